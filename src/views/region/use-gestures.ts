import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { type Camera, type MapSize, type Pixel, panBy, zoomAround } from "../../model/geo/camera.ts";

/** Zoom levels a map may have. */
export const ZOOM_LIMITS = [5, 16] as const;
/** Milliseconds after the last turn of the wheel until the map rests. */
const SETTLE = 160;
/** Zoom levels of one wheel step, at most. */
const WHEEL = 0.4;

interface GestureOptions {
  readonly target: RefObject<SVGSVGElement | null>;
  readonly size: MapSize;
  readonly camera: Camera;
  /** Something else takes the gestures. */
  readonly isOff: boolean;
  /** In frames of other pages one finger scrolls the page and the wheel needs Ctrl. */
  readonly isCooperative: boolean;
  readonly onLive: (camera: Camera) => void;
  /** Returns where the map comes to rest. */
  readonly onEnd: (camera: Camera) => Camera;
}

/** Drag, wheel and pinch on the SVG map: `onLive` while it moves, `onEnd` once it rests. */
export function useGestures({ target, size, camera, isOff, isCooperative, onLive, onEnd }: GestureOptions) {
  const live = useRef(camera);
  const pointers = useRef(new Map<number, Pixel>());
  const timer = useRef(0);
  useEffect(() => {
    if (pointers.current.size === 0) live.current = camera;
  }, [camera]);
  const move = (next: Camera) => {
    live.current = next;
    onLive(next);
  };
  useEffect(() => {
    const element = target.current;
    if (element === null || isOff) return;
    const handleWheel = (event: WheelEvent) => {
      if (isCooperative && !event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const anchor: Pixel = [event.clientX - box.left, event.clientY - box.top];
      const step = Math.max(-WHEEL, Math.min(WHEEL, -event.deltaY / 240));
      live.current = zoomAround(live.current, size, anchor, step, ZOOM_LIMITS);
      onLive(live.current);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        live.current = onEnd(live.current);
      }, SETTLE);
    };
    element.addEventListener("wheel", handleWheel, { passive: false });
    return () => {
      window.clearTimeout(timer.current);
      element.removeEventListener("wheel", handleWheel);
    };
  }, [target, size, isOff, isCooperative, onLive, onEnd]);
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    pointers.current.set(event.pointerId, [event.clientX, event.clientY]);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) return;
    const now: Pixel = [event.clientX, event.clientY];
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    const [other] = others;
    if (other === undefined) {
      if (isCooperative && event.pointerType === "touch") return;
      if (Math.hypot(now[0] - before[0], now[1] - before[1]) < 3) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(panBy(live.current, now[0] - before[0], now[1] - before[1]));
    } else {
      const box = event.currentTarget.getBoundingClientRect();
      const ratio = distance(now, other) / Math.max(1, distance(before, other));
      const middle: Pixel = [(now[0] + other[0]) / 2 - box.left, (now[1] + other[1]) / 2 - box.top];
      const panned = panBy(live.current, (now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
      move(zoomAround(panned, size, middle, Math.log2(ratio), ZOOM_LIMITS));
    }
    pointers.current.set(event.pointerId, now);
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    if (!pointers.current.delete(event.pointerId) || pointers.current.size > 0) return;
    if (live.current !== camera) live.current = onEnd(live.current);
  };
  if (isOff) return {};
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}

const distance = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]);
