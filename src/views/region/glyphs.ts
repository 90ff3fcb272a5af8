import type { EntityKey } from "../../model/entity.ts";
import type { MapSize, Pixel } from "../../model/geo/camera.ts";
import { type Box, BoxIndex, boxAround } from "./boxes.ts";
import type { MapPoint, PointKind } from "./items.ts";
import { type Mover, moveApart } from "./move-apart.ts";

/** Everything that stands at one place of the screen. */
export interface Glyph {
  /** Names the glyph: its first key. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The true place, where the glyph was moved for room. */
  readonly anchor: Pixel;
  /** Pixels; of the circle, or half the squares or the triangle where there is no enterprise. */
  readonly radius: number;
  readonly enterprises: number;
  readonly projects: number;
  /** Levels of the parks, highest first. */
  readonly parks: readonly string[];
  /** All rows have their own site; false: at least one stands at the middle of its township, county or at another row's place. */
  readonly isExact: boolean;
  readonly areProjectsDone: boolean;
  /** The side with room for the count of projects: 1 right, -1 left. */
  readonly side: 1 | -1;
  /** The count of projects stands at the lower corner: there was no room above. */
  readonly isBelow: boolean;
  /** Enterprises, parks, projects; by id inside each. */
  readonly keys: readonly EntityKey[];
}

export interface GlyphOptions {
  /** Parks are drawn; false: only where they stand alone and are chosen. */
  readonly hasParks: boolean;
  /** Kept even where its kind is not drawn. */
  readonly selected?: EntityKey | undefined;
}

/** Pixels within which places become one. */
export const MERGE = 22;
/** Pixels a glyph is moved from its place at most. */
export const MOST_SHIFT = 38;
const CLEAR = 3;
const PLAIN_RADIUS = 5.5;
/** More park squares than this are counted by level. */
const MOST_SQUARES = 4;
const LEVELS = ["national", "provincial", "municipal", "county", ""];

/** Pixels. */
export const PARK = { side: 8, pitch: 10, drop: 3, numbered: 19 } as const;
export const PROJECT = { width: 9, height: 8, digit: 7 } as const;

/** More rows of cells than any drawing has. */
const ROWS = 1 << 20;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Circle of an enterprise count: one is a point, more grow with the root. Pixels. */
export const radiusOf = (enterprises: number): number =>
  enterprises <= 1 ? PLAIN_RADIUS : Math.max(9, 5.6 + 2.35 * Math.sqrt(enterprises));

/** Rows merged where they stand nearer than 22 px, then moved apart. Time grows with the number of rows; any order of rows gives the same. */
export function mergePoints(
  points: readonly MapPoint[],
  project: (lng: number, lat: number) => Pixel,
  size: MapSize,
  options: GlyphOptions = { hasParks: true },
): readonly Glyph[] {
  const glyphs = mergeSpots(sameSpots(points, project, size))
    .map((spot) => toGlyph(spot, options.hasParks))
    .filter((glyph) => isDrawn(glyph) || (options.selected !== undefined && glyph.keys.includes(options.selected)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const moved = moveApart(glyphs.map(moverOf));
  return chooseSides(glyphs.map((glyph, index) => ({ ...glyph, ...moved[index] })));
}

const isDrawn = (glyph: Glyph) => glyph.enterprises + glyph.projects + glyph.parks.length > 0;

interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly at: Pixel;
  readonly points: MapPoint[];
  enterprises: number;
}

/** Rows at one and the same place, the fullest place first; places off the screen left out. */
function sameSpots(
  points: readonly MapPoint[],
  project: (lng: number, lat: number) => Pixel,
  size: MapSize,
): readonly Spot[] {
  const found = new Map<number, Map<number, Spot>>();
  const spots: Spot[] = [];
  for (const point of points) {
    const { lng, lat } = point;
    let column = found.get(lng);
    if (column === undefined) {
      column = new Map();
      found.set(lng, column);
    }
    let spot = column.get(lat);
    if (spot === undefined) {
      spot = { lng, lat, at: project(lng, lat), points: [], enterprises: 0 };
      column.set(lat, spot);
      spots.push(spot);
    }
    spot.points.push(point);
    if (point.kind === "enterprise") spot.enterprises += 1;
  }
  const isNear = ({ at: [x, y] }: Spot) => x > -OFF && y > -OFF && x < size.width + OFF && y < size.height + OFF;
  return spots
    .filter(isNear)
    .sort(
      (a, b) => b.enterprises - a.enterprises || b.points.length - a.points.length || a.lng - b.lng || a.lat - b.lat,
    );
}

/** Pixels beyond the screen where places still count: their circles may reach in. */
const OFF = 60;

/** Lighter places join the nearest heavier one within reach. A grid of cells as wide as the reach keeps the search local. */
function mergeSpots(spots: readonly Spot[]): readonly Spot[] {
  const cells = new Map<number, Spot[]>();
  const merged: Spot[] = [];
  for (const spot of spots) {
    const column = Math.floor(spot.at[0] / MERGE);
    const row = Math.floor(spot.at[1] / MERGE);
    const host = nearestHost(cells, column, row, spot.at);
    if (host !== undefined) {
      for (const point of spot.points) host.points.push(point);
      continue;
    }
    const own: Spot = { ...spot, points: spot.points.slice() };
    merged.push(own);
    const name = column * ROWS + row;
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, [own]);
    else cell.push(own);
  }
  return merged;
}

