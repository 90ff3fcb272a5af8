import type { Period } from "../../model/indicator-period.ts";
import type { Figure, FigureKind, Stated } from "../../model/indicator-series.ts";
import type { IndicatorNode } from "../../model/indicator-tree.ts";
import { type Pace, paceOf, type SourceDate } from "../../model/pace.ts";
import { isExact, type Rollup, rollUpParts, rollUpTime } from "../../model/rollup.ts";
import type { Mismatch } from "../../model/rollup-mismatch.ts";

/** What one cell says of plan or actual: the number stated, and beside it what the parts give. */
export interface CellNumber {
  readonly kind: FigureKind;
  readonly stated: Stated | undefined;
  /** Only where nothing is stated, or another number. */
  readonly rolled: Rollup | undefined;
}

export interface IndicatorCell {
  readonly period: Period;
  readonly figure: Figure | undefined;
  readonly numbers: readonly CellNumber[];
  readonly pace: Pace | undefined;
}

/** What the cells need to know besides their row. */
export interface CellWorld {
  readonly today: string;
  readonly sourceDate: SourceDate;
  /** By series, period and kind. */
  readonly mismatches: ReadonlyMap<string, Mismatch>;
}

export const mismatchKey = (seriesKey: string, period: string, kind: FigureKind): string =>
  `${seriesKey} ${period} ${kind}`;

/** One cell of the tree. */
export function cellOf(node: IndicatorNode, period: Period, world: CellWorld): IndicatorCell {
  const { series } = node;
  const figure = series.figures.get(period.id);
  const pace = paceOf(series, period, world.today, world.sourceDate);
  const numbers = (["target", "actual"] as const).flatMap((kind) => {
    const stated = figure?.[kind];
    const mismatch = world.mismatches.get(mismatchKey(series.key, period.id, kind));
    const rolled = stated === undefined ? rollUp(node, period, kind) : mismatch?.rolled;
    return stated === undefined && rolled === undefined ? [] : [{ kind, stated, rolled }];
  });
  return { period, figure, numbers, pace: pace.kind === "pace" && pace.statedBy !== undefined ? pace : undefined };
}

/** What sub-periods give, else what the parts give; a refusal only where parts have numbers that cannot be put together. */
function rollUp(node: IndicatorNode, period: Period, kind: FigureKind): Rollup | undefined {
  const tries = [
    rollUpTime(node.series, period, kind),
    ...node.groups.map((group) => rollUpParts(node.series, group, period, kind)),
  ];
  const whole = tries.find(isExact) ?? tries.find((rolled) => rolled.kind === "value");
  if (whole !== undefined) return whole;
  return tries.slice(1).find((rolled) => rolled.kind === "refused" && rolled.given > 1 && rolled.reason !== "overlap");
}
