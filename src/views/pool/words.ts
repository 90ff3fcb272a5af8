import type { poolMessages } from "../../i18n/pool.ts";
import type { Translate } from "../../i18n/text.ts";
import type { HeldTitle } from "../../model/validity.ts";
import type { PoolFacts } from "./items.ts";

export type PoolText = Translate<keyof (typeof poolMessages)["zh-CN"]>;

export interface PoolWords {
  readonly t: PoolText;
  /** Name of a title: the pack's own, else the schema's word. */
  readonly titleName: (id: string) => string;
}

/** A title with what is known of its time: 小巨人 2023–2026 今年到期. */
export function titleWords(held: HeldTitle, { t, titleName }: PoolWords): string {
  const { title, granted, expires, validity, why } = held;
  const values = { title: titleName(title), granted: String(granted ?? ""), expires: String(expires ?? "") };
  return t(validity === "unknown" ? `time.${why ?? "no-year"}` : `time.${validity}`, values);
}

/** How many hold titles, and how these stand in time. */
export function poolFinding(facts: PoolFacts, t: PoolText): string {
  const { firms, titled, titles, counts, surely, possibly, noYear } = facts;
  if (titles === 0) return t("noneTitled", { firms });
  const head = t("finding", { firms, titled, titles });
  if (counts.unknown === titles) return head + (noYear > 0 ? t("unknownAllYear", { n: noYear }) : t("unknownAll"));
  return [
    head,
    t("valid", { n: counts.valid + counts.due }),
    surely > 0 ? t("soon", { n: surely }) : "",
    possibly > 0 ? t(surely > 0 ? "possibly" : "possiblyOnly", { n: possibly }) : "",
    counts.expired > 0 ? t("expired", { n: counts.expired }) : "",
    counts.unknown > 0 ? t("unknown", { n: counts.unknown }) : "",
  ].join("");
}
