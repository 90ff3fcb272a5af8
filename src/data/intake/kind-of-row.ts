import { COMPOSITE_KEYS, type TableName } from "../../model/schema.ts";
import { ID_PATTERN } from "../read-cell.ts";
import { isHeaderAgain } from "./head-rows.ts";
import { knownHeaders } from "./known-headers.ts";
import { isNoteRow, isTotalRow } from "./row-kinds.ts";

export type RowKind = "data" | "note" | "total";

/** What a row beneath the header is. One with a valid id is data whatever its name, unless its id is the word total and it names nothing. */
export function kindOfRow(table: TableName, header: readonly string[]): (cells: readonly string[]) => RowKind {
  const headers = knownHeaders(table);
  const [key] = COMPOSITE_KEYS[table] ?? ["id"];
  const place = header.findIndex((cell) => headers.columnOf(cell.trim()) === key);
  return (cells) => {
    const id = cells[place] ?? "";
    if (ID_PATTERN.test(id) && headers.columnOf(id) !== key && !isTotalRow([id])) return "data";
    if (isTotalRow(cells)) return "total";
    return isNoteRow(cells) || isHeaderAgain(cells, header, headers) ? "note" : "data";
  };
}
