import { columnsOf, type TableName } from "../../src/model/schema.ts";

/** A row of the demo pack, column by column. A blank cell is undefined or "". */
export type DemoRow = { readonly id?: string } & Readonly<Record<string, string | number | undefined>>;
export type DemoTables = ReadonlyMap<TableName, readonly DemoRow[]>;

/** Rows of a text, a line each, its cells parted by `|` and named by `columns`. */
export function rowsOfText<const C extends string>(
  columns: readonly C[],
  text: string,
): readonly Readonly<Record<C, string>>[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("|");
      if (cells.length > columns.length) throw new Error(`too many cells: ${line}`);
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) as Record<C, string>;
    });
}

/** The text of a table: columns in the order of the schema, those no row fills left out; lines end in LF. */
export function tableText(table: TableName, rows: readonly DemoRow[]): string {
  const known = Object.keys(columnsOf(table));
  for (const row of rows)
    for (const column of Object.keys(row))
      if (!known.includes(column)) throw new Error(`${table} has no column ${column}`);
  const columns = known.filter((column) => rows.some((row) => (row[column] ?? "") !== ""));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(cellText).join(",")}\n`).join("");
}

const cellText = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replace(/"/g, '""')}"` : String(value);

/** A number with at most this many decimals, without a tail of zeros. */
export const rounded = (value: number, decimals = 1): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
