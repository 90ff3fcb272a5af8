import type { TableName } from "./schema.ts";
import type { Work } from "./work-table.ts";

/** Cells of a row that may name it: ids and names stand at the beginning. */
const SEARCHED = 12;
const ID_HEADERS: ReadonlySet<string> = new Set(["id", "编号"]);

/** Rows left out, by what they would have been named by. */
export interface LeftOut {
  /** Row of the file that was left out and would have been named so; undefined where there is none. */
  rowOf(table: TableName, value: string): number | undefined;
  add(table: TableName, id: string, row: number): void;
}

export function leftOutOf(work: Work): LeftOut {
  const known = new Map<TableName, Map<string, number>>();
  const rowsOf = (table: TableName) => {
    const rows = known.get(table) ?? rowsByName(work, table);
    known.set(table, rows);
    return rows;
  };
  return {
    rowOf: (table, value) => rowsOf(table).get(value.trim()),
    add: (table, id, row) => {
      if (!rowsOf(table).has(id)) rowsOf(table).set(id, row);
    },
  };
}

/** Of cells that do not hold the id only ids known to be left out are looked for, and names, which stand near it. */
function rowsByName(work: Work, table: TableName): Map<string, number> {
  const { rejected = [], rejectedIds = new Set<string>(), report } = work.tables.get(table) ?? {};
  const place = Math.max(0, report?.header.findIndex((written) => ID_HEADERS.has(written.trim().toLowerCase())) ?? 0);
  const rows = new Map<string, number>();
  for (const { row, cells } of rejected) {
    for (const [index, written] of cells.slice(0, SEARCHED).entries()) {
      const text = written.trim();
      const isName = index === place || rejectedIds.has(text) || (Math.abs(index - place) < 3 && isWords(text));
      if (text !== "" && isName && !rows.has(text)) rows.set(text, row);
    }
  }
  return rows;
}

/** True for what cannot be an id: 甲园, not p1. */
const isWords = (text: string): boolean => /[^\x20-\x7e]/.test(text);
