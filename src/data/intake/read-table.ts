import type { Finding, FindingCode } from "../../model/finding.ts";
import { headerOf } from "../../model/headers.ts";
import type { RejectedRow } from "../../model/pack.ts";
import type { TableContent } from "../../model/parsed-table.ts";
import { COMPOSITE_KEYS, type TableName } from "../../model/schema.ts";
import { blankRow, type CellValue } from "../../model/table-columns.ts";
import { isSuspect } from "../letters.ts";
import { type CellFault, ODD, readPlain } from "../read-cell.ts";
import { RowScanner } from "../row-scanner.ts";
import { type Place, TableBuilder } from "../table-builder.ts";
import type { FileFinding } from "./file-finding.ts";
import { type Group, type Header, readHeader } from "./header.ts";
import { repairCell } from "./repair-cell.ts";
import { type Layout, layoutOf } from "./table-layout.ts";

/** How a text came to be: its lines that could not be decoded, and how the others were. */
export interface TextOrigin {
  readonly encoding?: string;
  readonly isEncodingSure?: boolean;
  readonly badLines?: ReadonlySet<number>;
  /** What was found while decoding; where it has a row, that is still a line of the file. */
  readonly findings?: readonly FileFinding[];
}

type Cells = readonly string[];
type Severity = Finding["severity"];
type MutableRow = Record<string, CellValue>;

/** Rows being collected, and what was found on the way. */
interface Reading {
  readonly table: TableName;
  readonly file: string;
  readonly header: Header;
  readonly scanner: RowScanner;
  readonly builder: TableBuilder;
  readonly blank: Readonly<MutableRow>;
  readonly badLines: ReadonlySet<number>;
  /** Findings of lines that belong to no row read so far. */
  readonly ofLines: Map<number, FileFinding>;
  readonly unnamed: Set<number>;
  readonly rejected: RejectedRow[];
  readonly rejectedIds: string[];
  readonly findings: Finding[];
  /** Row of the spreadsheet being read. */
  row: number;
}

/** No table has more columns: a file with more is something else, or has its rows in one line. */
const MOST_COLUMNS = 200;
const NO_LINES: ReadonlySet<number> = new Set();

/**
 * Rows of a table from its text, whatever is wrong with it. A row is left out, whole, only where it cannot be named or placed: no id,
 * an invalid or repeated one, a required cell blank or broken, a quote that closes nothing. Any other bad cell is blank, and the row stays.
 */
export function readTable(table: TableName, file: string, text: string, origin: TextOrigin = {}): TableContent {
  const layout = layoutOf(table, text);
  const told = origin.findings ?? [];
  const ofFile = told.filter(({ row }) => row === undefined);
  const notes = [...ofFile, ...layout.findings].map((finding): Finding => ({ ...finding, file }));
  const encoding = encodingIn(origin);
  if (layout.header === undefined) {
    const isTold = notes.some(({ severity }) => severity === "error");
    const empty: Finding = { severity: "error", code: "file-empty", file };
    const ofLines = told.filter(({ row }) => row !== undefined).map((finding): Finding => ({ ...finding, file }));
    return emptyTable(table, file, [...notes, ...ofLines, ...(isTold ? [] : [empty])], encoding);
  }
  const { row, cells } = layout.header;
  if (cells.length > MOST_COLUMNS) {
    const many: Finding = {
      severity: "error",
      code: "columns-many",
      file,
      row,
      detail: `${cells.length} > ${MOST_COLUMNS}`,
    };
    return emptyTable(table, file, [...notes, many], encoding);
  }
  const header = readHeader(table, file, row, cells);
  const { delimiter, start, startLine } = layout;
  const scanner = new RowScanner(text, delimiter, start, startLine);
  const reading: Reading = {
    table,
    file,
    header,
    scanner,
    builder: new TableBuilder(table, text, header.places, header.width),
    blank: blankRow(table),
    badLines: origin.badLines ?? NO_LINES,
    ofLines: new Map(told.flatMap((finding) => (finding.row === undefined ? [] : [[finding.row, finding]]))),
    unnamed: new Set(header.unnamed),
    rejected: [],
    rejectedIds: [],
    findings: [...notes, ...header.findings],
    row: 0,
  };
  const read = readRows(reading, layout);
  return finish(reading, read, layout, encoding, text);
}

