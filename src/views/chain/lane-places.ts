import { placeCard } from "./cards.ts";
import type { PlacedCard, PlacedStage } from "./geometry.ts";
import { rowHeight } from "./lane-height.ts";
import type { Plan } from "./plan.ts";
import type { Spans } from "./spans.ts";
import { HEADING_INSET } from "./styles.ts";

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
      const span = spans.columns[column] ?? {
        x: plan.span.padLeft,
        width: (text?.widest ?? 0) + style.padLeft + style.padRight,
      };
      if (text === undefined) return;
      cards.push(
        placeCard(item, text, style, { ...span, middle: places.get(row) ?? y, column: undefined, row: place }),
      );
    });
    const heading = { x: HEADING_INSET, y: laneTop + frame.baseline };
    stages.push({
      ...stage,
      x: 0,
      y: laneTop,
      width: spans.width,
      height: y - laneTop,
      count: own.length,
      heading,
      headingEnd: spans.width - HEADING_INSET,
    });
  }
  if (lanes.lanes.length === 0 && plan.laneHeight > 0) {
    trackTops[0] = top + frame.laneAir;
    y = top + plan.laneHeight;
  }
  return { stages, cards, trackTops, bottom: y };
}
