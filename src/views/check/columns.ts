import { readHeader } from "../../data/intake/header.ts";
import type { TableName } from "../../model/schema.ts";

const LETTERS = 26;

/** The letters a spreadsheet puts over a column: 0 is A, 25 Z, 26 AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / LETTERS);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % LETTERS));
}

/** Where each column of a table stands in a header as written: by the schema's name, and by what is written. */
export function columnPlaces(
  table: TableName | undefined,
  file: string,
  header: readonly string[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, written] of header.entries()) {
    const name = written.trim();
    if (name !== "" && !places.has(name)) places.set(name, index);
  }
  if (table === undefined) return places;
  for (const { name, index } of readHeader(table, file, 1, header).places) if (index >= 0) places.set(name, index);
  return places;
}
