import type { Geometry, Position } from "geojson";
import { linesOf } from "./shapes.ts";

/** Bands of latitude the edges of an area are sorted into, at most; fewer where it has fewer edges. */
const MOST_BANDS = 256;
/** Metres in a degree of latitude. */
const DEGREE = 111_195;

/** An area asked many times: is this point inside, how far outside is it? */
export interface AreaIndex {
  contains(lon: number, lat: number): boolean;
  /** Whether the border runs nearer than so many metres. */
  isNear(lon: number, lat: number, metres: number): boolean;
}

/** Sorts the edges of an area into bands of latitude, so that a question looks at a few edges only. */
export function indexArea(geometry: Geometry): AreaIndex {
  const rings = geometry.type.endsWith("Polygon") ? linesOf(geometry) : [];
  const [south, north] = latitudesOf(rings);
  const count = Math.min(
    MOST_BANDS,
    rings.reduce((sum, { length }) => sum + length, 1),
  );
  const height = (north - south) / count || 1;
  const bandOf = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor((lat - south) / height)));
  const bands = Array.from({ length: count }, (): number[] => []);
  const edges: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1], ring[index]];
      const [y1, y2] = [a?.[1] ?? 0, b?.[1] ?? 0];
      const edge = edges.push(a?.[0] ?? 0, y1, b?.[0] ?? 0, y2) - 4;
      for (let band = bandOf(Math.min(y1, y2)); band <= bandOf(Math.max(y1, y2)); band++) bands[band]?.push(edge);
    }
  }
  const edgeAt = (edge: number) => [edges[edge], edges[edge + 1], edges[edge + 2], edges[edge + 3]] as const;
  return {
    contains(lon, lat) {
      if (!(lat >= south && lat <= north)) return false;
      let isIn = false;
      for (const edge of bands[bandOf(lat)] ?? []) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edgeAt(edge);
        if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isIn = !isIn;
      }
      return isIn;
    },
    isNear(lon, lat, metres) {
      const scale = Math.cos((lat * Math.PI) / 180);
      const degrees = metres / DEGREE;
      if (!(lat + degrees >= south && lat - degrees <= north)) return false;
      for (let band = bandOf(lat - degrees); band <= bandOf(lat + degrees); band++) {
        for (const edge of bands[band] ?? []) {
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edgeAt(edge);
          const [dx, dy] = [(x2 - x1) * scale, y2 - y1];
          const [px, py] = [(lon - x1) * scale, lat - y1];
          const share = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
          if (Math.hypot(px - share * dx, py - share * dy) <= degrees) return true;
        }
      }
      return false;
    },
  };
}

function latitudesOf(rings: readonly (readonly Position[])[]): readonly [south: number, north: number] {
  let [south, north] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (const [, lat = 0] of ring) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [south, north];
}

/** Metres east and north from one point to another, near each other. */
export function metresBetween(from: Position, to: Position): readonly [east: number, north: number] {
  const [lon = 0, lat = 0] = from;
  return [((to[0] ?? 0) - lon) * DEGREE * Math.cos((lat * Math.PI) / 180), ((to[1] ?? 0) - lat) * DEGREE];
}
