import { wrapText } from "../../model/fit-text.ts";
import type { Fade, PlacedLane, PlacedTechnology, Roadmap, RoadmapOptions } from "./geometry.ts";
import type { TechnologyItem, TechnologyLane, TechnologyPicture } from "./items.ts";
import { FULL_STYLE, levelWidth, scaleOf, spanOf, TRIANGLE } from "./place-mark.ts";
import { axisTicks, type YearScale } from "./year-scale.ts";

/** Pixels. */
const AXIS_HEIGHT = 38;
const MARGIN = 14;
const HEADING = 30;
const LINE = 17;
const BAR_LINE = 18;
const PADDING = 6;
const SWATCH = 18;

/** For narrow drawings: a heading for each lane, and under it each technology with its words above its bar. */
export function stackedRoadmap(picture: TechnologyPicture, options: RoadmapOptions): Roadmap {
  const { width, measure, now, words } = options;
  const scale = scaleOf(picture.items, now, MARGIN, width - MARGIN);
  const axisHeight = scale.parts.length === 0 ? 0 : AXIS_HEIGHT;
  const lanes: PlacedLane[] = [];
  const marks: PlacedTechnology[] = [];
  let y = axisHeight;
  for (const lane of picture.lanes) {
    const top = y;
    y += HEADING;
    for (const item of lane.items) {
      const mark = stackedMark(item, y, scale, options);
      marks.push(mark);
      y += mark.box.height;
    }
    lanes.push({
      lane,
      box: { x: 0, y: top, width, height: y - top },
      name: { x: MARGIN, y: top + 20, size: 13, lines: headingOf(lane, width - 2 * MARGIN, measure, words.noLane) },
      ruleX: 0,
    });
  }
  return {
    form: "stacked",
    width,
    height: y + 8,
    axisHeight,
    scale,
    ticks: axisTicks(scale, 36),
    todayX: scale.parts.length === 0 ? undefined : scale.x(now),
    axis: { x0: MARGIN, x1: width - MARGIN, bottom: y },
    undated: undefined,
    bands: [],
    lanes,
    marks,
  };
}

function headingOf(
  lane: TechnologyLane,
  room: number,
  measure: RoadmapOptions["measure"],
  noLane: string,
): readonly string[] {
  const text = [lane.band, lane.name || noLane].filter((part) => part !== "").join(" · ");
  return wrapText(text, room, 1, (piece) => measure(piece, 13, true));
}

function stackedMark(
  item: TechnologyItem,
  top: number,
  scale: YearScale,
  { width, measure, words }: RoadmapOptions,
): PlacedTechnology {
  const span = spanOf(item);
  const widthOf = (text: string) => measure(text, 13, true);
  const x = MARGIN + (span === undefined ? SWATCH + 6 : 0) + levelWidth(FULL_STYLE) + 5;
  const lines = wrapText(item.name, width - MARGIN - x - TRIANGLE, 2, widthOf);
  const lastWidth = widthOf(lines[lines.length - 1] ?? "");
  const triangleX = item.isOverdue ? x + lastWidth + TRIANGLE / 2 + 1 : undefined;
  const last = top + PADDING + (lines.length - 1) * LINE;
  const actor = item.actors.length === 0 ? words.noActor : item.actors.join("、");
  const actorX = x + lastWidth + (item.isOverdue ? TRIANGLE : 0) + 9;
  const hasActor = actor !== "" && actorX + measure(actor, 12, false) <= width - MARGIN;
  const barY = last + LINE + 2;
  const bar =
    span === undefined
      ? { x: MARGIN, y: top + PADDING + 3, width: SWATCH, height: 12, fade: "none" as const }
      : {
          x: scale.x(span.from),
          y: barY,
          width: Math.max(scale.x(span.to) - scale.x(span.from), 12),
          height: 12,
          fade: fadeOf(item),
        };
  return {
    item,
    box: { x: 0, y: top, width, height: lines.length * LINE + 2 * PADDING + (span === undefined ? 4 : BAR_LINE) },
    bar,
    level: { x: x - 5 - levelWidth(FULL_STYLE) / 2, y: top + PADDING + 9, radius: 9 },
    label: { x, y: top + PADDING + 13, size: 13, lines },
    triangle: triangleX === undefined ? undefined : { x: triangleX, y: last + 9 },
    actor: hasActor ? { x: actorX, y: last + 13, size: 12, lines: [actor] } : undefined,
  };
}

const fadeOf = (item: TechnologyItem): Fade =>
  item.start === undefined ? "left" : item.target === undefined ? "right" : "none";
