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
  const origin = middleOf(from);
  let best: Element | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of event.currentTarget.querySelectorAll("[data-rove]")) {
    if (mark === from) continue;
    const middle = middleOf(mark);
    const along = (middle.x - origin.x) * step[0] + (middle.y - origin.y) * step[1];
    const across = Math.abs((middle.x - origin.x) * step[1]) + Math.abs((middle.y - origin.y) * step[0]);
    if (along <= 1) continue;
    const cost = along + 2 * across;
    if (cost < least) {
      least = cost;
      best = mark;
    }
  }
  if (!(best instanceof SVGElement || best instanceof HTMLElement)) return;
  event.preventDefault();
  best.focus();
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
