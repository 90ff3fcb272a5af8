import { useMemo } from "react";
import { freshnessMessages } from "../../i18n/freshness.ts";
import type { Translate } from "../../i18n/text.ts";
import { ageOf, datedOf, dayOf, maxAgeOf } from "../../model/freshness.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";

/** Days from which an age is told in months, and in years. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

/** How old what the row says was on the day of the pack, and whether that is older than the pack allows. */
export function AgeNote({ table, row }: { readonly table: TableName; readonly row: AnyRow }) {
  const t = useText(freshnessMessages);
  const { pack } = useAtlas();
  const day = useMemo(() => dayOf(datedOf(pack)), [pack]);
  const age = day === undefined ? undefined : ageOf(datedOf(pack), table, row, day);
  const limit = maxAgeOf(pack.meta, table);
  if (age === undefined || day === undefined) return null;
  const words = wordAge(t, age.days);
  return (
    <p className={age.isStale ? "detail-age stale" : "detail-age"} title={t("against", { day })}>
      {age.isOfSource ? t("ofSource", { date: age.date, age: words }) : t("age", { age: words })}
      {age.isStale && limit !== undefined && (
        <b>
          <span aria-hidden="true">⚑</span> {t("stale", { limit: String(limit) })}
        </b>
      )}
    </p>
  );
}

/** 20 days, 14 months, 2.5 years. */
function wordAge(t: Translate<keyof (typeof freshnessMessages)["zh-CN"]>, days: number): string {
  if (days < MONTHS_FROM) return t("days", { n: days });
  if (days < YEARS_FROM) return t("months", { n: Math.floor(days / 30.44) });
  return t("years", { n: Math.floor((days / 365.25) * 2) / 2 });
}
