import { headerOf } from "../model/headers.ts";
import { type AnyRow, columnsOf, type TableName } from "../model/schema.ts";
import { wordsOf } from "./intake/values/choice-labels.ts";

/** Rows as a file that is filled in and read back: every column, ids where a row names another. */
export interface DataRows {
  readonly columns: readonly { readonly id: string; readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Rows with the headers and words of the Chinese template (`zh`), or as the schema names them (`en`). Columns of the schema that `names` leaves out are not in it. */
export function rowsAsData(
  table: TableName,
  rows: readonly AnyRow[],
  names: readonly string[],
  language: "zh" | "en",
): DataRows {
  const specs = columnsOf(table);
  const wordOf = (value: string) => (language === "zh" ? (wordsOf(value)[0] ?? value) : value);
  const cellOf = (name: string, value: AnyRow[string]): string | number | undefined => {
    const isChoice = specs[name]?.values !== undefined;
    if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
    if (typeof value === "string") return isChoice ? wordOf(value) : value;
    if (typeof value !== "object") return value;
    const entries = isChoice ? value.map((entry) => titleOf(entry, wordOf)) : value;
    return entries.length === 0 ? undefined : entries.join(";");
  };
  return {
    columns: names.map((id) => ({
      id,
      label: language === "zh" ? headerOf(table, id) : id,
      isNumber: specs[id]?.kind === "number",
    })),
    rows: rows.map((row) => names.map((name) => cellOf(name, row[name]))),
  };
}

/** A title with its year, where it has one: little_giant:2023. */
function titleOf(entry: string, wordOf: (value: string) => string): string {
  const colon = entry.indexOf(":");
  return colon < 0 ? wordOf(entry) : wordOf(entry.slice(0, colon)) + entry.slice(colon);
}
