import type { Finding, FindingCode } from "../model/finding.ts";
import type { RejectedRow, TableReport } from "../model/pack.ts";
import type { ParsedTable } from "../model/parsed-table.ts";
import { type AnyRow, COMPOSITE_KEYS, columnsOf, type TableName } from "../model/schema.ts";
import { blankOf, type CellFault, type CellValue, isSuspect, readCell } from "./read-cell.ts";
import { type Group, type Header, readHeader } from "./read-header.ts";
import { kindOfText } from "./sniff.ts";
import { splitRows } from "./split-rows.ts";

type Cells = readonly string[];
type Severity = Finding["severity"];
type MutableRow = Record<string, CellValue>;

/** Rows being collected, and what was found on the way. */
interface Reading {
  readonly table: TableName;
  readonly file: string;
  readonly header: Header;
  readonly blankRow: Readonly<MutableRow>;
  /** Rows may yet be left out for what they name, so their cells are kept. */
  readonly keepsCells: boolean;
  readonly mayBeDamaged: boolean;
  readonly rows: AnyRow[];
  readonly lines: number[];
  readonly cells: Cells[];
  readonly rejected: RejectedRow[];
  readonly rejectedIds: string[];
  readonly lineOfId: Map<string, number>;
  readonly findings: Finding[];
}

/**
 * Rows of a table from its text. A row is left out, whole, only where it cannot be named or placed: no id, an invalid or
 * repeated one, a required cell blank or broken, a quote that never closes. Any other bad cell is blank, and the row stays.
 */
export function readTable(table: TableName, file: string, text: string): ParsedTable {
  const kind = kindOfText(text);
  if (kind !== undefined)
    return emptyTable(table, file, [{ severity: "error", code: "file-not-csv", file, detail: kind }]);
  const mayBeDamaged = isSuspect(text);
  let reading = undefined as Reading | undefined;
  let line = 0;
  let read = 0;
  splitRows(text, (data, hasOpenQuote) => {
    line++;
    if (isBlank(data)) return;
    if (reading === undefined) {
      reading = startReading(table, file, readHeader(table, file, line, data), mayBeDamaged);
      if (hasOpenQuote) report(reading, "error", "quote-open", line, { detail: String(linesIn(data)) });
    } else {
      read++;
      readRow(reading, line, data, hasOpenQuote);
    }
  });
  return reading === undefined
    ? emptyTable(table, file, [{ severity: "error", code: "file-empty", file }])
    : finish(reading, read);
}

/** A table nothing could be read of. */
export function emptyTable(table: TableName, file: string, findings: readonly Finding[]): ParsedTable {
  const report: TableReport = { table, file, read: 0, kept: 0, rejected: [] };
  return { table, file, rows: [], lines: [], cells: [], rejectedIds: [], report, findings };
}

function startReading(table: TableName, file: string, header: Header, mayBeDamaged: boolean): Reading {
  const columns = Object.entries(columnsOf(table));
  return {
    table,
    file,
    header,
    blankRow: Object.fromEntries([["id", ""], ...columns.map(([name, column]) => [name, blankOf(column)])]),
    keepsCells: columns.some(([, column]) => column.required && column.kind !== "id"),
    mayBeDamaged,
    rows: [],
    lines: [],
    cells: [],
    rejected: [],
    rejectedIds: [],
    lineOfId: new Map(),
    findings: [...header.findings],
  };
}

function finish(reading: Reading, read: number): ParsedTable {
  const { table, file, rows, lines, cells, rejected, rejectedIds, findings } = reading;
  if (read !== rows.length + rejected.length) {
    throw new Error(`${file}: read ${read}, kept ${rows.length}, rejected ${rejected.length}`);
  }
  if (read === 0) findings.push({ severity: "warning", code: "file-empty", file });
  const report: TableReport = { table, file, read, kept: rows.length, rejected };
  return { table, file, rows, lines, cells, rejectedIds, report, findings };
}

