import { useMemo } from "react";
import { demandsMessages } from "../../i18n/demands.ts";
import type { Translate } from "../../i18n/text.ts";
import type { DemandCase, DemandLevel, DemandState } from "../../model/demand-ledger.ts";
import { useText } from "../../state/language.ts";
import { useElapsedWords } from "../../state/use-elapsed-words.ts";
import { useTerms } from "../../state/use-terms.ts";

/** What is said of a demand, in the language of the page. */
export interface LedgerWords {
  readonly t: Translate<keyof (typeof demandsMessages)["zh-CN"]>;
  level(level: DemandLevel): string;
  state(state: DemandState): string;
  /** How long it has been open, or was; undefined where the dates do not say. */
  open(demand: DemandCase): string | undefined;
  /** 0.425 as 43. */
  percent(share: number | undefined): number;
}

export function useLedgerWords(): LedgerWords {
  const t = useText(demandsMessages);
  const { word } = useTerms();
  const inWords = useElapsedWords();
  return useMemo(
    () => ({
      t,
      level: (level) => word("demandLevel", level),
      state: (state) => (state === "unknown" ? t("stateUnknown") : word("demandState", state)),
      open: ({ open }) => (open === undefined ? undefined : inWords(open)),
      percent: (share) => Math.round(100 * (share ?? 0)),
    }),
    [t, word, inWords],
  );
}
