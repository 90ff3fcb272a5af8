import { exportMessages } from "../../i18n/export.ts";
import { FICTION } from "../../i18n/fiction.ts";
import { shellMessages } from "../../i18n/shell.ts";
import { termMessages } from "../../i18n/terms.ts";
import { translator } from "../../i18n/text.ts";
import { chipsOf, namesOfValues } from "../filters/use-facets.ts";
import { sourceFacts } from "../use-source-facts.ts";
import { dayOf } from "./day.ts";
import { filterWords } from "./filter-words.ts";
import type { Occasion } from "./occasion.ts";

/** What narrows the view, in words, for a picture or sheet; "" where nothing does. */
export function filterOf({ atlas, language, selected }: Omit<Occasion, "address">): string {
  const { filter, nameOfId, nameOfKey } = atlas;
  const term = translator(termMessages, language);
  return filterWords(
    chipsOf({ filter, nameOf: namesOfValues(nameOfId, term) }),
    selected && nameOfKey(selected),
    (dimension) => term(`dimension.${dimension}`),
    translator(exportMessages, language),
  );
}

/** That the data of a picture are invented; "" where they are not. */
export const fictionOf = ({ atlas }: Pick<Occasion, "atlas">): string =>
  atlas.pack.meta.fictional === true ? FICTION : "";

/** The source line of a picture made now, or of a table saved now. */
export function sourceOf(
  { atlas, language }: Pick<Occasion, "atlas" | "language">,
  occasion: "made" | "saved" = "made",
): string {
  const t = translator(shellMessages, language);
  const facts = sourceFacts(atlas.pack, atlas.language, t);
  const review = `${t("review")}${facts.review ?? t("reviewMissing")}`;
  const made = translator(exportMessages, language)(occasion, { date: dayOf(new Date()) });
  return [facts.fiction, facts.sources, facts.newest, facts.caution, facts.notice, review, made]
    .filter((part) => part !== "")
    .join(" · ");
}
