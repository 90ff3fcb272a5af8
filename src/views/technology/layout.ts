import { wrapText } from "../../model/fit-text.ts";
import type { PlacedBand, PlacedLane, PlacedTechnology, Roadmap, RoadmapOptions } from "./geometry.ts";
import { isDated } from "./geometry.ts";
import type { TechnologyItem, TechnologyLane, TechnologyPicture } from "./items.ts";
import { compactRoadmap } from "./layout-compact.ts";
import { stackedRoadmap } from "./layout-stacked.ts";
import {
  FULL_STYLE,
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
const AXIS_HEIGHT = 38;
const MARGIN = 20;
const GUTTER = 26;
/** Right of the axis, for the level of a bar that ends there. */
const HEAD_ROOM = 34;
const MARK_GAP = 14;
const NARROWEST_COLUMNS = 720;

/** Every technology once: in lanes beside a common axis, one under the other where the drawing is narrow, in rows in a panel. */
export function layoutRoadmap(picture: TechnologyPicture, options: RoadmapOptions): Roadmap {
  if (options.density === "compact") return compactRoadmap(picture, options);
  if (options.width < NARROWEST_COLUMNS) return stackedRoadmap(picture, options);
  return columnsRoadmap(picture, options);
}

interface Columns {
  readonly bandX: number;
  readonly nameX: number;
  readonly nameWidth: number;
  readonly undatedX: number;
  readonly undatedWidth: number;
  readonly axisX0: number;
  readonly axisX1: number;
}

function columnsOf(picture: TechnologyPicture, { width, measure, words }: RoadmapOptions): Columns {
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => measure(text, size, true)));
  const band = widest(
    picture.lanes.map((lane) => lane.band),
    12,
  );
  const nameX = MARGIN + (band === 0 ? 0 : Math.ceil(band) + 14);
  const nameWidth = Math.ceil(
    Math.min(
      widest(
        picture.lanes.map((lane) => lane.name || words.noLane),
        13,
      ),
      width < 1200 ? 118 : 150,
    ),
  );
  const undatedX = nameX + nameWidth + 16;
  const undated = picture.items.filter((item) => !isDated(item));
  const wanted = Math.max(
    widest(
      undated.map((item) => item.name),
      13,
    ) + 66,
    measure(words.undated, 12, false) + 40,
  );
  const hasDated = undated.length < picture.items.length;
  const asked =
    picture.grouping === "node"
      ? Math.min(wanted, width * 0.24)
      : Math.min(2 * wanted, width * (width < 1200 ? 0.24 : 0.32));
  const undatedWidth = undated.length === 0 ? 0 : hasDated ? Math.ceil(asked) : width - MARGIN - undatedX;
  const axisX0 = undatedX + undatedWidth + (undatedWidth === 0 ? 4 : GUTTER);
  return {
    bandX: MARGIN,
    nameX,
    nameWidth,
    undatedX,
    undatedWidth,
    axisX0: Math.min(axisX0, width - MARGIN),
    axisX1: width - MARGIN - HEAD_ROOM,
  };
}

/** Most pixels a row may be given beyond what it needs. */
const ROOMIEST = 10;

/** Rows take what they need, and a little more where the drawing leaves it. */
function columnsRoadmap(picture: TechnologyPicture, options: RoadmapOptions): Roadmap {
  const tight = columnsWith(picture, options, FULL_STYLE);
  const rows = (tight.height - AXIS_HEIGHT) / FULL_STYLE.rowHeight;
  const more = Math.max(0, Math.min(ROOMIEST, Math.floor((options.height - tight.height) / rows)));
  if (more === 0) return tight;
  return columnsWith(picture, options, {
    ...FULL_STYLE,
    rowHeight: FULL_STYLE.rowHeight + more,
    tallRowHeight: FULL_STYLE.tallRowHeight + more,
  });
}

