import { type Period, waysToCut } from "./indicator-period.ts";
import type { FigureKind, Series } from "./indicator-series.ts";
import type { IndicatorNode, PartGroup } from "./indicator-tree.ts";

/** Why no whole is computed. */
export type RollupRefusal =
  | "no-rule"
  | "rule-none"
  | "rate"
  | "definitions"
  | "units"
  | "overlap"
  | "nothing"
  | "incomplete";

/** A number that is computed from parts; shown beside what the pack states, never in its place. */
export interface RolledUp {
  readonly kind: "value";
  readonly value: number;
  readonly rule: "sum" | "mean" | "last";
  /** Some parts are not given: the whole is no less than this. */
  readonly isAtLeast: boolean;
  readonly parts: readonly RolledPart[];
  /** Parts there are; undefined where nobody can tell. */
  readonly expected: number | undefined;
  /** Of parts in time: the last month there is a number for, all months before it given. */
  readonly through: Period | undefined;
}
export interface Refused {
  readonly kind: "refused";
  readonly reason: RollupRefusal;
  readonly given: number;
  readonly expected: number | undefined;
}
export type Rollup = RolledUp | Refused;

/** One part and its number: what the pack states, else what its own parts give exactly. */
export interface RolledPart {
  readonly series: Series;
  readonly period: Period;
  readonly value: number;
}

/** Units that are shares: levels of such cannot be added over places. */
const RATES: ReadonlySet<string> = new Set([
  "percent",
  "%",
  "％",
  "‰",
  "permille",
  "percentage points",
  "百分点",
  "share",
]);

/** The whole of a period by its quarters, halves or months. `last`: the latest sub-period's number. */
export function rollUpTime(series: Series, period: Period, kind: FigureKind): Rollup {
  const rule = series.rollup;
  const ways = waysToCut(period).map((subs) => {
    const parts = subs.map((sub) => partAt(series, sub, kind));
    return { expected: subs.length, parts };
  });
  const best = ways.filter((way) => monthsGiven(way) > 0).sort((a, b) => monthsGiven(b) - monthsGiven(a))[0];
  if (best === undefined) return { kind: "refused", reason: "nothing", given: 0, expected: undefined };
  const parts = best.parts.flatMap((part) => part ?? []);
  const refused = (reason: RollupRefusal): Refused => ({
    kind: "refused",
    reason,
    given: parts.length,
    expected: best.expected,
  });
  if (rule === undefined) return refused("no-rule");
  if (rule === "none") return refused("rule-none");
  const isWhole = parts.length === best.expected;
  const last = parts[parts.length - 1];
  const through = best.parts.indexOf(undefined);
  const made = { kind: "value", rule, parts, expected: best.expected, isAtLeast: false } as const;
  if (rule === "last") return { ...made, value: last?.value ?? 0, through: last?.period };
  if (!isWhole && (rule === "mean" || parts.some(({ value }) => value < 0))) return refused("incomplete");
  const isFromStart = isWhole || through === parts.length;
  return {
    ...made,
    value: rule === "sum" ? sumOf(parts) : meanOf(parts),
    isAtLeast: !isWhole,
    through: isFromStart ? last?.period : undefined,
  };
}

const monthsGiven = ({ parts }: { readonly parts: readonly (RolledPart | undefined)[] }): number =>
  parts.reduce((sum, part) => sum + (part === undefined ? 0 : part.period.to - part.period.from + 1), 0);

function partAt(series: Series, period: Period, kind: FigureKind): RolledPart | undefined {
  const stated = series.figures.get(period.id)?.[kind];
  if (stated !== undefined) return { series, period, value: stated.value };
  const rolled = rollUpTime(series, period, kind);
  return isExact(rolled) && isAtEnd(rolled, period) ? { series, period, value: rolled.value } : undefined;
}

/** The latest of half a period is not its last. */
const isAtEnd = (rolled: RolledUp, period: Period): boolean =>
  rolled.rule !== "last" || rolled.through?.to === period.to;

/**
 * The whole of a subject by its parts. Amounts (`sum`) and levels (`last`: so many firms) are added over places, `mean` is the plain
 * mean of the parts, without weights. Shares are not added.
 */
export function rollUpParts(whole: Series, group: PartGroup, period: Period, kind: FigureKind): Rollup {
  const parts = group.nodes.flatMap((node) => {
    const value = numberOf(node, period, kind);
    return value === undefined ? [] : [{ series: node.series, period, value }];
  });
  const { expected } = group;
  const refused = (reason: RollupRefusal): Refused => ({ kind: "refused", reason, given: parts.length, expected });
  const rule = whole.rollup ?? group.nodes.find(({ series }) => series.rollup !== undefined)?.series.rollup;
  if (!group.isAdded) return refused("overlap");
  if (rule === "none") return refused("rule-none");
  if (group.nodes.some(({ series }) => series.unit !== whole.unit)) return refused("units");
  const others = group.otherDefinitions.some(({ figures }) => figures.get(period.id)?.[kind] !== undefined);
  if (others || group.nodes.some(({ series }) => series.definition !== whole.definition)) return refused("definitions");
  if (parts.length === 0) return refused("nothing");
  if (rule === undefined) return refused("no-rule");
  if (rule === "last" && RATES.has(whole.unit.trim().toLowerCase())) return refused("rate");
  const isWhole = parts.length === expected;
  if (!isWhole && (rule === "mean" || parts.some(({ value }) => value < 0))) return refused("incomplete");
  const value = rule === "mean" ? meanOf(parts) : sumOf(parts);
  return { kind: "value", value, rule, isAtLeast: !isWhole, parts, expected, through: undefined };
}

/** What the pack states of a node, else what its parts give exactly; undefined where neither. */
function numberOf(node: IndicatorNode, period: Period, kind: FigureKind): number | undefined {
  const own = partAt(node.series, period, kind);
  if (own !== undefined) return own.value;
  for (const group of node.groups) {
    const rolled = rollUpParts(node.series, group, period, kind);
    if (isExact(rolled)) return rolled.value;
  }
  return undefined;
}

export const isExact = (rolled: Rollup): rolled is RolledUp => rolled.kind === "value" && !rolled.isAtLeast;

/** Decimals a number is written with. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** No more decimals than the parts have: 0.1 + 0.2 is 0.3. */
function sumOf(parts: readonly RolledPart[]): number {
  const decimals = Math.min(20, Math.max(...parts.map(({ value }) => decimalsOf(value))));
  return Number(parts.reduce((sum, { value }) => sum + value, 0).toFixed(decimals));
}

const meanOf = (parts: readonly RolledPart[]): number =>
  Number((parts.reduce((sum, { value }) => sum + value, 0) / parts.length).toPrecision(12));
