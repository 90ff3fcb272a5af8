import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty, rowsIn } from "./at-work.ts";
import { measuresOf } from "./figures.ts";

/** What an indicator in parts of a whole is counted in. */
const PERCENT = /%|percent|百分/i;
const SHARE = /^(?:share|占比|比例)$/i;
const RATE = /(?:率|占比|比重|比例)$/;
/** Percentages of one measure are of one order. */
const LIKE = 3;
/** Parts of a sum that a message names. */
const MOST_TERMS = 12;
/** Sums of rounded figures. */
const ROUNDING = 0.005;

/** Figures of a region that its counties cannot have more of. */
const DIVIDED = ["population", "area_km2"] as const;
/** Counties counted in another year, or measured along another line. */
const RECOUNT = 0.05;

/** Shares written as 0.95 and as 95 in one measure, and parts that do not make their whole. */
export function checkShares(work: Work): void {
  for (const column of DIVIDED) checkRegions(work, column);
  checkDone(work);
  for (const rows of measuresOf(work).values()) checkMixed(work, rows);
  checkFlows(work);
}

function checkMixed(work: Work, rows: readonly WorkRow[]): void {
  const first = rows[0]?.row;
  const [unit, metric] = [first?.unit, first?.metric_zh];
  const isPart = (text: unknown, pattern: RegExp): boolean => typeof text === "string" && pattern.test(text);
  if (!isPart(unit, PERCENT) && !isPart(unit, SHARE) && !(unit === undefined && isPart(metric, RATE))) return;
  const cells = rows.flatMap((at) =>
    ["target", "actual"].flatMap((column) => {
      const value = at.row[column];
      return typeof value === "number" && value > 0 ? [{ at, column, value }] : [];
    }),
  );
  const large = cells.filter(({ value }) => value > 1);
  const small = cells.filter(({ value }) => value <= 1);
  const isLike = ({ value }: { readonly value: number }): boolean =>
    large.some((other) => value * 100 <= other.value * LIKE && value * 100 * LIKE >= other.value);
  const alike = small.filter(isLike);
  const odd = isPart(unit, SHARE) ? large : alike.length > large.length ? large : alike;
  for (const { at, column, value } of odd) {
    const [other] = value > 1 ? small : large;
    const detail = other === undefined ? "> 1" : `第 ${other.at.line} 行 row ${other.at.line}: ${other.value}`;
    if (isFaulty(work, at.table, at, column)) continue;
    found(work, at.table, at, { severity: "warning", code: "share-mixed", column, value: String(value), detail });
  }
}

/** The shares of one node's need that its givers meet make no more than the need. */
function checkFlows(work: Work): void {
  const sums = new Map<string, number>();
  for (const { row, at } of rowsIn(work, "flows")) {
    if (row.share === undefined) continue;
    const key = JSON.stringify([row.to_id, row.kind]);
    const sum = (sums.get(key) ?? 0) + row.share;
    sums.set(key, sum);
    if (sum <= 1 + ROUNDING || sum - row.share > 1 + ROUNDING || isFaulty(work, "flows", at, "share")) continue;
    const detail = `${row.to_id}: Σ ${Number(sum.toPrecision(6))} > 1`;
    found(work, "flows", at, {
      severity: "warning",
      code: "parts-exceed",
      column: "share",
      value: String(row.share),
      detail,
    });
  }
}

/** The regions in a region have no more people and no more land than it has; zones lie across them. */
function checkRegions(work: Work, column: (typeof DIVIDED)[number]): void {
  const all = rowsIn(work, "regions");
  const parts = new Map<string, { readonly id: string; readonly value: number }[]>();
  for (const { row } of all) {
    const value = row[column];
    if (row.parent_id === undefined || row.level === "zone" || value === undefined) continue;
    const held = parts.get(row.parent_id) ?? [];
    held.push({ id: row.id, value });
    parts.set(row.parent_id, held);
  }
  for (const { row, at } of all) {
    const [whole, held = []] = [row[column], parts.get(row.id)];
    const sum = held.reduce((total, { value }) => total + value, 0);
    if (whole === undefined || sum <= whole * (1 + RECOUNT) || isFaulty(work, "regions", at, column)) continue;
    const terms = held.slice(0, MOST_TERMS).map(({ id, value }) => `${id} ${value}`);
    const detail = `${[...terms, ...(held.length > MOST_TERMS ? ["…"] : [])].join(" + ")} = ${Number(sum.toPrecision(9))}`;
    found(work, "regions", at, { severity: "warning", code: "parts-exceed", column, value: String(whole), detail });
  }
}

/** No more is done than was to be done. */
function checkDone(work: Work): void {
  for (const { row, at } of rowsIn(work, "projects")) {
    const { investment_cny_100m: whole, done_cny_100m: done } = row;
    if (whole === undefined || done === undefined || done <= whole * (1 + ROUNDING)) continue;
    if (isFaulty(work, "projects", at, "done_cny_100m") || isFaulty(work, "projects", at, "investment_cny_100m"))
      continue;
    const detail = `investment_cny_100m ${whole}`;
    const [column, value] = ["done_cny_100m", String(done)];
    found(work, "projects", at, { severity: "warning", code: "part-exceeds", column, value, detail });
  }
}
