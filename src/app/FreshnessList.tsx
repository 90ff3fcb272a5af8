import { useMemo } from "react";
import { freshnessMessages } from "../i18n/freshness.ts";
import { datedOf, dayOf, tableAges } from "../model/freshness.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { useTerms } from "../state/use-terms.ts";

/** The share of rows older than the pack allows, table by table; nothing where the pack sets no limit. */
export function FreshnessList() {
  const t = useText(freshnessMessages);
  const { term } = useTerms();
  const { pack } = useAtlas();
  const day = useMemo(() => dayOf(datedOf(pack)), [pack]);
  const ages = useMemo(() => tableAges(datedOf(pack)).filter(({ dated }) => dated > 0), [pack]);
  if (ages.length === 0 || day === undefined) return null;
  return (
    <section>
      <h3>
        {t("title")} <small>{t("against", { day })}</small>
      </h3>
      <ul>
        {ages.map(({ table, rows, dated, stale, newest, maxAgeDays }) => (
          <li key={table} className={stale.length > 0 ? "warning" : "note"}>
            {t("share", {
              table: term(`table.${table}`),
              dated,
              stale: stale.length,
              percent: Math.round((100 * stale.length) / dated),
              limit: String(maxAgeDays),
            })}
            {t("newest", { date: newest })}
            {dated < rows && t("undated", { n: rows - dated })}
          </li>
        ))}
      </ul>
    </section>
  );
}
