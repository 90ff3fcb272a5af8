import { RowScanner } from "../row-scanner.ts";
import type { FileFinding } from "./file-finding.ts";

/** The lines a scanned row takes up: `3`, `3–5`. A line break that ends the text begins no further line. */
export function linesOf({ text, line, lines, hasOpenQuote }: RowScanner): string {
  const last = line + lines - 1 - (hasOpenQuote && /[\r\n]$/.test(text) ? 1 : 0);
  return last <= line ? String(line) : `${line}–${last}`;
}

/** The first line of a scanned row whose stray quote takes up the lines after it, and where the next line begins; undefined for any other row. */
export function strayLine(
  { text, start, lines, hasStrayQuote }: RowScanner,
  delimiter: string,
): { readonly cells: readonly string[]; readonly next: number } | undefined {
  if (!hasStrayQuote || lines === 1) return undefined;
  const end = start + text.slice(start).search(/[\r\n]/);
  const line = new RowScanner(text.slice(start, end), delimiter);
  if (!line.next() || !line.hasStrayQuote) return undefined;
  return { cells: line.cells, next: end + (text.startsWith("\r\n", end) ? 2 : 1) };
}

/**
 * Why the header in this row cannot be read: a quote in it takes up the lines after it, or its line does not decode, as `told` says.
 * The scanner stands before the first row.
 */
export function headerFaults(scanner: RowScanner, row: number, told: readonly FileFinding[]): readonly FileFinding[] {
  for (let at = 0; at < row && scanner.next(); ) at += 1;
  const { line, lines, hasOpenQuote, hasStrayQuote } = scanner;
  const isSwallowing = lines > 1 && (hasOpenQuote || hasStrayQuote);
  if (isSwallowing)
    return [{ severity: "error", code: hasOpenQuote ? "quote-open" : "quote-stray", row, detail: linesOf(scanner) }];
  return told.filter((finding) => finding.row !== undefined && finding.row >= line && finding.row < line + lines);
}
