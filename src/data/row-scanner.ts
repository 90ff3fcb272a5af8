import { isOddLetter, letters } from "./letters.ts";

const [QUOTE, SPACE, FEED, RETURN] = [34, 32, 10, 13];

/**
 * Goes through the rows of a CSV text one by one, blank lines included, and says where their cells stand. Lines end in LF, CRLF or CR,
 * mixed as they come. As papaparse reads it: a quote inside a plain cell is a letter of it, one neither doubled nor followed by a
 * delimiter or line end belongs to the quoted cell, and one never closed takes the rest of the text; the last two are told.
 */
export class RowScanner {
  readonly text: string;
  /** Where each cell of the row begins and ends in the text; longer than the row has cells. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Cells of the row. */
  count = 0;
  /** Where the row begins in the text. */
  start = 0;
  /** Line of the file the row begins in, the first is 1, and how many it takes up. */
  line: number;
  lines = 0;
  /** The row may hold letters nobody meant to write. */
  isSuspect = false;
  /** A quote that closes nothing: text follows it. */
  hasStrayQuote = false;
  /** A quote that is never closed. */
  hasOpenQuote = false;
  private readonly delimiter: number;
  private readonly letters = letters();
  /** Whether each cell of the row has doubled quotes. */
  private readonly doubled: boolean[] = [];
  private at: number;

  constructor(text: string, delimiter = ",", at = 0, line = 1) {
    this.text = text;
    this.delimiter = delimiter.charCodeAt(0);
    this.at = at;
    this.line = line;
  }

  /** Reads the next row; false at the end. */
  next(): boolean {
    const { text } = this;
    let at = this.at;
    if (at >= text.length) return false;
    this.line += this.lines;
    this.lines = 1;
    this.start = at;
    this.count = 0;
    this.isSuspect = false;
    this.hasStrayQuote = false;
    this.hasOpenQuote = false;
    for (;;) {
      const end = text.charCodeAt(at) === QUOTE ? this.readQuoted(at) : this.readPlain(at);
      this.count += 1;
      const code = text.charCodeAt(end);
      if (code !== this.delimiter || end >= text.length) {
        this.at = end + (code === RETURN && text.charCodeAt(end + 1) === FEED ? 2 : 1);
        return true;
      }
      at = end + 1;
    }
  }

  /** A cell of the row. */
  cell(index: number): string {
    if (index < 0 || index >= this.count) return "";
    const cell = this.text.slice(this.starts[index], this.ends[index]);
    return this.isDoubled(index) ? cell.replace(/""/g, '"') : cell;
  }

  /** True for a cell that is just this text. */
  isCell(index: number, cell: string): boolean {
    if (this.isDoubled(index)) return this.cell(index) === cell;
    const start = this.starts[index] ?? 0;
    return this.ends[index] === start + cell.length && this.text.startsWith(cell, start);
  }

  /** True for a cell that does not stand in the text as it is: its quotes are doubled there. */
  isDoubled(index: number): boolean {
    return this.doubled[index] === true;
  }

  get cells(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.cell(index));
  }

  private readPlain(from: number): number {
    const { text } = this;
    const marked = this.letters;
    const delimiter = this.delimiter;
    let end = from;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === delimiter || code === FEED || code === RETURN) break;
      const mark = marked[code] as number;
      if (mark !== 0 && isOddLetter(mark, text, end)) this.isSuspect = true;
    }
    this.starts[this.count] = from;
    this.ends[this.count] = end;
    this.doubled[this.count] = false;
    return end;
  }

  /** Reads a quoted cell; where the delimiter or line end after it stands. */
  private readQuoted(open: number): number {
    const { text } = this;
    this.starts[this.count] = open + 1;
    this.doubled[this.count] = false;
    for (let at = open + 1; ; at += 1) {
      at = this.nextQuote(at);
      if (at >= text.length) {
        this.hasOpenQuote = true;
        this.doubled[this.count] = false;
        this.ends[this.count] = text.length;
        return text.length;
      }
      if (text.charCodeAt(at + 1) === QUOTE) {
        this.doubled[this.count] = true;
        at += 1;
        continue;
      }
      let end = at + 1;
      while (text.charCodeAt(end) === SPACE) end += 1;
      const code = text.charCodeAt(end);
      const isLast = end >= text.length && end === at + 1;
      if (isLast || code === this.delimiter || code === FEED || code === RETURN) {
        this.ends[this.count] = at;
        return end;
      }
      this.hasStrayQuote = true;
    }
  }

  /** Goes on to the next quote, counting lines on the way; the length of the text where there is none. */
  private nextQuote(from: number): number {
    const { text } = this;
    const marked = this.letters;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === FEED || (code === RETURN && text.charCodeAt(at + 1) !== FEED)) this.lines += 1;
      const mark = marked[code] as number;
      if (mark !== 0 && isOddLetter(mark, text, at)) this.isSuspect = true;
    }
    return at;
  }
}
