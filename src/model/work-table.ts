import type { Finding } from "./finding.ts";
import type { PackMeta, RejectedRow, Shapes, TableReport, Tables } from "./pack.ts";
import type { ParsedTable } from "./parsed-table.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "./schema.ts";

/** A row on its way into the pack; a check may replace `row` by one with a faulty cell blank. */
export interface WorkRow {
  readonly table: TableName;
  row: AnyRow;
  /** Row of the spreadsheet. */
  readonly line: number;
  /** Its cells as written. */
  readonly cells: readonly string[];
}

export interface WorkTable {
  readonly table: TableName;
  readonly file: string;
  rows: readonly WorkRow[];
  /** What the file's own reading said of it; rows left out since are not in it. */
  readonly report: TableReport;
  readonly rejected: RejectedRow[];
  readonly rejectedIds: Set<string>;
}

/** A table and the way to the cells of its rows as they were written. */
export interface ReadTable extends ParsedTable {
  readonly cellsOf: (row: number) => readonly string[];
}

/** A pack being checked: tables whose faulty cells are blanked as they are found, and the findings so far. */
export interface Work {
  readonly tables: ReadonlyMap<TableName, WorkTable>;
  readonly shapes: Shapes;
  readonly meta: PackMeta;
  readonly findings: Finding[];
  /** `file:row:column` of every cell that has a finding: one fault, one finding. */
  readonly faulty: Set<string>;
}

export function startWork(parsed: readonly ReadTable[], shapes: Shapes, meta: PackMeta): Work {
  const findings = parsed.flatMap((table) => table.findings);
  const faulty = new Set(findings.map(({ file, row, column }) => `${file}:${row}:${column}`));
  return {
    tables: new Map(parsed.map((table) => [table.report.table, workTableOf(table)])),
    shapes,
    meta,
    findings,
    faulty,
  };
}

function workTableOf({ rows, columns, rejectedIds, report, cellsOf }: ReadTable): WorkTable {
  const { table, file, rejected } = report;
  class RowAtWork implements WorkRow {
    readonly table = table;
    row: AnyRow;
    readonly line: number;
    constructor(row: AnyRow, line: number) {
      this.row = row;
      this.line = line;
    }
    get cells() {
      return cellsOf(this.line);
    }
  }
  const workRows = rows.map((row, index) => new RowAtWork(row, columns.rowNumbers[index] ?? 0));
  return { table, file, rows: workRows, report, rejected: [...rejected], rejectedIds: new Set(rejectedIds) };
}

/** The tables as the rest of the house sees them; old ids open their row too. */
export function tablesOf(work: Work): Tables {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const rows = (work.tables.get(table)?.rows ?? []).map(({ row }) => row);
      const byId = new Map<string, AnyRow>();
      for (const row of rows) for (const alias of aliasesOf(row)) if (!byId.has(alias)) byId.set(alias, row);
      for (const row of rows) byId.set(row.id, row);
      return [table, { rows, byId }];
    }),
  ) as unknown as Tables;
}

export const aliasesOf = (row: AnyRow): readonly string[] => (Array.isArray(row.aliases) ? row.aliases : []);

export function reportsOf(work: Work): readonly TableReport[] {
  return [...work.tables.values()].map(({ file, report, rows, rejected }) => {
    if (report.read !== rows.length + rejected.length)
      throw new Error(`${file}: read ${report.read}, kept ${rows.length}, rejected ${rejected.length}`);
    return { ...report, kept: rows.length, rejected: [...rejected].sort((a, b) => a.row - b.row) };
  });
}
