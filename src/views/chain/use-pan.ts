import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { clampZoom } from "./zoom-range.ts";

/** Growth by one pixel of a turned wheel. */
const WHEEL = 0.0015;
/** Pixels a mouse moves before it drags. */
const SLACK = 3;

/** A place of the drawing, as shares of its size, and where it is on the screen, pixels. */
interface Anchor {
  readonly share: readonly [number, number];
  readonly at: readonly [number, number];
}

interface Zoom {
  /** Pixels on the screen for one of the drawing; 0 before there is one. */
  readonly scale: number;
  readonly zoom: number;
  /** Absent where the drawing always fits. */
  readonly onZoom: ((zoom: number) => void) | undefined;
}

/** Moves a window over its drawing: drag the ground with the mouse, turn the wheel with Ctrl to zoom about the pointer. Zooming keeps the middle in place. */
export function usePan(window: RefObject<HTMLElement | null>, { scale, zoom, onZoom }: Zoom): void {
  const held = useRef<Anchor | undefined>(undefined);
  const latest = useRef({ zoom, onZoom });
  latest.current = { zoom, onZoom };
  useLayoutEffect(() => {
    const [element, anchor] = [window.current, held.current];
    const box = element?.querySelector("svg")?.getBoundingClientRect();
    if (element !== null && anchor !== undefined && box !== undefined && scale > 0) {
      element.scrollLeft += box.left + anchor.share[0] * box.width - anchor.at[0];
      element.scrollTop += box.top + anchor.share[1] * box.height - anchor.at[1];
    }
    held.current = element === null ? undefined : middleOf(element);
  }, [window, scale]);
  useEffect(() => {
    const element = window.current;
    if (element === null) return;
    const handleScroll = () => {
      held.current = middleOf(element);
    };
    const handleWheel = (event: WheelEvent) => {
      const { zoom: current, onZoom: change } = latest.current;
      if (change === undefined || (!event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      const next = clampZoom(current * Math.exp(-event.deltaY * WHEEL));
      if (next === current) return;
      held.current = anchorAt(element, event.clientX, event.clientY);
      change(next);
    };
    const stopDragging = dragging(element);
    element.addEventListener("scroll", handleScroll, { passive: true });
    element.addEventListener("wheel", handleWheel, { passive: false });
    return () => {
      stopDragging();
      element.removeEventListener("scroll", handleScroll);
      element.removeEventListener("wheel", handleWheel);
    };
  }, [window]);
}

function anchorAt(element: HTMLElement, x: number, y: number): Anchor | undefined {
  const box = element.querySelector("svg")?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || box.height === 0) return undefined;
  return { share: [(x - box.left) / box.width, (y - box.top) / box.height], at: [x, y] };
}

function middleOf(element: HTMLElement): Anchor | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  return anchorAt(element, left + width / 2, top + height / 2);
}

/** Starts to listen; returns how to stop. Marks keep their clicks, fingers their own scrolling. */
function dragging(element: HTMLElement): () => void {
  let last: { readonly x: number; readonly y: number } | undefined;
  const handleDown = (event: PointerEvent) => {
    const isOnMark = event.target instanceof Element && event.target.closest("[data-key]") !== null;
    if (event.pointerType === "mouse" && event.button === 0 && !isOnMark) last = { x: event.clientX, y: event.clientY };
  };
  const handleMove = (event: PointerEvent) => {
    if (last === undefined) return;
    const isMoving = element.classList.contains("dragging");
    if (!isMoving && Math.hypot(event.clientX - last.x, event.clientY - last.y) < SLACK) return;
    if (!isMoving) {
      element.classList.add("dragging");
      element.setPointerCapture(event.pointerId);
    }
    element.scrollLeft += last.x - event.clientX;
    element.scrollTop += last.y - event.clientY;
    last = { x: event.clientX, y: event.clientY };
  };
  const handleUp = () => {
    last = undefined;
    element.classList.remove("dragging");
  };
  const ends = ["pointerup", "pointercancel", "lostpointercapture"] as const;
  element.addEventListener("pointerdown", handleDown);
  element.addEventListener("pointermove", handleMove);
  for (const end of ends) element.addEventListener(end, handleUp);
  return () => {
    element.removeEventListener("pointerdown", handleDown);
    element.removeEventListener("pointermove", handleMove);
    for (const end of ends) element.removeEventListener(end, handleUp);
  };
}
