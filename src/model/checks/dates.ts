import type { TableName } from "../schema.ts";
import { found, type Work, type WorkRow } from "../work-table.ts";

const PAIRS: readonly (readonly [table: TableName, from: string, to: string])[] = [
  ["chains", "valid_from", "valid_to"],
  ["technologies", "start", "target"],
  ["demands", "opened", "due"],
];

/** An end before its start, at the precision of both: 2025 does not end before 2025-03. */
export function checkDates(work: Work): void {
  for (const [table, from, to] of PAIRS) {
    for (const at of work.tables.get(table)?.rows ?? []) checkPair(work, table, at, from, to);
  }
}

function checkPair(work: Work, table: TableName, at: WorkRow, from: string, to: string): void {
  const [start, end] = [at.row[from], at.row[to]];
  if (typeof start !== "string" || typeof end !== "string" || lastDay(end) >= firstDay(start)) return;
  found(work, table, at, {
    severity: "warning",
    code: "dates-reversed",
    column: to,
    value: end,
    detail: `${from} ${start}`,
  });
}

const firstDay = (date: string): string => {
  const quarter = quarterOf(date);
  return quarter === undefined ? `${date}-01-01`.slice(0, 10) : `${date.slice(0, 4)}-${twoDigits(quarter * 3 - 2)}-01`;
};

const lastDay = (date: string): string => {
  const quarter = quarterOf(date);
  if (quarter !== undefined) return `${date.slice(0, 4)}-${twoDigits(quarter * 3)}-31`;
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
};

const quarterOf = (date: string): number | undefined => (date[5] === "Q" ? Number(date[6]) : undefined);
const twoDigits = (value: number): string => String(value).padStart(2, "0");
