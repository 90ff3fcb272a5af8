import type { Row } from "../schema.ts";
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
  checkParts(work);
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

type Indicator = { readonly row: Row<"indicators">; readonly at: WorkRow };

/** The figure of the city and the sum of its counties, of one measure and period, where the office says that it adds up. */
function checkParts(work: Work): void {
  const groups = new Map<string, Indicator[]>();
  for (const { row, at } of rowsIn(work, "indicators")) {
    if (row.rollup !== "sum") continue;
    const key = JSON.stringify([row.metric_zh ?? row.metric_en, row.unit, row.period]);
    groups.set(key, [...(groups.get(key) ?? []), { row, at }]);
  }
  const counties = new Set(rowsIn(work, "regions").flatMap(({ row }) => (row.level === "county" ? [row.id] : [])));
  for (const rows of groups.values()) {
    for (const column of ["target", "actual"] as const) checkSum(work, rows, column, counties);
  }
}

function checkSum(
  work: Work,
  rows: readonly Indicator[],
  column: "target" | "actual",
  counties: ReadonlySet<string>,
): void {
  const [whole, ...others] = rows.filter(({ row }) => row.scope === "city" && row[column] !== undefined);
  const parts = rows.filter(
    ({ row }) => row.scope === "region" && counties.has(row.scope_id ?? "") && row[column] !== undefined,
  );
  const total = whole?.row[column];
  if (whole === undefined || others.length > 0 || total === undefined || parts.length < 2) return;
  const sum = parts.reduce((result, { row }) => result + (row[column] ?? 0), 0);
  const isComplete =
    new Set(parts.map(({ row }) => row.scope_id)).size === counties.size && parts.length === counties.size;
  const margin = Math.abs(total) * ROUNDING;
  if (sum <= total + margin && (!isComplete || sum >= total - margin)) return;
  const detail = `Σ ${Number(sum.toPrecision(12))}`;
  if (!isFaulty(work, "indicators", whole.at, column))
    found(work, "indicators", whole.at, {
      severity: "warning",
      code: "parts-exceed",
      column,
      value: String(total),
      detail,
    });
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
