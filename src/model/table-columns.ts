import { type AnyRow, columnsOf, type TableName } from "./schema.ts";

export type CellValue = AnyRow[string];

/**
 * The cells of one column, typed. Texts are places in the text of the file, so that a million of them weigh no more than two numbers
 * each; what recurs is kept once. Plain values and typed arrays only: it crosses from a worker as it is.
 */
export type ColumnCells =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Beginning and end of each cell in the text; both 0 where it is blank. */
      readonly starts: Uint32Array;
      readonly ends: Uint32Array;
      /** Cells that do not stand in the text as they are: with doubled quotes, repaired. */
      readonly put: ReadonlyMap<number, string>;
    }
  | {
      readonly kind: "number";
      /** NaN where blank. */
      readonly numbers: Float64Array;
    }
  | {
      readonly kind: "coded";
      readonly codes: Uint32Array;
      readonly values: readonly CellValue[];
    };

/** A table as typed columns: the columns the file has, and where each row stands in the spreadsheet. */
export interface TableColumns {
  readonly table: TableName;
  readonly count: number;
  /** Row of the spreadsheet: the header is row 1. */
  readonly rowNumbers: Uint32Array;
  readonly columns: Readonly<Record<string, ColumnCells>>;
}

/** Rows up to which each is an object of its own; above, a row only knows its number and looks its cells up. */
const OBJECTS = 20_000;

const NO_ENTRIES: readonly string[] = [];

function cellAt(cells: ColumnCells, index: number): CellValue {
  switch (cells.kind) {
    case "text": {
      const end = cells.ends[index] ?? 0;
      if (end !== 0) return cells.text.slice(cells.starts[index], end);
      return cells.put.get(index);
    }
    case "number": {
      const value = cells.numbers[index] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : value;
    }
    default:
      return cells.values[cells.codes[index] ?? 0];
  }
}

/** What a cell of each column is where the file says nothing: an empty list, else undefined. */
export function blankRow(table: TableName): Readonly<Record<string, CellValue>> {
  const columns = Object.entries(columnsOf(table));
  const blanks = columns.map(([name, { kind }]) => [name, kind === "refs" || kind === "list" ? NO_ENTRIES : undefined]);
  return Object.fromEntries([["id", ""], ...blanks]) as Readonly<Record<string, CellValue>>;
}

/** The rows of a table, every column of the schema on each. */
export function rowsOfColumns(columns: TableColumns): readonly AnyRow[] {
  return columns.count > OBJECTS ? lookupRows(columns) : objectRows(columns);
}

function objectRows({ table, count, columns }: TableColumns): readonly AnyRow[] {
  const blank = blankRow(table);
  const filled = Object.entries(columns);
  const rows = Array.from({ length: count }, () => ({ ...blank }));
  for (const [name, cells] of filled) {
    for (let index = 0; index < count; index += 1) {
      const value = cellAt(cells, index);
      const row = rows[index];
      if (value !== undefined && row !== undefined) row[name] = value;
    }
  }
  return rows as unknown as readonly AnyRow[];
}

function lookupRows({ table, count, columns }: TableColumns): readonly AnyRow[] {
  class LookupRow {
    private readonly index: number;
    constructor(index: number) {
      this.index = index;
    }
    lookUp(cells: ColumnCells): CellValue {
      return cellAt(cells, this.index);
    }
  }
  for (const [name, blank] of Object.entries(blankRow(table))) {
    const cells = columns[name];
    const get =
      cells === undefined
        ? () => blank
        : function (this: LookupRow) {
            return this.lookUp(cells) ?? blank;
          };
    Object.defineProperty(LookupRow.prototype, name, { enumerable: true, get });
  }
  return Array.from({ length: count }, (_, index) => new LookupRow(index) as unknown as AnyRow);
}
