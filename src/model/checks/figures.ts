import { columnsOf, type TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty } from "./at-work.ts";

/** Units in which a slip of 10,000 (万) is made; a degree or a share has borders of its own. */
const SLIPPING: ReadonlySet<string | undefined> = new Set(["CNY 100m", "persons", "km²", "mu", "m²"]);
/** Between 元, 万元 and 亿元 lie 10,000 and 100,000,000. */
const SLIP = 10_000;
/** A lone giant is suspect earlier: so far from the median, and from the next in size. */
const LONE = { median: 1000, next: 100 };
/** Values a median says something of. */
const ENOUGH = 3;

/** Two columns of a row that measure the same thing. */
const TWINS: readonly (readonly [table: TableName, one: string, other: string])[] = [
  ["indicators", "target", "actual"],
  ["chains", "target_cny_100m", "output_cny_100m"],
];
/** A plan is not missed by three orders. */
const APART = 1000;

/** Figures 10,000 times the median of their column or measure (元 for 万元), and pairs of a row that are of different orders. */
export function checkFigures(work: Work): void {
  for (const [table, one, other] of TWINS) {
    for (const at of work.tables.get(table)?.rows ?? []) checkTwins(work, at, one, other);
  }
  for (const { table, rows } of work.tables.values()) {
    for (const [column, { unit }] of Object.entries(columnsOf(table))) {
      if (SLIPPING.has(unit)) checkColumn(work, rows, [column]);
    }
  }
  for (const rows of measuresOf(work).values()) checkColumn(work, rows, ["target", "actual"]);
}

function checkTwins(work: Work, at: WorkRow, one: string, other: string): void {
  const [first, second] = [at.row[one], at.row[other]];
  if (typeof first !== "number" || typeof second !== "number" || first <= 0 || second <= 0) return;
  const ratio = second / first;
  if ((ratio < APART && ratio > 1 / APART) || isFaulty(work, at.table, at, other)) return;
  const detail = `${one} ${first}`;
  found(work, at.table, at, {
    severity: "warning",
    code: "figures-apart",
    column: other,
    value: String(second),
    detail,
  });
}

/** Rows of the same measure in the same unit. */
export function measuresOf(work: Work): ReadonlyMap<string, readonly WorkRow[]> {
  const measures = new Map<string, WorkRow[]>();
  for (const at of work.tables.get("indicators")?.rows ?? []) {
    const { metric_zh, metric_en, unit } = at.row;
    const key = JSON.stringify([metric_zh ?? metric_en, unit]);
    const same = measures.get(key);
    if (same === undefined) measures.set(key, [at]);
    else same.push(at);
  }
  return measures;
}

function checkColumn(work: Work, rows: readonly WorkRow[], columns: readonly string[]): void {
  const sizes: number[] = [];
  for (const { row } of rows) {
    for (const column of columns) {
      const value = row[column];
      if (typeof value === "number" && value !== 0) sizes.push(Math.abs(value));
    }
  }
  if (sizes.length < ENOUGH) return;
  const sorted = Float64Array.from(sizes).sort();
  const middle = sorted[(sorted.length - 1) >> 1] ?? 0;
  const next = sorted[sorted.length - 2] ?? 0;
  const isOff = (size: number): boolean =>
    size >= middle * SLIP || size * SLIP <= middle || (size >= middle * LONE.median && size >= next * LONE.next);
  if (!isOff(sorted[0] ?? 0) && !isOff(sorted[sorted.length - 1] ?? 0)) return;
  for (const at of rows) {
    for (const column of columns) {
      const value = at.row[column];
      if (typeof value !== "number" || value === 0 || !isOff(Math.abs(value)) || isFaulty(work, at.table, at, column))
        continue;
      const detail = `中位数 median ${middle}, ×${rounded(Math.abs(value) / middle)}`;
      found(work, at.table, at, { severity: "warning", code: "figure-off", column, value: String(value), detail });
    }
  }
}

const rounded = (ratio: number): string => String(Number(ratio.toPrecision(2)));
