import { useMemo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import { termMessages } from "../../i18n/terms.ts";
import { PRESENCES } from "../../model/presence.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import type { TwinTable } from "../../ui/twin-table.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { type ChainGroup, wallFacts, wallGroups } from "./items.ts";
import { WallDrawing } from "./WallDrawing.tsx";
import "./chains.css";

/** All chains at once, each with a miniature of its own map. */
export function ChainsView() {
  const t = useText(chainsMessages);
  const { density } = useFrame();
  const { pack, filtered, presence } = useAtlas();
  const groups = useMemo(() => wallGroups(pack, filtered, presence), [pack, filtered, presence]);
  const table = useTwin(groups);
  return (
    <ViewFrame
      view="chains"
      title={t(density === "compact" ? "titleCompact" : "title")}
      finding={useFinding(groups)}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={<WallLegend />}
      table={table}
    >
      <WallDrawing groups={groups} />
    </ViewFrame>
  );
}

function useFinding(groups: readonly ChainGroup[]): string {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const facts = wallFacts(groups);
  const values = {
    chains: facts.chains,
    nodes: facts.nodes,
    firms: facts.firms,
    none: facts.none,
    chiefs: facts.chiefsNotFilled,
    leaders: facts.leadersNotFilled,
  };
  if (facts.worst === undefined) return t("findingNoWorst", values);
  return t("finding", {
    ...values,
    worst: atlas.name("chains", facts.worst.chain),
    worstNone: facts.worst.presence.none,
    worstNodes: facts.worst.nodes.length,
  });
}

function useTwin(groups: readonly ChainGroup[]): TwinTable {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  return useMemo(
    () => ({
      caption: t("tableCaption"),
      columns: [
        { id: "name", label: t("colChain") },
        { id: "slot", label: t("colGroup") },
        { id: "chief", label: t("chief") },
        { id: "leaders", label: t("leaders") },
        { id: "nodes", label: t("colNodes"), isNumber: true },
        { id: "firms", label: t("colFirms"), isNumber: true },
        { id: "none", label: t("colNone"), isNumber: true },
        { id: "enterprises", label: t("enterprises"), isNumber: true },
        { id: "projects", label: t("projects"), isNumber: true },
      ],
      rows: groups.flatMap((group) =>
        group.cells.map((cell) => ({
          key: cell.key,
          cells: [
            atlas.name("chains", cell.chain),
            atlas.text(cell.chain, "slot") || undefined,
            atlas.text(cell.chain, "chief") || undefined,
            cell.chain.lead_enterprise_ids.map((id) => atlas.nameOfId("enterprises", id)).join("、") || undefined,
            cell.nodes.length,
            cell.presence.led + cell.presence.present,
            cell.presence.none,
            cell.enterprises,
            cell.projects,
          ],
        })),
      ),
    }),
    [groups, atlas, t],
  );
}

function WallLegend() {
  const term = useText(termMessages);
  const { filtered } = useAtlas();
  const { state, set } = useAddress();
  const facets = filtered.facets("nodes", "presence");
  return PRESENCES.map((presence) => (
    <LegendItem
      key={presence}
      mark={<PresenceIcon presence={presence} />}
      label={term(`presence.${presence}`)}
      count={facets.get(presence) ?? 0}
      isPressed={state.presence.includes(presence)}
      onToggle={() =>
        set({
          presence: state.presence.includes(presence)
            ? state.presence.filter((other) => other !== presence)
            : [...state.presence, presence],
        })
      }
    />
  ));
}
