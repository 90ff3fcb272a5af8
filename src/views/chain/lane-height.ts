import { type CardStyle, type CardText, cardHeight } from "./cards.ts";
import type { Lanes } from "./lane.ts";
import type { LaneRoute } from "./lane-routes.ts";
import type { FrameStyle } from "./styles.ts";

/** Names of the lines that run level above each row of the lane. */
export function tracksOf(routes: readonly LaneRoute[], lanes: Lanes): readonly (readonly string[])[] {
  const rows = Math.max(1, ...lanes.slots.map(({ row }) => row + 1));
  return Array.from({ length: rows }, (_, row) => [
    ...new Set(routes.filter(({ trackRow }) => trackRow === row).map(({ leaveKey }) => leaveKey)),
  ]);
}

/** Height of everything beneath the bands, pixels. */
export function heightOfLanes(
  { lanes, slots }: Lanes,
  tracks: readonly (readonly string[])[],
  texts: ReadonlyMap<string, CardText>,
  style: CardStyle,
  frame: FrameStyle,
): number {
  const level = tracks.reduce((sum, keys) => sum + keys.length * frame.track, 0);
  if (lanes.length === 0) return level === 0 ? 0 : level + frame.laneAir;
  return lanes.reduce((sum, { rows }) => {
    const cards = rows.map((row) => rowHeight(slots, row, texts, style) + frame.lanePadTop + frame.lanePadBottom);
    return sum + frame.laneAir + cards.reduce((total, height) => total + height, 0);
  }, level);
}

/** Height of the tallest card in a row, pixels. */
export function rowHeight(
  slots: Lanes["slots"],
  row: number,
  texts: ReadonlyMap<string, CardText>,
  style: CardStyle,
): number {
  const own = slots.filter((slot) => slot.row === row);
  return Math.max(
    0,
    ...own.map(({ item }) => cardHeight(item, texts.get(item.id) ?? { lines: [""], widest: 0, isCut: false }, style)),
  );
}
