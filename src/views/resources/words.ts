import { resourcesMessages } from "../../i18n/resources.ts";
import type { Translate } from "../../i18n/text.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Row } from "../../model/schema.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { type KindGroup, partInLanguage, type ResourceFacts, type ResourceItem } from "./items.ts";

type TextKey = keyof (typeof resourcesMessages)["zh-CN"];
export type ResourcesText = Translate<TextKey>;

export interface ResourceWords {
  readonly t: ResourcesText;
  readonly language: "zh" | "en";
  readonly nameOf: (key: EntityKey) => string;
  /** What an organisation can give; "" where the pack says nothing. */
  readonly summary: (row: Row<"resources">) => string;
}

const MOST_NAMES = 4;

/** The word of a kind; kinds this program does not know stand as written. */
export function kindWord(kind: string, { t, language }: Pick<ResourceWords, "t" | "language">): string {
  if (kind === "") return t("noKind");
  const key = `kind.${kind.toLowerCase().replace(/[\s-]+/g, "_")}`;
  return Object.hasOwn(resourcesMessages["zh-CN"], key) ? t(key as TextKey) : partInLanguage(kind, language);
}

/** Where an organisation is at home, in words. */
export function homeWords({ home, row }: ResourceItem, { t, language }: ResourceWords): string {
  if (home === "outside") return t("elsewhere", { place: partInLanguage(row.home ?? "", language) });
  return t(`home.${home}`);
}

/** How many organisations, where they are, and which chains have none. */
export function resourcesFinding(facts: ResourceFacts, { t, nameOf }: ResourceWords): string {
  const { total, inside, outside, unknown, without } = facts;
  if (total === 0) return t("none");
  const names = without
    .slice(0, MOST_NAMES)
    .map(({ id }) => nameOf(keyOf("chain", id)))
    .join(t("comma"));
  return [
    t("finding", { n: total, inside, outside }),
    unknown > 0 ? t("unknownHome", { n: unknown }) : "",
    without.length === 0
      ? t("allServed")
      : t("without", { n: without.length, names: without.length > MOST_NAMES ? t("andMore", { names }) : names }),
  ].join("");
}

/** The organisations as a table, in the order listed. */
export function resourcesTable(groups: readonly KindGroup[], words: ResourceWords): TwinTable {
  const { t, nameOf, summary } = words;
  const rows = groups.flatMap(({ kind, items }) =>
    items.map((item) => ({
      key: item.key,
      cells: [
        nameOf(item.key),
        kindWord(kind, words),
        homeWords(item, words),
        item.chains.map((id) => nameOf(keyOf("chain", id))).join(t("comma")) || undefined,
        summary(item.row) || undefined,
        item.row.website,
      ],
    })),
  );
  return {
    caption: t("caption", { n: rows.length }),
    columns: [
      { id: "name", label: t("colName") },
      { id: "kind", label: t("kind") },
      { id: "home", label: t("colHome") },
      { id: "chains", label: t("colChains") },
      { id: "gives", label: t("colGives") },
      { id: "website", label: t("website") },
    ],
    rows,
  };
}
