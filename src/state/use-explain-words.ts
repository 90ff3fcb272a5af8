import { useMemo } from "react";
import { explainMessages } from "../i18n/explain.ts";
import { useText } from "./language.ts";

/** Words of the panel that explains a number, in the language of the page. */
export function useExplainWords() {
  const t = useText(explainMessages);
  return useMemo(
    () => ({
      explain: (what: string) => t("explain", { what }),
      formula: t("formula"),
      inputs: t("inputs"),
      asOf: t("asOf"),
      refused: t("refused"),
      more: (n: number) => t("more", { n }),
      close: t("close"),
    }),
    [t],
  );
}
