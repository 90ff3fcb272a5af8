import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePlain } from "../../src/data/decode.ts";
import { findDialect } from "../../src/data/intake/dialect.ts";
import { RowScanner } from "../../src/data/row-scanner.ts";
import type { SuiteResult } from "./geojson.ts";

interface Config {
  readonly delimiter?: string;
  readonly quoteChar?: string;
  readonly comments?: unknown;
  readonly header?: boolean;
  readonly preview?: number;
  readonly skipEmptyLines?: boolean | "greedy";
  readonly skipFirstNLines?: number;
}

interface Case {
  readonly description: string;
  readonly input: string;
  readonly config: Config;
  readonly expected: {
    readonly data: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    readonly meta?: { readonly delimiter?: string; readonly renamedHeaders?: Readonly<Record<string, string>> | null };
  };
  /** No function in the config: the case is data alone. */
  readonly plain: boolean;
}

interface Read {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** `code row`, as papaparse names them. */
  readonly errors: readonly string[];
}

/** What we read otherwise on purpose, by the description of the case. */
const REASONS: Readonly<Record<string, string>> = {
  "Mixed slash n and slash r should choose first as precident":
    "every line end counts here, mixed as they come; papaparse makes one cell of two rows",
  "Custom escape character in the middle": "a quote is escaped by doubling it; no spreadsheet writes another escape",
  "Custom escape character at the end": "a quote is escaped by doubling it; no spreadsheet writes another escape",
};

/** Delimiters of several characters stand for one that no case holds. */
const STAND_IN = "\u0001";
const QUOTE = '"';

/** The plain cases of `Parser` and `parse` through our scanner and our finding of the separator. */
export function runPapaparseSuite(folder: string): readonly SuiteResult[] {
  const file = join(folder, "papaparse/cases.json");
  if (!existsSync(file)) return [];
  const suites = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, readonly Case[]>>;
  return Object.entries(suites).map(([name, cases]) => judge(`papaparse, ${name}`, cases));
}

function judge(name: string, cases: readonly Case[]): SuiteResult {
  const plain = cases.filter(({ plain }) => plain);
  const failures = plain.flatMap((one) => {
    const difference = attempt(() => differenceOf(one));
    if (difference === undefined) return [];
    return [`${one.description}: ${REASONS[one.description] ?? `UNEXPLAINED ${difference}`}`];
  });
  return { name, passed: plain.length - failures.length, total: plain.length, failures };
}

