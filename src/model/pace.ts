import { lastDayMeant, lastDayOf, type Period, parsePeriod, shareGone, yearBefore } from "./indicator-period.ts";
import type { Figure, Series, Stated } from "./indicator-series.ts";
import { type RolledUp, rollUpTime } from "./rollup.ts";

/** Ahead or behind by more than this share of the whole target is said; less is on pace. */
export const PACE_BAND = 0.05;

export type Verdict = "ahead" | "on" | "behind" | "met" | "missed";
/** How done and due are reckoned: an amount grows with the time; a rate is compared as it stands; a level from where it began. */
export type PaceBasis = "amount" | "rate" | "level";
export type PaceRefusal = "no-target" | "no-actual" | "not-begun" | "no-rule" | "no-share" | "no-base";

/** How far a figure is on the way to its target. */
export interface Pace {
  readonly kind: "pace";
  readonly verdict: Verdict;
  readonly basis: PaceBasis;
  readonly better: "up" | "down";
  readonly period: Period;
  readonly target: Stated;
  readonly actual: number;
  /** Row that states the actual value; else what its months or quarters give. */
  readonly statedBy: Stated | undefined;
  readonly rolled: RolledUp | undefined;
  /** Where a level began: the value a year before. */
  readonly base: Stated | undefined;
  /** Share of the target done: 0.61. */
  readonly done: number;
  /** Share that ought to be done: of the period's days gone at `day`, all of it for a rate. */
  readonly due: number;
  /** done − due; for less-is-better turned round, so that behind is below 0. */
  readonly gap: number;
  /** Share of the period's days gone. */
  readonly gone: number;
  /** The day the actual value is of, and where that is taken from. */
  readonly day: string;
  readonly dayFrom: "as_of" | "source" | "parts" | "today" | "end";
}
export interface NoPace {
  readonly kind: "refused";
  readonly reason: PaceRefusal;
}

/** Date of a source by id, as the pack writes it. */
export type SourceDate = (id: string) => string | undefined;

/** How a series stands in one period on a day (yyyy-mm-dd). No verdict without target and actual. */
export function paceOf(series: Series, period: Period, today: string, sourceDate: SourceDate): Pace | NoPace {
  const figure = series.figures.get(period.id);
  const target = figure?.target;
  if (target === undefined) return { kind: "refused", reason: "no-target" };
  const found = actualOf(series, period, figure?.actual, today, sourceDate);
  if (found === undefined) return { kind: "refused", reason: "no-actual" };
  const { value: actual, day } = found;
  const gone = shareGone(period, day);
  if (gone === 0) return { kind: "refused", reason: "not-begun" };
  const basis = basisOf(series);
  const base = basis === "level" ? series.figures.get(yearBefore(period))?.actual : undefined;
  const done = doneOf(series, target.value, actual, base?.value);
  const isOver = gone === 1;
  if (series.rollup === undefined && !isOver) return { kind: "refused", reason: "no-rule" };
  const isMet = series.better === "up" ? actual >= target.value : actual <= target.value;
  const { better } = series;
  const { statedBy, rolled, dayFrom } = found;
  const made = {
    kind: "pace",
    basis,
    better,
    period,
    target,
    actual,
    statedBy,
    rolled,
    base,
    day,
    dayFrom,
    gone,
  } as const;
  if (done === undefined) {
    if (!isOver) return { kind: "refused", reason: "no-share" };
    return { ...made, verdict: isMet ? "met" : "missed", done: isMet ? 1 : 0, due: 1, gap: isMet ? 0 : -1 };
  }
  if (basis === "level" && base === undefined && !isOver && !isMet) return { kind: "refused", reason: "no-base" };
  const due = basis === "rate" || (basis === "level" && base === undefined) ? 1 : gone;
  const gap = better === "down" && basis === "amount" ? due - done : done - due;
  const verdict = isOver ? (isMet ? "met" : "missed") : gap >= PACE_BAND ? "ahead" : gap > -PACE_BAND ? "on" : "behind";
  return { ...made, verdict, done, due, gap };
}

