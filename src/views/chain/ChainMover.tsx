import type { RefObject } from "react";
import type { Size } from "../../ui/use-size.ts";
import { ChainOverview } from "./ChainOverview.tsx";
import type { ChainLayout } from "./geometry.ts";
import { usePan } from "./use-pan.ts";

interface ChainMoverProps {
  readonly layout: ChainLayout;
  /** Pixels on the screen for one of the layout. */
  readonly scale: number;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly window: RefObject<HTMLDivElement | null>;
  readonly size: Size;
}

/** What moves a chain in its window besides scrolling: dragging, the wheel, the small overview. Fetched after the chain is drawn. */
export function ChainMover({ layout, scale, zoom, onZoom, window, size }: ChainMoverProps) {
  usePan(window, { scale, zoom, onZoom });
  return <ChainOverview layout={layout} scale={scale} window={window} size={size} />;
}
