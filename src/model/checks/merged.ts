import { columnsOf, type TableName } from "../schema.ts";
import type { CellValue } from "../table-columns.ts";
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
/** Of a column in blocks this much is filled, or so many of its values stand once. */
const FILLED_IN_BLOCKS = 0.5;
const ONCE_IN_BLOCKS = 2 / 3;
/** Blank rows above the first value, of all rows, or one. */
const BLANK_ABOVE = 0.05;
/** Blanks for each value where the column begins blank. */
const BLANKS_EACH = 2;
/** A run of blanks within one value's block is longer than a cell or two forgotten. */
const LONG_RUN = 3;

/** Blanks under a value where a spreadsheet's merged cell would leave them. Told, never filled in. */
export function checkMerged(work: Work): void {
  for (const { table, rows } of work.tables.values()) {
    if (rows.length < FEWEST_ROWS) continue;
    for (const column of Object.keys(columnsOf(table))) {
      if (!RECURRING.has(column)) continue;
      const isInBlocks = standsInBlocks(rows, column);
      const isSurelyMerged = looksMerged(rows, column);
      if (!isSurelyMerged && !isInBlocks) continue;
      const runs = runsOf(rows, column, isInBlocks);
      if (!isSurelyMerged && !runs.every(({ isExplained }) => isExplained)) continue;
      for (const { from, end, above, isExplained } of runs) {
        if (isExplained) for (const at of rows.slice(from, end)) reportBlank(work, at, column, above);
      }
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

/**
 * True where each value of a column stands in one block of rows, blanks counted to the value above, as in a table sorted by it: half filled,
 * or most values once above their blanks. Such a column may begin with a few blanks where all of its values stand once.
 */
function standsInBlocks(rows: readonly WorkRow[], column: string): boolean {
  const values = rows.flatMap(({ row }) => row[column] ?? []);
  const counts = new Map<CellValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const blocks = values.filter((value, index) => value !== values[index - 1]).length;
  if (counts.size < 2 || blocks !== counts.size || values.length === rows.length) return false;
  const above = rows.findIndex(({ row }) => row[column] !== undefined);
  const blanks = rows.length - values.length;
  if (above > 0) {
    const isShort = above <= Math.max(1, rows.length * BLANK_ABOVE);
    return isShort && counts.size === values.length && blanks >= values.length * BLANKS_EACH;
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  return values.length >= rows.length * FILLED_IN_BLOCKS || once >= counts.size * ONCE_IN_BLOCKS;
}

/** Blanks one beneath the other, rows `from` to `end`, and whether a merged cell would leave them. */
interface Run {
  readonly from: number;
  readonly end: number;
  readonly above: string;
  readonly isExplained: boolean;
}

/**
 * Runs of blanks beneath a value. A merged cell would leave one whose value stands neither above that nor after the run; in a column that
 * stands in blocks it may stand after a long run.
 */
function runsOf(rows: readonly WorkRow[], column: string, isInBlocks: boolean): readonly Run[] {
  const text = (index: number): string | undefined => {
    const value = rows[index]?.row[column];
    return value === undefined ? undefined : String(value);
  };
  const runs: Run[] = [];
  for (let index = 0; index < rows.length; ) {
    let end = index + 1;
    while (end < rows.length && text(end) === undefined) end++;
    const above = text(index);
    const isOver = text(end) !== above || (isInBlocks && end - index > LONG_RUN);
    const isExplained = above !== undefined && text(index - 1) !== above && isOver;
    if (above !== undefined && end > index + 1) runs.push({ from: index + 1, end, above, isExplained });
    index = end;
  }
  return runs;
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