function attempt(run: () => string | undefined): string | undefined {
  try {
    return run();
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

function differenceOf(one: Case): string | undefined {
  const { data, errors, meta } = one.expected;
  const read = readCase(one);
  if (meta?.delimiter !== undefined && meta.delimiter !== read.delimiter) return `separator ${read.delimiter}`;
  const wanted = errors.filter(({ code }) => code !== "UndetectableDelimiter").map(({ code, row }) => `${code} ${row}`);
  if (String(wanted) !== String(read.errors)) return `errors ${read.errors.join(", ")} for ${wanted.join(", ")}`;
  const renamed = meta?.renamedHeaders ?? {};
  const [header = []] = read.rows;
  const isOfObjects = one.config.header === true && !data.some((row) => Array.isArray(row));
  const rows = isOfObjects ? read.rows.slice(1) : read.rows;
  const wantedRows = isOfObjects ? data : data.map((row, index) => (index === 0 ? backTo(row, renamed) : row));
  const isSame =
    rows.length === wantedRows.length &&
    wantedRows.every((wantedRow, index) => isSameRow(rows[index] ?? [], header, wantedRow, renamed));
  return isSame ? undefined : `rows ${JSON.stringify(rows)} for ${JSON.stringify(data)}`;
}

type Wanted = Case["expected"]["data"][number];

/** Headers as written: papaparse renames repeated ones, we report them. */
const backTo = (row: Wanted, renamed: Readonly<Record<string, string>>): Wanted =>
  Array.isArray(row) ? row.map((name) => (Object.hasOwn(renamed, name) ? renamed[name] : name)) : row;

function isSameRow(
  cells: readonly string[],
  header: readonly string[],
  wanted: Wanted,
  renamed: Readonly<Record<string, string>>,
): boolean {
  if (Array.isArray(wanted)) return isSameCells(cells, wanted);
  const { __parsed_extra: extra = [], ...named } = wanted as Readonly<Record<string, unknown>>;
  const names = Object.keys(named).map((name) => (Object.hasOwn(renamed, name) ? renamed[name] : name));
  const ours = header.slice(0, cells.length);
  return (
    String(names) === String(ours) &&
    isSameCells(cells.slice(0, header.length), Object.values(named)) &&
    isSameCells(cells.slice(header.length), extra as readonly unknown[])
  );
}

const isSameCells = (cells: readonly string[], wanted: readonly unknown[]): boolean =>
  cells.length === wanted.length && cells.every((cell, index) => isSameCell(cell, wanted[index]));

/** Types are given by our columns, not guessed: a number, a truth, a date or null is compared with the text it was made of. */
function isSameCell(cell: string, wanted: unknown): boolean {
  if (typeof wanted === "number") return Number(cell) === wanted;
  if (typeof wanted === "boolean") return cell.toLowerCase() === String(wanted);
  if (wanted === null) return cell === "";
  return cell === wanted || (typeof wanted === "string" && new Date(cell).getTime() === new Date(wanted).getTime());
}

/** Reads a case as its config asks: a mark of its own for quotes or cells is exchanged for ours before, and back after. */
function readCase({ input, config }: Case): Read {
  const marks = exchangesOf(config);
  const text = decodePlain(new TextEncoder().encode(input)) ?? input;
  const body = marks.reduce((held, [theirs, ours]) => exchange(held, theirs, ours), text);
  const delimiter = config.delimiter?.length === 1 && config.delimiter !== "\n" ? config.delimiter : undefined;
  const own = marks.find(([, ours]) => ours === STAND_IN) === undefined ? undefined : STAND_IN;
  const isComment = commentIn(config.comments);
  const looked = withoutComments(body, isComment);
  const found = own ?? delimiter ?? findDialect("enterprises", looked).delimiter;
  const read = readRows(body, found, config, isComment);
  const back = (cell: string) => marks.reduceRight((held, [theirs, ours]) => exchange(held, ours, theirs), cell);
  return { ...read, delimiter: found, rows: read.rows.map((cells) => cells.map(back)) };
}

type Exchange = readonly [theirs: string, ours: string];

function exchangesOf({ quoteChar, delimiter }: Config): readonly Exchange[] {
  const marks: Exchange[] = [];
  if (quoteChar !== undefined && quoteChar !== QUOTE) marks.push([quoteChar, QUOTE]);
  if (delimiter !== undefined && delimiter.length > 1) marks.push([delimiter, STAND_IN]);
  return marks;
}

const exchange = (text: string, one: string, other: string): string =>
  text
    .split(one)
    .map((part) => part.replaceAll(other, one))
    .join(other);

type IsComment = (text: string, at: number) => boolean;

function commentIn(comments: unknown): IsComment {
  const mark = comments === true ? "#" : comments;
  return typeof mark === "string" ? (text, at) => text.startsWith(mark, at) : () => false;
}

/** What the separator is looked for in. */
function withoutComments(text: string, isComment: IsComment): string {
  const scanner = new RowScanner(text);
  while (scanner.next()) if (!isComment(text, scanner.start)) return text.slice(scanner.start);
  return "";
}

function readRows(text: string, delimiter: string, config: Config, isComment: IsComment): Omit<Read, "delimiter"> {
  const { header = false, preview = 0, skipEmptyLines = false, skipFirstNLines = 0 } = config;
  const rows: (readonly string[])[] = [];
  const errors: string[] = [];
  const limit = preview > 0 ? preview + Number(header) : Number.POSITIVE_INFINITY;
  const isSkipped = (cells: readonly string[]) =>
    skipEmptyLines === "greedy" ? cells.every((cell) => cell.trim() === "") : skipEmptyLines && String(cells) === "";
  const take = (cells: readonly string[]) => {
    if (rows.length < limit && !isSkipped(cells)) rows.push(cells);
  };
  const scanner = new RowScanner(text, delimiter);
  let skipped = 0;
  while (rows.length < limit && scanner.next()) {
    if (skipped < skipFirstNLines) skipped += 1;
    else if (!isComment(text, scanner.start)) {
      if (scanner.hasStrayQuote) errors.push(`InvalidQuotes ${rows.length}`);
      if (scanner.hasOpenQuote) errors.push(`MissingQuotes ${rows.length}`);
      take(scanner.cells);
    }
  }
  // What follows a last line end is a line to papaparse, and none to us.
  if (/[\r\n]$/.test(text) && !scanner.hasOpenQuote) take([""]);
  return { rows, errors: [...errors, ...(header ? misfits(rows) : [])] };
}

/** Rows that are shorter or longer than the header. */
function misfits([header = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((cells, row) => {
    if (cells.length === header.length) return [];
    return [`${cells.length < header.length ? "TooFewFields" : "TooManyFields"} ${row}`];
  });
}
