import type { Column } from "../model/column.ts";
import type { FindingCode } from "../model/finding.ts";

export type CellValue = string | number | boolean | readonly string[] | undefined;

export interface CellFault {
  readonly severity: "error" | "warning" | "note";
  readonly code: FindingCode;
  readonly detail?: string;
}

const ID_PATTERN = /^[a-z0-9][a-z0-9._-]*$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;
const DATE = /^(\d{4})(?:-Q[1-4]|-(\d{2})(?:-(\d{2}))?)?$/;
const YEARS = { first: 1000, last: 2999 };
const SEPARATOR = /[;；、|]/;
const TITLE_YEAR = /^\d{4}$/;
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
/** U+FFFD, what wrong decodings leave behind, and the error values of a spreadsheet. */
const DAMAGED = /\uFFFD|锟斤拷|烫烫烫|^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|#{3,})$/;
/** Control characters but tab and line breaks, and marks without width: zero-width spaces, soft hyphens, changes of direction. */
const INVISIBLE = /[^\P{Cc}\t\r\n]|\p{Cf}/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");
const SUSPECT = new RegExp(`${INVISIBLE.source}|\uFFFD|锟斤拷|烫烫烫|#[A-Z#]`, "u");
const NO_ENTRIES: readonly string[] = [];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where a text may hold invisible or damaged characters: asked once of a whole file, not of every cell. */
export const isSuspect = (text: string): boolean => SUSPECT.test(text);

/** What a blank cell of the column is. */
export const blankOf = (column: Column): CellValue =>
  column.kind === "refs" || column.kind === "list" ? NO_ENTRIES : undefined;

/** The typed value of a cell as written; what is wrong with it goes to `faults`. A faulty cell is blank; of a faulty list the good entries stay. */
export function readCell(column: Column, written: string, mayBeDamaged: boolean, faults: CellFault[]): CellValue {
  const plain = written.trim();
  if (!mayBeDamaged) return readPlain(column, plain, faults);
  const text = plain.replace(ALL_INVISIBLE, "").trim();
  if (text !== plain) faults.push({ severity: "note", code: "cell-cleaned" });
  if (!DAMAGED.test(text)) return readPlain(column, text, faults);
  faults.push({ severity: "warning", code: "cell-damaged" });
  return column.kind === "text" ? text : blankOf(column);
}

function readPlain(column: Column, text: string, faults: CellFault[]): CellValue {
  if (text === "") return blankOf(column);
  const fault = (code: FindingCode, detail?: string) => {
    faults.push(detail === undefined ? { severity: "error", code } : { severity: "error", code, detail });
    return blankOf(column);
  };
  switch (column.kind) {
    case "number":
      return readNumber(column, text, fault);
    case "date":
      return isDate(text) ? text : fault("cell-not-date");
    case "choice":
      return column.values?.includes(text) ? text : fault("cell-not-allowed", column.values?.join(", "));
    case "flag":
      return FLAGS.get(text.toLowerCase()) ?? fault("cell-not-flag");
    case "url":
      return isWebAddress(text) ? text : fault("cell-not-url");
    case "id":
      return ID_PATTERN.test(text) ? text : fault("id-invalid");
    case "list":
    case "refs":
      return readList(column, text, faults);
    default:
      return text;
  }
}

function readNumber(column: Column, text: string, fault: (code: FindingCode, detail?: string) => CellValue): CellValue {
  if (!DECIMAL.test(text) || NEGATIVE_ZERO.test(text)) return fault("cell-not-number", column.unit);
  const value = Number(text);
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = column;
  if (value < min || value > max) return fault("cell-out-of-range", `${column.min ?? "…"} – ${column.max ?? "…"}`);
  return column.integer && !Number.isSafeInteger(value) ? fault("cell-not-integer") : value;
}

function readList(column: Column, text: string, faults: CellFault[]): CellValue {
  if (!SEPARATOR.test(text) && isAllowed(column, text)) return [text];
  const entries: string[] = [];
  for (const part of text.split(SEPARATOR)) {
    const entry = part.trim();
    if (entry === "") continue;
    if (entries.includes(entry)) faults.push({ severity: "note", code: "entry-repeated", detail: entry });
    else if (isAllowed(column, entry)) entries.push(entry);
    else faults.push({ severity: "error", code: "cell-not-allowed", detail: column.values?.join(", ") ?? "" });
  }
  return entries;
}

/** Entries of a list with `values` are one of them, with a year where known: little_giant:2023. */
function isAllowed(column: Column, entry: string): boolean {
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

/** True for an http or https address without user name or password. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text)) return false;
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
  } catch {
    return false;
  }
}
