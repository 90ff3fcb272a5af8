import type { Feature, FeatureCollection, Position } from "geojson";
import { ARCS, CITY, COUNTIES, LAKE, NEIGHBOURS, POINTS, RIVERS } from "./places.ts";
import { type Random, randomOf } from "./random.ts";

/** Kilometres of one degree at the equator. */
const KM_OF_DEGREE = 111.32;
/** How often a line between two bends is halved, and how far the middle moves, as a share of its length. */
const HALVINGS = 4;
const ROUGHNESS = { coast: 0.12, land: 0.07 };

type Point = readonly [x: number, y: number];

/** Degrees of a point of the frame, four decimals: about ten metres. */
export const degreesOf = ([x, y]: Point): [lon: number, lat: number] => [
  Math.round((x / KM_OF_DEGREE) * 1e4) / 1e4,
  Math.round((y / KM_OF_DEGREE) * 1e4) / 1e4,
];

const pointOf = (name: string): Point => {
  const point = POINTS[name];
  if (point === undefined) throw new Error(`no point ${name}`);
  return point;
};

/** A line with its middle moved aside, again and again: the look of a coast or a watershed. */
function roughened(line: readonly Point[], roughness: number, random: Random, halvings = HALVINGS): readonly Point[] {
  if (halvings === 0) return line;
  const finer = line.flatMap((to, index): readonly Point[] => {
    const from = line[index - 1];
    if (from === undefined) return [to];
    const aside = (random.next() - 0.5) * 2 * roughness;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return [[(from[0] + to[0]) / 2 - dy * aside, (from[1] + to[1]) / 2 + dx * aside], to];
  });
  return roughened(finer, roughness, random, halvings - 1);
}

/** Every line once, so that neighbours share it point by point. */
const LINES: ReadonlyMap<string, readonly Point[]> = new Map(
  ARCS.map(({ from, to, via = [], coast }): [string, readonly Point[]] => [
    from + to,
    roughened(
      [pointOf(from), ...via, pointOf(to)],
      coast ? ROUGHNESS.coast : ROUGHNESS.land,
      randomOf(`line ${from}${to}`),
    ),
  ]),
);

function lineBetween(from: string, to: string): readonly Point[] {
  const line = LINES.get(from + to) ?? [...(LINES.get(to + from) ?? [])].reverse();
  if (line.length === 0) throw new Error(`no line ${from}${to}`);
  return line;
}

/** The points along a walk of corners, each once. */
const along = (corners: string): readonly Point[] =>
  [...corners].flatMap((corner, index) => {
    const before = corners[index - 1];
    return before === undefined ? [pointOf(corner)] : lineBetween(before, corner).slice(1);
  });

/** A closed ring of degrees, counterclockwise as RFC 7946 wants it. */
function ringOf(points: readonly Point[]): Position[] {
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  const turned = (twice > 0 ? [...points] : [...points].reverse()).map(degreesOf);
  const kept = turned.filter(([x, y], index) => x !== turned[index - 1]?.[0] || y !== turned[index - 1]?.[1]);
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

const area = (properties: Feature["properties"], points: readonly Point[]): Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ringOf(points)] },
});

const CITY_RING = "ABCDEFGHIJA";

/** Kilometres of the area of each drawn county, for points inside it. */
export const COUNTY_AREAS: ReadonlyMap<string, readonly Point[]> = new Map(
  COUNTIES.flatMap(({ id, ring }): readonly [string, readonly Point[]][] =>
    ring === undefined ? [] : [[id, along(ring + ring[0]).slice(0, -1)]],
  ),
);

export function boundaries(): FeatureCollection {
  const counties = COUNTIES.flatMap(({ id, zh, en }) => {
    const points = COUNTY_AREAS.get(id);
    return points === undefined ? [] : [area({ id, name_zh: zh, name_en: en, level: "county" }, points)];
  });
  const city = area({ id: CITY.id, name_zh: CITY.zh, name_en: CITY.en, level: "city" }, along(CITY_RING).slice(0, -1));
  return { type: "FeatureCollection", features: [city, ...counties] };
}

export function neighbours(): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: NEIGHBOURS.map(({ id, zh, en, along: corners, far }) =>
      area({ id, name_zh: zh, name_en: en }, [...along(corners), ...far]),
    ),
  };
}

export function context(): FeatureCollection {
  const rivers = RIVERS.map(({ zh, en, line }): Feature => {
    const points = roughened(line, 0.14, randomOf(`river ${en}`));
    return {
      type: "Feature",
      properties: { kind: "river", name_zh: zh, name_en: en },
      geometry: { type: "LineString", coordinates: points.map(degreesOf) },
    };
  });
  const shore = Array.from({ length: 10 }, (_, index): Point => {
    const angle = (index / 10) * 2 * Math.PI;
    const reach = LAKE.radius * (index % 3 === 0 ? 0.72 : 1);
    return [LAKE.at[0] + reach * 1.3 * Math.cos(angle), LAKE.at[1] + reach * 0.8 * Math.sin(angle)];
  });
  const closed = roughened([...shore, shore[0] ?? LAKE.at], 0.1, randomOf("lake"), 3).slice(0, -1);
  const lake = area({ kind: "lake", name_zh: LAKE.zh, name_en: LAKE.en }, closed);
  return { type: "FeatureCollection", features: [...rivers, lake] };
}

/** Square kilometres of an area. */
export const squareKilometres = (points: readonly Point[]): number =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** True where the point lies inside the area: an odd number of its sides are crossed on the way out. */
function isInside([x, y]: Point, points: readonly Point[]): boolean {
  let inside = false;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Middle of an area's frame corners: inside for every county of the demo. */
export function middleOf(points: readonly Point[]): Point {
  const total = points.reduce(([x, y], point): Point => [x + point[0], y + point[1]], [0, 0] as Point);
  return [total[0] / points.length, total[1] / points.length];
}

/** A point inside the area, near another where one is given. */
export function pointIn(points: readonly Point[], random: Random, near?: Point, reach = 3): Point {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const from = (values: readonly number[]) => Math.min(...values);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  for (let attempt = 0; attempt < 200; attempt++) {
    const point: Point =
      near === undefined
        ? [from(xs) + random.next() * span(xs), from(ys) + random.next() * span(ys)]
        : [near[0] + (random.next() - 0.5) * 2 * reach, near[1] + (random.next() - 0.5) * 2 * reach];
    if (isInside(point, points)) return point;
  }
  return near ?? middleOf(points);
}
