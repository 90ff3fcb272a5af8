import type { TableName } from "../../model/schema.ts";
import { spelling, spellingsOf } from "./header.ts";

/** What the cells of a row are as headers of a table. */
export interface KnownHeaders {
  /** The column a header names; undefined for one not known. */
  readonly columnOf: (cell: string) => string | undefined;
  /** How many different columns the cells name. */
  readonly count: (cells: readonly string[]) => number;
}

/** The headers a table is known by. */
export function knownHeaders(table: TableName): KnownHeaders {
  const spellings = spellingsOf(table);
  const columnOf = (cell: string) => (cell === "" || cell.length > LONGEST ? undefined : spellings.get(spelling(cell)));
  const count = (cells: readonly string[]) => new Set(cells.map(columnOf).filter((name) => name !== undefined)).size;
  return { columnOf, count };
}

/** No header is longer; rows of data need not be looked up. */
const LONGEST = 60;
