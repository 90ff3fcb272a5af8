import type { Column } from "./column.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "./schema.ts";

/** A column whose cells name rows of a table. */
export interface RefColumn {
  readonly name: string;
  readonly column: Column;
  readonly target: TableName;
}

export const REF_COLUMNS: ReadonlyMap<TableName, readonly RefColumn[]> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(columnsOf(table)).flatMap(([name, column]) =>
      column.table === undefined ? [] : [{ name, column, target: column.table as TableName }],
    ),
  ]),
);