function nearestHost(
  cells: ReadonlyMap<number, readonly Spot[]>,
  column: number,
  row: number,
  [x, y]: Pixel,
): Spot | undefined {
  let host: Spot | undefined;
  let least = MERGE;
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      for (const spot of cells.get((column + dx) * ROWS + row + dy) ?? []) {
        const far = Math.hypot(spot.at[0] - x, spot.at[1] - y);
        if (far < least) {
          least = far;
          host = spot;
        }
      }
    }
  }
  return host;
}

function toGlyph({ at, points, enterprises }: Spot, hasParks: boolean): Glyph {
  const keys: Record<PointKind, EntityKey[]> = { enterprise: [], park: [], project: [] };
  const parks: string[] = [];
  let [inexact, undone] = [0, 0];
  for (const { key, kind, level, isExact, isDone } of points) {
    keys[kind].push(key);
    if (kind === "park" && hasParks) parks.push(level);
    if (kind === "enterprise" && !isExact) inexact += 1;
    if (kind === "project" && !isDone) undone += 1;
  }
  const ordered = [...keys.enterprise.sort(), ...keys.park.sort(), ...keys.project.sort()];
  return {
    id: ordered[0] ?? "",
    x: at[0],
    y: at[1],
    anchor: [tenth(at[0]), tenth(at[1])],
    radius: tenth(radiusOf(keys.enterprise.length)),
    enterprises: keys.enterprise.length,
    projects: keys.project.length,
    parks: parks.sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)),
    isExact: enterprises > 0 && inexact === 0,
    areProjectsDone: keys.project.length > 0 && undone === 0,
    side: 1,
    isBelow: false,
    keys: ordered,
  };
}

/** A circle that holds the glyph and most of what hangs on it. */
function moverOf(glyph: Glyph): Mover {
  const hanging = (glyph.parks.length > 0 && glyph.enterprises > 0 ? 7 : 0) + (glyph.projects > 0 ? 3 : 0);
  return {
    x: glyph.x,
    y: glyph.y,
    reach: glyph.radius + hanging + CLEAR,
    weight: glyph.keys.length,
    limit: MOST_SHIFT,
  };
}

/** One square of the row beneath a glyph, or one for all of a level with their number. */
export interface ParkSquare {
  readonly level: string;
  /** Left edge, pixels from the middle of the glyph. */
  readonly left: number;
  readonly count: number | undefined;
}

