import type { Feature, Geometry, Position } from "geojson";
import { ringFaults } from "../../src/model/checks/rings.ts";
import { indexArea } from "../../src/model/geo/area-index.ts";
import { doubleArea } from "../../src/model/geo/rings.ts";

/** Square degrees, twice the area: about a square kilometre. A smaller hole is a gap between two borders, not a place. */
const GAP = 2e-4;

/**
 * The outline of areas whose common borders run through the same vertices: every border drawn by both neighbours falls away, what is left
 * is strung into rings. Undefined where the borders do not fit, so that the outline would cross itself.
 */
export function outlineOf(areas: readonly Feature[]): Geometry | undefined {
  const rings = ringsOf(openEdges(areas)).filter((ring) => ring.length >= 4 && Math.abs(doubleArea(ring)) > 0);
  const outers = rings.filter((ring) => doubleArea(ring) > 0);
  const polygons = outers.map((outer) => [outer]);
  const inside = outers.map((outer) => indexArea({ type: "Polygon", coordinates: [outer] }));
  for (const hole of rings) {
    if (doubleArea(hole) > -GAP) continue;
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = hole;
    polygons[inside.findIndex((area) => area.contains((x1 + x2) / 2, (y1 + y2) / 2))]?.push(hole);
  }
  const [first] = polygons;
  if (first === undefined) return undefined;
  const geometry: Geometry =
    polygons.length === 1 ? { type: "Polygon", coordinates: first } : { type: "MultiPolygon", coordinates: polygons };
  return ringFaults({ geometry }).length === 0 ? geometry : undefined;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/** Edges that no neighbour draws the other way round. */
function openEdges(areas: readonly Feature[]): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const { geometry } of areas) {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    for (const ring of polygons.flat()) {
      for (let index = 1; index < ring.length; index++) {
        const [from = [], to = []] = [ring[index - 1], ring[index]];
        if (!edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, { from, to });
      }
    }
  }
  return edges;
}

/** Edges strung end to end into closed rings. */
function ringsOf(edges: ReadonlyMap<string, Edge>): readonly Position[][] {
  const next = new Map<string, Edge[]>();
  for (const edge of edges.values()) {
    const held = next.get(String(edge.from));
    if (held === undefined) next.set(String(edge.from), [edge]);
    else held.push(edge);
  }
  const rings: Position[][] = [];
  for (const start of edges.values()) {
    let edge = take(next, start);
    if (edge === undefined) continue;
    const ring = [edge.from];
    while (edge !== undefined) {
      ring.push(edge.to);
      edge = String(edge.to) === String(start.from) ? undefined : next.get(String(edge.to))?.shift();
    }
    if (String(ring[ring.length - 1]) === String(start.from)) rings.push(ring);
  }
  return rings;
}

/** The edge, taken from those not yet strung; undefined where it is no longer there. */
function take(next: ReadonlyMap<string, Edge[]>, edge: Edge): Edge | undefined {
  const held = next.get(String(edge.from)) ?? [];
  const place = held.indexOf(edge);
  return place === -1 ? undefined : held.splice(place, 1)[0];
}
