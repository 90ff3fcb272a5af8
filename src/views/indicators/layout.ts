import { extent, line, scaleLinear } from "d3";
import type { Period } from "../../model/indicator-period.ts";
import type { Figure, Series } from "../../model/indicator-series.ts";

/** Pixels. */
const MARGIN = { top: 22, right: 20, bottom: 24, left: 52 };

export interface ChartPoint {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** One definition of what is measured: its own line, never joined with that of another. */
export interface ChartLine {
  readonly series: Series;
  readonly actual: readonly ChartPoint[];
  readonly target: readonly ChartPoint[];
  /** Paths between periods that follow each other. */
  readonly paths: readonly string[];
  /** Paths over periods without a figure. */
  readonly gaps: readonly string[];
  readonly targetPath: string;
}

export interface Chart {
  readonly lines: readonly ChartLine[];
  /** Where one definition ends and the next begins; none between definitions that run side by side. */
  readonly breaks: readonly number[];
  readonly xTicks: readonly { readonly x: number; readonly period: Period }[];
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Kinds of period a line of series has figures of, that with the most first; a sum of a month and of a year are not one line. */
export function kindsOf(all: readonly Series[]): readonly Period["kind"][] {
  const counts = new Map<Period["kind"], number>();
  for (const { figures } of all) {
    for (const { period } of figures.values()) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
}

/** A chart of the figures of one kind of period. Time runs evenly; the value axis holds 0. */
export function layoutChart(
  all: readonly Series[],
  kind: Period["kind"],
  size: { width: number; height: number },
): Chart {
  const figures = all.map(({ figures: of }) =>
    [...of.values()].filter(({ period }) => period.kind === kind).sort(byTime),
  );
  const every = figures.flat();
  const [first = 0, last = 0] = extent(every, ({ period }) => timeOf(period));
  const spare = first === last ? 0.5 : 0;
  const right = size.width - MARGIN.right;
  const bottom = size.height - MARGIN.bottom;
  const x = scaleLinear([first - spare, last + spare], [MARGIN.left + 14, right - 14]);
  const values = every.flatMap(({ target, actual }) => [target?.value, actual?.value].flatMap((value) => value ?? []));
  const [least = 0, most = 1] = extent(values);
  const y = scaleLinear([Math.min(0, least), Math.max(0, most)], [bottom, MARGIN.top]).nice(4);
  const lines = all.map((series, index) => lineOf(series, figures[index] ?? [], (at) => x(timeOf(at)), y));
  const drawn = lines
    .filter(({ actual, target }) => actual.length + target.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  return {
    lines: drawn,
    breaks: drawn.slice(1).flatMap((next, index) => {
      const before = drawn[index];
      return before === undefined || endOf(before) >= startOf(next) ? [] : [(endOf(before) + startOf(next)) / 2];
    }),
    xTicks: ticksOf(every, (at) => x(timeOf(at)), right - MARGIN.left),
    yTicks: y.ticks(4).map((value) => ({ y: y(value), value })),
    left: MARGIN.left,
    right,
    bottom,
  };
}

/** Years and their parts as one number: the middle of the period. */
const timeOf = ({ year, from, to }: Period): number => year + (from - 1 + to) / 24;
const byTime = (a: Figure, b: Figure): number => timeOf(a.period) - timeOf(b.period);

function lineOf(
  series: Series,
  figures: readonly Figure[],
  x: (period: Period) => number,
  y: (value: number) => number,
): ChartLine {
  const points = (kind: "actual" | "target"): readonly ChartPoint[] =>
    figures.flatMap((figure) => {
      const value = figure[kind]?.value;
      return value === undefined ? [] : [{ figure, value, x: x(figure.period), y: y(value) }];
    });
  const [actual, target] = [points("actual"), points("target")];
  const pairs = actual.slice(1).flatMap((to, index) => {
    const from = actual[index];
    return from === undefined ? [] : [{ from, to }];
  });
  const isNext = ({ from, to }: (typeof pairs)[number]) => {
    const { from: start, to: end } = to.figure.period;
    return timeOf(to.figure.period) - timeOf(from.figure.period) < ((end - start + 1) / 12) * 1.01;
  };
  const path = ({ from, to }: (typeof pairs)[number]) => pathOf([from, to]);
  return {
    series,
    actual,
    target,
    paths: pairs.filter(isNext).map(path),
    gaps: pairs.filter((pair) => !isNext(pair)).map(path),
    targetPath: pathOf(target),
  };
}

const pathOf = (points: readonly ChartPoint[]): string =>
  line<ChartPoint>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1)(points) ?? "";

const startOf = ({ actual, target }: ChartLine): number => Math.min(...[...actual, ...target].map(({ x }) => x));
const endOf = ({ actual, target }: ChartLine): number => Math.max(...[...actual, ...target].map(({ x }) => x));

/** A label needs so many pixels. */
const LABEL = 52;

function ticksOf(figures: readonly Figure[], x: (period: Period) => number, width: number) {
  const periods = [...new Map(figures.map(({ period }) => [period.id, period])).values()].sort(
    (a, b) => timeOf(a) - timeOf(b),
  );
  const step = Math.max(1, Math.ceil((periods.length * LABEL) / width));
  return periods
    .filter((_, index) => (periods.length - 1 - index) % step === 0)
    .map((period) => ({ x: x(period), period }));
}
