import { type EntityKey, keyOf } from "../../model/entity.ts";
import { type Period, yearPeriod } from "../../model/indicator-period.ts";
import type { FigureKind, Indicator, Series, Stated } from "../../model/indicator-series.ts";
import type { NoPace, Pace } from "../../model/pace.ts";
import type { Rollup } from "../../model/rollup.ts";
import type { ExplainedRow, Explanation } from "../../ui/Explained.tsx";
import type { IndicatorWords } from "./use-indicator-words.ts";

/** Where a pace comes from. */
export function explainPace(series: Series, pace: Pace, words: IndicatorWords): Explanation {
  const { t, quantity, subject, period } = words;
  const { statedBy, rolled, base, target } = pace;
  const actual = quantity(pace.actual, series);
  return {
    what: t("explainPace", {
      metric: words.metric(series),
      subject: subject(series.subject),
      period: period(pace.period),
    }),
    formula: paceFormula(series, pace, words),
    inputs: [
      { label: t("inputTarget"), value: quantity(target.value, series), rows: [rowNamed(target.row, words)] },
      statedBy !== undefined || rolled?.through === undefined
        ? { label: t("inputActual"), value: actual, rows: rowsOf(statedBy, words) }
        : {
            label: t("inputActualRolled", { n: rolled.parts.length, period: period(rolled.through) }),
            value: actual,
            rows: rolled.parts.flatMap((part) => rowsOf(part.series.figures.get(part.period.id)?.actual, words)),
          },
      ...(base === undefined
        ? []
        : [{ label: t("inputBase"), value: quantity(base.value, series), rows: [rowNamed(base.row, words)] }]),
    ],
    asOf: t(`day.${pace.dayFrom}`, { day: pace.day }),
  };
}

function paceFormula(series: Series, pace: Pace, words: IndicatorWords): string {
  const { t, quantity, percent, points } = words;
  const signed = `${pace.gap < 0 ? "−" : "+"}${points(pace.gap)}`;
  const values = { done: percent(pace.done), gone: percent(pace.gone), gap: signed };
  if (pace.verdict === "met" || pace.verdict === "missed") {
    return t("formulaOver", { actual: quantity(pace.actual, series), target: quantity(pace.target.value, series) });
  }
  if (pace.basis === "rate") return t("formulaRate", values);
  if (pace.basis === "level" && pace.base !== undefined) return t("formulaLevel", values);
  return t(pace.better === "down" ? "formulaAmountDown" : "formulaAmount", values);
}

/** Why there is no pace, beside the numbers there are. */
export function explainNoPace(series: Series, { reason }: NoPace, year: number, words: IndicatorWords): Explanation {
  const { t, quantity, subject, period } = words;
  const figures = [...series.figures.values()].filter((figure) => figure.period.year === year);
  const input = (kind: FigureKind, label: string) =>
    figures.flatMap((figure) => {
      const stated = figure[kind];
      if (stated === undefined) return [];
      const name = `${label} ${period(figure.period)}`;
      return [{ label: name, value: quantity(stated.value, series), rows: [rowNamed(stated.row, words)] }];
    });
  return {
    what: t("explainPace", {
      metric: words.metric(series),
      subject: subject(series.subject),
      period: period(yearPeriod(year)),
    }),
    formula: t("formulaPace"),
    inputs: [...input("target", t("inputTarget")), ...input("actual", t("inputActual"))],
    refusal: t(`whyNot.${reason}`),
  };
}

/** Where a rolled-up number comes from, beside the number stated where there is one; the refusal where there is none. */
export function explainRolled(
  what: { readonly series: Series; readonly metric: string; readonly period: Period; readonly kind: FigureKind },
  rolled: Rollup,
  stated: Stated | undefined,
  words: IndicatorWords,
): Explanation {
  const { t, quantity, subject, period } = words;
  const { series, kind } = what;
  const expected = rolled.expected;
  const parts = rolled.kind === "value" ? rolled.parts : [];
  const given = rolled.kind === "value" ? parts.length : rolled.given;
  const values = { given, expected: expected ?? "?" };
  const ofTime = parts.every((part) => part.series.key === series.key);
  return {
    what: t("explainRolled", {
      metric: what.metric,
      subject: subject(series.subject),
      period: period(what.period),
      kind: t(kind),
    }),
    formula: rolled.kind === "value" ? t(`formula.${rolled.rule}`) : t(`rollup.${rolled.reason}`, values),
    inputs: [
      {
        label: t(expected === undefined ? "inputPartsOpen" : "inputParts", values),
        value: parts
          .map((part) => `${ofTime ? period(part.period) : subject(part.series.subject)} ${words.number(part.value)}`)
          .join(t("separator")),
        rows: parts.flatMap((part) => rowsOf(part.series.figures.get(part.period.id)?.[kind], words)),
      },
      ...(stated === undefined
        ? []
        : [{ label: t("inputStated"), value: quantity(stated.value, series), rows: [rowNamed(stated.row, words)] }]),
    ],
    asOf: stated?.row.as_of,
    refusal:
      rolled.kind === "refused"
        ? t(`rollup.${rolled.reason}`, values)
        : rolled.isAtLeast
          ? t("missingParts")
          : undefined,
  };
}

const rowsOf = (stated: Stated | undefined, words: IndicatorWords): readonly ExplainedRow[] =>
  stated === undefined ? [] : [rowNamed(stated.row, words)];

function rowNamed(row: Indicator, words: IndicatorWords): ExplainedRow {
  const key: EntityKey = keyOf("indicator", row.id);
  return { key, name: words.rowName(row) };
}
