import { columnsOf, type TableName } from "../../model/schema.ts";
import { spelling, spellingsOf } from "./header.ts";
import { headerUnit, splitHeader } from "./values/header-unit.ts";

/** What the cells of a row are as headers of a table. */
export interface KnownHeaders {
  /** The column a header names, with a unit behind it or without; undefined for one not known. */
  readonly columnOf: (cell: string) => string | undefined;
  /** The column a header without a unit of its own names: rows of units speak of that. */
  readonly unitlessColumnOf: (cell: string) => string | undefined;
  /** How many different columns the cells name. */
  readonly count: (cells: readonly string[]) => number;
}

/** The headers a table is known by. */
export function knownHeaders(table: TableName): KnownHeaders {
  const columns = columnsOf(table);
  const spellings = spellingsOf(table);
  const withUnit = (cell: string): string | undefined => {
    const { title = "", unit = "" } = splitHeader(cell) ?? {};
    const name = spellings.get(spelling(title));
    const column = name === undefined ? undefined : columns[name];
    const isFit = name !== undefined && column !== undefined && headerUnit(column, name, unit) !== undefined;
    return isFit ? name : undefined;
  };
  const unitlessColumnOf = (cell: string) =>
    cell === "" || cell.length > LONGEST ? undefined : spellings.get(spelling(cell));
  const columnOf = (cell: string) => unitlessColumnOf(cell) ?? (cell.length > LONGEST ? undefined : withUnit(cell));
  const count = (cells: readonly string[]) => new Set(cells.map(columnOf).filter((name) => name !== undefined)).size;
  return { columnOf, unitlessColumnOf, count };
}

/** No header is longer; rows of data need not be looked up. */
const LONGEST = 60;
