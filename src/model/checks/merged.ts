import { columnsOf, type TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { fileOf, found, isFaulty } from "./at-work.ts";

/** Columns whose value is that of many rows one after the other, so that people merge their cells. */
const RECURRING: ReadonlySet<string> = new Set(
  "region_id chain_id stage_id park_id tier branch_zh slot slot_zh field_zh owner_zh office_zh kind level scope unit home stage status publisher".split(
    " ",
  ),
);
/** A column filled so far has no blanks of its own. */
const FILLED = 0.8;
const FEWEST_ROWS = 3;
/** One value over a whole column. */
const ROWS_UNDER_ONE = 4;

/** Blanks under a value where a spreadsheet's merged cell would leave them. Told, never filled in. */
export function checkMerged(work: Work): void {
  for (const { table, rows } of work.tables.values()) {
    if (rows.length < FEWEST_ROWS) continue;
    for (const column of Object.keys(columnsOf(table))) {
      if (RECURRING.has(column) && looksMerged(rows, column)) reportBlanks(work, rows, column);
    }
  }
  explainRequired(work);
}

/** True where the column begins with a value and is nearly full, or every value in it stands once with blanks beneath. */
function looksMerged(rows: readonly WorkRow[], column: string): boolean {
  if (rows[0]?.row[column] === undefined) return false;
  const values = rows.flatMap(({ row }) => row[column] ?? []);
  if (values.length === rows.length) return false;
  if (values.length >= rows.length * FILLED) return true;
  const isOnce = new Set(values).size === values.length;
  return isOnce && (values.length > 1 || rows.length >= ROWS_UNDER_ONE);
}

/** Of a run of blanks only that is told which a merged cell would leave: the value above it stands neither above that nor after the run. */
function reportBlanks(work: Work, rows: readonly WorkRow[], column: string): void {
  const text = (index: number): string | undefined => {
    const value = rows[index]?.row[column];
    return value === undefined ? undefined : String(value);
  };
  let index = 0;
  while (index < rows.length) {
    let end = index + 1;
    while (end < rows.length && text(end) === undefined) end++;
    const above = text(index);
    if (above !== undefined && text(index - 1) !== above && text(end) !== above) {
      for (const at of rows.slice(index + 1, end)) reportBlank(work, at, column, above);
    }
    index = end;
  }
}

function reportBlank(work: Work, at: WorkRow, column: string, above: string): void {
  if (isFaulty(work, at.table, at, column)) return;
  found(work, at.table, at, { severity: "warning", code: "cell-merged", column, detail: above });
}

/** A required cell that is blank under a value: the row is left out, and the message asks for a merged cell too. */
function explainRequired(work: Work): void {
  const rowsOfFile = new Map<string, ReadonlyMap<number, WorkRow>>();
  const tables = new Map<string, TableName>([...work.tables.keys()].map((table) => [fileOf(work, table), table]));
  const carried = new Map<string, string>();
  work.findings.forEach((finding, index) => {
    const { code, file, row, column } = finding;
    const table = tables.get(file);
    if (code !== "cell-required" || row === undefined || column === undefined || table === undefined) return;
    const rows = rowsOfFile.get(file) ?? new Map(work.tables.get(table)?.rows.map((at) => [at.line, at]));
    rowsOfFile.set(file, rows);
    const value = rows.get(row - 1)?.row[column];
    const above = typeof value === "string" ? value : carried.get(`${file}:${row - 1}:${column}`);
    if (above === undefined) return;
    carried.set(`${file}:${row}:${column}`, above);
    work.findings[index] = { ...finding, detail: above };
  });
}
