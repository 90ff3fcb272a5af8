import { useCallback, useMemo, useState } from "react";
import { chainMessages } from "../../i18n/chain.ts";
import { termMessages } from "../../i18n/terms.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { NodeItem } from "../../model/node-items.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useRoving } from "../../ui/use-roving.ts";
import { type Size, useSize } from "../../ui/use-size.ts";
import { Card } from "./Card.tsx";
import { ChainFlows } from "./ChainFlows.tsx";
import { ChainStages } from "./ChainStages.tsx";
import type { ChainItem, ChainLayout } from "./geometry.ts";
import { type ChainContent, closureKeys, neighboursOf } from "./items.ts";
import { layoutChain } from "./layout.ts";
import { layoutStacked } from "./stacked.ts";
import { stepFrom } from "./steps.ts";

/** Narrower than this, stages stand one under the other. Pixels. */
const STACKED_BELOW = 620;
/** Text is never drawn smaller at first; a chain that needs more room scrolls. Pixels. */
const LEAST_TEXT = 11;
const MARGIN = { full: 12, compact: 12 };

interface ChainDrawingProps {
  readonly content: ChainContent;
}

export function ChainDrawing({ content }: ChainDrawingProps) {
  const { density } = useFrame();
  const [ref, size] = useSize<HTMLDivElement>();
  const [zoom, setZoom] = useState(1);
  const t = useText(chainMessages);
  const layout = useChainLayout(content, size, density === "compact");
  return (
    <div className="chain-scroller" ref={ref}>
      {layout !== undefined && <ChainSvg content={content} layout={layout} zoom={zoom} />}
      {density === "full" && (
        <div className="zoom-tools">
          <button
            type="button"
            className="tool"
            onClick={() => setZoom(Math.min(3, zoom * 1.25))}
            aria-label={t("zoomIn")}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="tool"
            onClick={() => setZoom(Math.max(0.5, zoom / 1.25))}
            aria-label={t("zoomOut")}
          >
            <Icon name="minus" />
          </button>
          {zoom !== 1 && (
            <button type="button" className="tool" onClick={() => setZoom(1)} aria-label={t("fit")}>
              <Icon name="fit" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function useChainLayout(content: ChainContent, size: Size | undefined, compact: boolean): ChainLayout | undefined {
  const t = useText(chainMessages);
  const atlas = useAtlas();
  return useMemo(() => {
    if (size === undefined || size.width < 50 || size.height < 50) return undefined;
    const items = content.nodes.map((item) => toItem(item, t, atlas.name("nodes", item.node)));
    const found = new Set(content.nodes.filter((item) => item.presence !== "none").map((item) => item.node.id));
    const flows = content.flows.map((flow) => ({
      from: flow.from_id,
      to: flow.to_id,
      isSupplierFound: found.has(flow.from_id),
    }));
    const stages = content.stages.map((stage) => ({
      id: stage.id,
      lane: stage.lane,
      name: atlas.name("stages", stage.row),
    }));
    const inner = { width: size.width - 2 * MARGIN.full, height: size.height - (compact ? 4 : 8) };
    if (inner.width < STACKED_BELOW && !(compact && inner.width >= 400))
      return layoutStacked(items, stages, inner.width);
    return layoutChain(items, flows, stages, inner, {
      language: atlas.language,
      compact,
      measure: approximateTextWidth,
    });
  }, [content, size, compact, t, atlas]);
}

function toItem(
  item: NodeItem,
  t: (
    key: "enterprises" | "projects" | "technologies" | "notFound" | "userSide",
    values?: Record<string, number>,
  ) => string,
  name: string,
): ChainItem {
  const counts = (["enterprises", "projects", "technologies"] as const)
    .filter((key) => item[key] > 0)
    .map((key) => t(key, { n: item[key] }));
  const word = item.presence === "none" ? t("notFound") : item.presence === "user" ? t("userSide") : undefined;
  return {
    id: item.node.id,
    stage_id: item.node.stage_id,
    order: item.node.order ?? 0,
    name,
    countsLine: (word === undefined ? counts : [word, ...counts]).join(" "),
    isUser: item.presence === "user",
    isNone: item.presence === "none",
    isLed: item.presence === "led",
  };
}

interface ChainSvgProps {
  readonly content: ChainContent;
  readonly layout: ChainLayout;
  readonly zoom: number;
}

function ChainSvg({ content, layout, zoom }: ChainSvgProps) {
  const t = useText(chainMessages);
  const term = useText(termMessages);
  const atlas = useAtlas();
  const attention = useAttention();
  const keys = useMemo(() => content.nodes.map((item) => item.key), [content]);
  const next = useCallback(
    (from: EntityKey, direction: Parameters<typeof stepFrom>[2]) => stepFrom(layout, from, direction),
    [layout],
  );
  const roving = useRoving(keys, next, attention.select);
  const strong = useStrong(content);
  const items = new Map(content.nodes.map((item) => [item.node.id, item]));
  const least = (layout.scale * LEAST_TEXT) / Math.min(layout.smallestText, LEAST_TEXT);
  const scale = (layout.smallestText < LEAST_TEXT ? least : layout.scale) * zoom;
  const look = (key: EntityKey) => {
    if (key === attention.selected) return "selected" as const;
    return strong === undefined ? ("normal" as const) : strong.has(key) ? ("strong" as const) : ("faint" as const);
  };
  const label = (item: NodeItem) => {
    const { up, down } = neighboursOf(content.flows, item.node.id);
    const words = t("mark", {
      name: atlas.name("nodes", item.node),
      stage: atlas.nameOfId("stages", item.node.stage_id),
      presence: term(`presence.${item.presence}`),
      enterprises: item.enterprises,
      projects: item.projects,
      up: up.length,
      down: down.length,
    });
    return item.isIn ? words : `${words}, ${t("outside")}`;
  };
  return (
    <svg
      ref={roving.ref}
      data-drawing="chain"
      className="chain-drawing"
      role="group"
      aria-label={t("label", { chain: atlas.name("chains", content.chain), n: content.nodes.length })}
      width={layout.bounds.width * scale}
      height={layout.bounds.height * scale}
      viewBox={`0 0 ${layout.bounds.width} ${layout.bounds.height}`}
      onKeyDown={roving.onKeyDown}
    >
      <ChainStages content={content} layout={layout} />
      <ChainFlows layout={layout} look={look} isResting={strong === undefined} />
      {layout.cards.map((card) => {
        const item = items.get(card.id);
        return item === undefined ? null : (
          <Card
            key={item.key}
            card={card}
            item={item}
            look={look(item.key)}
            label={label(item)}
            tabIndex={roving.tabIndex(item.key)}
            onFocus={roving.onFocus}
            onSelect={attention.select}
            onHover={attention.hover}
          />
        );
      })}
    </svg>
  );
}

/** Keys drawn strong: the closure of a focused node, the ties of any other focused row; undefined at rest. */
function useStrong(content: ChainContent): ReadonlySet<EntityKey> | undefined {
  const { ties } = useAtlas();
  const { hovered, selected } = useAttention();
  return useMemo(() => {
    const focus = hovered ?? selected;
    if (focus === undefined) return undefined;
    if (content.nodes.some((item) => item.key === focus)) return closureKeys(content, focus);
    const lit = ties.lit(focus);
    return content.nodes.some((item) => lit.has(item.key)) || focus === selected ? lit : undefined;
  }, [content, hovered, selected, ties]);
}
