import { useMemo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import { termMessages } from "../../i18n/terms.ts";
import { PRESENCES } from "../../model/presence.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { type WallParts, wallParts } from "./figures.ts";
import { type ChainGroup, wallFacts, wallGroups } from "./items.ts";
import { sortedGroups, WALL_SORTS, type WallSort, wallSort } from "./sorting.ts";
import { useWallTable } from "./use-wall-table.ts";
import { WallDrawing } from "./WallDrawing.tsx";
import "./chains.css";

/** All chains at once, each with a miniature of its own map. */
export function ChainsView() {
  const t = useText(chainsMessages);
  const { density } = useFrame();
  const { pack, filtered, presence, name, language } = useAtlas();
  const { state } = useAddress();
  const sort = wallSort(state.sort);
  const parts = useMemo(() => wallParts(pack), [pack]);
  const system = useMemo(() => wallGroups(pack, filtered, presence, TODAY), [pack, filtered, presence]);
  const groups = useMemo(
    () => sortedGroups(system, sort, (cell) => name("chains", cell.chain), language),
    [system, sort, name, language],
  );
  const table = useWallTable(groups, parts);
  return (
    <ViewFrame
      view="chains"
      title={t(density === "compact" ? "titleCompact" : "title")}
      finding={useFinding(system)}
      howToRead={[
        t("how1"),
        t("how2"),
        ...(parts.funnel ? [t("how4")] : []),
        ...(parts.output ? [t("how5")] : []),
        t("how3"),
      ]}
      legend={<WallLegend />}
      tools={<SortMenu sort={sort} parts={parts} />}
      table={table}
    >
      <WallDrawing groups={groups} parts={parts} />
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

/** Chooses the order; what the pack has nothing for is not offered. */
function SortMenu({ sort, parts }: { readonly sort: WallSort; readonly parts: WallParts }) {
  const t = useText(chainsMessages);
  const { set } = useAddress();
  const offered: Readonly<Record<WallSort, boolean>> = {
    "": true,
    name: true,
    none: true,
    projects: true,
    overdue: parts.plans,
    output: parts.output,
    demands: parts.demands,
  };
  return (
    <select
      className="tool wall-sort"
      aria-label={t("sort")}
      value={sort}
      onChange={(event) => set({ sort: event.target.value })}
    >
      {WALL_SORTS.filter((each) => offered[each]).map((each) => (
        <option key={each} value={each}>
          {t(`sort.${each}`)}
        </option>
      ))}
    </select>
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
