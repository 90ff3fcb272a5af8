import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow keys inside a drawing: focus goes to the nearest `[data-rove]` in that direction. One of them should have tabIndex 0, the rest -1. */
export function rove(event: KeyboardEvent<Element>): void {
  const step = STEPS[event.key];
  const from = event.target instanceof Element ? event.target.closest("[data-rove]") : null;
  if (step === undefined || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const origin = from.getBoundingClientRect();
  let best: Element | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of event.currentTarget.querySelectorAll("[data-rove]")) {
    if (mark === from) continue;
    const cost = costOf(origin, mark.getBoundingClientRect(), step);
    if (cost < least) {
      least = cost;
      best = mark;
    }
  }
  if (!(best instanceof SVGElement || best instanceof HTMLElement)) return;
  event.preventDefault();
  best.focus();
}

/** How far a box lies in the direction, plus how far aside; infinite where it does not lie there. Boxes that face each other are not aside. */
function costOf(from: DOMRect, to: DOMRect, [x, y]: readonly [x: number, y: number]): number {
  const right = (to.left + to.right - from.left - from.right) / 2;
  const down = (to.top + to.bottom - from.top - from.bottom) / 2;
  const along = right * x + down * y;
  if (along <= 1) return Number.POSITIVE_INFINITY;
  const gap =
    x === 0
      ? Math.max(0, to.left - from.right, from.left - to.right)
      : Math.max(0, to.top - from.bottom, from.top - to.bottom);
  return along + 2 * gap + 0.05 * Math.abs(x === 0 ? right : down);
}
