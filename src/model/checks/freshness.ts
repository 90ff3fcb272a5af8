import { type Dated, tableAges } from "../freshness.ts";
import type { Work } from "../work-table.ts";
import { fileOf } from "./at-work.ts";

/** Row numbers a message names. */
const NAMED_ROWS = 12;

/** What the pack's own day and `atlas:maxAgeDays` make of the dates of its rows: one finding a table for those too old, one for those that name no date. */
export function checkFreshness(work: Work): void {
  const sources = new Map((work.tables.get("sources")?.rows ?? []).map(({ row }) => [row.id, row]));
  const dated: Dated = {
    meta: work.meta,
    rows: (table) => (work.tables.get(table)?.rows ?? []).map(({ row }) => row),
    source: (id) => sources.get(id),
  };
  for (const { table, rows, dated: known, stale } of tableAges(dated)) {
    const file = fileOf(work, table);
    if (stale.length > 0) {
      const lines = stale.slice(0, NAMED_ROWS).map((place) => work.tables.get(table)?.rows[place]?.line);
      work.findings.push({
        severity: "warning",
        code: "rows-stale",
        file,
        column: "as_of",
        value: share(stale.length, known),
        detail: `${lines.join(", ")}${stale.length > NAMED_ROWS ? " …" : ""}`,
      });
    }
    if (known < rows) {
      const value = share(rows - known, rows);
      work.findings.push({ severity: "note", code: "rows-undated", file, column: "as_of", value });
    }
  }
}

/** 96/145 (66 %): never 0 % of some, nor 100 % of not all. */
function share(part: number, whole: number): string {
  const percent = Math.round((100 * part) / whole);
  return `${part}/${whole} (${part === whole ? 100 : Math.min(99, Math.max(1, percent))} %)`;
}
