import type { Position } from "geojson";
import { metresBetween } from "../geo/area-index.ts";
import type { Work } from "../work-table.ts";
import { rowsIn } from "./at-work.ts";

/** Metres east and north. */
export type Shift = readonly [east: number, north: number];

/** Parks and the firms in them, off from each other by what a system of web maps would make. */
export interface ParkOffset {
  readonly table: "parks" | "enterprises";
  /** Rows the shift is the middle of. */
  readonly rows: number;
  readonly shift: Shift;
}

/** Parks that must have firms: the middle of fewer says nothing. */
const FEWEST_PARKS = 5;
/** Metres from its park beyond which a firm stands elsewhere. */
const NEAR = 3000;
/** How far the middle of all may be from the shift expected, and how uncertain it may be, as shares of that shift. */
const SLACK = 0.35;
const UNCERTAIN = 0.3;
/** From the median distance to the standard error of a median, of values spread as chance spreads them. */
const SPREAD = 1.4826 * 1.2533;

/**
 * How firms and their parks are off, by the middle of all parks: each firm may stand anywhere in its park, but not all of them to one side.
 * A park counts once, however many firms it has. Every row is looked at, since a web map's point is off whatever position is claimed for it.
 */
export function parkOffset(work: Work, undo: (point: Position) => Position): ParkOffset | undefined {
  const firms = firmsByPark(work);
  const seen: Shift[] = [];
  const expected: Shift[] = [];
  let count = 0;
  for (const { row } of rowsIn(work, "parks")) {
    const { lon, lat } = row;
    if (lon === undefined || lat === undefined) continue;
    const park = [lon, lat];
    const shifts = (firms.get(row.id) ?? []).map((firm) => metresBetween(park, firm)).filter(isNear);
    if (shifts.length === 0) continue;
    count += shifts.length;
    seen.push(middleOf(shifts));
    expected.push(metresBetween(undo(park), park));
  }
  if (seen.length < FEWEST_PARKS) return undefined;
  const [middle, shift] = [middleOf(seen), middleOf(expected)];
  const size = Math.hypot(...shift);
  const spread = middleOf(seen.map(([east, north]) => [Math.abs(east - middle[0]), Math.abs(north - middle[1])]));
  if (size < 100 || (Math.hypot(...spread) * SPREAD) / Math.sqrt(seen.length) > UNCERTAIN * size) return undefined;
  const isBy = (sign: number): boolean =>
    Math.hypot(middle[0] - sign * shift[0], middle[1] - sign * shift[1]) <= SLACK * size;
  if (isBy(1)) return { table: "enterprises", rows: count, shift };
  return isBy(-1) ? { table: "parks", rows: seen.length, shift } : undefined;
}

const isNear = (shift: Shift): boolean => Math.hypot(...shift) <= NEAR;

function firmsByPark(work: Work): ReadonlyMap<string, readonly Position[]> {
  const firms = new Map<string, Position[]>();
  for (const { row } of rowsIn(work, "enterprises")) {
    const { park_id, lon, lat } = row;
    if (park_id === undefined || lon === undefined || lat === undefined) continue;
    const held = firms.get(park_id);
    if (held === undefined) firms.set(park_id, [[lon, lat]]);
    else held.push([lon, lat]);
  }
  return firms;
}

/** The median to the east and the median to the north. */
const middleOf = (shifts: readonly Shift[]): Shift => [
  medianOf(shifts.map(([east]) => east)),
  medianOf(shifts.map(([, north]) => north)),
];

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
