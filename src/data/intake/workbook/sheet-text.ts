import type { Finding } from "../../../model/finding.ts";
import { cellText, LONGEST_WHOLE } from "./cell-text.ts";
import type { Detail, Merge, ReadSheet } from "./hucre.ts";
import { cellKey, cellPlace, columnLetters, type SheetScan } from "./scan-sheet.ts";

/** The cells of a sheet as text, up to the last row and column that hold any, and what is wrong with single cells. */
export interface Reading {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly findings: readonly Finding[];
}

/** Findings of one kind kept for a sheet; the last of them says how many more there are. */
const MOST = 10_000;

export function readCells(file: string, sheet: ReadSheet, scan: SheetScan): Reading {
  const findings: Finding[] = [];
  const at = (row: number, column: number) => ({ file, row: row + 1, column: columnLetters(column) });
  const faulty = new Map<number, Detail>();
  for (const detail of sheet.details) {
    const isUnstored = detail.isFormula && (detail.value === null || detail.value === undefined);
    if (detail.isError || isUnstored) faulty.set(cellKey(detail.row, detail.column), detail);
  }
  for (const [key, kind] of scan.void) {
    const [row, column] = cellPlace(key);
    const code = kind === "lost" ? "cell-text-lost" : "formula-no-value";
    if (kind !== "blank") findings.push({ ...at(row, column), severity: "error", code });
  }
  const rows = sheet.rows.map((cells, row) =>
    cells.map((value, column) => {
      if (scan.void.has(cellKey(row, column))) return "";
      const detail = faulty.size === 0 ? undefined : faulty.get(cellKey(row, column));
      if (detail !== undefined) {
        findings.push({ ...at(row, column), ...faultOf(detail) });
        return "";
      }
      const text = cellText(value, scan.shown.get(cellKey(row, column)));
      if (text === undefined) findings.push({ ...at(row, column), severity: "error", code: "cell-date-impossible" });
      const isCut = typeof value === "number" && Number.isInteger(value) && Math.abs(value) >= LONGEST_WHOLE;
      if (isCut) findings.push({ ...at(row, column), severity: "warning", code: "number-cut", value: text ?? "" });
      return text ?? "";
    }),
  );
  const columns = rows.reduce((most, cells) => Math.max(most, filled(cells)), 0);
  return { rows: withoutTail(rows).map((cells) => cells.slice(0, columns)), columns, findings: limited(findings) };
}

const faultOf = ({ isError, value }: Detail): Pick<Finding, "severity" | "code" | "value"> =>
  isError
    ? { severity: "error", code: "cell-error", value: String(value) }
    : { severity: "error", code: "formula-no-value" };

/** Cells up to the last that is not blank. */
function filled(cells: readonly string[]): number {
  let count = cells.length;
  while (count > 0 && (cells[count - 1] ?? "").trim() === "") count -= 1;
  return count;
}

/** Rows up to the last that holds anything; a blank row in between is an empty one. */
function withoutTail(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let count = rows.length;
  while (count > 0 && filled(rows[count - 1] ?? []) === 0) count -= 1;
  return rows.slice(0, count).map((cells) => (filled(cells) === 0 ? [] : cells));
}

/** Everything found in a sheet: its cells, and what is merged, hidden or filtered among them. */
export function sheetFindings(
  file: string,
  sheet: ReadSheet,
  scan: SheetScan,
  { rows, columns, findings }: Reading,
): readonly Finding[] {
  const warning = (code: Finding["code"], more: Partial<Finding> = {}): Finding => ({
    severity: "warning",
    code,
    file,
    ...more,
  });
  const merges = sheet.merges.filter(({ startRow, startCol }) => startRow < rows.length && startCol < columns);
  const hiddenRows = sheet.hiddenRows.filter((row) => (rows[row]?.length ?? 0) > 0).sort((a, b) => a - b);
  const hiddenColumns = sheet.hiddenColumns.filter(
    (column) => column < columns && rows.some((cells) => (cells[column] ?? "") !== ""),
  );
  const found = limited(
    merges.map((merge): Finding => {
      const finding = warning("sheet-merged", { row: merge.startRow + 1, value: addressOf(merge) });
      return isTitle(merge, rows) ? { ...finding, severity: "note" } : finding;
    }),
  ).concat(findings);
  if (hiddenRows.length > 0) {
    const [first = 0] = hiddenRows;
    found.push(warning("rows-hidden", { row: first + 1, value: spans(hiddenRows, (row) => String(row + 1)) }));
  }
  if (hiddenColumns.length > 0) found.push(warning("columns-hidden", { value: spans(hiddenColumns, columnLetters) }));
  if (scan.isFiltered || (scan.hasFilterButtons && hiddenRows.length > 0)) found.push(warning("sheet-filtered"));
  return found;
}

/** A row that holds one merged cell and nothing else: a title or a note, no row of the table. */
const isTitle = ({ startRow, startCol, endRow }: Merge, rows: Reading["rows"]): boolean =>
  startRow === endRow && (rows[startRow] ?? []).every((text, column) => text === "" || column === startCol);

const addressOf = ({ startRow, startCol, endRow, endCol }: Merge): string =>
  `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`;

/** Numbers in rising order as spans: 3, 5–9. */
function spans(numbers: readonly number[], write: (number: number) => string): string {
  const parts: string[] = [];
  for (let from = 0; from < numbers.length; ) {
    let to = from;
    while ((numbers[to + 1] ?? Number.NaN) === (numbers[to] ?? 0) + 1) to += 1;
    const [first, last] = [write(numbers[from] ?? 0), write(numbers[to] ?? 0)];
    parts.push(first === last ? first : `${first}–${last}`);
    from = to + 1;
  }
  return parts.join(", ");
}

function limited(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const lasts = new Map<string, number>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count === MOST) lasts.set(finding.code, kept.length);
    if (count <= MOST) kept.push(finding);
  }
  for (const [code, index] of lasts) {
    const more = (counts.get(code) ?? 0) - MOST;
    const last = kept[index];
    if (more > 0 && last !== undefined) kept[index] = { ...last, detail: `+${more}` };
  }
  return kept;
}
