import { type PointerEvent, useState } from "react";
import type { MapSize, Pixel } from "../../model/geo/camera.ts";

interface BoxToolProps {
  readonly size: MapSize;
  readonly onBox: (from: Pixel, to: Pixel) => void;
}

/** Pixels a box must measure to be meant. */
const LEAST = 4;

/** A rectangle drawn with the pointer. */
export function BoxTool({ size, onBox }: BoxToolProps) {
  const [corners, setCorners] = useState<readonly [Pixel, Pixel]>();
  const handleDown = (event: PointerEvent<SVGRectElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setCorners([pointOf(event), pointOf(event)]);
  };
  const handleMove = (event: PointerEvent<SVGRectElement>) => {
    if (corners !== undefined) setCorners([corners[0], pointOf(event)]);
  };
  const handleUp = () => {
    setCorners(undefined);
    if (corners === undefined) return;
    const [from, to] = corners;
    if (Math.abs(from[0] - to[0]) > LEAST && Math.abs(from[1] - to[1]) > LEAST) onBox(from, to);
  };
  return (
    <>
      <rect
        className="box-sheet"
        width={size.width}
        height={size.height}
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={() => setCorners(undefined)}
      />
      {corners !== undefined && <DrawnBox corners={corners} />}
    </>
  );
}

function DrawnBox({ corners: [from, to] }: { readonly corners: readonly [Pixel, Pixel] }) {
  return (
    <rect
      className="box-drawn"
      x={Math.min(from[0], to[0])}
      y={Math.min(from[1], to[1])}
      width={Math.abs(from[0] - to[0])}
      height={Math.abs(from[1] - to[1])}
    />
  );
}

function pointOf(event: PointerEvent<SVGRectElement>): Pixel {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}
