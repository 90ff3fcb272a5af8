import { useMemo } from "react";
import { FICTION } from "../i18n/fiction.ts";
import { shellMessages } from "../i18n/shell.ts";
import type { Translate } from "../i18n/text.ts";
import { type DataLanguage, localized } from "../model/naming.ts";
import { type Pack, rowsOf } from "../model/pack.ts";
import type { TableName } from "../model/schema.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";

const DATED: readonly TableName[] = ["enterprises", "projects", "parks", "chains"];

/** Newest date any main row states; "" where none does. */
export function newestDate(pack: Pack): string {
  let newest = "";
  for (const table of DATED) {
    for (const row of rowsOf(pack, table)) {
      const date = row["as_of"];
      if (typeof date === "string" && date > newest) newest = date;
    }
  }
  return newest;
}

/** What stands under every view, page, print and picture. */
export interface SourceFacts {
  readonly sources: string;
  /** "" where no row is dated. */
  readonly newest: string;
  readonly caution: string;
  /** That the data are invented; "" where they are not. */
  readonly fiction: string;
  /** Where the boundaries come from; "" where the pack says nothing. */
  readonly notice: string;
  /** Map review number; undefined until the office has one. */
  readonly review: string | undefined;
}

export function sourceFacts(
  pack: Pack,
  language: DataLanguage,
  t: Translate<keyof (typeof shellMessages)["zh-CN"]>,
): SourceFacts {
  const newest = newestDate(pack);
  const { boundaryNotice_zh, boundaryNotice_en, mapReview } = pack.meta;
  return {
    sources: t("sources", { n: pack.tables.sources.rows.length }),
    newest: newest === "" ? "" : t("newest", { date: newest }),
    caution: t("noneIsNotMissing"),
    fiction: pack.meta.fictional === true ? FICTION : "",
    notice: localized({ id: "", boundaryNotice_zh, boundaryNotice_en }, "boundaryNotice", language) ?? "",
    review: mapReview.number === "" ? undefined : mapReview.number,
  };
}

export function useSourceFacts(): SourceFacts {
  const t = useText(shellMessages);
  const { pack, language } = useAtlas();
  return useMemo(() => sourceFacts(pack, language, t), [t, pack, language]);
}
