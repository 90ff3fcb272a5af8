import type { TableName } from "./schema.ts";
import type { Work } from "./work-table.ts";

/** Cells of a row that may name it: ids and names stand at the beginning. */
const SEARCHED = 12;
const ID_HEADERS: ReadonlySet<string> = new Set(["id", "编号"]);

/** Rows left out, by what they would have been named by. */
export interface LeftOut {
  /** Row of the file that was left out and would have been named so; undefined where there is none. */
  rowOf(table: TableName, value: string): number | undefined;
  /** Row left out for how its id is written, where that id is the value in other case or with other separators: `PW trafo` for `pw_trafo`. */
  rowRespelled(table: TableName, value: string): number | undefined;
  add(table: TableName, id: string, row: number): void;
}

interface Known {
  readonly rows: Map<string, number>;
  readonly respelled: ReadonlyMap<string, number>;
}

export function leftOutOf(work: Work): LeftOut {
  const known = new Map<TableName, Known>();
  const knownOf = (table: TableName) => {
    const rows = known.get(table) ?? rowsByName(work, table);
    known.set(table, rows);
    return rows;
  };
  return {
    rowOf: (table, value) => knownOf(table).rows.get(value.trim()),
    rowRespelled: (table, value) => knownOf(table).respelled.get(bareId(value)),
    add: (table, id, row) => {
      const { rows } = knownOf(table);
      if (!rows.has(id)) rows.set(id, row);
    },
  };
}

/** Of cells that do not hold the id only ids known to be left out are looked for, and names, which stand near it. */
function rowsByName(work: Work, table: TableName): Known {
  const { rejected = [], rejectedIds = new Set<string>(), report } = work.tables.get(table) ?? {};
  const place = Math.max(0, report?.header.findIndex((written) => ID_HEADERS.has(written.trim().toLowerCase())) ?? 0);
  const rows = new Map<string, number>();
  const respelled = new Map<string, number>();
  const note = (names: Map<string, number>, name: string, row: number) => {
    if (name !== "" && !names.has(name)) names.set(name, row);
  };
  for (const { row, cells, code } of rejected) {
    for (const [index, written] of cells.slice(0, SEARCHED).entries()) {
      const text = written.trim();
      const isName = index === place || rejectedIds.has(text) || (Math.abs(index - place) < 3 && isWords(text));
      if (isName) note(rows, text, row);
    }
    if (code === "id-invalid") note(respelled, bareId(cells[place] ?? ""), row);
    if (code === "quote-open" || code === "quote-stray")
      for (const id of swallowedIds(cells, place)) note(rows, id, row);
  }
  return { rows, respelled };
}

/** An id without case, width and what stands between its parts. */
const bareId = (written: string): string =>
  written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");

/** Ids of the lines that a quote took into its cell. */
function swallowedIds(cells: readonly string[], place: number): readonly string[] {
  return cells.flatMap((cell) =>
    cell
      .split(/\r\n?|\n/)
      .slice(1)
      .map((line) => (line.split(/[,;\t]/)[place] ?? "").trim()),
  );
}

/** True for what cannot be an id: 甲园, not p1. */
const isWords = (text: string): boolean => /[^\x20-\x7e]/.test(text);
