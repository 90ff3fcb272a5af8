import { lazy, Suspense, useMemo } from "react";
import { chainMessages } from "../../i18n/chain.ts";
import type { NodeItem } from "../../model/node-items.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { type Size, useSize } from "../../ui/use-size.ts";
import { ChainSvg } from "./ChainSvg.tsx";
import type { ChainItem, ChainLayout } from "./geometry.ts";
import type { ChainContent } from "./items.ts";
import { layoutChain } from "./layout.ts";
import { layoutStacked } from "./stacked.ts";

const ChainMover = lazy(() => import("./ChainMover.tsx").then((module) => ({ default: module.ChainMover })));

/** Narrower than this, stages stand one under the other. Pixels. */
const STACKED_BELOW = 620;
/** Text is never drawn smaller at first; a chain that needs more room scrolls. Pixels. */
const LEAST_TEXT = 11;
/** Lower than this, cards carry names only, so that the whole chain is in sight: low walls, frames in other pages. Pixels. */
const NAMES_ONLY_BELOW = 350;

interface ChainDrawingProps {
  readonly content: ChainContent;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** The chain in its window: as large as it fits or as text asks, moved by scrolling, dragging or its small overview. */
export function ChainDrawing({ content, zoom, onZoom }: ChainDrawingProps) {
  const { density } = useFrame();
  const [window, size] = useSize<HTMLDivElement>();
  const isCompact = density === "compact" || (size !== undefined && isLow(size));
  const layout = useChainLayout(content, size, isCompact);
  const scale = layout === undefined ? 0 : openingScale(layout) * zoom;
  return (
    <div className="chain-room">
      <div className="chain-scroller" ref={window}>
        {layout !== undefined && <ChainSvg content={content} layout={layout} scale={scale} isCompact={isCompact} />}
      </div>
      {layout !== undefined && size !== undefined && density === "full" && (
        <Suspense fallback={null}>
          <ChainMover layout={layout} scale={scale} zoom={zoom} onZoom={onZoom} window={window} size={size} />
        </Suspense>
      )}
    </div>
  );
}

const isLow = ({ width, height }: Size): boolean => height < NAMES_ONLY_BELOW && width >= STACKED_BELOW;

/** As large as fits, but never with text too small to read. */
const openingScale = ({ scale, smallestText }: ChainLayout): number =>
  smallestText < LEAST_TEXT ? (scale * LEAST_TEXT) / smallestText : scale;

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
    const inner = { width: size.width, height: size.height - (compact ? 4 : 8) };
    if (inner.width < STACKED_BELOW && !(compact && inner.width >= 400))
      return layoutStacked(items, stages, inner.width);
    return layoutChain(items, flows, stages, inner, {
      language: atlas.language,
      compact,
      measure: approximateTextWidth,
      hasBadges: content.declared > 0,
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