function columnsWith(picture: TechnologyPicture, options: RoadmapOptions, style: MarkStyle): Roadmap {
  const { width, measure, words, now } = options;
  const columns = columnsOf(picture, options);
  const scale = scaleOf(picture.items, now, columns.axisX0, columns.axisX1);
  const room = { left: columns.axisX0, right: width - MARGIN };
  const lanes: PlacedLane[] = [];
  const marks: PlacedTechnology[] = [];
  let y = AXIS_HEIGHT;
  for (const lane of picture.lanes) {
    const dated = lane.items
      .filter(isDated)
      .map((item) => placeDated(item, scale, room, style, measure, words.noActor));
    const tracks = picture.grouping === "node" ? packTracks(dated, MARK_GAP) : dated.map((mark) => [mark]);
    const rows = flow(
      lane.items.filter((item) => !isDated(item)),
      columns,
      style,
      measure,
    );
    const name = wrapText(lane.name || words.noLane, columns.nameWidth, 2, (text) => measure(text, 13, true));
    const laneHeight = Math.max(stack(tracks), stack(rows), name.length > 1 ? style.tallRowHeight : style.rowHeight);
    marks.push(...inReadingOrder(lane, [...settleRows(tracks, y, style), ...settleRows(rows, y, style)]));
    lanes.push({
      lane,
      box: { x: columns.nameX, y, width: width - MARGIN - columns.nameX, height: laneHeight },
      name: {
        x: columns.nameX,
        y: y + (name.length > 1 ? style.tallRowHeight / 2 - 3 : style.rowHeight / 2 + 5),
        size: 13,
        lines: name,
      },
      ruleX: columns.nameX,
    });
    y += laneHeight;
  }
  return {
    form: "columns",
    width,
    height: y + 8,
    axisHeight: AXIS_HEIGHT,
    scale,
    ticks: axisTicks(scale, 40),
    todayX: scale.parts.length === 0 ? undefined : scale.x(now),
    axis: { x0: columns.axisX0, x1: width - MARGIN, bottom: y },
    undated:
      columns.undatedWidth === 0 ? undefined : { x: columns.undatedX, y: 0, width: columns.undatedWidth, height: y },
    bands: bandsOf(lanes, columns.bandX, style),
    lanes,
    marks,
  };
}

/** Undated ones of a lane, one after the other, as many in a row as fit. */
function flow(
  items: readonly TechnologyItem[],
  columns: Columns,
  style: MarkStyle,
  measure: RoadmapOptions["measure"],
): readonly (readonly RowMark[])[] {
  const rows: RowMark[][] = [];
  const left = columns.undatedX + 10;
  const right = columns.undatedX + columns.undatedWidth - 6;
  for (const item of items) {
    const row = rows[rows.length - 1];
    const x = (row?.[row.length - 1]?.x1 ?? Infinity) + MARK_GAP;
    const beside = placeUndated(item, x, Infinity, style, measure);
    if (row !== undefined && beside.x1 <= right) row.push(beside);
    else rows.push([placeUndated(item, left, right - left, style, measure)]);
  }
  return rows;
}

const rowHeight = (row: readonly RowMark[]): number => Math.max(...row.map((mark) => mark.height));
const stack = (rows: readonly (readonly RowMark[])[]): number => rows.reduce((sum, row) => sum + rowHeight(row), 0);

function settleRows(rows: readonly (readonly RowMark[])[], top: number, style: MarkStyle): readonly PlacedTechnology[] {
  let y = top;
  return rows.flatMap((row) => {
    const middle = y + rowHeight(row) / 2;
    y += rowHeight(row);
    return row.map((mark) => settle(mark, middle, style));
  });
}

function inReadingOrder(lane: TechnologyLane, marks: readonly PlacedTechnology[]): readonly PlacedTechnology[] {
  const byId = new Map(marks.map((mark) => [mark.item.id, mark]));
  return lane.items.flatMap((item) => byId.get(item.id) ?? []);
}

function bandsOf(lanes: readonly PlacedLane[], x: number, style: MarkStyle): readonly PlacedBand[] {
  const bands: PlacedBand[] = [];
  for (const { lane, box } of lanes) {
    const last = bands[bands.length - 1];
    if (last !== undefined && last.name === lane.band) {
      bands[bands.length - 1] = { ...last, box: { ...last.box, height: box.y + box.height - last.box.y } };
    } else {
      bands.push({
        name: lane.band,
        box: { x, y: box.y, width: box.x + box.width - x, height: box.height },
        text: { x, y: box.y + style.rowHeight / 2 + 5, size: 12, lines: [lane.band] },
      });
    }
  }
  return bands;
}
