import { readTable } from "../../../src/data/intake/read-table.ts";
import { parseTable } from "../../../src/data/parse-table.ts";
import type { TableContent } from "../../../src/model/parsed-table.ts";
import type { TableName } from "../../../src/model/schema.ts";
import { rowsOfColumns } from "../../../src/model/table-columns.ts";

/** What a test looks at of a table that was read. */
const shown = (content: TableContent) => ({
  ...content,
  rows: rowsOfColumns(content.columns),
  lines: [...content.columns.rowNumbers],
});

/** A table of a text, read with every care. */
export const readText = (table: TableName, text: string, file = `${table}.csv`) => shown(readTable(table, file, text));

/** A table of a file, read as the site reads it. */
export const readBytes = async (table: TableName, bytes: Uint8Array, file = `${table}.csv`) =>
  shown(await parseTable(table, file, bytes));
