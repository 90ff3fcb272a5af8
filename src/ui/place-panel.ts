/** A box in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between the panel and what it belongs to, and between the panel and the edge of the window. */
const GAP = 6;
const EDGE = 8;

/** Where a panel stands: below what it belongs to and flush with its left side; above where there is more room; never over an edge. */
export function placePanel(
  anchor: Box,
  panel: Pick<Box, "width" | "height">,
  window: Pick<Box, "width" | "height">,
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const below = window.height - anchor.top - anchor.height - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = panel.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(panel.height, maxHeight);
  const left = Math.max(EDGE, Math.min(anchor.left, window.width - panel.width - EDGE));
  return { left, top: isBelow ? anchor.top + anchor.height + GAP : anchor.top - GAP - height, maxHeight };
}
