import { COMPOSITE_KEYS, type TableName } from "../../model/schema.ts";
import { ID_PATTERN } from "../read-cell.ts";
import { isHeaderAgain } from "./head-rows.ts";
import { knownHeaders } from "./known-headers.ts";
import { isNoteRow, isTotalRow } from "./row-kinds.ts";

/** Names no thing has: just a word for a total. */
export const TOTAL_NAMES: readonly string[] = ["合计", "总计", "小计"];

export type RowKind = "data" | "note" | "total";

/**
 * What a row beneath the header is. One with a valid id is data whatever its name, unless that is just a word for a total, or its id is the
 * word total and it names nothing.
 * Where two ends name a row, an end may be written by name: a total stands in the place of the end itself, not in a note beside it.
 */
export function kindOfRow(table: TableName, header: readonly string[]): (cells: readonly string[]) => RowKind {
  const headers = knownHeaders(table);
  const ends = COMPOSITE_KEYS[table];
  const [key] = ends ?? ["id"];
  const placeOf = (name: string) => header.findIndex((cell) => headers.columnOf(cell.trim()) === name);
  const place = placeOf(key ?? "");
  const name = placeOf("name_zh");
  const places = (ends ?? []).map(placeOf);
  return (cells) => {
    const id = cells[place] ?? "";
    if (ID_PATTERN.test(id) && headers.columnOf(id) !== key && !isTotalRow([id]))
      return TOTAL_NAMES.includes((cells[name] ?? "").replace(/\s/g, "")) ? "total" : "data";
    const isNamed = ends !== undefined && id.trim() !== "";
    if (isTotalRow(isNamed ? places.map((end) => cells[end] ?? "") : cells)) return "total";
    return isNoteRow(cells) || isHeaderAgain(cells, header, headers) ? "note" : "data";
  };
}
