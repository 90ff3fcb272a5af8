/** What a table file holds: labels of its columns and its rows. A blank cell is undefined. */
export interface CsvTable {
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly { readonly cells: readonly (string | number | undefined)[] }[];
}

/** Excel takes a file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = "\ufeff";
/**
 * What a spreadsheet may run as a formula when a cell begins with it: OWASP's list, and the full-width forms Chinese editions
 * take alike. With apostrophes before it, so that taking one away gives the text back.
 */
export const RUNS = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** The semicolon and the tab part columns where the spreadsheet's region says so. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** The text of a CSV file: UTF-8 with byte order mark, CRLF, RFC 4180 quotes, no cell a spreadsheet would run. Numbers stay numbers. */
export function writeCsv({ columns, rows }: CsvTable): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => columns.map((_, index) => cells[index])),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? plainDecimal(value) : "";
  const text = RUNS.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A number without an exponent: 1e21 as 1000000000000000000000, 1e-7 as 0.0000001. */
function plainDecimal(value: number): string {
  const [, sign = "", digits = "", rest = "", exponent] = /^(-?)(\d+)\.?(\d*)(?:e(.*))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const point = digits.length + Number(exponent);
  const all = digits + rest;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return sign + all.padEnd(point, "0");
}
