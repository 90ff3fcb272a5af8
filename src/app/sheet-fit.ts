import type { Size } from "../ui/use-size.ts";

/** A drawing is made this much smaller at most to stand on one sheet; below it runs on over several. */
const LEAST_SCALE = 0.7;
/** Share of a sheet left empty at most so that nothing is cut in two. */
const MOST_EMPTY = 0.25;

export type SheetFit = { readonly kind: "fits" } | { readonly kind: "shrinks" | "runs on"; readonly scale: number };

/** How a drawing comes onto a sheet: as it is, smaller, or over several sheets at the width of one. */
export function sheetFit(drawing: Size, sheet: Size): SheetFit {
  const across = Math.min(1, sheet.width / drawing.width);
  const whole = Math.min(across, sheet.height / drawing.height);
  if (whole === 1) return { kind: "fits" };
  return whole >= LEAST_SCALE || whole === across
    ? { kind: "shrinks", scale: whole }
    : { kind: "runs on", scale: across };
}

/** From where to where something reaches down a drawing. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cuts a drawing into pieces, the first at most `first` high, the others at most `rest`, between things rather than through
 * them where a quarter of a sheet allows it.
 */
export function slicesOf(height: number, first: number, rest: number, things: readonly Span[]): readonly Span[] {
  const slices: Span[] = [];
  let top = 0;
  while (top < height) {
    const room = slices.length === 0 ? first : rest;
    const bottom = height - top <= room ? height : cutAbove(top + room, room * MOST_EMPTY, things);
    slices.push({ top, bottom });
    top = bottom;
  }
  return slices;
}

function cutAbove(limit: number, most: number, things: readonly Span[]): number {
  let cut = limit;
  for (;;) {
    const crossed = things.filter(({ top, bottom }) => top < cut && bottom > cut);
    if (crossed.length === 0) return cut;
    const above = Math.min(...crossed.map(({ top }) => top));
    if (above <= limit - most) return limit;
    cut = above;
  }
}
