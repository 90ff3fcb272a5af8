import { decodePlain } from "../../src/data/decode.ts";
import { decodeFile } from "../../src/data/intake/decode.ts";
import { RowScanner } from "../../src/data/row-scanner.ts";

/** A foreign table as it stands: header and rows, with the rows' numbers in a spreadsheet. */
export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const DELIMITERS = [",", ";", "\t"];

/** The table of a CSV file; undefined where its bytes are no text or hold no header. */
export function readSheet(file: string, bytes: Uint8Array): Sheet | undefined {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  const scanner = new RowScanner(text, delimiterOf(text));
  const rows: { row: number; cells: readonly string[] }[] = [];
  for (let row = 1; scanner.next(); row++) {
    const cells = scanner.cells.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== "")) rows.push({ row, cells });
  }
  const [head, ...body] = rows;
  return head && { file, header: head.cells, rows: body };
}

function textOf(bytes: Uint8Array): string | undefined {
  const plain = decodePlain(bytes);
  if (plain !== undefined) return plain;
  const decoded = decodeFile(bytes);
  return "fault" in decoded ? undefined : decoded.text;
}

/** The sign the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split(/[\r\n]/, 1);
  const count = (sign: string) => line.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Cells by the header of their column, whatever its case and spaces. */
export function cellsByHeader({ header }: Sheet, cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(header.map((name, index) => [headerKey(name), cells[index] ?? ""]));
}

export const headerKey = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
