import { type CardStyle, type CardText, cardHeight, placeCard } from "./cards.ts";
import type { PlacedCard, PlacedStage } from "./geometry.ts";
import type { Lanes } from "./lane.ts";
import type { LaneRoute } from "./lane-routes.ts";
import type { Plan } from "./plan.ts";
import type { Spans } from "./spans.ts";
import { type FrameStyle, HEADING_INSET } from "./styles.ts";

export interface PlacedLanes {
  readonly stages: readonly PlacedStage[];
  readonly cards: readonly PlacedCard[];
  /** Height of the first level line above each row; the next ones are lower by a track. */
  readonly trackTops: readonly number[];
  readonly bottom: number;
}

/** Places the lanes and their cards from `top` downwards. */
export function placeLanes(plan: Plan, spans: Spans, top: number): PlacedLanes {
  const { lanes, tracks, texts, style, frame } = plan;
  const stages: PlacedStage[] = [];
  const cards: PlacedCard[] = [];
  const trackTops: number[] = [];
  let y = top;
  for (const { stage, rows } of lanes.lanes) {
    y += frame.laneAir;
    const laneTop = y;
    const places = new Map<number, number>();
    for (const row of rows) {
      const level = (tracks[row]?.length ?? 0) * frame.track;
      const tallest = rowHeight(lanes.slots, row, texts, style);
      trackTops[row] = y + frame.lanePadTop / 2 + frame.track / 2;
      places.set(row, y + level + frame.lanePadTop + tallest / 2);
      y += level + frame.lanePadTop + tallest + frame.lanePadBottom;
    }
    const own = lanes.slots.filter(({ row }) => places.has(row));
    const ordered = [...own].sort((a, b) => a.row - b.row || a.column - b.column);
    ordered.forEach(({ item, column, row }, place) => {
      const text = texts.get(item.id);
      const span = spans.columns[column] ?? { x: plan.span.padLeft, width: (text?.widest ?? 0) + style.padLeft + style.padRight };
      if (text === undefined) return;
      cards.push(placeCard(item, text, style, { ...span, middle: places.get(row) ?? y, column: undefined, row: place }));
    });
    const heading = { x: HEADING_INSET, y: laneTop + frame.baseline };
    stages.push({ ...stage, x: 0, y: laneTop, width: spans.width, height: y - laneTop, count: own.length, heading, headingEnd: spans.width - HEADING_INSET });
  }
  if (lanes.lanes.length === 0 && plan.laneHeight > 0) {
    trackTops[0] = top + frame.laneAir;
    y = top + plan.laneHeight;
  }
  return { stages, cards, trackTops, bottom: y };
}


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

/** Height of the tallest card in a row. */
function rowHeight(slots: Lanes["slots"], row: number, texts: ReadonlyMap<string, CardText>, style: CardStyle): number {
  const own = slots.filter((slot) => slot.row === row);
  return Math.max(0, ...own.map(({ item }) => cardHeight(item, texts.get(item.id) ?? { lines: [""], widest: 0, isCut: false }, style)));
}
