import { type Indicator, type Series, seriesOf } from "../../model/indicator-series.ts";
import { indicatorWorld } from "../../model/indicator-tree.ts";
import { isBehind, latestFigure, type Pace, paceInYear, yearToShow } from "../../model/pace.ts";
import type { Pack } from "../../model/pack.ts";

/** One indicator of a chain with its latest standing. */
export interface IndicatorLine {
  /** A row of it, for its name, unit and owner. */
  readonly row: Indicator;
  /** As the pack writes it; undefined where no row says. */
  readonly period: string | undefined;
  readonly target: number | undefined;
  readonly actual: number | undefined;
  /** Undefined where target and actual do not allow a verdict. */
  readonly pace: Pace | undefined;
}

/** The indicators given, one line for each that is measured the same way, by their latest year; those behind first, worst on top. */
export function indicatorLines(pack: Pack, rows: readonly Indicator[], today: string): readonly IndicatorLine[] {
  const lines = seriesOf(rows, indicatorWorld(pack).root).flatMap((series) => linesOf(pack, series, today));
  const rank = ({ pace }: IndicatorLine) => (pace !== undefined && isBehind(pace) ? pace.gap : 1);
  return lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => rank(a.line) - rank(b.line) || a.place - b.place)
    .map(({ line }) => line);
}

function linesOf(pack: Pack, series: Series, today: string): readonly IndicatorLine[] {
  const year = yearToShow([series], today);
  const sourceDate = (id: string) => pack.tables.sources.byId.get(id)?.date;
  const pace = year === undefined ? undefined : paceInYear(series, year, today, sourceDate);
  if (pace?.kind === "pace")
    return [{ row: pace.target.row, period: pace.period.id, target: pace.target.value, actual: pace.actual, pace }];
  const figure = latestFigure(series);
  const row = figure?.actual?.row ?? figure?.target?.row;
  if (figure !== undefined && row !== undefined)
    return [
      { row, period: figure.period.id, target: figure.target?.value, actual: figure.actual?.value, pace: undefined },
    ];
  return series.undated.map((undated) => ({
    row: undated,
    period: undated.period,
    target: undated.target,
    actual: undated.actual,
    pace: undefined,
  }));
}