function readRow(reading: Reading, line: number, cells: Cells, hasOpenQuote: boolean): void {
  const row: MutableRow = { ...reading.blankRow };
  let reason: FindingCode | undefined = hasOpenQuote ? "quote-open" : undefined;
  if (hasOpenQuote) report(reading, "error", "quote-open", line, { detail: String(linesIn(cells)) });
  else checkWidth(reading, line, cells);
  for (const { name, column, index } of reading.header.places) {
    const written = cells[index] ?? "";
    const faults: CellFault[] = [];
    const value = written === "" ? undefined : readCell(column, written, reading.mayBeDamaged, faults);
    if (value !== undefined) row[name] = value;
    else if (column.required) reason ??= missingReason(reading, line, name, index, faults);
    for (const { severity, code, detail } of faults) {
      report(reading, severity, code, line, {
        column: name,
        value: written,
        ...(detail === undefined ? {} : { detail }),
      });
    }
  }
  placeRow(reading, row, cells, line, reason);
}

/** Why a row without this required cell is left out, reported unless the cell or the whole column already was. */
function missingReason(
  reading: Reading,
  line: number,
  column: string,
  index: number,
  faults: readonly CellFault[],
): FindingCode {
  if (index === -1) return "column-missing";
  const fault = faults.find(({ severity }) => severity !== "note");
  if (fault !== undefined) return fault.code;
  const code = column === "id" ? "id-missing" : "cell-required";
  report(reading, "error", code, line, { column });
  return code;
}

/** Gives the row its id and name and keeps it, or rejects it. */
function placeRow(
  reading: Reading,
  row: MutableRow,
  cells: Cells,
  line: number,
  reason: FindingCode | undefined,
): void {
  const key = COMPOSITE_KEYS[reading.table];
  const id = key === undefined ? String(row.id) : key.map((name) => String(row[name] ?? "")).join("~");
  if (reason !== undefined) {
    reject(reading, line, cells, reason, id);
    return;
  }
  const earlier = reading.lineOfId.get(id);
  if (earlier !== undefined) {
    report(reading, "error", "id-duplicate", line, { column: key?.[0] ?? "id", value: id, detail: String(earlier) });
    reject(reading, line, cells, "id-duplicate");
    return;
  }
  row.id = id;
  for (const group of reading.header.groups) nameRow(reading, row, id, line, group);
  reading.lineOfId.set(id, line);
  reading.rows.push(row as AnyRow);
  reading.lines.push(line);
  if (reading.keepsCells) reading.cells.push(cells);
}

function reject(reading: Reading, row: number, cells: Cells, code: FindingCode, id = ""): void {
  reading.rejected.push({ row, cells, code });
  if (id !== "") reading.rejectedIds.push(id);
}

/** One cell of a group (name_zh, name_en) must be filled; the id stands in where none is. */
function nameRow(reading: Reading, row: MutableRow, id: string, line: number, { names, isPresent }: Group): void {
  const [first] = names;
  if (first === undefined || names.some((name) => row[name] !== undefined)) return;
  row[first] = id;
  if (isPresent) report(reading, "warning", "name-missing", line, { column: first, detail: names.join(", ") });
}

function checkWidth(reading: Reading, row: number, cells: Cells): void {
  const { width } = reading.header;
  if (cells.length === width) return;
  const isLong = cells.slice(width).some((cell) => cell.trim() !== "");
  if (!isLong && cells.length >= width) return;
  report(reading, isLong ? "error" : "warning", "row-ragged", row, { detail: `${cells.length} / ${width}` });
}

function report(
  reading: Reading,
  severity: Severity,
  code: FindingCode,
  row: number,
  rest: Pick<Finding, "column" | "value" | "detail"> = {},
): void {
  reading.findings.push({ severity, code, file: reading.file, row, ...rest });
}

const isBlank = (cells: Cells): boolean => cells.every((cell) => cell.trim() === "");

/** Lines of the file a row takes up. */
const linesIn = (cells: Cells): number => cells.reduce((count, cell) => count + cell.split("\n").length - 1, 1);
