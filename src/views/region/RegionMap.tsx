import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { regionMessages } from "../../i18n/region.ts";
import type { EntityKey } from "../../model/entity.ts";
import {
  type Camera,
  fitCamera,
  type MapSize,
  type Pixel,
  shift,
  unproject,
  zoomAround,
} from "../../model/geo/camera.ts";
import { contains } from "../../model/geo/shapes.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress, useCamera } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useSize } from "../../ui/use-size.ts";
import { ErrorFallback } from "./ErrorFallback.tsx";
import type { RegionContent } from "./items.ts";
import { MapCard } from "./MapCard.tsx";
import { MapOverlay } from "./MapOverlay.tsx";
import { ZOOM_LIMITS } from "./use-gestures.ts";
import { useRenderer } from "./use-renderer.ts";

const GlGround = lazy(() => import("./GlGround.tsx").then((module) => ({ default: module.GlGround })));

/** Rows of one place or box, listed beside the map. */
export interface Gathered {
  readonly kind: "here" | "inBox";
  readonly keys: readonly EntityKey[];
}

/** The map with its tools. Drawn by SVG at once; MapLibre takes the ground over where it can. */
export function RegionMap({ content }: { readonly content: RegionContent }) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div className="region-map" ref={ref}>
      {size !== undefined && size.width > 40 && size.height > 40 && <SizedMap content={content} size={size} />}
    </div>
  );
}

interface SizedMapProps {
  readonly content: RegionContent;
  readonly size: MapSize;
}

/** Free space round the whole, pixels. */
const PADDING = 26;

function SizedMap({ content, size }: SizedMapProps) {
  const t = useText(regionMessages);
  const atlas = useAtlas();
  const { state } = useAddress();
  const { density } = useFrame();
  const isAlone = density === "full";
  const [asked, setAsked] = useCamera();
  const whole = useMemo(() => fitCamera(content.bounds, size, isAlone ? PADDING : 10), [content.bounds, size, isAlone]);
  const settled = (isAlone ? asked : undefined) ?? whole;
  const [live, setLive] = useState<Camera>();
  const [gatheredIn, setGathered] = useState<{ readonly content: RegionContent; readonly gathered: Gathered }>();
  const gathered = gatheredIn?.content === content ? gatheredIn.gathered : undefined;
  const [isBoxing, setBoxing] = useState(false);
  const { renderer, onReady, onFailure, wake } = useRenderer(state.renderer, isAlone);
  const { select } = useAttention();
  const box = useRef<HTMLDivElement>(null);
  const end = useCallback(
    (camera: Camera) => {
      setLive(undefined);
      setAsked(camera);
    },
    [setAsked],
  );
  const zoomBy = (by: number) => end(zoomAround(settled, size, [size.width / 2, size.height / 2], by, ZOOM_LIMITS));
  const pick = useCallback(
    (at: Pixel, camera: Camera) => {
      const [lng, lat] = unproject(camera, size, at);
      const hit = content.regions.find((region) => contains(region.feature.geometry, lng, lat));
      setGathered(undefined);
      if (hit !== undefined) select(hit.key);
    },
    [content.regions, size, select],
  );
  return (
    <div
      ref={box}
      className={`map-box ${renderer.shown}`}
      data-renderer={renderer.shown}
      data-map={renderer.isSettled ? "idle" : "busy"}
      onPointerEnter={wake}
    >
      {renderer.wants === "gl" && (
        <ErrorFallback onError={onFailure}>
          <Suspense fallback={null}>
            <GlGround
              content={content}
              shapes={atlas.pack.shapes}
              camera={settled}
              isCooperative={state.mode === "embed"}
              help={t("twoFingers")}
              onReady={onReady}
              onFailure={onFailure}
              onLive={setLive}
              onEnd={end}
              onPick={pick}
            />
          </Suspense>
        </ErrorFallback>
      )}
      <MapOverlay
        content={content}
        size={size}
        camera={settled}
        moved={live === undefined ? undefined : shift(settled, live, size)}
        isGl={renderer.shown === "gl"}
        isBoxing={isBoxing}
        onLive={isAlone ? setLive : undefined}
        onEnd={end}
        onGather={(next) => {
          setGathered({ content, gathered: next });
          setBoxing(false);
        }}
      />
      {isAlone && (
        <div className="map-tools">
          <button type="button" className="tool" onClick={() => zoomBy(0.7)} aria-label={t("zoomIn")}>
            <Icon name="plus" />
          </button>
          <button type="button" className="tool" onClick={() => zoomBy(-0.7)} aria-label={t("zoomOut")}>
            <Icon name="minus" />
          </button>
          <button type="button" className="tool" onClick={() => end(whole)} aria-label={t("fit")}>
            <Icon name="fit" />
          </button>
          <button
            type="button"
            className="tool"
            aria-pressed={isBoxing}
            onClick={() => setBoxing(!isBoxing)}
            aria-label={t("box")}
          >
            <Icon name="box" />
          </button>
        </div>
      )}
      {gathered !== undefined && <MapCard gathered={gathered} onClose={() => setGathered(undefined)} />}
      {renderer.hasFallenBack && isAlone && <p className="map-notice">{t("fellBack")}</p>}
    </div>
  );
}
