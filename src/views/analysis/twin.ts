import type { ChainSpread } from "../../model/concentration.ts";
import { keyOf } from "../../model/entity.ts";
import type { Atlas } from "../../state/atlas.tsx";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { GapLine } from "./items.ts";
import type { AnalysisWords } from "./use-words.ts";

/** Every node of the chains listed, with where it stands and why. */
export function gapTable(lines: readonly GapLine[], words: AnalysisWords, atlas: Atlas): TwinTable {
  const { t, comma } = words;
  return {
    caption: t("tableGaps"),
    columns: [
      { id: "node", label: t("c.node") },
      { id: "chain", label: t("colChain") },
      { id: "stage", label: t("colStage") },
      { id: "mark", label: t("c.mark") },
      { id: "why", label: t("c.why") },
      { id: "firms", label: t("c.firms") },
      { id: "projects", label: t("colProjects"), isNumber: true },
      { id: "cuts", label: t("colCuts"), isNumber: true },
      { id: "evidence", label: t("c.evidence") },
    ],
    rows: lines.flatMap(({ gap, nodes }) =>
      nodes.map((each) => ({
        key: keyOf("node", each.node.id),
        cells: [
          atlas.name("nodes", each.node),
          atlas.name("chains", gap.chain),
          atlas.nameOfId("stages", each.node.stage_id),
          t(`mark.${each.mark}`),
          words.reasons(each),
          each.firms.map((id) => atlas.nameOfId("enterprises", id)).join(comma) || undefined,
          each.projects.length,
          each.cuts.length,
          [atlas.text(each.node, "strength_reason"), atlas.text(each.node, "evidence")]
            .filter((part) => part !== "")
            .join(" · ") || undefined,
        ],
      })),
    ),
  };
}

/** Chains by counties: firms, quotients, concentration. */
export function spreadTable(
  chains: readonly ChainSpread[],
  parts: ReadonlySet<string>,
  words: AnalysisWords,
  atlas: Atlas,
): TwinTable {
  const { t } = words;
  const shown = chains[0]?.parts.filter(({ part }) => parts.has(part.id)).map(({ part }) => part) ?? [];
  const rounded = (computed: ChainSpread["topThree"]) =>
    "value" in computed ? Number(computed.value.toFixed(3)) : undefined;
  return {
    caption: t("tablePlaces"),
    columns: [
      { id: "chain", label: t("c.chain") },
      ...shown.map((part) => ({ id: part.id, label: atlas.name("regions", part), isNumber: true })),
      ...shown.map((part) => ({
        id: `${part.id}-quotient`,
        label: t("colQuotient", { part: atlas.name("regions", part) }),
        isNumber: true,
      })),
      { id: "unplaced", label: t("unplaced"), isNumber: true },
      { id: "topThree", label: t("c.topThree"), isNumber: true },
      { id: "herfindahl", label: t("c.herfindahl"), isNumber: true },
    ],
    rows: chains.map((chain) => {
      const own = chain.parts.filter(({ part }) => parts.has(part.id));
      return {
        key: keyOf("chain", chain.chain.id),
        cells: [
          atlas.name("chains", chain.chain),
          ...own.map(({ firms }) => firms.length),
          ...own.map(({ quotient }) => rounded(quotient)),
          chain.unplaced.length,
          rounded(chain.topThree),
          rounded(chain.herfindahl),
        ],
      };
    }),
  };
}
