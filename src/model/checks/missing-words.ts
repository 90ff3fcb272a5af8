import { isMissingWord } from "../missing-words.ts";
import { columnsOf, type TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { found, setCell } from "./at-work.ts";

/** What stands for no code besides: a firm that is not listed has none. */
const NO_CODE = /^(?:未上市|非上市|拟上市|不适用)$/;

/** 暂无, NULL or — in place of a name or a code is none; in a text it may be an answer. Without any other name the id stands in. */
export function checkMissingWords(work: Work): void {
  for (const { table, rows } of work.tables.values()) {
    const columns = namingColumns(table);
    for (const at of rows) for (const { column, group } of columns) blank(work, at, column, group);
  }
}

function blank(work: Work, at: WorkRow, column: string, group: readonly string[]): void {
  const value = at.row[column];
  if (typeof value !== "string") return;
  const text = value.slice(0, 40).normalize("NFKC").trim();
  const isNone = isMissingWord(text) || (group.length === 0 && NO_CODE.test(text));
  if (!isNone || value === at.row.id) return;
  found(work, at.table, at, { severity: "error", code: "cell-missing-word", column, value });
  setCell(at, column, undefined);
  const [first] = group;
  if (first !== undefined && group.every((name) => at.row[name] === undefined)) setCell(at, first, at.row.id);
}

/** Columns of names, each with those of which one must be filled, and of codes. */
function namingColumns(table: TableName): readonly { readonly column: string; readonly group: readonly string[] }[] {
  const columns = Object.entries(columnsOf(table));
  return columns.flatMap(([column, { kind, group }]) => {
    if (kind !== "text" || (group === undefined && !column.endsWith("code"))) return [];
    const names = columns.filter(([, other]) => group !== undefined && other.group === group).map(([name]) => name);
    return [{ column, group: names }];
  });
}
