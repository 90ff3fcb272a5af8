import { columnsOf } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty } from "./at-work.ts";

/** Han characters beyond the 20,992 every machine shows: extension A, and those of four bytes in GB18030. */
const RARE = /[\u3400-\u4dbf\u{20000}-\u{323af}]/u;
const ALL_RARE = new RegExp(RARE, "gu");
/** Characters named for a column; names of people and places hold few. */
const MOST_NAMED = 5;

/** Characters that some machines show as a blank box, with their code points: read right, and for the office to know. One note a column. */
export function checkRareCharacters(work: Work): void {
  for (const { table, rows } of work.tables.values()) {
    for (const [column, { kind }] of Object.entries(columnsOf(table))) {
      if (kind !== "text" || column.endsWith("_en")) continue;
      const holders = rows.filter(({ row }) => typeof row[column] === "string" && RARE.test(row[column]));
      const [first] = holders;
      if (first === undefined || isFaulty(work, table, first, column)) continue;
      const detail = inWords(holders, column);
      found(work, table, first, {
        severity: "note",
        code: "characters-rare",
        column,
        value: String(first.row[column]),
        detail,
      });
    }
  }
}

/** 𠮷 U+20BB7, 䶮 U+4DAE */
function inWords(holders: readonly WorkRow[], column: string): string {
  const letters = new Set(holders.flatMap(({ row }) => String(row[column]).match(ALL_RARE) ?? []));
  const named = [...letters].slice(0, MOST_NAMED).map((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return `${letter} U+${point.toString(16).toUpperCase()}`;
  });
  return named.join(", ") + (letters.size > MOST_NAMED ? " …" : "");
}
