import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from "geojson";
import { type Bounds, type Pixel, worldOf } from "./camera.ts";

/** Rings and lines of a geometry, whatever its type; points left out. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "LineString":
      return [geometry.coordinates];
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/** Degrees around all features; undefined where there is nothing. */
export function boundsOf(features: readonly Feature[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    for (const line of linesOf(feature.geometry)) {
      for (const [lng = 0, lat = 0] of line) {
        west = Math.min(west, lng);
        east = Math.max(east, lng);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
  }
  return west <= east ? [west, south, east, north] : undefined;
}

/** A unit of the paths made once: pixels at this zoom around this place. */
export interface PathFrame {
  readonly zoom: number;
  readonly origin: Pixel;
}

/** SVG path of a geometry in the units of the frame, to one tenth. */
export function pathOf(geometry: Geometry, frame: PathFrame): string {
  const scale = 512 * 2 ** frame.zoom;
  const isClosed = geometry.type.endsWith("Polygon");
  return linesOf(geometry)
    .map((line) => {
      const steps = line.map(([lng = 0, lat = 0], index) => {
        const [x, y] = worldOf(lng, lat);
        const at = `${((x - frame.origin[0]) * scale).toFixed(1)} ${((y - frame.origin[1]) * scale).toFixed(1)}`;
        return `${index === 0 ? "M" : "L"}${at}`;
      });
      return steps.join("") + (isClosed ? "Z" : "");
    })
    .join("");
}

/** Whether a place lies inside the polygons of a geometry. Even-odd rule. Degrees. */
export function contains(geometry: Geometry, lng: number, lat: number): boolean {
  if (!geometry.type.endsWith("Polygon")) return false;
  let isInside = false;
  for (const ring of linesOf(geometry)) {
    for (let index = 0, last = ring.length - 1; index < ring.length; last = index, index += 1) {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      const [x2 = 0, y2 = 0] = ring[last] ?? [];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  }
  return isInside;
}

/** Earth's mean radius, km. */
const RADIUS = 6371.0088;

/**
 * Area of a polygon on the sphere, km²; 0 for what is no polygon. Winding does not matter, holes are taken off (Chamberlain &
 * Duquette, JPL 2007).
 */
export function areaOf(geometry: Geometry | undefined): number {
  const polygons =
    geometry?.type === "Polygon"
      ? [geometry.coordinates]
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.reduce((sum, rings) => {
    const [outer = 0, ...holes] = rings.map(ringArea);
    return sum + outer - holes.reduce((all, hole) => all + hole, 0);
  }, 0);
}

function ringArea(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [lng1 = 0, lat1 = 0] = ring[index] ?? [];
    const [lng2 = 0, lat2 = 0] = ring[index + 1] ?? [];
    sum += (lng2 - lng1) * radians * (2 + Math.sin(lat1 * radians) + Math.sin(lat2 * radians));
  }
  return Math.abs((sum * RADIUS * RADIUS) / 2);
}

/** The id a feature of the pack names its row by. */
export const featureId = (feature: Feature): string => String(feature.properties?.["id"] ?? "");

/** Features by the id of their row. */
export const featuresById = (collection: FeatureCollection | undefined): ReadonlyMap<string, Feature> =>
  new Map((collection?.features ?? []).map((feature) => [featureId(feature), feature]));

/** Degrees off the frame that still count as on it. */
const ON_FRAME = 2e-3;

/** Edges of areas cut out by a frame, without the straight cuts along the frame. */
export function uncutEdges(collection: FeatureCollection | undefined): MultiLineString {
  const features = collection?.features ?? [];
  const [west, south, east, north] = boundsOf(features) ?? [0, 0, 0, 0];
  const isOn = (a: number | undefined, b: number | undefined, edge: number) =>
    Math.abs((a ?? 0) - edge) < ON_FRAME && Math.abs((b ?? 0) - edge) < ON_FRAME;
  const lines: Position[][] = [];
  for (const line of features.flatMap((feature) => linesOf(feature.geometry))) {
    let open: Position[] = [];
    for (const at of line) {
      const before = open[open.length - 1];
      const isCut =
        before !== undefined &&
        (isOn(before[0], at[0], west) ||
          isOn(before[0], at[0], east) ||
          isOn(before[1], at[1], south) ||
          isOn(before[1], at[1], north));
      if (isCut) {
        if (open.length > 1) lines.push(open);
        open = [];
      }
      open.push(at);
    }
    if (open.length > 1) lines.push(open);
  }
  return { type: "MultiLineString", coordinates: lines };
}
