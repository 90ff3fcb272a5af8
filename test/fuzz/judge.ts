import type { FeatureCollection } from "geojson";
import { parseTable } from "../../src/data/parse-table.ts";
import { readGeojson } from "../../src/data/read-geojson.ts";
import { readPack } from "../../src/data/read-pack.ts";
import { memorySource } from "../../src/data/source.ts";
import { writePack } from "../../src/data/write-pack.ts";
import { writtenOf } from "../../src/data/written.ts";
import { outcomeIn } from "../../src/i18n/findings-detail.ts";
import { findingsEn } from "../../src/i18n/findings-en.ts";
import { findingsZh } from "../../src/i18n/findings-zh.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Pack, Shapes, Table } from "../../src/model/pack.ts";
import type { TableContent } from "../../src/model/parsed-table.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "../../src/model/schema.ts";
import { rowsOfColumns } from "../../src/model/table-columns.ts";
import type { RandomTable } from "./random-csv.ts";

/** What speaks against our reading of a table, in words; undefined where nothing does. */
export async function faultOfTable({ table, bytes }: RandomTable): Promise<string | undefined> {
  return attempt(async () => {
    const content = await parseTable(table, `${table}.csv`, bytes);
    return countFault(content) ?? holeIn(content.findings) ?? writtenFault(content) ?? (await writingFault(content));
  });
}

/** What speaks against our reading of shapes: as the boundaries of a small pack, with every check run over it. */
export async function faultOfShapes(
  bytes: Uint8Array,
  files: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  return attempt(async () => {
    const source = memorySource({ ...files, "boundaries.geojson": bytes });
    const pack = await readPack(source, { id: "fuzz" });
    const { boundaries } = pack.shapes;
    return holeIn(pack.findings) ?? (boundaries === undefined ? undefined : shapesFault(boundaries));
  });
}

/** What speaks against a pack one of whose tables is this one: every check is run over it. */
export async function faultOfPack(
  { table, bytes }: RandomTable,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string | undefined> {
  return attempt(async () => {
    const pack = await readPack(memorySource({ ...files, [`${table}.csv`]: bytes }), { id: "fuzz" });
    for (const { file, read, kept, rejected } of pack.reports) {
      if (read !== kept + rejected.length) return `${file}: read ${read}, kept ${kept}, rejected ${rejected.length}`;
    }
    return holeIn(pack.findings);
  });
}

async function attempt(run: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await run();
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function countFault({ report, columns }: TableContent): string | undefined {
  const { read, kept, rejected } = report;
  if (read !== kept + rejected.length || kept !== columns.count)
    return `read ${read}, kept ${kept} (${columns.count}), rejected ${rejected.length}`;
  const ids = new Set(rowsOfColumns(columns).map(({ id }) => id));
  return ids.size === kept ? undefined : `${kept} rows have ${ids.size} ids`;
}

/** A message that lacks what it speaks of. Parts in brackets are left out where nothing is known. */
function holeIn(findings: readonly Finding[]): string | undefined {
  for (const finding of findings) {
    const held: Readonly<Record<string, unknown>> = { ...finding, ...outcomeIn(finding, "en") };
    for (const wordings of [findingsZh, findingsEn]) {
      const text = wordings[finding.code].join(" ").replace(/\[[^\]]*\]/g, "");
      for (const [, name = ""] of text.matchAll(/\{(\w+)\}/g)) {
        if ((held[name] ?? "") === "") return `${finding.code} has no ${name}: ${JSON.stringify(finding)}`;
      }
    }
  }
  return undefined;
}

/** Every row, kept or not, can be shown as it was written. */
function writtenFault(content: TableContent): string | undefined {
  const written = writtenOf(content);
  for (const row of [...content.columns.rowNumbers, ...content.report.rejected.map(({ row }) => row)]) {
    if (written.cells(row) === undefined) return `row ${row} cannot be shown`;
  }
  return undefined;
}

/** The kept rows, written as a pack and read again, are the same. */
async function writingFault({ columns, report }: TableContent): Promise<string | undefined> {
  const rows = rowsOfColumns(columns);
  if (rows.length === 0) return undefined;
  const { table } = report;
  const bytes = writePack(packOf(table, rows, report)).get(`${table}.csv`);
  if (bytes === undefined) return "not written";
  const again = await parseTable(table, `${table}.csv`, bytes);
  const errors = again.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return `written, it has errors: ${JSON.stringify(errors[0])}`;
  const [before, after] = [JSON.stringify(rows), JSON.stringify(rowsOfColumns(again.columns))];
  return before === after ? undefined : `written ${before}, read ${after}`;
}

const NO_ROWS: Table<AnyRow> = { rows: [], byId: new Map() };

function packOf(table: TableName, rows: readonly AnyRow[], report: TableContent["report"]): Pack {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, name === table ? { ...NO_ROWS, rows } : NO_ROWS]));
  const meta = { id: "fuzz", title_zh: "", title_en: "", format: 1, mapReview: {} };
  return { meta, tables: tables as unknown as Pack["tables"], shapes: {}, reports: [report], findings: [] };
}

/** Shapes as kept, written and read again, are the same and sound. */
async function shapesFault(boundaries: FeatureCollection): Promise<string | undefined> {
  const shapes: Shapes = { boundaries };
  const meta = { id: "fuzz", title_zh: "", title_en: "", format: 1, mapReview: {} };
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, NO_ROWS])) as unknown as Pack["tables"];
  const bytes = writePack({ meta, tables, shapes, reports: [], findings: [] }).get("boundaries.geojson");
  if (bytes === undefined) return "not written";
  const again = await readGeojson("boundaries.geojson", bytes, { isKeyed: true });
  const error = again.findings.find(({ severity }) => severity === "error");
  if (error !== undefined) return `written, it has errors: ${JSON.stringify(error)}`;
  const [before, after] = [JSON.stringify(boundaries), JSON.stringify(again.collection)];
  return before === after ? undefined : `written ${before.slice(0, 600)}, read ${after?.slice(0, 600)}`;
}
