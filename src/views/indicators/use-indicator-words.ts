import { useMemo } from "react";
import { indicatorsMessages } from "../../i18n/indicators.ts";
import { formatNumber, type Translate } from "../../i18n/text.ts";
import { type Period, parsePeriod } from "../../model/indicator-period.ts";
import type { Indicator, Series, Subject } from "../../model/indicator-series.ts";
import type { IndicatorNode } from "../../model/indicator-tree.ts";
import { TABLE_OF_SCOPE } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { wordingRow } from "./items.ts";

export type IndicatorKey = keyof (typeof indicatorsMessages)["zh-CN"];

/** Words of the room: names of what is measured, of whom, when, and numbers with their unit. */
export interface IndicatorWords {
  readonly t: Translate<IndicatorKey>;
  metric(series: Series): string;
  /** Metric of a node nobody states, by its parts. */
  metricOf(node: IndicatorNode): string;
  definitionOf(node: IndicatorNode): string;
  definition(series: Series): string;
  /** A row among others: whom and when. */
  rowName(row: Indicator): string;
  subject(subject: Subject): string;
  period(period: Period): string;
  unit(series: Series): string;
  number(value: number): string;
  /** A number with its unit, for a sentence. */
  quantity(value: number, series: Series): string;
  /** A share as per cent: 75.3%. */
  percent(share: number): string;
  /** Percentage points, one decimal, without sign: 8 or 8.4. */
  points(gap: number): string;
}

export function useIndicatorWords(): IndicatorWords {
  const t = useText(indicatorsMessages);
  const language = useLanguage();
  const terms = useTerms();
  const atlas = useAtlas();
  return useMemo(() => {
    const number = (value: number) => formatNumber(value, language);
    const unit = ({ unit: name }: Series) => (name === "" ? "" : terms.unit(name));
    const metric = (series: Series) => {
      const [row] = series.rows;
      return row === undefined ? series.metric : atlas.text(row, "metric");
    };
    return {
      t,
      metric,
      metricOf: (node) => {
        const row = wordingRow(node);
        return row === undefined ? node.series.metric : atlas.text(row, "metric");
      },
      rowName: (row) => {
        const period = parsePeriod(row.period);
        const name =
          row.scope_id === undefined
            ? t("groupOther")
            : atlas.nameOfId(TABLE_OF_SCOPE[row.scope ?? "city"], row.scope_id);
        return `${name} ${period === undefined ? (row.period ?? t("undated")) : periodWord(t, period)}`;
      },
      definitionOf: (node) => {
        const row = wordingRow(node);
        return row === undefined ? node.series.definition : atlas.text(row, "definition");
      },
      definition: ({ rows: [row], definition }) => (row === undefined ? definition : atlas.text(row, "definition")),
      subject: ({ table, id }) => (id === "" ? t("groupOther") : atlas.nameOfId(table, id)),
      period: (period) => periodWord(t, period),
      unit,
      number,
      quantity: (value, series) => {
        if (series.unit === "CNY 100m" && language === "en") return `CNY ${number(value / 10)} bn`;
        const word = unit(series);
        if (word === "" || /^[%‰]/.test(word)) return `${number(value)}${word}`;
        return /^\d/.test(word) ? `${number(value)} × ${word}` : `${number(value)} ${word}`;
      },
      percent: (share) => `${number(Math.round(share * 1000) / 10)}%`,
      points: (gap) => number(Math.abs(Math.round(gap * 1000) / 10)),
    };
  }, [t, language, terms, atlas]);
}

/** 一季度, Q1. */
export const quarterWord = (t: Translate<IndicatorKey>, { to }: Period): string =>
  t(to <= 3 ? "quarter1" : to <= 6 ? "quarter2" : to <= 9 ? "quarter3" : "quarter4");

function periodWord(t: Translate<IndicatorKey>, period: Period): string {
  const year = String(period.year);
  if (period.kind === "day") return period.id;
  if (period.kind === "year") return t("period.year", { year });
  if (period.kind === "half") return t(period.from === 1 ? "period.half1" : "period.half2", { year });
  if (period.kind === "quarter") return t("period.quarter", { year, quarter: quarterWord(t, period) });
  return t("period.month", { year, n: period.from });
}
