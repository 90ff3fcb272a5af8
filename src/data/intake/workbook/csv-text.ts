/** Text that a reader of CSV would otherwise split, trim or take for an instruction. */
const NEEDS_QUOTES = /[",;\t\r\n，；、|]|^[\s#]|\s$|^sep=/i;

/** Rows of cells as CSV: every row of the sheet a record, blank ones too, so that record and row have one number. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quote).join(",")}\n`).join("");

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
