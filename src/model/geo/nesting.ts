import type { Position } from "geojson";
import { type AreaIndex, indexArea } from "./area-index.ts";
import type { Bounds } from "./camera.ts";
import { boundsOf } from "./shapes.ts";

/** Metres: nearer to a border than this is on it. */
const ON_BORDER = 2;

export interface Nesting {
  /** The other rings whose boxes overlap the box of this one. */
  near(index: number): readonly number[];
  /** Whether a ring reaches into another that it does not cross; `meets` where they touch or run along each other. */
  isIn(inner: number, outer: number, meets: boolean): boolean;
}

/** Rings ready to be asked which lies in which. */
export function nestingOf(rings: readonly (readonly Position[])[]): Nesting {
  const areas: (AreaIndex | undefined)[] = [];
  const boxes = rings.map((ring): Bounds => boundsOf([featureOf(ring)]) ?? [0, 0, 0, 0]);
  const areaOf = (index: number): AreaIndex => {
    const area = areas[index] ?? indexArea(featureOf(rings[index] ?? []).geometry);
    areas[index] = area;
    return area;
  };
  const holds = (outer: number, point: Position | undefined): boolean => {
    const [lon = 0, lat = 0] = point ?? [];
    const area = areaOf(outer);
    return point !== undefined && area.contains(lon, lat) && !area.isNear(lon, lat, ON_BORDER);
  };
  const near = nearOnes(boxes);
  return {
    near: (index) => near[index] ?? [],
    isIn(inner, outer, meets) {
      const ring = rings[inner] ?? [];
      if (!meets) return areaOf(outer).contains(ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0);
      if (holds(outer, innerPoint(ring))) return true;
      return ring.some((at, index) => index > 0 && holds(outer, middle(at, ring[index - 1] ?? at)));
    },
  };
}

/** Overlapping boxes told at most: a shape with more is told as far as it was looked at. */
const MOST_PAIRS = 500_000;

/** For each box the others it overlaps, by a sweep from west to east. */
function nearOnes(boxes: readonly Bounds[]): readonly (readonly number[])[] {
  const near = boxes.map((): number[] => []);
  const order = boxes.map((_, index) => index).sort((a, b) => (boxes[a]?.[0] ?? 0) - (boxes[b]?.[0] ?? 0));
  const open: number[] = [];
  let pairs = 0;
  for (const index of order) {
    const [west, south, , north] = boxes[index] ?? [0, 0, 0, 0];
    let kept = 0;
    for (const other of open) {
      const box = boxes[other];
      if ((box?.[2] ?? 0) < west) continue;
      open[kept++] = other;
      if ((box?.[1] ?? 0) > north || (box?.[3] ?? 0) < south) continue;
      near[index]?.push(other);
      near[other]?.push(index);
      pairs++;
    }
    if (pairs > MOST_PAIRS) break;
    open.length = kept;
    open.push(index);
  }
  return near;
}

const featureOf = (ring: readonly Position[]) => ({
  type: "Feature" as const,
  properties: null,
  geometry: { type: "Polygon" as const, coordinates: [[...ring]] },
});

const middle = (a: Position, b: Position): Position => [
  ((a[0] ?? 0) + (b[0] ?? 0)) / 2,
  ((a[1] ?? 0) + (b[1] ?? 0)) / 2,
];

/** A point inside a ring: half way through it on the latitude of its middle. */
function innerPoint(ring: readonly Position[]): Position | undefined {
  const [, south, , north] = boundsOf([featureOf(ring)]) ?? [0, 0, 0, 0];
  const lat = (south + north) / 2;
  const crossings = ring.flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [x2, y2];
    return y1 > lat !== y2 > lat ? [((x2 - x1) * (lat - y1)) / (y2 - y1) + x1] : [];
  });
  const [west, east] = crossings.sort((a, b) => a - b);
  return west === undefined || east === undefined ? undefined : [(west + east) / 2, lat];
}
