import type { TableName } from "../../model/schema.ts";
import { RowScanner } from "../row-scanner.ts";
import type { FileFinding } from "./file-finding.ts";
import { type KnownHeaders, knownHeaders } from "./known-headers.ts";

export interface Dialect {
  readonly delimiter: string;
  /** Where the first row begins, after a `sep=` line, and which line that is. Spreadsheets do not show a `sep=` line, so that rows count from there. */
  readonly start: number;
  readonly startLine: number;
  readonly findings: readonly FileFinding[];
  /** The file has no rows that can be told apart: an error among the findings says why. */
  readonly isUnreadable: boolean;
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
/** Full-width and Chinese marks people type between cells. */
const WIDE = ["，", "；", "、", "｜"] as const;
/** Other marks some program or person may part cells with; named, not read. */
const OTHER = [/[ \u3000]+/, ":", "：", "/", "^", "~", "#", "&"] as const;
/** No header cell holds more, even of all the headers in one. */
const LONGEST_HEADER = 2000;
/** Rows the separator is found by, blank ones not counted. */
const LOOKED_AT = 30;
/** More blank lines no table has above it. */
const MOST_ROWS = 500;
/** Characters of a row in a finding. */
const SHOWN_LENGTH = 60;
/** Excel's own line above a table; the mark may be any, also the tab. */
const SEP_LINE = /^"?sep=([^\w\r\n"])"?[,;\t ]*(?:\r\n|\r|\n|$)/i;

interface Trial {
  readonly delimiter: string;
  /** Columns named by the row that names most. */
  readonly known: number;
  /** Rows of the width most rows have, where that is more than one cell. */
  readonly steady: number;
  readonly hasBadQuotes: boolean;
  /** Cells of the widest row. */
  readonly cells: number;
}

/** How the cells of a table are parted: by a `sep=` line, else by the separator that makes most headers known, else by the steadiest. */
export function findDialect(table: TableName, text: string): Dialect {
  const headers = knownHeaders(table);
  const declared = SEP_LINE.exec(text);
  const delimiter = declared?.[1];
  if (declared !== null && delimiter !== undefined) {
    const place = { delimiter, start: declared[0].length, startLine: 2 };
    const other = parting(text.slice(place.start), delimiter, headers);
    if (other !== undefined) return { ...told({ ...place, delimiter: other }), findings: [found(other)] };
    return isPlain(delimiter) ? told(place) : { ...place, findings: [wide(delimiter, 1)], isUnreadable: true };
  }
  const trials = DELIMITERS.map((mark) => tryOut(text, mark, headers));
  const best = trials.reduce((one, other) => (isBetter(other, one) ? other : one));
  const place = { delimiter: best.delimiter, start: 0, startLine: 1 };
  const fault = faultIn(text, best, headers);
  return fault === undefined ? told(place) : { ...place, findings: [fault], isUnreadable: true };
}

/** What parts the headers of a text, where the separator its `sep=` line names parts none. */
function parting(text: string, declared: string, headers: KnownHeaders): string | undefined {
  if (tryOut(text, declared, headers).known > 0) return undefined;
  return DELIMITERS.find((mark) => mark !== declared && tryOut(text, mark, headers).known > 1);
}

const isPlain = (mark: string): boolean => mark < "\u0080";

function told(place: Omit<Dialect, "findings" | "isUnreadable">): Dialect {
  const { delimiter } = place;
  return { ...place, findings: delimiter === "," ? [] : [found(delimiter)], isUnreadable: false };
}

const found = (delimiter: string): FileFinding => ({
  severity: "note",
  code: "separator-found",
  detail: NAMES.get(delimiter) ?? delimiter,
});

const NAMES: ReadonlyMap<string, string> = new Map([
  ["\t", "Tab"],
  [" ", "空格 / space"],
]);

/** More headers known, else more rows of one width, else no quote astray, else more cells. */
function isBetter(one: Trial, other: Trial): boolean {
  const [a, b] = [one, other].map(({ known, steady, hasBadQuotes, cells }) => [
    known,
    steady,
    hasBadQuotes ? 0 : 1,
    cells,
  ]);
  const place = a?.findIndex((value, index) => value !== b?.[index]) ?? -1;
  return place >= 0 && (a?.[place] ?? 0) > (b?.[place] ?? 0);
}

function tryOut(text: string, delimiter: string, headers: KnownHeaders): Trial {
  const widths = new Map<number, number>();
  let known = 0;
  let hasBadQuotes = false;
  let most = 0;
  const scanner = new RowScanner(text, delimiter);
  for (let row = 0, looked = 0; row < MOST_ROWS && looked < LOOKED_AT && scanner.next(); row += 1) {
    const { cells } = scanner;
    if (!isBlank(cells)) looked += 1;
    known = Math.max(known, headers.count(cells));
    hasBadQuotes ||= scanner.hasOpenQuote || scanner.hasStrayQuote;
    most = Math.max(most, cells.length);
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return { delimiter, known, steady: Math.max(0, ...widths.values()), hasBadQuotes, cells: most };
}

/** What parts the headers where no separator of ours does, or where it parts only some. */
function faultIn(text: string, best: Trial, headers: KnownHeaders): FileFinding | undefined {
  const scanner = new RowScanner(text, best.delimiter);
  let looked = 0;
  for (let row = 1; row <= MOST_ROWS && looked < LOOKED_AT && scanner.next(); row += 1) {
    const { cells } = scanner;
    if (isBlank(cells)) continue;
    looked += 1;
    const plain = text.slice(scanner.start, scanner.start + SHOWN_LENGTH * 10).split(/[\r\n]/, 1)[0] ?? "";
    const line = plain.replaceAll('"', "");
    for (const mark of WIDE) {
      const isAll = best.known < 2 && headers.count(line.split(mark)) >= 2;
      if (isAll || cells.some((cell) => hidesHeaders(cell, mark, headers))) return wide(mark, row);
    }
    if (best.known < 2 && OTHER.some((mark) => headers.count(line.split(mark)) >= 2)) {
      return { severity: "error", code: "separator-unknown", row, value: line.slice(0, SHOWN_LENGTH) };
    }
  }
  return undefined;
}

/** True for a cell such as 名称，所在园区: no header, but two when it is parted. */
const hidesHeaders = (cell: string, mark: string, headers: KnownHeaders): boolean =>
  cell.length < LONGEST_HEADER &&
  cell.includes(mark) &&
  headers.columnOf(cell) === undefined &&
  headers.count(cell.split(mark)) >= 2;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

const wide = (mark: string, row: number): FileFinding => ({
  severity: "error",
  code: "separator-wide",
  row,
  detail: mark,
});
