import type { Finding } from "./finding.ts";
import type { PackMeta, RejectedRow, Shapes, TableReport, Tables } from "./pack.ts";
import type { ParsedTable } from "./parsed-table.ts";
import { type AnyRow, type Row, TABLE_NAMES, type TableName } from "./schema.ts";

/** A row on its way into the pack; a check may replace `row` by one with a faulty cell blank. */
export interface WorkRow {
  row: AnyRow;
  readonly line: number;
  readonly cells: readonly string[];
}

export interface WorkTable {
  readonly table: TableName;
  readonly file: string;
  rows: readonly WorkRow[];
  readonly read: number;
  readonly rejected: RejectedRow[];
  readonly rejectedIds: Set<string>;
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

export function startWork(parsed: readonly ParsedTable[], shapes: Shapes, meta: PackMeta): Work {
  const findings = parsed.flatMap((table) => table.findings);
  const faulty = new Set(findings.map(({ file, row, column }) => `${file}:${row}:${column}`));
  return { tables: new Map(parsed.map((table) => [table.table, workTableOf(table)])), shapes, meta, findings, faulty };
}

function workTableOf({ table, file, rows, lines, cells, rejectedIds, report }: ParsedTable): WorkTable {
  const workRows = rows.map((row, index): WorkRow => ({ row, line: lines[index] ?? 0, cells: cells[index] ?? [] }));
  return {
    table,
    file,
    rows: workRows,
    read: report.read,
    rejected: [...report.rejected],
    rejectedIds: new Set(rejectedIds),
  };
}

/** Rows of a table with their exact type and their row in the file. */
export function rowsIn<T extends TableName>(
  work: Work,
  table: T,
): readonly { row: Row<T>; line: number; at: WorkRow }[] {
  const rows = work.tables.get(table)?.rows ?? [];
  return rows.map((at) => ({ row: at.row as unknown as Row<T>, line: at.line, at }));
}

/** Adds a finding about a cell of a row. */
export function found(
  work: Work,
  table: TableName,
  { line }: { readonly line: number },
  finding: Omit<Finding, "file" | "row">,
): void {
  const file = fileOf(work, table);
  work.findings.push({ ...finding, file, row: line });
  work.faulty.add(`${file}:${line}:${finding.column}`);
}

export const fileOf = (work: Work, table: TableName): string => work.tables.get(table)?.file ?? `${table}.csv`;

/** True where this cell already has a finding. */
export const isFaulty = (work: Work, table: TableName, { line }: { readonly line: number }, column: string): boolean =>
  work.faulty.has(`${fileOf(work, table)}:${line}:${column}`);

/** Blanks a cell of a row that stays. */
export function setCell(at: WorkRow, column: string, value: AnyRow[string]): void {
  at.row = { ...at.row, [column]: value, id: at.row.id };
}

/** The tables as the rest of the house sees them; old ids open their row too. */
export function tablesOf(work: Work): Tables {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const rows = (work.tables.get(table)?.rows ?? []).map(({ row }) => row);
      const byId = new Map(rows.flatMap((row) => aliasesOf(row).map((alias): [string, AnyRow] => [alias, row])));
      for (const row of rows) byId.set(row.id, row);
      return [table, { rows, byId }];
    }),
  ) as unknown as Tables;
}

export const aliasesOf = (row: AnyRow): readonly string[] => (Array.isArray(row.aliases) ? row.aliases : []);

export function reportsOf(work: Work): readonly TableReport[] {
  return [...work.tables.values()].map(({ table, file, read, rows, rejected }) => {
    if (read !== rows.length + rejected.length)
      throw new Error(`${file}: read ${read}, kept ${rows.length}, rejected ${rejected.length}`);
    return { table, file, read, kept: rows.length, rejected: [...rejected].sort((a, b) => a.row - b.row) };
  });
}
