import type { Desk, Lines } from "./order-desk.ts";
import { restore } from "./order-desk.ts";

/** Swaps neighbours in a column wherever that saves a crossing, until nowhere it does. */
export function swapNeighbours(desk: Desk): void {
  const columns = desk.starts.length - 1;
  const isOpen = new Uint8Array(columns).fill(1);
  for (let column = isOpen.indexOf(1); column >= 0; column = isOpen.indexOf(1)) {
    isOpen[column] = 0;
    if (!swapColumn(desk, column)) continue;
    if (column > 0) isOpen[column - 1] = 1;
    if (column + 1 < columns) isOpen[column + 1] = 1;
  }
  restore(desk, desk.order);
}

function swapColumn({ order, starts, place, next, previous }: Desk, column: number): boolean {
  const start = starts[column] as number;
  const end = starts[column + 1] as number;
  let hasSwapped = false;
  for (let at = start; at + 1 < end; at++) {
    const upper = order[at] as number;
    const lower = order[at + 1] as number;
    if (saved(previous, upper, lower, place) + saved(next, upper, lower, place) <= 0) continue;
    order[at] = lower;
    order[at + 1] = upper;
    place[lower] = at - start;
    place[upper] = at + 1 - start;
    hasSwapped = true;
    at = Math.max(start - 1, at - 2);
  }
  return hasSwapped;
}

/** Crossings saved on one side if the two change places. */
function saved(lines: Lines, upper: number, lower: number, place: Int32Array): number {
  const lowerStart = lines.starts[lower] as number;
  const lowerEnd = lines.starts[lower + 1] as number;
  let gain = 0;
  for (let line = lines.starts[upper] as number; line < (lines.starts[upper + 1] as number); line++) {
    const own = place[lines.items[line] as number] as number;
    for (let other = lowerStart; other < lowerEnd; other++) {
      const its = place[lines.items[other] as number] as number;
      if (own > its) gain++;
      else if (own < its) gain--;
    }
  }
  return gain;
}
