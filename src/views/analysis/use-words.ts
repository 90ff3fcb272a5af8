import { useMemo } from "react";
import { analysisMessages } from "../../i18n/analysis.ts";
import { formatNumber, type Translate } from "../../i18n/text.ts";
import type { Refusal, Span } from "../../model/concentration.ts";
import { type EntityKind, KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import { datedOf, dayOf } from "../../model/freshness.ts";
import type { GapReason, NodeGap } from "../../model/gap.ts";
import type { ShareRefusal } from "../../model/gap-share.ts";
import type { TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import type { ExplainedRow } from "../../ui/Explained.tsx";

/** Words of the analysis in the language of the page. */
export interface AnalysisWords {
  readonly t: Translate<keyof (typeof analysisMessages)["zh-CN"]>;
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number) => string;
  readonly rows: (table: TableName, ids: readonly string[]) => readonly ExplainedRow[];
  readonly reasons: (gap: NodeGap) => string;
  readonly refusal: (refusal: Refusal | ShareRefusal) => string;
  readonly span: (span: Span) => string;
  /** The day the pack stands for, in words; undefined where it says none. */
  readonly packDay: string | undefined;
  readonly comma: string;
}

export function useAnalysisWords(): AnalysisWords {
  const t = useText(analysisMessages);
  const { word } = useTerms();
  const language = useLanguage();
  const { pack, nameOfId } = useAtlas();
  return useMemo(() => {
    const number = (value: number, decimals = 2) => formatNumber(Number(value.toFixed(decimals)), language);
    const comma = language === "en" ? ", " : "、";
    const day = dayOf(datedOf(pack))?.slice(0, 10);
    const reason = (each: GapReason): string => {
      switch (each.code) {
        case "declared":
          return t("r.declared", { strength: word("strength", each.strength) });
        case "firms":
          return t(each.leading > 0 ? "r.firms-leading" : "r.firms", { firms: each.firms, leading: each.leading });
        case "found-all-the-same":
          return t("r.found-all-the-same", { firms: each.firms });
        case "projects":
          return t("r.projects", { projects: each.projects });
        case "choke":
          return t("r.choke", { cuts: each.cuts });
        default:
          return t(`r.${each.code}`);
      }
    };
    return {
      t,
      number,
      comma,
      percent: (share) => t("percent", { n: number(share * 100, 0) }),
      rows: (table, ids) =>
        ids.map((id) => ({ key: keyOf(KIND_OF_TABLE[table] as EntityKind, id), name: nameOfId(table, id) })),
      reasons: ({ reasons }) => reasons.map(reason).join(language === "en" ? "; " : "；"),
      refusal: (refusal) => {
        if (refusal.code === "blank-values")
          return t("x.blank-values", { ...refusal, most: number(refusal.most * 100, 0) });
        return t(`x.${refusal.code}`, { ...refusal });
      },
      span: ({ from, to, undated }) => {
        const dates = from === "" ? "" : t(from === to ? "spanOne" : "span", { from, to });
        return undated === 0 ? dates : `${dates}${t("undated", { n: undated })}`.replace(/^[，,]\s*/, "");
      },
      packDay: day === undefined ? undefined : t("packDay", { day }),
    };
  }, [t, word, language, pack, nameOfId]);
}
