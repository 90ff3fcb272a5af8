import type { Finding } from "../../model/finding.ts";
import type { TableContent } from "../../model/parsed-table.ts";
import type { TableName } from "../../model/schema.ts";
import { blankRow } from "../../model/table-columns.ts";
import { RowScanner } from "../row-scanner.ts";
import { TableBuilder } from "../table-builder.ts";
import type { FileFinding } from "./file-finding.ts";
import { areGarbledRows, garbled, isGarbledHeader } from "./garbled.ts";
import { readHeader, widthOf } from "./header.ts";
import { TOTAL_NAMES } from "./kind-of-row.ts";
import { mixedShares } from "./mixed-shares.ts";
import { headerFaults, linesOf, strayLine } from "./quotes.ts";
import { type Reading, readRow, reject, report, tellUnnamed } from "./read-row.ts";
import { type Layout, layoutOf } from "./table-layout.ts";

/** How a text came to be: its lines that could not be decoded, and how the others were. */
export interface TextOrigin {
  readonly encoding?: string;
  readonly isEncodingSure?: boolean;
  readonly badLines?: ReadonlySet<number>;
  /** What was found while decoding; where it has a row, that is still a line of the file. */
  readonly findings?: readonly FileFinding[];
}

/** No table has more columns: a file with more is something else, or has its rows in one line. */
const MOST_COLUMNS = 200;
/** Letters that stray quotes may have read once more. Each may run to the end of the text. */
const MOST_RESCANNED = 2e8;
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
  const { row, cells, units } = layout.header;
  const width = widthOf(cells);
  if (width > MOST_COLUMNS) {
    const many: Finding = {
      severity: "error",
      code: "columns-many",
      file,
      row,
      detail: `${width} > ${MOST_COLUMNS}`,
    };
    return emptyTable(table, file, [...notes, many], encoding);
  }
  const { delimiter, start, startLine } = layout;
  const ofHeader = headerFaults(new RowScanner(text, delimiter, start, startLine), row, told);
  if (ofHeader.length > 0) {
    return emptyTable(table, file, [...notes, ...ofHeader.map((finding): Finding => ({ ...finding, file }))], encoding);
  }
  const header = readHeader(table, file, row, cells, units);
  const isGarbled = isGarbledHeader(cells);
  if (isGarbled && header.findings.some(({ code }) => code === "column-missing")) {
    return emptyTable(table, file, [...notes, garbled(file, "error")], encoding);
  }
  const ofColumns = isGarbled ? header.findings.filter(({ code }) => code !== "column-unknown") : header.findings;
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
    unnamed: new Set(header.unnamed.slice(0, MOST_COLUMNS)),
    rejected: [],
    rejectedIds: [],
    findings: [...notes, ...(isGarbled ? [garbled(file, "warning")] : []), ...ofColumns],
    row: 0,
    rescanned: 0,
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
  const { builder } = reading;
  const first = layout.header?.cells[0] ?? "";
  let read = 0;
  while (reading.scanner.next()) {
    const { scanner } = reading;
    reading.row += 1;
    if (reading.row <= layout.headerEnd) continue;
    const isOdd = scanner.isSuspect || isBroken(reading) || scanner.isCell(0, first) || isTotalNamed(reading);
    if (!isOdd && builder.addPlain(reading.row, scanner)) {
      read += 1;
      tellUnnamed(reading);
    } else if (readOddRow(reading, layout, scanner.cells)) read += 1;
  }
  return read;
}

const isTotalNamed = ({ scanner, header }: Reading): boolean =>
  header.nameAt >= 0 && TOTAL_NAMES.some((word) => scanner.isCell(header.nameAt, word));

const isBroken = (reading: Reading): boolean =>
  reading.scanner.hasOpenQuote || reading.scanner.hasStrayQuote || isUndecoded(reading);

/** Reads a row that is not plain; false for one that is no data. */
function readOddRow(reading: Reading, layout: Layout, cells: readonly string[]): boolean {
  if (isBlank(cells)) return false;
  if (leaveOutLine(reading, layout.delimiter)) return true;
  const { hasOpenQuote, hasStrayQuote } = reading.scanner;
  const kind = layout.kindOf(cells);
  if (kind === "note") {
    report(reading, "note", "row-note", { value: firstText(cells) });
    return false;
  }
  if (kind === "total") {
    report(reading, "error", "row-total", {
      value: cells.find((cell) => TOTAL_NAMES.includes(cell)) ?? firstText(cells),
    });
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
  if (read > 1 && rejected.filter(({ code }) => code === "row-wide-commas").length === read) groupWide(reading);
  if (read === 0) findings.push({ severity: "warning", code: "file-empty", file });
  const isTold = findings.some(({ code }) => code === "file-garbled");
  if (!isTold && areGarbledRows(findings, read)) findings.unshift(garbled(file, "warning"));
  for (const finding of reading.ofLines.values()) findings.push({ ...finding, file });
  const { columns, starts } = builder.finish();
  findings.push(...mixedShares(file, header.places, columns));
  const cells = layout.header?.cells ?? [];
  const report = { table, file, read, kept: count, rejected, header: cells, unknown: header.unknown, ...encoding };
  return { columns, written: { text, delimiter: layout.delimiter, starts }, rejectedIds, report, findings };
}

/** One finding for all rows, where they all are parted by full-width commas. */
function groupWide({ findings, rejected }: Reading): void {
  const detail = `${rejected[0]?.row}–${rejected.at(-1)?.row}`;
  const all = findings.filter(({ code }) => code === "row-wide-commas");
  const others = findings.filter(({ code }) => code !== "row-wide-commas");
  findings.splice(0, findings.length, ...others, ...all.slice(0, 1).map((finding) => ({ ...finding, detail })));
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
  const code = reading.scanner.hasOpenQuote ? "quote-open" : "quote-stray";
  report(reading, "error", code, { detail: linesOf(reading.scanner) });
  reject(reading, code);
}

/** Where a stray quote takes up lines after its own, only that line is left out, and the rows go on with the next. */
function leaveOutLine(reading: Reading, delimiter: string): boolean {
  const strayed = strayLine(reading.scanner, delimiter);
  if (strayed === undefined || reading.rescanned > MOST_RESCANNED) return false;
  const { scanner, row } = reading;
  reading.rescanned += (scanner.ends[scanner.count - 1] ?? 0) - scanner.start;
  report(reading, "error", "quote-stray", { detail: String(scanner.line) });
  reading.rejected.push({ row, cells: strayed.cells, code: "quote-stray" });
  reading.scanner = new RowScanner(scanner.text, delimiter, strayed.next, scanner.line + 1);
  return true;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
const firstText = (cells: readonly string[]): string => cells.find((cell) => cell.trim() !== "") ?? "";
