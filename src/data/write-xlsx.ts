import { columnLetters } from "./intake/workbook/scan-sheet.ts";
import { RUNS } from "./write-csv.ts";
import { columnWidth, FROZEN_HEADER, MAIN, numberCell, type SheetXml, textCell, workbookOf } from "./xlsx-parts.ts";

/** A table for a workbook: a blank cell is undefined, a number a number, all else text. */
export interface XlsxTable {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly cells: readonly (string | number | undefined)[] }[];
}

export interface XlsxWords {
  /** What the table is called; made into a name a sheet may have. */
  readonly name: string;
  /** The second sheet: what the table is, how it was narrowed, where it is from. */
  readonly about: { readonly name: string; readonly rows: readonly (readonly [label: string, text: string])[] };
}

/** Cell styles by index. */
const STYLE = { number: 0, text: 1, header: 2, quoted: 3, wrapped: 4 };
/** Characters: a column's width is that of its texts within these. Chinese ones count twice. */
const WIDTH = { least: 8, most: 48 };
/** Rows whose texts are measured. */
const MEASURED = 200;
const LONGEST_NAME = 31;
/** Rows of a workbook that can be read back here (`read-workbook.ts`), header and all. */
export const MOST_ROWS = 249_999;

const xf = (attributes: string, inner = "") =>
  `<xf borderId="0" xfId="0" ${attributes}${inner === "" ? "/>" : `>${inner}</xf>`}`;
const FONT = '<sz val="11"/><name val="等线"/>';
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2E8F0"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  xf('numFmtId="0" fontId="0" fillId="0"'),
  xf('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"'),
  xf('numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"'),
  xf('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1" quotePrefix="1"'),
  xf(
    'numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1" applyAlignment="1"',
    '<alignment vertical="top" wrapText="1"/>',
  ),
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * The bytes of an XLSX file: the table with its header row frozen, numbers as numbers and all else as text that no spreadsheet runs or turns into a
 * date, and a second sheet that says what it is.
 */
export function writeXlsx(table: XlsxTable, { name, about }: XlsxWords): Uint8Array {
  const own = sheetName(name);
  const aboutName = sheetName(about.name) === own ? `${sheetName(about.name).slice(0, LONGEST_NAME - 1)}2` : about.name;
  return workbookOf([tableSheet(own, table), aboutSheet(sheetName(aboutName), about.rows)], STYLES);
}

/** A name as a sheet may have it: up to 31 characters, none of []:*?/\, no apostrophe at either end; not blank. */
export function sheetName(text: string): string {
  const plain = text.replace(/[[\]:*?/\\]|\p{Cc}/gu, " ").trim();
  const short = [...plain.slice(0, LONGEST_NAME)]
    .join("")
    .replace(/^'+|'+$/g, "")
    .trim();
  return short === "" ? "Sheet1" : short;
}

function tableSheet(name: string, { columns, rows }: XlsxTable): SheetXml {
  const widths = columns.map(({ label, isNumber }, at) =>
    columnWidth(
      at,
      widthOf([label, ...rows.slice(0, MEASURED).map(({ cells }) => String(cells[at] ?? ""))]),
      isNumber ? STYLE.number : STYLE.text,
    ),
  );
  const header = columns.map(({ label }, at) => textCell(label, at, 1, STYLE.header)).join("");
  const lines = rows.map(
    ({ cells }, at) =>
      `<row r="${at + 2}">${columns.map((_, column) => cellOf(cells[column], column, at + 2)).join("")}</row>`,
  );
  const filter =
    columns.length === 0 ? "" : `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows.length + 1}"/>`;
  return {
    name,
    xml: `<worksheet ${MAIN}>${FROZEN_HEADER}<cols>${widths.join("")}</cols><sheetData><row r="1">${header}</row>${lines.join("")}</sheetData>${filter}</worksheet>`,
  };
}

function cellOf(value: string | number | undefined, column: number, row: number): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return Number.isFinite(value) ? numberCell(value, column, row) : "";
  return textCell(value, column, row, RUNS.test(value) ? STYLE.quoted : STYLE.text);
}

function widthOf(texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, charactersOf(text)), 0);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, widest + 2));
}

/** Width of the longest line, in Latin characters. */
const charactersOf = (text: string): number =>
  text
    .split("\n")
    .reduce((most, line) => Math.max(most, line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)), 0);

function aboutSheet(name: string, rows: readonly (readonly [string, string])[]): SheetXml {
  const widths = [16, 80].map((characters, at) => columnWidth(at, characters, STYLE.wrapped));
  const lines = rows.map(
    ([label, text], at) =>
      `<row r="${at + 1}">${textCell(label, 0, at + 1, STYLE.header)}${textCell(text, 1, at + 1, STYLE.wrapped)}</row>`,
  );
  return {
    name,
    xml: `<worksheet ${MAIN}><cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
}
