import type { exportMessages } from "../../i18n/export.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Chip } from "../filters/use-facets.ts";

type ExportText = Translate<keyof (typeof exportMessages)["zh-CN"]>;

/** What narrows a view, in words: dimension by dimension, then the text looked for, then what is selected. "" where nothing is. */
export function filterWords(
  chips: readonly Chip[],
  selected: string | undefined,
  dimension: (dimension: Exclude<Chip["dimension"], "q">) => string,
  t: ExportText,
): string {
  const byDimension = new Map<Chip["dimension"], string[]>();
  for (const chip of chips) byDimension.set(chip.dimension, [...(byDimension.get(chip.dimension) ?? []), chip.name]);
  const parts = [...byDimension].map(([each, names]) =>
    each === "q"
      ? t("textFilter", { text: names.join(" ") })
      : `${dimension(each)}${t("colon")}${names.join(t("listSeparator"))}`,
  );
  return [
    ...(parts.length === 0 ? [] : [t("filter", { text: parts.join(t("separator")) })]),
    ...(selected === undefined ? [] : [t("selected", { name: selected })]),
  ].join(t("separator"));
}
