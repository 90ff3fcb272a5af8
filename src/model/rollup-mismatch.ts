import { growIndicators } from "./grow-indicators.ts";
import type { FigureKind, Series, Stated } from "./indicator-series.ts";
import { CUTS, type IndicatorNode, type IndicatorWorld, nodesUnder, type PartKind } from "./indicator-tree.ts";
import { decimalsOf, isExact, type RolledUp, type Rollup, rollUpParts, rollUpTime } from "./rollup.ts";

/** A stated whole that its stated parts do not give. */
export interface Mismatch {
  readonly series: Series;
  readonly period: string;
  readonly kind: FigureKind;
  readonly stated: Stated;
  readonly rolled: RolledUp;
  /** How it is cut: into periods, or into parts of a kind. */
  readonly over: "time" | PartKind;
  /** The pack names the parts by `parent_id`. */
  readonly isDeclared: boolean;
  /** apart: all parts are given, and give another number; exceeds: the parts given are more than the whole already. */
  readonly how: "apart" | "exceeds";
  /** What rounding of the numbers as written may make. */
  readonly tolerance: number;
}

/** Things that are counted, not measured: a whole number of them is exact. */
const COUNTED: ReadonlySet<string> = new Set([
  ..."count persons firms projects items 个 家 户 人 项 条 台 套 件 次 处 座 辆 批 种 只".split(" "),
]);
const KINDS = ["target", "actual"] as const satisfies readonly FigureKind[];

/** Every whole that does not equal its parts, in the order of the table; each once, though it stands in two trees. */
export function mismatchesIn(world: IndicatorWorld): readonly Mismatch[] {
  const found = new Map<string, Mismatch>();
  for (const cut of CUTS) {
    for (const root of growIndicators(world, cut)) {
      for (const node of nodesUnder(root)) {
        for (const one of mismatchesOf(node)) {
          const name = JSON.stringify([one.series.key, one.period, one.kind, one.over, one.rolled.parts.length]);
          if (!found.has(name)) found.set(name, one);
        }
      }
    }
  }
  const places = new Map(world.indicators.map(({ id }, place) => [id, place]));
  const placeOf = ({ stated }: Mismatch): number => places.get(stated.row.id) ?? 0;
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function mismatchesOf({ series, groups }: IndicatorNode): readonly Mismatch[] {
  return [...series.figures.values()].flatMap((figure) =>
    KINDS.flatMap((kind) => {
      const stated = figure[kind];
      if (stated === undefined) return [];
      const compare = (over: Mismatch["over"], isDeclared: boolean, rolled: Rollup): readonly Mismatch[] => {
        if (rolled.kind === "refused") return [];
        const tolerance = toleranceOf(series.unit, stated.value, rolled);
        const how = howApart(stated.value, rolled, tolerance);
        if (how === undefined) return [];
        return [{ series, period: figure.period.id, kind, stated, rolled, over, isDeclared, how, tolerance }];
      };
      return [
        ...compare("time", false, rollUpTime(series, figure.period, kind)),
        ...groups.flatMap((group) =>
          compare(group.kind, group.isDeclared, rollUpParts(series, group, figure.period, kind)),
        ),
      ];
    }),
  );
}

function howApart(stated: number, rolled: RolledUp, tolerance: number): Mismatch["how"] | undefined {
  const isOver = rolled.value - stated > tolerance;
  const isUnder = stated - rolled.value > tolerance;
  if (rolled.rule === "last" && rolled.through !== undefined && !isWhole(rolled)) return undefined;
  if (isExact(rolled)) return isOver || isUnder ? "apart" : undefined;
  return isOver ? "exceeds" : undefined;
}

/** The latest of a period is its end's only where the last of its parts is given. */
const isWhole = ({ parts, expected }: RolledUp): boolean => parts.length === expected;

/** Half of the last decimal written, of the whole and of every part; none where things are counted. */
function toleranceOf(unit: string, stated: number, { rule, value, parts }: RolledUp): number {
  const numbers = [stated, ...parts.map((part) => part.value)];
  const least = 1e-9 * Math.max(1, Math.abs(stated), Math.abs(value));
  if (COUNTED.has(unit.trim().toLowerCase()) && numbers.every(Number.isInteger) && rule !== "mean") return least;
  const half = (number: number) => 0.5 * 10 ** -decimalsOf(number);
  const ofParts = parts.reduce((sum, part) => sum + half(part.value), 0);
  const spread =
    rule === "sum"
      ? ofParts
      : rule === "mean"
        ? ofParts / parts.length
        : Math.max(...parts.map((part) => half(part.value)));
  return half(stated) + spread + least;
}
