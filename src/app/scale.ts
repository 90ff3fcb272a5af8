import type { Size } from "../ui/use-size.ts";

/** Window a wall is drawn as at least: four panels in a row need the height, two by two the width. Pixels. */
const WALL = { width: 1440, height: 540, tallWidth: 720 } as const;
/** Window a talk is drawn as: readable from the back of a meeting room. Pixels. */
const TALK = { width: 1100, height: 620 } as const;
/** Width to height from which four panels stand in a row. */
const ULTRA_WIDE = 2.4;
/** Width to height up to which they stand one under the other. */
const TALL = 0.8;

export type Shape = "ultra-wide" | "wide" | "tall";

export function shapeOf({ width, height }: Size): Shape {
  if (width / height > ULTRA_WIDE) return "ultra-wide";
  return width / height < TALL ? "tall" : "wide";
}

/** Enlargement of a wall: 3840 × 1080 is drawn at 2, 3840 × 2160 at 2.67, 1920 × 1080 at 1.33. Never smaller than on a desk. */
export function wallFactor({ width, height }: Size): number {
  const across = shapeOf({ width, height }) === "tall" ? WALL.tallWidth : WALL.width;
  return Math.max(1, Math.min(width / across, height / WALL.height));
}

export const talkFactor = ({ width, height }: Size): number =>
  Math.max(1, Math.min(width / TALK.width, height / TALK.height));
