import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty, rowsIn } from "./at-work.ts";
import { measuresOf } from "./figures.ts";

/** What an indicator in parts of a whole is counted in. */
const PERCENT = /%|percent|百分/i;
const SHARE = /^(?:share|占比|比例)$/i;
const RATE = /(?:率|占比|比重|比例)$/;
/** Percentages of one measure are of one order. */
const LIKE = 3;
/** Sums of rounded figures. */
const ROUNDING = 0.005;

/** Shares written as 0.95 and as 95 in one measure, and parts that do not make their whole. */
export function checkShares(work: Work): void {
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