export function parkSquares(parks: readonly string[]): readonly ParkSquare[] {
  const isCounted = parks.length > MOST_SQUARES;
  const shown = isCounted ? [...new Set(parks)] : parks;
  const pitch = isCounted ? PARK.numbered : PARK.pitch;
  const left = -((shown.length - 1) * pitch + (isCounted ? PARK.numbered - 2 : PARK.side)) / 2;
  return shown.map((level, index) => ({
    level,
    left: left + index * pitch,
    count: isCounted ? parks.filter((other) => other === level).length : undefined,
  }));
}

/** Top of the row of squares, pixels from the middle of the glyph. */
export const parkTop = (glyph: Glyph): number => (glyph.enterprises > 0 ? glyph.radius + PARK.drop : -PARK.side / 2);

/** Left edge and baseline of the triangle, pixels from the middle of the glyph; its count stands right of it. */
export function projectSpot(glyph: Glyph): Pixel {
  const { side, isBelow } = glyph;
  const width = projectWidth(glyph);
  if (glyph.enterprises === 0 && glyph.parks.length === 0) return [-PROJECT.width / 2, PROJECT.height / 2];
  const away = glyph.enterprises === 0 ? PARK.side / 2 + 2 : glyph.radius * 0.72 + 2;
  const up = glyph.enterprises === 0 ? -PARK.side / 2 : -glyph.radius * 0.72 - 1;
  return [side === 1 ? away : -away - width, isBelow ? PROJECT.height - up : up];
}

const projectWidth = (glyph: Glyph) => PROJECT.width + 2 + String(glyph.projects).length * PROJECT.digit;

function projectBox(glyph: Glyph): Box {
  const [left, base] = projectSpot(glyph);
  return { x: glyph.x + left, y: glyph.y + base - 10, width: projectWidth(glyph), height: 12 };
}

/** What a glyph covers: circle, parks beneath, projects at its upper corner. */
export function glyphBoxes(glyph: Glyph): readonly Box[] {
  const boxes: Box[] = [];
  if (glyph.enterprises > 0) boxes.push(boxAround(glyph.x, glyph.y, glyph.radius + 1));
  boxes.push(...parkBoxes(glyph));
  if (glyph.projects > 0) boxes.push(projectBox(glyph));
  return boxes;
}

function parkBoxes(glyph: Glyph): readonly Box[] {
  const squares = parkSquares(glyph.parks);
  const [first] = squares;
  const last = squares[squares.length - 1];
  if (first === undefined || last === undefined) return [];
  const width = last.left + (last.count === undefined ? PARK.side : PARK.numbered) - first.left;
  return [{ x: glyph.x + first.left, y: glyph.y + parkTop(glyph), width, height: PARK.side + 1 }];
}

const CORNERS = [
  { side: 1, isBelow: false },
  { side: -1, isBelow: false },
  { side: 1, isBelow: true },
  { side: -1, isBelow: true },
] as const;

/** Counts of projects stand at the upper right; at the first other corner that covers less where there is no room. */
function chooseSides(glyphs: readonly Glyph[]): readonly Glyph[] {
  const bodyOf = (glyph: Glyph) => [
    ...(glyph.enterprises > 0 ? [boxAround(glyph.x, glyph.y, glyph.radius + 1)] : []),
    ...parkBoxes(glyph),
  ];
  const taken = new BoxIndex(glyphs.flatMap(bodyOf));
  return glyphs.map((glyph) => {
    if (glyph.projects === 0) return glyph;
    const own = new BoxIndex(bodyOf(glyph));
    let best = glyph;
    let least = Number.POSITIVE_INFINITY;
    for (const corner of CORNERS) {
      const placed = { ...glyph, ...corner };
      const box = projectBox(placed);
      const isOnParks = corner.isBelow && glyph.parks.length > 0;
      const cost = taken.covered(box) - own.covered(box) + (isOnParks ? 1 : 0);
      if (cost < least) {
        least = cost;
        best = placed;
      }
    }
    taken.add(projectBox(best));
    return best;
  });
}
