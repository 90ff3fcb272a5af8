import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import {
  type Bounds,
  type Camera,
  clampCamera,
  fitCamera,
  type MapSize,
  shift,
  zoomAround,
} from "../../model/geo/camera.ts";
import { useCamera } from "../../state/use-address.ts";
import { ZOOM_LIMITS } from "./use-gestures.ts";

export interface ViewCamera {
  /** Where the map rests. */
  readonly camera: Camera;
  /** The part of the drawing that goes with the ground. */
  readonly layer: RefObject<SVGGElement | null>;
  /** Moves the drawing while a gesture lasts, without drawing it anew. */
  readonly follow: (camera: Camera) => void;
  /** Ends a gesture; returns where the map comes to rest. */
  readonly end: (camera: Camera) => Camera;
  /** Zoom levels, around the middle; 0 shows the whole. */
  readonly zoomBy: (by: number) => void;
}

/** Zoom levels a reader may go out from the whole. */
const OUT = 1.2;

/** The camera of the address, the whole where it has none; written when a gesture ends. In a panel always the whole. */
export function useViewCamera(around: Bounds, size: MapSize, padding: number, isFree: boolean): ViewCamera {
  const [west, south, east, north] = around;
  const bounds = useMemo<Bounds>(() => [west, south, east, north], [west, south, east, north]);
  const [asked, setAsked] = useCamera();
  const layer = useRef<SVGGElement>(null);
  const [isWhole, setWhole] = useState(false);
  const whole = useMemo(() => fitCamera(bounds, size, padding), [bounds, size, padding]);
  const camera = useMemo(
    () =>
      isFree && !isWhole && asked !== undefined
        ? clampCamera(asked, bounds, Math.max(ZOOM_LIMITS[0], whole.zoom - OUT))
        : whole,
    [isFree, isWhole, asked, whole, bounds],
  );
  const end = useCallback(
    (next: Camera) => {
      const rest = clampCamera(next, bounds, Math.max(ZOOM_LIMITS[0], whole.zoom - OUT));
      setWhole(false);
      setAsked(rest);
      layer.current?.removeAttribute("transform");
      return rest;
    },
    [setAsked, bounds, whole],
  );
  const follow = useCallback(
    (next: Camera) => {
      const { k, x, y } = shift(camera, next, size);
      layer.current?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
    },
    [camera, size],
  );
  const zoomBy = useCallback(
    (by: number) => {
      if (by !== 0) {
        end(zoomAround(camera, size, [size.width / 2, size.height / 2], by, ZOOM_LIMITS));
        return;
      }
      end(whole);
      setWhole(true);
    },
    [camera, size, end, whole],
  );
  return { camera, layer, follow, end, zoomBy };
}
