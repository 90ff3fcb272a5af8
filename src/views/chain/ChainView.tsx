import { useMemo, useState } from "react";
import { chainMessages } from "../../i18n/chain.ts";
import { termMessages } from "../../i18n/terms.ts";
import { focusChain } from "../../model/focus.ts";
import type { NodeItem } from "../../model/node-items.ts";
import { PRESENCES } from "../../model/presence.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import type { TwinTable } from "../../ui/twin-table.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { ChainDrawing } from "./ChainDrawing.tsx";
import { FlowKeys } from "./FlowKeys.tsx";
import { type ChainContent, chainContent, neighboursOf } from "./items.ts";
import { ZoomTools } from "./ZoomTools.tsx";
import "./chain.css";

/** Which links an industry has, where firms are found and where not, what flows between them. */
export function ChainView() {
  const t = useText(chainMessages);
  const atlas = useAtlas();
  const { selected } = useAttention();
  const { density } = useFrame();
  const [zoom, setZoom] = useState(1);
  const { pack, filter, filtered, presence } = atlas;
  const chain = useMemo(() => focusChain(pack, filter, selected), [pack, filter, selected]);
  const content = useMemo(
    () => (chain === undefined ? undefined : chainContent(pack, chain, filtered, presence)),
    [pack, chain, filtered, presence],
  );
  const table = useTwin(content);
  const finding = useFinding(content);
  if (content === undefined) return <p className="empty-view">{t("none")}</p>;
  return (
    <ViewFrame
      view="chain"
      title={density === "compact" ? t("titleCompact") : t("title", { chain: atlas.name("chains", content.chain) })}
      finding={finding}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={<ChainLegend content={content} />}
      tools={<ZoomTools zoom={zoom} onZoom={setZoom} />}
      table={table}
      note={content.untied > 0 ? t("untied", { n: content.untied }) : undefined}
    >
      {content.nodes.length === 0 ? (
        <p className="empty-view">{t("noNodes", { chain: atlas.name("chains", content.chain) })}</p>
      ) : (
        <ChainDrawing content={content} zoom={zoom} onZoom={setZoom} />
      )}
    </ViewFrame>
  );
}

function useFinding(content: ChainContent | undefined): string {
  const t = useText(chainMessages);
  const { density } = useFrame();
  const atlas = useAtlas();
  const { selected } = useAttention();
  if (content === undefined) return "";
  const { presence: count, nodes } = content;
  if (nodes.length === 0) return t("findingNoNodes");
  const parts = [
    t("finding", {
      total: nodes.length,
      firms: count.led + count.present,
      led: count.led,
      project: count.project,
      none: count.none,
    }),
  ];
  if (content.shown !== nodes.length) parts.push(t("findingShown", { n: content.shown }));
  const node = density === "full" ? nodes.find((item) => item.key === selected)?.node : undefined;
  if (node !== undefined) {
    const { up } = neighboursOf(content.flows, node.id);
    const missing = up.filter((id) => atlas.presence.get(id) === "none").length;
    if (up.length > 0) parts.push(t("findingSelected", { name: atlas.name("nodes", node), n: up.length, m: missing }));
  }
  return parts.join("");
}

function useTwin(content: ChainContent | undefined): TwinTable {
  const t = useText(chainMessages);
  const term = useText(termMessages);
  const atlas = useAtlas();
  return useMemo(() => {
    const nodes = content?.nodes.filter((item) => item.isIn) ?? [];
    const cells = ({ node, presence, enterprises, projects, technologies }: NodeItem) => {
      const { up, down } = neighboursOf(content?.flows ?? [], node.id);
      return [
        atlas.name("nodes", node),
        atlas.nameOfId("stages", node.stage_id),
        term(`presence.${presence}`),
        enterprises,
        projects,
        technologies,
        up.map((id) => atlas.nameOfId("nodes", id)).join("、"),
        down.map((id) => atlas.nameOfId("nodes", id)).join("、"),
      ];
    };
    return {
      caption: content === undefined ? "" : t("tableCaption", { chain: atlas.name("chains", content.chain) }),
      columns: [
        { id: "name", label: t("colName") },
        { id: "stage", label: t("colStage") },
        { id: "presence", label: t("colPresence") },
        { id: "enterprises", label: t("colEnterprises"), isNumber: true },
        { id: "projects", label: t("colProjects"), isNumber: true },
        { id: "technologies", label: t("colTechnologies"), isNumber: true },
        { id: "up", label: t("colUp") },
        { id: "down", label: t("colDown") },
      ],
      rows: nodes.map((item) => ({ key: item.key, cells: cells(item) })),
    };
  }, [content, atlas, t, term]);
}

function ChainLegend({ content }: { readonly content: ChainContent }) {
  const t = useText(chainMessages);
  const term = useText(termMessages);
  const { filtered } = useAtlas();
  const { state, set } = useAddress();
  const { density } = useFrame();
  const facets = filtered.facets("nodes", "presence");
  const isOneChain = state.chain.length === 1;
  const toggle = (presence: string) => {
    const chosen = state.presence.includes(presence)
      ? state.presence.filter((other) => other !== presence)
      : [...state.presence, presence];
    set({ presence: chosen, chain: state.chain.length === 0 ? [content.chain.id] : state.chain });
  };
  return (
    <>
      {PRESENCES.map((presence) => (
        <LegendItem
          key={presence}
          mark={<PresenceIcon presence={presence} />}
          label={term(`presence.${presence}`)}
          count={isOneChain ? (facets.get(presence) ?? 0) : content.presence[presence]}
          isPressed={state.presence.includes(presence)}
          onToggle={() => toggle(presence)}
        />
      ))}
      {density === "full" && (
        <>
          <FlowKeys />
          <span className="legend-aside">
            {content.declared === 0 ? t("noStrength") : t("someStrength", { n: content.declared })}
          </span>
        </>
      )}
    </>
  );
}
