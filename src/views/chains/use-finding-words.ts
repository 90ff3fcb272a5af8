import { useCallback } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { chainFinding } from "./finding.ts";
import type { ChainCell } from "./items.ts";
import { useAmount } from "./WorkLines.tsx";

/** Words the one thing to know of a chain. */
export function useFindingWords(): (cell: ChainCell) => string {
  const t = useText(chainsMessages);
  const { nameOfId } = useAtlas();
  const amount = useAmount();
  return useCallback(
    (cell) => {
      const found = chainFinding(cell);
      switch (found.kind) {
        case "missing":
          return [
            t("saysMissing", { n: found.missing }),
            found.weak > 0 ? t("saysWeak", { n: found.weak }) : "",
            found.overdue > 0 ? t("saysOverdue", { n: found.overdue }) : "",
          ]
            .filter((part) => part !== "")
            .join(t("join"));
        case "late":
          return [t("saysOverdue", { n: found.overdue }), t("saysLate", { n: found.late })].join(t("join"));
        case "overdue":
          return t("saysOverdueOf", { n: found.overdue, projects: found.projects });
        case "behind":
          return t("saysBehind", { n: amount(found.distance) });
        case "empty":
          return t("saysEmpty", { stage: nameOfId("stages", found.stage_id), n: found.none, nodes: found.nodes });
        case "held":
          return t("saysHeld");
        case "bare":
          return t("saysBare");
      }
    },
    [t, nameOfId, amount],
  );
}
