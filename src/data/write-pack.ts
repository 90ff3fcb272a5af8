import type { FeatureCollection } from "geojson";
import { type Pack, rowsOf } from "../model/pack.ts";
import { type AnyRow, columnsOf, TABLE_NAMES, type TableName } from "../model/schema.ts";
import { disclosureOf } from "./disclosure.ts";
import { publicPack } from "./public-pack.ts";
import { DESCRIPTOR, SHAPE_NAMES } from "./read-descriptor.ts";
import { writeCsv } from "./write-csv.ts";
import { describePack, type WrittenFile } from "./write-descriptor.ts";

export interface WriteOptions {
  /** Only what everybody may see; everything where absent. */
  readonly only?: "public";
  /** The pack's own datapackage.json, parsed: its marks say what is public, its other texts are carried over. */
  readonly descriptor?: unknown;
}

const encoder = new TextEncoder();

/**
 * The files of a pack as read: our headers, UTF-8 CSV with byte order mark and no cell a spreadsheet would run, shapes in WGS-84, and a
 * datapackage.json with schema, bytes and SHA-256 of each. Reading them gives the same rows. Columns that no row fills are left out; columns
 * of the office's own stay, but never in a public pack.
 */
export function writePack(pack: Pack, { only, descriptor }: WriteOptions = {}): ReadonlyMap<string, Uint8Array> {
  const written = only === "public" ? publicPack(pack, disclosureOf(descriptor)) : pack;
  const files: WrittenFile[] = [];
  for (const table of tablesIn(written)) {
    const columns = writtenColumns(written, table);
    const own = ownColumns(written, table);
    const text = writeCsv({
      columns: [...columns, ...own.headers].map((label) => ({ label })),
      rows: rowsOf(written, table).map((row, index) => ({
        cells: [...columns.map((column) => cellText(row[column])), ...own.cells(index)],
      })),
    });
    files.push({ kind: "table", name: table, path: `${table}.csv`, bytes: encoder.encode(text), columns });
  }
  for (const name of SHAPE_NAMES) {
    const collection = written.shapes[name];
    if (collection === undefined) continue;
    files.push({ kind: "shape", name, path: `${name}.geojson`, bytes: encoder.encode(shapeText(collection)) });
  }
  const described = describePack(written.meta, files, { descriptor, isPublic: only === "public" });
  const json = encoder.encode(`${JSON.stringify(described, undefined, 2)}\n`);
  return new Map([[DESCRIPTOR, json], ...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes])]);
}

/** Tables the pack has files of; in a pack made by hand, which has no reports, those with rows. */
function tablesIn(pack: Pack): readonly TableName[] {
  if (pack.reports.length === 0) return TABLE_NAMES.filter((table) => rowsOf(pack, table).length > 0);
  return TABLE_NAMES.filter((name) => pack.reports.some(({ table }) => table === name));
}

/** Columns at least one row fills, those no row may lack, and of a group of names one. */
export function writtenColumns(pack: Pack, table: TableName): readonly string[] {
  const rows = rowsOf(pack, table);
  const columns = Object.entries(columnsOf(table));
  const filled = new Set(columns.flatMap(([name]) => (rows.some((row) => isFilled(row[name])) ? [name] : [])));
  const groups = new Set<string>();
  for (const [name, { group }] of columns) if (group !== undefined && filled.has(name)) groups.add(group);
  return columns.flatMap(([name, { required, group }]) => {
    const stands = filled.has(name) || required === true || (group !== undefined && !groups.has(group));
    if (stands && group !== undefined) groups.add(group);
    return stands ? [name] : [];
  });
}

/** Columns no schema knows, as the office wrote them. They are its own: a public pack, made of rows alone, has none. */
function ownColumns(pack: Pack, table: TableName) {
  const report = pack.reports.find((found) => found.table === table);
  const written = pack.written?.(table);
  if (report === undefined || written === undefined) return { headers: [], cells: () => [] };
  const places = report.header.flatMap((header, place) => (report.unknown.includes(header.trim()) ? [place] : []));
  return {
    headers: places.map((place) => report.header[place]?.trim()).filter((header) => header !== undefined),
    cells: (index: number) => {
      const cells = written.cells(written.row(index));
      return places.map((place) => cells?.[place]?.trim());
    },
  };
}

const isFilled = (value: AnyRow[string]): boolean =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

function cellText(value: AnyRow[string]): string | number | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number" || value === undefined) return value;
  return value.join(";");
}

/** One feature a line, so that two editions can be compared line by line. */
function shapeText({ features }: FeatureCollection): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}