const encodingIn = ({ encoding, isEncodingSure }: TextOrigin) => ({
  ...(encoding === undefined ? {} : { encoding }),
  ...(isEncodingSure === undefined ? {} : { isEncodingSure }),
});

/** A table nothing could be read of. */
export function emptyTable(
  table: TableName,
  file: string,
  findings: readonly Finding[],
  origin: Pick<TextOrigin, "encoding" | "isEncodingSure"> = {},
): TableContent {
  const { columns, starts } = new TableBuilder(table, "", [], 0).finish();
  return {
    columns,
    written: { text: "", delimiter: ",", starts },
    rejectedIds: [],
    report: { table, file, read: 0, kept: 0, rejected: [], header: [], unknown: [], ...origin },
    findings,
  };
}

/** Reads all rows beneath the header; how many there were. */
function readRows(reading: Reading, layout: Layout): number {
  const { scanner, builder } = reading;
  const first = layout.header?.cells[0] ?? "";
  let read = 0;
  while (scanner.next()) {
    reading.row += 1;
    if (reading.row <= layout.headerEnd) continue;
    const isOdd = scanner.isSuspect || isBroken(reading) || scanner.isCell(0, first);
    if (!isOdd && builder.addPlain(reading.row, scanner)) read += 1;
    else if (readOddRow(reading, layout, scanner.cells)) read += 1;
  }
  return read;
}

const isBroken = (reading: Reading): boolean =>
  reading.scanner.hasOpenQuote || reading.scanner.hasStrayQuote || isUndecoded(reading);

/** Reads a row that is not plain; false for one that is no data. */
function readOddRow(reading: Reading, layout: Layout, cells: Cells): boolean {
  if (isBlank(cells)) return false;
  const { hasOpenQuote, hasStrayQuote } = reading.scanner;
  const kind = layout.kindOf(cells);
  if (kind === "note") {
    report(reading, "note", "row-note", { value: firstText(cells) });
    return false;
  }
  if (kind === "total") {
    report(reading, "error", "row-total", { value: firstText(cells) });
    reject(reading, "row-total");
  } else if (hasOpenQuote || hasStrayQuote) leaveOutQuoted(reading);
  else if (isUndecoded(reading)) leaveOutUndecoded(reading);
  else readRow(reading, cells);
  return true;
}

function finish(
  reading: Reading,
  read: number,
  layout: Layout,
  encoding: Pick<TextOrigin, "encoding" | "isEncodingSure">,
  text: string,
): TableContent {
  const { table, file, builder, rejected, rejectedIds, findings, header } = reading;
  const { count } = builder;
  if (read !== count + rejected.length)
    throw new Error(`${file}: read ${read}, kept ${count}, rejected ${rejected.length}`);
  if (read === 0) findings.push({ severity: "warning", code: "file-empty", file });
  for (const finding of reading.ofLines.values()) findings.push({ ...finding, file });
  const { columns, starts } = builder.finish();
  const cells = layout.header?.cells ?? [];
  const report = { table, file, read, kept: count, rejected, header: cells, unknown: header.unknown, ...encoding };
  return { columns, written: { text, delimiter: layout.delimiter, starts }, rejectedIds, report, findings };
}

/** True where a line of the row is one that could not be decoded; that was told with the line. */
function isUndecoded({ badLines, scanner }: Reading): boolean {
  if (badLines.size === 0) return false;
  for (let line = scanner.line; line < scanner.line + scanner.lines; line += 1) if (badLines.has(line)) return true;
  return false;
}

/** The findings of its lines become findings of the row. */
function leaveOutUndecoded(reading: Reading): void {
  const { scanner, ofLines, file, row } = reading;
  for (let line = scanner.line; line < scanner.line + scanner.lines; line += 1) {
    const finding = ofLines.get(line);
    if (finding === undefined) continue;
    ofLines.delete(line);
    reading.findings.push({ ...finding, file, row, ...(line === row ? {} : { line }) });
  }
  reject(reading, "line-damaged");
}

function leaveOutQuoted(reading: Reading): void {
  const { line, lines, hasOpenQuote } = reading.scanner;
  const code = hasOpenQuote ? "quote-open" : "quote-stray";
  report(reading, "error", code, { detail: lines === 1 ? String(line) : `${line}–${line + lines - 1}` });
  reject(reading, code);
}

