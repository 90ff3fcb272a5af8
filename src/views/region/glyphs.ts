import type { EntityKey } from "../../model/entity.ts";
import type { MapSize, Pixel } from "../../model/geo/camera.ts";
import type { MapPoint } from "./items.ts";

/** Everything that stands at one place of the screen. */
export interface Glyph {
  /** Names the glyph: the first key at its densest place. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The true place, where the glyph was moved for room. */
  readonly anchor: Pixel;
  /** Pixels; of the circle, or of the dot where there is no enterprise. */
  readonly radius: number;
  readonly enterprises: number;
  readonly projects: number;
  /** Levels of the parks, highest first. */
  readonly parks: readonly string[];
  readonly isExact: boolean;
  readonly areProjectsDone: boolean;
  readonly keys: readonly EntityKey[];
}

/** Pixels. */
const MERGE = 22;
const MOST_SHIFT = 38;
const CLEAR = 5;
const ROUNDS = 40;
const LEVELS = ["national", "provincial", "municipal", "county", ""];
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Circle of an enterprise count: one is a point, more grow with the root. Pixels. */
export const radiusOf = (enterprises: number): number => {
  if (enterprises === 0) return 3;
  return enterprises === 1 ? 5.5 : Math.max(9, 5.6 + 2.35 * Math.sqrt(enterprises));
};

interface Spot {
  readonly at: Pixel;
  readonly points: MapPoint[];
}

/** Rows merged where they stand nearer than 22 px, then moved apart. O(n) in rows; the same for any order. */
export function mergePoints(
  points: readonly MapPoint[],
  project: (lng: number, lat: number) => Pixel,
  size: MapSize,
): readonly Glyph[] {
  const spots = mergeSpots(sameSpots(points, project, size));
  return separate(spots.map(toGlyph));
}

/** Rows at one and the same place; places off the screen left out. */
function sameSpots(
  points: readonly MapPoint[],
  project: (lng: number, lat: number) => Pixel,
  size: MapSize,
): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const point of points) {
    const name = `${point.lng} ${point.lat}`;
    const spot = spots.get(name);
    if (spot !== undefined) spot.points.push(point);
    else spots.set(name, { at: project(point.lng, point.lat), points: [point] });
  }
  const isNear = ({ at: [x, y] }: Spot) => x > -60 && y > -60 && x < size.width + 60 && y < size.height + 60;
  return [...spots]
    .filter(([, spot]) => isNear(spot))
    .sort(([nameA, a], [nameB, b]) => weight(b) - weight(a) || (nameA < nameB ? -1 : 1))
    .map(([, spot]) => spot);
}

const weight = (spot: Spot) =>
  spot.points.filter((point) => point.kind === "enterprise").length * 1000 + spot.points.length;

/** Lighter places join the heaviest one within reach. A grid of cells as wide as the reach keeps the search local. */
function mergeSpots(spots: readonly Spot[]): readonly Spot[] {
  const cells = new Map<string, Spot[]>();
  const cellOf = ([x, y]: Pixel) => [Math.floor(x / MERGE), Math.floor(y / MERGE)] as const;
  const merged: Spot[] = [];
  for (const spot of spots) {
    const [column, row] = cellOf(spot.at);
    let host: Spot | undefined;
    for (let dx = -1; dx <= 1 && host === undefined; dx += 1) {
      for (let dy = -1; dy <= 1 && host === undefined; dy += 1) {
        host = cells
          .get(`${column + dx} ${row + dy}`)
          ?.find(({ at }) => Math.hypot(at[0] - spot.at[0], at[1] - spot.at[1]) < MERGE);
      }
    }
    if (host !== undefined) {
      host.points.push(...spot.points);
      continue;
    }
    const own: Spot = { at: spot.at, points: [...spot.points] };
    merged.push(own);
    const name = `${column} ${row}`;
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, [own]);
    else cell.push(own);
  }
  return merged;
}

function toGlyph({ at, points }: Spot): Glyph {
  const sorted = [...points].sort((a, b) => (a.key < b.key ? -1 : 1));
  const enterprises = sorted.filter((point) => point.kind === "enterprise");
  const projects = sorted.filter((point) => point.kind === "project");
  const parks = sorted.filter((point) => point.kind === "park").map((point) => point.level);
  return {
    id: sorted[0]?.key ?? "",
    x: tenth(at[0]),
    y: tenth(at[1]),
    anchor: [tenth(at[0]), tenth(at[1])],
    radius: tenth(radiusOf(enterprises.length)),
    enterprises: enterprises.length,
    projects: projects.length,
    parks: parks.sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)),
    isExact: enterprises.length > 0 && enterprises.every((point) => point.isExact),
    areProjectsDone: projects.length > 0 && projects.every((point) => point.isDone),
    keys: sorted.map((point) => point.key),
  };
}

/** Room a glyph asks for, as a circle around it. */
const reach = (glyph: Glyph) => glyph.radius + (glyph.parks.length > 0 ? 7 : 0) + (glyph.projects > 0 ? 4 : 0) + CLEAR;

/** Moves glyphs apart, each by at most 38 px from its true place; heavier ones move less. */
function separate(glyphs: readonly Glyph[]): readonly Glyph[] {
  const ordered = [...glyphs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = ordered.map((glyph) => ({ x: glyph.x, y: glyph.y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushOnce(ordered, at)) break;
  }
  return ordered.map((glyph, index) => ({
    ...glyph,
    x: tenth(at[index]?.x ?? glyph.x),
    y: tenth(at[index]?.y ?? glyph.y),
  }));
}

const CELL = 64;

function pushOnce(glyphs: readonly Glyph[], at: readonly { x: number; y: number }[]): boolean {
  const cells = new Map<string, number[]>();
  at.forEach(({ x, y }, index) => {
    const name = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    cells.set(name, [...(cells.get(name) ?? []), index]);
  });
  let hasMoved = false;
  glyphs.forEach((glyph, index) => {
    const here = at[index];
    if (here === undefined) return;
    for (const other of nearby(cells, here)) {
      const there = at[other];
      const neighbour = glyphs[other];
      if (other <= index || there === undefined || neighbour === undefined) continue;
      const wanted = reach(glyph) + reach(neighbour);
      const dx = there.x - here.x || 0.01;
      const dy = there.y - here.y || (index % 2 === 0 ? 0.02 : -0.02);
      const apart = Math.hypot(dx, dy);
      if (apart >= wanted) continue;
      const share = neighbour.enterprises / Math.max(1, glyph.enterprises + neighbour.enterprises);
      const push = (wanted - apart) / apart;
      hasMoved = true;
      keepNear(here, glyph.anchor, -dx * push * share, -dy * push * share);
      keepNear(there, neighbour.anchor, dx * push * (1 - share), dy * push * (1 - share));
    }
  });
  return hasMoved;
}

function nearby(
  cells: ReadonlyMap<string, readonly number[]>,
  { x, y }: { readonly x: number; readonly y: number },
): readonly number[] {
  const found: number[] = [];
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1)
      found.push(...(cells.get(`${Math.floor(x / CELL) + dx} ${Math.floor(y / CELL) + dy}`) ?? []));
  }
  return found;
}

function keepNear(point: { x: number; y: number }, [anchorX, anchorY]: Pixel, dx: number, dy: number): void {
  const toX = point.x + dx - anchorX;
  const toY = point.y + dy - anchorY;
  const far = Math.hypot(toX, toY);
  const kept = far > MOST_SHIFT ? MOST_SHIFT / far : 1;
  point.x = anchorX + toX * kept;
  point.y = anchorY + toY * kept;
}
