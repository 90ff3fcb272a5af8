import type { Column } from "../model/column.ts";
import type { FindingCode } from "../model/finding.ts";
import type { CellValue } from "../model/table-columns.ts";

export type { CellValue } from "../model/table-columns.ts";

/** What is wrong with a cell, or by what rule it was read. */
export interface CellFault {
  readonly severity: "error" | "warning" | "note";
  readonly code: FindingCode;
  readonly detail?: string;
}

/** What a cell is that is not, as it stands, what its column wants. */
export const ODD = Symbol("odd");

export const ID_PATTERN = /^[a-z0-9][a-z0-9._-]*$/;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
const DATE = /^(\d{4})(?:-Q[1-4]|-(\d{2})(?:-(\d{2}))?)?$/;
const WEB_ADDRESS =
  /^https?:\/\/(?!xn--)[a-z0-9-]+(?:\.(?!xn--)[a-z0-9-]+)+(?::\d{1,5})?(?:\/[\w\-.~/%+,=:;!()*]*)?(?:\?[\w\-.~/%+,=:;&?]*)?(?:#[\w\-.~/%+=!]*)?$/i;
const YEARS = { first: 1000, last: 2999 };
/** A text marked as text, so that no spreadsheet takes it for a formula. */
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** Between the entries of a list: ; ； 、 | */
const isSeparator = (code: number): boolean => code === 0x3b || code === 0xff1b || code === 0x3001 || code === 0x7c;
const TITLE_YEAR = /^\d{4}$/;
/** Letters a text may hold before it is read as too long. */
const LONGEST_TEXT = 2000;
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["yes", true],
  ["true", true],
  ["1", true],
  ["否", false],
  ["no", false],
  ["false", false],
  ["0", false],
]);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const NO_ENTRIES: readonly string[] = [];

/** What a blank cell of the column is. */
export const blankOf = (column: Column): CellValue =>
  column.kind === "refs" || column.kind === "list" ? NO_ENTRIES : undefined;

/** The typed value of a cell, not blank, that is just as its column wants it; else ODD. Cells of a suspect text are looked at before. */
export function readPlain(column: Column, cell: string): CellValue | typeof ODD {
  switch (column.kind) {
    case "number":
      return readNumber(column, cell, 0, cell.length);
    case "date":
      return isDate(cell) ? cell : ODD;
    case "choice":
      return column.values?.includes(cell) ? cell : ODD;
    case "flag":
      return FLAGS.get(cell) ?? ODD;
    case "url":
      return WEB_ADDRESS.test(cell) ? cell : ODD;
    case "id":
    case "ref":
      return ID_PATTERN.test(cell) ? cell : ODD;
    case "list":
    case "refs":
      return isPlain(cell) ? readList(column, withoutEscape(cell)) : ODD;
    default:
      return isPlain(cell) ? withoutEscape(cell) : ODD;
  }
}

const withoutEscape = (cell: string): string => (isEscaped(cell, 0, cell.length) ? cell.slice(1) : cell);

/** True where a part of a text begins with a quote that our export put before what a spreadsheet would run. */
export const isEscaped = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === 39 && ESCAPED.test(text.slice(start, end));

/** True for a part of a text that begins and ends with a letter of its own, and is no formula and no error. */
export function isPlainText(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first <= 32 || first === 35 || first === 61 || first === 0xff1d) return false;
  return text.charCodeAt(end - 1) > 32 && end - start <= LONGEST_TEXT;
}

const isPlain = (cell: string): boolean => isPlainText(cell, 0, cell.length);

/** Digits up to which a decimal number is read exactly by dividing whole numbers. */
const EXACT_DIGITS = 15;

/** The number a part of a text is, written plainly: 0, -12.50; not 012, .5, 1., -0. */
export function readNumber(column: Column, text: string, start: number, end: number): number | typeof ODD {
  const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
  let point = end;
  let digits = 0;
  for (let at = first; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === POINT && point === end) point = at;
    else return ODD;
  }
  const hasZeros = text.charCodeAt(first) === ZERO && point > first + 1;
  if (point === first || point === end - 1 || hasZeros || (first > start && digits === 0)) return ODD;
  const isExact = end - first <= EXACT_DIGITS;
  const size = digits / (POWERS[Math.max(end - point - 1, 0)] ?? 1);
  const value = isExact ? (first > start ? -size : size) : Number(text.slice(start, end));
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = column;
  if (value < min || value > max) return ODD;
  return column.integer && !Number.isSafeInteger(value) ? ODD : value;
}

const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, zeros) => 10 ** zeros);

function readList(column: Column, cell: string): readonly string[] | typeof ODD {
  const entries: string[] = [];
  let from = 0;
  for (let at = 0; at <= cell.length; at += 1) {
    if (at < cell.length && !isSeparator(cell.charCodeAt(at))) continue;
    const entry = cell.slice(from, at).trim();
    if (entry === "" || !isAllowed(column, entry) || entries.includes(entry)) return ODD;
    entries.push(entry);
    from = at + 1;
  }
  return entries;
}

/** Entries of a list with `values` are one of them, with a year where known: little_giant:2023. */
function isAllowed(column: Column, entry: string): boolean {
  if (column.kind === "refs") return ID_PATTERN.test(entry);
  if (column.values === undefined) return true;
  const [value = "", year, ...rest] = entry.split(":");
  return column.values.includes(value) && rest.length === 0 && (year === undefined || TITLE_YEAR.test(year));
}

/** True for 2025, 2025-Q3, 2025-03 and 2025-03-14 where such a month and day exist. */
function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return false;
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapDay || (day >= 1 && day <= (DAYS[month - 1] ?? 0));
}
