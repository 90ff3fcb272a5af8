import { columnsOf, type TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty } from "./at-work.ts";

const PAIRS: readonly (readonly [table: TableName, from: string, to: string])[] = [
  ["chains", "valid_from", "valid_to"],
  ["technologies", "start", "target"],
  ["demands", "opened", "due"],
  ["demands", "opened", "closed"],
  ["projects", "started", "actual_completed"],
  ["projects", "plan_signed", "plan_completed"],
  ["projects", "plan_under_construction", "plan_completed"],
  ["projects", "plan_under_construction", "plan_in_production"],
  ["projects", "actual_signed", "actual_completed"],
  ["projects", "actual_under_construction", "actual_completed"],
  ["projects", "actual_under_construction", "actual_in_production"],
];

/** Dates of what has been, not of what is planned. */
const PAST = ["as_of", "issued", "opened", "closed"];
const CAME = /^actual_/;
/** Dates so many years after all others are a slip of the hand. */
const LEAP_YEARS = 2;

/** An end before its start, at the precision of both: 2025 does not end before 2025-03; and dates of record after the pack's own. */
export function checkDates(work: Work): void {
  checkFuture(work);
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

/** Dates of record after the day the pack was made; where that is not told, dates years after all others. Never the clock. */
function checkFuture(work: Work): void {
  const latest = work.meta.created?.slice(0, 10) ?? lastYear(work);
  if (latest === undefined) return;
  const end = lastDay(latest);
  for (const at of work.tables.get("enterprises")?.rows ?? []) checkFounded(work, at, latest);
  for (const { table, rows } of work.tables.values()) {
    for (const column of pastOf(table)) {
      for (const at of rows) {
        const date = at.row[column];
        if (typeof date !== "string" || firstDay(date) <= end || isFaulty(work, table, at, column)) continue;
        found(work, table, at, { severity: "warning", code: "date-future", column, value: date, detail: latest });
      }
    }
  }
}

function checkFounded(work: Work, at: WorkRow, latest: string): void {
  const year = at.row.founded_year;
  if (typeof year !== "number" || year <= Number(latest.slice(0, 4))) return;
  const value = String(year);
  found(work, at.table, at, {
    severity: "warning",
    code: "date-future",
    column: "founded_year",
    value,
    detail: latest,
  });
}

const pastOf = (table: TableName): readonly string[] => [
  ...Object.entries(columnsOf(table)).flatMap(([column, { kind }]) =>
    kind === "date" && (PAST.includes(column) || CAME.test(column)) ? [column] : [],
  ),
  ...(table === "sources" ? ["date"] : []),
];

/** The last year before a leap of years; undefined where the years go on without one. */
function lastYear(work: Work): string | undefined {
  const seen = new Set<string>();
  for (const { table, rows } of work.tables.values()) {
    for (const column of pastOf(table)) for (const { row } of rows) seen.add(String(row[column] ?? "").slice(0, 4));
  }
  seen.delete("");
  const [before, last] = [...seen].sort().slice(-2);
  return before !== undefined && last !== undefined && Number(last) - Number(before) > LEAP_YEARS ? before : undefined;
}