/** `sum`: an amount that grows with the time; `last`: a level; `mean` and `none`: a rate. Nothing said is judged at the end only. */
function basisOf({ rollup }: Series): PaceBasis {
  if (rollup === "last") return "level";
  return rollup === "mean" || rollup === "none" ? "rate" : "amount";
}

/** Share of the way to the target; undefined where target or way is zero or not of one sign. */
function doneOf(series: Series, target: number, actual: number, base: number | undefined): number | undefined {
  if (base !== undefined) return target === base ? undefined : (actual - base) / (target - base);
  if (target <= 0 || actual < 0) return undefined;
  if (series.better === "up" || basisOf(series) === "amount") return actual / target;
  return actual === 0 ? undefined : target / actual;
}

interface Found extends Pick<Pace, "statedBy" | "rolled" | "day" | "dayFrom"> {
  readonly value: number;
}

/** The actual value and its day: as of the row, else no later than its source, else today; never after the period's end. */
function actualOf(
  series: Series,
  period: Period,
  stated: Stated | undefined,
  today: string,
  sourceDate: SourceDate,
): Found | undefined {
  const end = lastDayOf(period);
  if (stated !== undefined) {
    const { row, value } = stated;
    const dates = row.source_ids.flatMap((id) => lastDayMeant(sourceDate(id)) ?? []).sort();
    const asOf = lastDayMeant(row.as_of);
    const source = dates[dates.length - 1];
    const [day, dayFrom] =
      asOf !== undefined
        ? ([asOf, "as_of"] as const)
        : source !== undefined && source < today
          ? ([source, "source"] as const)
          : ([today, "today"] as const);
    const isEnded = day >= end;
    return { value, statedBy: stated, rolled: undefined, day: isEnded ? end : day, dayFrom: isEnded ? "end" : dayFrom };
  }
  const rolled = rollUpTime(series, period, "actual");
  if (rolled.kind === "refused" || rolled.through === undefined) return undefined;
  return { value: rolled.value, statedBy: undefined, rolled, day: lastDayOf(rolled.through), dayFrom: "parts" };
}

/** How a series stands in a year: by the year's own target, else by the latest quarter or month of it that can be judged. */
export function paceInYear(series: Series, year: number, today: string, sourceDate: SourceDate): Pace | NoPace {
  const planned = [...series.figures.values()]
    .filter(({ period, target }) => period.year === year && target !== undefined)
    .map(({ period }) => period)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || b.to - a.to);
  const judged = planned.map((period) => paceOf(series, period, today, sourceDate));
  return judged.find(({ kind }) => kind === "pace") ?? judged[0] ?? { kind: "refused", reason: "no-target" };
}

export const isBehind = ({ verdict }: Pace): boolean => verdict === "behind" || verdict === "missed";

/** The paces furthest behind, the worst first; none that is not behind. */
export function furthestBehind<T extends { readonly pace: Pace }>(judged: readonly T[], most: number): readonly T[] {
  return judged
    .filter(({ pace }) => isBehind(pace))
    .sort((a, b) => a.pace.gap - b.pace.gap)
    .slice(0, most);
}

/** The latest figure a series has an actual value in, else the latest with a target; undefined where it has none. */
export function latestFigure(series: Series): Figure | undefined {
  const figures = [...series.figures.values()].sort((a, b) =>
    lastDayOf(a.period) < lastDayOf(b.period) ? 1 : lastDayOf(a.period) > lastDayOf(b.period) ? -1 : 0,
  );
  return figures.find(({ actual }) => actual !== undefined) ?? figures[0];
}

/** The year to show: the latest one not after today's with a figure, else the first after; undefined where nothing is dated. */
export function yearToShow(all: readonly Series[], today: string): number | undefined {
  const years = yearsOf(all);
  const thisYear = Number(today.slice(0, 4));
  return years.filter((year) => year <= thisYear).pop() ?? years[0];
}

/** Years there are figures of, in order. */
export const yearsOf = (all: readonly Series[]): readonly number[] =>
  [...new Set(all.flatMap(({ figures }) => [...figures.values()].map(({ period }) => period.year)))].sort(
    (a, b) => a - b,
  );

/** The year a period parameter of the address means; undefined where it means none. */
export const yearMeant = (text: string): number | undefined => parsePeriod(text)?.year;
