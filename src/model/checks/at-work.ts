import type { Finding } from "../finding.ts";
import { type AnyRow, columnsOf, type Row, TABLE_NAMES, type TableName } from "../schema.ts";
import type { CellValue } from "../table-columns.ts";
import type { Work, WorkRow } from "../work-table.ts";

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

/** Changes a cell of a row that stays. */
export function setCell(at: WorkRow, column: string, value: AnyRow[string]): void {
  at.row = withCell(at.table, at.row, column, value);
}

/** The row with one cell changed: a new row, whatever kind the old one is of. */
function withCell(table: TableName, row: AnyRow, column: string, value: CellValue): AnyRow {
  const copy: Record<string, CellValue> = { id: row.id };
  for (const name of COLUMN_NAMES.get(table) ?? []) copy[name] = name === column ? value : row[name];
  copy["id"] = row.id;
  return copy as AnyRow;
}

const COLUMN_NAMES: ReadonlyMap<TableName, readonly string[]> = new Map(
  TABLE_NAMES.map((table) => [table, Object.keys(columnsOf(table))]),
);
