import type { PlacedTechnology, Roadmap, RoadmapOptions } from "./geometry.ts";
import { isDated } from "./geometry.ts";
import type { TechnologyPicture } from "./items.ts";
import {
  COMPACT_STYLE,
  type MarkStyle,
  packTracks,
  placeDated,
  placeUndated,
  type RowMark,
  scaleOf,
  settle,
} from "./place-mark.ts";
import { axisTicks } from "./year-scale.ts";

/** Pixels. */
const AXIS_HEIGHT = 22;
const MARGIN = 16;
const HEAD_ROOM = 18;
const ROW = { least: 17, most: 26 } as const;
const STRIP_ROW = 20;
const STRIP_GAP = 14;

/** For a panel of several: one line per technology where they fit, else as few lines as they pack into; the undated in a strip beneath. */
export function compactRoadmap(picture: TechnologyPicture, options: RoadmapOptions): Roadmap {
  const { width, height, measure, now } = options;
  const undated = picture.items.filter((item) => !isDated(item));
  const strip = stripRows(undated, options);
  const stripHeight = strip.length === 0 ? 0 : strip.length * STRIP_ROW + 6;
  const scale = scaleOf(picture.items, now, MARGIN, width - MARGIN - HEAD_ROOM);
  const axisHeight = scale.parts.length === 0 ? 0 : AXIS_HEIGHT;
  const room = { left: MARGIN, right: width - MARGIN };
  const single = picture.items.filter(isDated).map((item) => placeDated(item, scale, room, COMPACT_STYLE, measure, ""));
  const free = height - axisHeight - stripHeight;
  const tracks = single.length * ROW.least <= free ? single.map((mark) => [mark]) : packTracks(single, STRIP_GAP);
  const rowHeight = Math.max(ROW.least + 1, Math.min(ROW.most, Math.floor(free / Math.max(tracks.length, 1))));
  const row =
    single.length * ROW.least <= free
      ? Math.max(ROW.least, Math.min(ROW.most, Math.floor(free / Math.max(tracks.length, 1))))
      : rowHeight;
  const style: MarkStyle = { ...COMPACT_STYLE, rowHeight: row };
  const bottom = axisHeight + tracks.length * row;
  const stripTop = bottom + 6;
  const marks: PlacedTechnology[] = [
    ...tracks.flatMap((track, position) =>
      track.map((mark) => settle({ ...mark, height: row }, axisHeight + (position + 0.5) * row, style)),
    ),
    ...strip.flatMap((marksOfRow, position) =>
      marksOfRow.map((mark) => settle({ ...mark, height: STRIP_ROW }, stripTop + (position + 0.5) * STRIP_ROW, style)),
    ),
  ];
  const byId = new Map(marks.map((mark) => [mark.item.id, mark]));
  return {
    form: "compact",
    width,
    height: strip.length === 0 ? bottom : stripTop + strip.length * STRIP_ROW,
    axisHeight,
    scale,
    ticks: axisTicks(scale, 38),
    todayX: scale.parts.length === 0 ? undefined : scale.x(now),
    axis: { x0: MARGIN, x1: width - MARGIN, bottom },
    undated:
      strip.length === 0
        ? undefined
        : { x: MARGIN, y: stripTop, width: width - 2 * MARGIN, height: strip.length * STRIP_ROW },
    bands: [],
    lanes: [],
    marks: picture.items.flatMap((item) => byId.get(item.id) ?? []),
  };
}

function stripRows(
  items: TechnologyPicture["items"],
  { width, measure, words }: RoadmapOptions,
): readonly (readonly RowMark[])[] {
  const rows: RowMark[][] = [];
  const left = MARGIN + measure(words.undated, 12, true) + 30;
  const right = width - MARGIN;
  for (const item of items) {
    const row = rows[rows.length - 1];
    const last = row?.[row.length - 1];
    const beside =
      last === undefined ? undefined : placeUndated(item, last.x1 + STRIP_GAP, Infinity, COMPACT_STYLE, measure);
    if (row !== undefined && beside !== undefined && beside.x1 <= right) row.push(beside);
    else rows.push([placeUndated(item, left, right - left, COMPACT_STYLE, measure)]);
  }
  return rows;
}
