import { lazy, type PointerEvent, Suspense, useCallback, useLayoutEffect, useState } from "react";
import { regionMessages } from "../../i18n/region.ts";
import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, unproject } from "../../model/geo/camera.ts";
import { contains } from "../../model/geo/shapes.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { endFirstMap } from "../../state/first-map.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { useSize } from "../../ui/use-size.ts";
import { ErrorFallback } from "./ErrorFallback.tsx";
import type { RegionContent } from "./items.ts";
import { MapCard } from "./MapCard.tsx";
import { MapOverlay } from "./MapOverlay.tsx";
import { MapTools } from "./MapTools.tsx";
import { usePrinting } from "./use-printing.ts";
import { useRenderer } from "./use-renderer.ts";
import { useViewCamera } from "./use-view-camera.ts";
import "./map-tools.css";

const GlGround = lazy(() => import("./GlGround.tsx").then((module) => ({ default: module.GlGround })));

/** Rows of one place or box, listed beside the map. */
export interface Gathered {
  readonly kind: "here" | "inBox";
  readonly keys: readonly EntityKey[];
}

/** Pixels a map must measure to be drawn. */
const LEAST = 40;

/** The map with its tools. Drawn by SVG at once; MapLibre takes the ground over where it can. */
export function RegionMap({ content }: { readonly content: RegionContent }) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div className="region-map" ref={ref}>
      {size !== undefined && size.width > LEAST && size.height > LEAST && <SizedMap content={content} size={size} />}
    </div>
  );
}

interface SizedMapProps {
  readonly content: RegionContent;
  readonly size: MapSize;
}

/** Free space round the whole, pixels. */
const PADDING = { wide: 22, small: 12 } as const;
/** Below this width the small padding is taken. Pixels. */
const NARROW = 720;

function SizedMap({ content, size }: SizedMapProps) {
  const t = useText(regionMessages);
  const atlas = useAtlas();
  const { state } = useAddress();
  const { density, isTakingPicture = false } = useFrame();
  const isAlone = density === "full";
  const padding = isAlone && size.width >= NARROW ? PADDING.wide : PADDING.small;
  const { camera, layer, follow, end, zoomBy } = useViewCamera(content.bounds, size, padding, isAlone);
  const { renderer, ...events } = useRenderer(state.mode === "print" ? "svg" : state.renderer, isAlone);
  const [gatheredIn, setGathered] = useState<{ readonly content: RegionContent; readonly gathered: Gathered }>();
  const gathered = gatheredIn?.content === content ? gatheredIn.gathered : undefined;
  const [isBoxing, setBoxing] = useState(false);
  const [isShifted, setShifted] = useState(false);
  const { select, hover } = useAttention();
  const regionAt = useCallback(
    (at: Pixel, seen: Camera) => {
      const [lng, lat] = unproject(seen, size, at);
      return content.regions.find((region) => contains(region.feature.geometry, lng, lat))?.key;
    },
    [content.regions, size],
  );
  const handlePick = (at: Pixel, seen: Camera) => {
    setGathered(undefined);
    const key = regionAt(at, seen);
    if (key !== undefined) select(key);
  };
  const handleShift = (event: PointerEvent) => {
    if (event.buttons === 0) setShifted(event.shiftKey);
  };
  const isPrinting = usePrinting();
  useLayoutEffect(endFirstMap, []);
  const isGl = renderer.shown === "gl" && !isTakingPicture && !isPrinting;
  return (
    <div
      role="group"
      aria-label={t("titleCompact")}
      className={`map-box ${renderer.shown}`}
      data-renderer={renderer.shown}
      data-map={renderer.isSettled ? "idle" : "busy"}
      onPointerEnter={events.wake}
      onPointerMove={isAlone ? handleShift : undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isBoxing) return;
        event.preventDefault();
        setBoxing(false);
      }}
    >
      {renderer.wants === "gl" && (
        <ErrorFallback onError={events.onFailure}>
          <Suspense fallback={null}>
            <GlGround
              content={content}
              shapes={atlas.pack.shapes}
              camera={camera}
              isCooperative={state.mode === "embed"}
              help={t("twoFingers")}
              onStart={events.onStart}
              onReady={events.onReady}
              onFailure={events.onFailure}
              onLive={follow}
              onEnd={end}
              onPick={handlePick}
              onPoint={(at, seen) => hover(at === undefined ? undefined : regionAt(at, seen))}
            />
          </Suspense>
        </ErrorFallback>
      )}
      <MapOverlay
        content={content}
        size={size}
        camera={camera}
        layer={layer}
        isGl={isGl}
        isBoxing={isBoxing || isShifted}
        onLive={isAlone ? follow : undefined}
        onEnd={end}
        onZoom={zoomBy}
        onGather={(next) => {
          setGathered({ content, gathered: next });
          setBoxing(false);
          setShifted(false);
        }}
      />
      {isAlone && <MapTools isBoxing={isBoxing} onZoom={zoomBy} onBox={() => setBoxing(!isBoxing)} />}
      {gathered !== undefined && <MapCard gathered={gathered} onClose={() => setGathered(undefined)} />}
      {renderer.hasFallenBack && <p className="map-notice">{t("fellBack")}</p>}
    </div>
  );
}