/** A row that is not plain: every cell by itself. */
function readRow(reading: Reading, cells: Cells): void {
  const { header } = reading;
  const row: MutableRow = { ...reading.blank };
  let reason: FindingCode | undefined;
  checkWidth(reading, cells);
  for (const place of header.places) {
    const { name, column, index } = place;
    const written = cells[index] ?? "";
    const faults: CellFault[] = [];
    const value = written === "" ? undefined : readOne(reading.table, place, written, faults);
    if (value !== undefined) row[name] = value;
    else if (column.required) reason ??= missingReason(reading, name, index, faults);
    for (const { severity, code, detail } of faults) {
      const told = { column: name, value: written };
      report(reading, severity, code, detail === undefined ? told : { ...told, detail });
    }
  }
  placeRow(reading, row, reason);
}

function readOne(table: TableName, { column, name, unit }: Place, written: string, faults: CellFault[]): CellValue {
  const title = headerOf(table, name);
  if (unit !== undefined) return repairCell(column, name, written, faults, { title, unit });
  const plain = isSuspect(written) ? ODD : readPlain(column, written);
  return plain === ODD ? repairCell(column, name, written, faults, { title }) : plain;
}

/** Why a row without this required cell is left out, reported unless the cell or the whole column already was. */
function missingReason(reading: Reading, column: string, index: number, faults: readonly CellFault[]): FindingCode {
  if (index === -1) return "column-missing";
  const fault = faults.find(({ severity }) => severity !== "note");
  if (fault !== undefined) return fault.code;
  const code = column === "id" ? "id-missing" : "cell-required";
  report(reading, "error", code, { column });
  return code;
}

/** Gives the row its id and name and keeps it, or rejects it. */
function placeRow(reading: Reading, row: MutableRow, reason: FindingCode | undefined): void {
  const key = COMPOSITE_KEYS[reading.table];
  const id = key === undefined ? String(row["id"]) : key.map((name) => String(row[name] ?? "")).join("~");
  if (reason !== undefined) {
    reject(reading, reason, id);
    return;
  }
  const earlier = reading.builder.rowOfId(id);
  if (earlier !== undefined) {
    const [severity, code] =
      key === undefined ? (["error", "id-duplicate"] as const) : (["warning", "edge-repeated"] as const);
    report(reading, severity, code, { column: key?.[0] ?? "id", value: id, detail: String(earlier) });
    reject(reading, code);
    return;
  }
  row["id"] = id;
  for (const group of reading.header.groups) nameRow(reading, row, id, group);
  reading.builder.add(reading.row, reading.scanner.start, row);
}

function reject(reading: Reading, code: FindingCode, id = ""): void {
  reading.rejected.push({ row: reading.row, cells: reading.scanner.cells, code });
  if (id !== "") reading.rejectedIds.push(id);
}

/** One cell of a group (name_zh, name_en) must be filled; the id stands in where none is. */
function nameRow(reading: Reading, row: MutableRow, id: string, { names, isPresent }: Group): void {
  const [first] = names;
  if (first === undefined || names.some((name) => row[name] !== undefined)) return;
  row[first] = id;
  if (isPresent) report(reading, "warning", "name-missing", { column: first, detail: names.join(", ") });
}

function checkWidth(reading: Reading, cells: Cells): void {
  const { width } = reading.header;
  for (const index of reading.unnamed) {
    if ((cells[index] ?? "").trim() === "" || index >= width) continue;
    reading.unnamed.delete(index);
    report(reading, "warning", "header-blank", { value: cells[index] ?? "" });
  }
  if (cells.length === width) return;
  const isLong = cells.slice(width).some((cell) => cell.trim() !== "");
  if (!isLong && cells.length >= width) return;
  report(reading, "error", "row-ragged", { detail: `${cells.length} / ${width}` });
}

function report(
  reading: Reading,
  severity: Severity,
  code: FindingCode,
  rest: Pick<Finding, "column" | "value" | "detail"> = {},
): void {
  const { file, row } = reading;
  const { line } = reading.scanner;
  reading.findings.push({ severity, code, file, row, ...(line === row ? {} : { line }), ...rest });
}

const isBlank = (cells: Cells): boolean => cells.every((cell) => cell.trim() === "");
const firstText = (cells: Cells): string => cells.find((cell) => cell.trim() !== "") ?? "";
