import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { parseTable } from "../../../src/data/parse-table.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { type Pack, rowsOf } from "../../../src/model/pack.ts";
import type { TableContent } from "../../../src/model/parsed-table.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { DAMAGES, HARMLESS, isFree } from "./damages.ts";
import { seeded } from "./seeded.ts";

const FOLDER = fileURLToPath(new URL("../../../data/taian/", import.meta.url));
const COUNT = Number(process.env["ATLAS_DAMAGES"] ?? 1000);
const SEED = Number(process.env["ATLAS_SEED"] ?? 20_261_122);
/** Share that must be reported at its row and column. */
const BAR = 0.98;

interface Damaged {
  readonly table: TableName;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly column: string;
  readonly what: string;
  readonly written: string;
}

const files = new Map<string, Uint8Array>();
const grids = new Map<TableName, readonly (readonly string[])[]>();
const contents = new Map<string, TableContent>();
const nameOfId = new Map<string, string>();
let sound: Pack;

beforeAll(async () => {
  for (const file of readdirSync(FOLDER)) {
    if (/\.csv$|^datapackage/.test(file)) files.set(file, readFileSync(FOLDER + file));
  }
  files.set("boundaries.geojson", thinned(readFileSync(`${FOLDER}boundaries.geojson`, "utf8")));
  for (const table of TABLE_NAMES) {
    const bytes = files.get(`${table}.csv`);
    if (bytes === undefined) continue;
    grids.set(table, Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd()).data);
    contents.set(`${table}.csv`, await parseTable(table, `${table}.csv`, bytes));
  }
  sound = await read();
  for (const table of TABLE_NAMES) {
    for (const { id, name_zh: name } of rowsOf(sound, table)) if (typeof name === "string") nameOfId.set(id, name);
  }
});

/** The boundaries with every tenth vertex: what lies in which region stays, and a thousand readings take half the time. */
function thinned(text: string): Uint8Array {
  const collection = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  const ring = (positions: readonly Position[]) => {
    const kept = positions.filter((_, index) => index % 10 === 0 && index < positions.length - 1);
    return kept.length < 4 ? [...positions] : [...kept, kept[0] as Position];
  };
  for (const { geometry } of collection.features) {
    geometry.coordinates =
      geometry.type === "Polygon" ? geometry.coordinates.map(ring) : geometry.coordinates.map((part) => part.map(ring));
  }
  return new TextEncoder().encode(JSON.stringify(collection));
}

/** The pack, with one table written otherwise; the others are not parsed anew. */
function read(changed?: { readonly file: string; readonly text: string }): Promise<Pack> {
  const held = Object.fromEntries(files);
  const source = memorySource(changed === undefined ? held : { ...held, [changed.file]: changed.text });
  const parse: typeof parseTable = async (table, file, bytes, options) =>
    (file === changed?.file ? undefined : contents.get(file)) ?? parseTable(table, file, bytes, options);
  return readPack(source, { id: "taian", parseTable: parse });
}

function damaged({ table, row, column, written }: Damaged): Promise<Pack> {
  const grid = (grids.get(table) ?? []).map((cells) => [...cells]);
  const cells = grid[row - 1];
  const index = grid[0]?.indexOf(column) ?? -1;
  if (cells === undefined || index < 0) throw new Error(`${table} has no ${row}:${column}`);
  cells[index] = written;
  return read({ file: `${table}.csv`, text: Papa.unparse(grid) });
}

/** A cell, chosen by chance, and something wrong to write in it. */
function aDamage(random: () => number, kinds: typeof DAMAGES): Damaged {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (;;) {
    const [table, grid] = pick([...grids]);
    const header = grid[0] ?? [];
    const column = pick(header);
    const described = columnsOf(table)[column];
    const row = 2 + Math.floor(random() * (grid.length - 1));
    const index = header.indexOf(column);
    const cell = grid[row - 1]?.[index] ?? "";
    if (described === undefined) continue;
    if (random() < 0.02) return { table, row: 1, column, what: "unknown header", written: "no_such_column" };
    const [what, damage] = pick(Object.entries(kinds[described.kind]));
    const other = grid[1 + Math.floor(random() * (grid.length - 1))]?.[index] ?? "";
    const named = nameOfId.get(cell.split(";")[0] ?? "") ?? "";
    const written = damage({ table, column, kind: described.kind, cell, other, named });
    if (written !== undefined && written !== cell) return { table, row, column, what, written };
  }
}

const same = (a: Finding, b: Finding) =>
  a.code === b.code && a.file === b.file && a.row === b.row && a.column === b.column && a.value === b.value;

/** Of two rows with one id or name the later is reported; its message names the earlier. */
function isReported({ table, row, column, written }: Damaged, pack: Pack): boolean {
  return pack.findings.some(
    (finding) =>
      finding.file === `${table}.csv` &&
      (finding.row === row || isOtherOfTwo(finding, row)) &&
      (finding.column === column || finding.column === written) &&
      !sound.findings.some((known) => same(known, finding)),
  );
}

const isOtherOfTwo = ({ code, detail }: Finding, row: number): boolean =>
  ["id-duplicate", "name-repeated", "name-variant"].includes(code) && new RegExp(`\\b${row}\\b`).test(detail ?? "");

/** Nothing is another but that cell, and the cell is the text that was written. */
function isHarmless({ table, row, column, written }: Damaged, pack: Pack): boolean {
  return TABLE_NAMES.every((name) => {
    const [before, after] = [rowsOf(sound, name), rowsOf(pack, name)];
    return (
      before.length === after.length &&
      before.every((old, index) =>
        Object.keys(old).every((key) => {
          const now = after[index]?.[key];
          if (JSON.stringify(old[key]) === JSON.stringify(now)) return true;
          const isTheCell = name === table && index === row - 2 && key === column;
          return isTheCell && isFree(table, column) && (Array.isArray(now) ? now.join(";") : now) === written;
        }),
      )
    );
  });
}

const told = ({ table, row, column, what, written }: Damaged) =>
  `${table}.csv ${row}:${column} ${what}: ${written.slice(0, 40)}`;

test(`${COUNT} damaged cells of the example pack: ${BAR * 100} % are reported at their row and column, the others change nothing`, async () => {
  const random = seeded(SEED);
  const unreported: string[] = [];
  const harmful: string[] = [];
  for (let count = 0; count < COUNT; count += 1) {
    const damage = aDamage(random, DAMAGES);
    const pack = await damaged(damage);
    for (const { read: rows, kept, rejected } of pack.reports) expect(kept + rejected.length).toBe(rows);
    if (isReported(damage, pack)) continue;
    (isHarmless(damage, pack) ? unreported : harmful).push(told(damage));
  }
  expect(harmful).toEqual([]);
  expect(unreported.length, unreported.join("\n")).toBeLessThanOrEqual(COUNT * (1 - BAR));
}, 300_000);

test("another text, markup and spaces about it are no damage: nothing but that cell is another", async () => {
  const random = seeded(SEED);
  const harmful: string[] = [];
  const kinds = Object.fromEntries(Object.keys(DAMAGES).map((kind) => [kind, HARMLESS])) as typeof DAMAGES;
  for (let count = 0; count < COUNT / 20; count += 1) {
    const change = aDamage(random, kinds);
    const pack = await damaged(change);
    if (change.row > 1 && !isReported(change, pack) && !isHarmless(change, pack)) harmful.push(told(change));
  }
  expect(harmful).toEqual([]);
}, 60_000);
