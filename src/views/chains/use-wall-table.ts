import { useMemo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { WallParts } from "./figures.ts";
import type { ChainCell, ChainGroup } from "./items.ts";
import { useFindingWords } from "./use-finding-words.ts";

type TwinCell = string | number | undefined;

interface WallColumn {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: true;
  readonly of: (cell: ChainCell) => TwinCell;
}

/** The wall as a table: a row a chain, in the order it stands on the wall. */
export function useWallTable(groups: readonly ChainGroup[], parts: WallParts): TwinTable {
  const t = useText(chainsMessages);
  const columns = [...useStanding(), ...useFound(groups), ...useWork(parts)];
  const rows = useMemo(() => groups.flatMap((group) => group.cells), [groups]);
  return {
    caption: t("tableCaption"),
    columns: columns.map(({ id, label, isNumber }) => ({ id, label, ...(isNumber === true ? { isNumber } : {}) })),
    rows: rows.map((cell) => ({ key: cell.key, cells: columns.map(({ of }) => of(cell)) })),
  };
}

/** What the chain is and who runs it. */
function useStanding(): readonly WallColumn[] {
  const t = useText(chainsMessages);
  const { name, text, nameOfId } = useAtlas();
  const words = useFindingWords();
  const chief = ({ chain, figures }: ChainCell) =>
    text(chain, "chief") || (figures.chief === undefined ? "" : text(figures.chief, "office")) || undefined;
  return [
    { id: "name", label: t("colChain"), of: ({ chain }) => name("chains", chain) },
    { id: "slot", label: t("colGroup"), of: ({ chain }) => text(chain, "slot") || undefined },
    { id: "finding", label: t("colFinding"), of: words },
    { id: "chief", label: t("chief"), of: chief },
    { id: "office", label: t("office"), of: ({ chain }) => text(chain, "office") || undefined },
    {
      id: "leaders",
      label: t("leaders"),
      of: ({ chain }) => chain.lead_enterprise_ids.map((id) => nameOfId("enterprises", id)).join("、") || undefined,
    },
  ];
}

/** What the pack shows of it, stage by stage. */
function useFound(groups: readonly ChainGroup[]): readonly WallColumn[] {
  const t = useText(chainsMessages);
  const { nameOfId } = useAtlas();
  const used = groups.flatMap((group) => group.cells.flatMap(({ figures }) => figures.stages));
  const stages = [...new Set(used.map(({ stage_id }) => stage_id))];
  const stageCell = (cell: ChainCell, id: string) => {
    const found = cell.figures.stages.find(({ stage_id }) => stage_id === id);
    return found === undefined ? undefined : `${found.firms}/${found.nodes}`;
  };
  return [
    { id: "nodes", label: t("colNodes"), isNumber: true, of: ({ nodes }) => nodes.length },
    { id: "firms", label: t("colFirms"), isNumber: true, of: ({ presence }) => presence.led + presence.present },
    { id: "none", label: t("colNone"), isNumber: true, of: ({ presence }) => presence.none },
    ...stages.map((id) => ({
      id: `stage-${id}`,
      label: t("colStage", { stage: nameOfId("stages", id) }),
      of: (cell: ChainCell) => stageCell(cell, id),
    })),
    { id: "enterprises", label: t("enterprises"), isNumber: true, of: ({ enterprises }) => enterprises },
    { id: "projects", label: t("projects"), isNumber: true, of: ({ projects }) => projects },
  ];
}

/** How far it has come, as far as the pack keeps that. */
function useWork(parts: WallParts): readonly WallColumn[] {
  const t = useText(chainsMessages);
  const { nameOfId } = useAtlas();
  const tier = ({ figures: { echelon } }: ChainCell) =>
    echelon?.tier === undefined ? undefined : nameOfId("tiers", echelon.tier);
  const target = ({ figures: { echelon } }: ChainCell) => (echelon?.target ?? echelon?.aim)?.value;
  const output: readonly WallColumn[] = [
    { id: "tier", label: t("colTier"), of: tier },
    { id: "output", label: t("colOutput"), isNumber: true, of: ({ figures }) => figures.echelon?.output },
    { id: "target", label: t("colTarget"), isNumber: true, of: target },
    { id: "distance", label: t("colDistance"), isNumber: true, of: ({ figures }) => figures.echelon?.aim?.distance },
  ];
  return [
    ...(parts.output ? output : []),
    ...(parts.plans
      ? [
          {
            id: "overdue",
            label: t("colOverdue"),
            isNumber: true as const,
            of: ({ figures }: ChainCell) => figures.overdue,
          },
        ]
      : []),
    ...(parts.demands
      ? [{ id: "open", label: t("colOpen"), isNumber: true as const, of: ({ figures }: ChainCell) => figures.open }]
      : []),
  ];
}
