const QUOTE = '"';
const COMMA = ",";

/** One row of a CSV text. */
type OnRow = (cells: readonly string[], hasOpenQuote: boolean) => void;

/**
 * Splits a CSV text into rows, one call each, blank lines included. RFC 4180 with commas; lines end in LF, CRLF or CR, mixed as they
 * come. As papaparse reads it: a quote that is neither doubled nor followed by a comma or line end belongs to the cell, and a quote
 * never closed takes the rest of the text; both are told as `hasOpenQuote`.
 */
export function splitRows(text: string, onRow: OnRow): void {
  const { length } = text;
  let cells: string[] = [];
  let hasFault = false;
  let at = 0;
  let rowStart = 0;
  while (at <= length) {
    let end: number;
    if (text[at] === QUOTE) {
      const quoted = readQuoted(text, at);
      cells.push(quoted.cell);
      hasFault ||= quoted.hasFault;
      end = quoted.end;
    } else {
      end = endOfPlain(text, at);
      cells.push(text.slice(at, end));
    }
    if (text[end] === COMMA) {
      at = end + 1;
      continue;
    }
    const isLast = end >= length;
    if (rowStart < length) onRow(cells, hasFault);
    cells = [];
    hasFault = false;
    at = isLast ? length + 1 : end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    rowStart = at;
  }
}

/** Index of the comma or line end after an unquoted cell, the length of the text where none follows. */
function endOfPlain(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 10 || code === 13) return at;
  }
  return text.length;
}

interface Quoted {
  readonly cell: string;
  /** Index of the comma or line end after it. */
  readonly end: number;
  readonly hasFault: boolean;
}

function readQuoted(text: string, open: number): Quoted {
  let hasFault = false;
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote < 0) return { cell: text.slice(open + 1), end: text.length, hasFault: true };
    if (text[quote + 1] === QUOTE) {
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === " ") end += 1;
    const next = text[end];
    if (next === undefined ? end === quote + 1 : next === COMMA || next === "\n" || next === "\r")
      return { cell: undouble(text.slice(open + 1, quote)), end, hasFault };
    hasFault = true;
    from = quote + 1;
  }
}

const undouble = (cell: string): string => (cell.includes('""') ? cell.replace(/""/g, '"') : cell);
