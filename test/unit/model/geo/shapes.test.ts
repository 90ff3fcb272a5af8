import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { worldOf } from "../../../../src/model/geo/camera.ts";
import {
  areaOf,
  boundsOf,
  contains,
  featureId,
  featuresById,
  linesOf,
  pathOf,
  uncutEdges,
} from "../../../../src/model/geo/shapes.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { readTaian } from "../../../read-taian.ts";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...rings: Position[][]): Geometry => ({ type: "Polygon", coordinates: rings });
const feature = (geometry: Geometry, id?: string): Feature => ({
  type: "Feature",
  geometry,
  properties: id === undefined ? null : { id },
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** A square of two degrees with a hole of one. */
const WITH_HOLE = polygon(box(0, 0, 2, 2), box(0.5, 0.5, 1.5, 1.5));

let pack: Pack;
beforeAll(async () => {
  pack = await readTaian();
});

describe("areaOf", () => {
  it("gives R² · Δλ · sin 1° = 12,364 km² for a degree by a degree at the equator, on the ellipsoid 12,309", () => {
    const exact = 6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
    expect(areaOf(polygon(box(0, 0, 1, 1)))).toBeCloseTo(exact, 6);
    expect(exact).toBeCloseTo(12_363.7, 1);
    expect(Math.abs(exact / 12_309 - 1)).toBeLessThan(0.005);
  });

  it("gives half of that at 60° north, whichever way the ring winds", () => {
    const north = areaOf(polygon(box(0, 59.5, 1, 60.5)));
    expect(north / areaOf(polygon(box(0, -0.5, 1, 0.5)))).toBeCloseTo(0.5, 4);
    expect(areaOf(polygon(box(0, 59.5, 1, 60.5).reverse()))).toBeCloseTo(north, 6);
  });

  it("takes holes off and adds the parts of a multipolygon", () => {
    const whole = areaOf(polygon(box(0, 0, 2, 2)));
    const hole = areaOf(polygon(box(0.5, 0.5, 1.5, 1.5)));
    expect(areaOf(WITH_HOLE)).toBeCloseTo(whole - hole, 6);
    const two: Geometry = { type: "MultiPolygon", coordinates: [[box(0, 0, 1, 1)], [box(3, 0, 4, 1)]] };
    expect(areaOf(two)).toBeCloseTo(2 * areaOf(polygon(box(0, 0, 1, 1))), 6);
  });

  it("is 0 for a line, a point and nothing", () => {
    expect(areaOf({ type: "LineString", coordinates: box(0, 0, 1, 1) })).toBe(0);
    expect(areaOf({ type: "Point", coordinates: [0, 0] })).toBe(0);
    expect(areaOf(undefined)).toBe(0);
  });

  it("gives the city 7,738 km² to half a percent, and its parts the same sum", () => {
    const shapes = pack.shapes.boundaries?.features ?? [];
    const areas = shapes.map((shape) => ({ id: featureId(shape), area: areaOf(shape.geometry) }));
    const root = areas.find(({ id }) => id === pack.meta.region_id)?.area ?? 0;
    expect(Math.abs(root / 7738 - 1)).toBeLessThan(0.005);
    const parts = areas.filter(({ id }) => id !== pack.meta.region_id).reduce((sum, { area }) => sum + area, 0);
    expect(Math.abs(parts / root - 1)).toBeLessThan(0.002);
  });
});

describe("contains", () => {
  it("follows the even-odd rule: inside the ring, not in its hole", () => {
    expect(contains(WITH_HOLE, 0.2, 0.2)).toBe(true);
    expect(contains(WITH_HOLE, 1, 1)).toBe(false);
    expect(contains(WITH_HOLE, 2.1, 1)).toBe(false);
    expect(contains(WITH_HOLE, -0.1, 1)).toBe(false);
  });

  it("finds the second part of a multipolygon", () => {
    const two: Geometry = { type: "MultiPolygon", coordinates: [[box(0, 0, 1, 1)], [box(3, 0, 4, 1)]] };
    expect(contains(two, 3.5, 0.5)).toBe(true);
    expect(contains(two, 2, 0.5)).toBe(false);
  });

  it("holds nothing in a line", () => {
    expect(contains({ type: "LineString", coordinates: box(0, 0, 1, 1) }, 0.5, 0.5)).toBe(false);
  });

  it("puts every site of the pack into one county of the city", () => {
    const counties = (pack.shapes.boundaries?.features ?? []).filter(
      (shape) => featureId(shape) !== pack.meta.region_id,
    );
    const sites = pack.tables.enterprises.rows.filter((row) => row.lon !== undefined && row.lat !== undefined);
    expect(sites.length).toBeGreaterThan(80);
    for (const { id, lon = 0, lat = 0 } of sites) {
      const held = counties.filter((county) => contains(county.geometry, lon, lat));
      expect([id, held.length]).toEqual([id, 1]);
    }
  });
});

describe("pathOf", () => {
  /** At zoom 0 around the middle of the world: 512 pixels are 360°. */
  const frame = { zoom: 0, origin: worldOf(0, 0) } as const;

  it("closes rings, one for each hole too", () => {
    const hole: Position[] = [
      [9, 0],
      [18, 0],
      [9, 0],
    ];
    expect(pathOf(polygon(box(-90, 0, 90, 0), hole), frame)).toBe(
      "M-128.0 0.0L128.0 0.0L128.0 0.0L-128.0 0.0L-128.0 0.0ZM12.8 0.0L25.6 0.0L12.8 0.0Z",
    );
  });

  it("leaves lines open and points out", () => {
    const line = (from: number, to: number): Position[] => [
      [from, 0],
      [to, 0],
    ];
    expect(pathOf({ type: "LineString", coordinates: line(-90, 90) }, frame)).toBe("M-128.0 0.0L128.0 0.0");
    expect(pathOf({ type: "MultiLineString", coordinates: [line(0, 90), line(0, -90)] }, frame)).toBe(
      "M0.0 0.0L128.0 0.0M0.0 0.0L-128.0 0.0",
    );
    expect(pathOf({ type: "Point", coordinates: [1, 1] }, frame)).toBe("");
  });

  it("doubles with every zoom", () => {
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [0, 0],
        [45, 0],
      ],
    };
    expect(pathOf(line, { ...frame, zoom: 3 })).toBe("M0.0 0.0L512.0 0.0");
  });

  it("draws the lines of a collection of geometries", () => {
    const inner: Geometry = {
      type: "GeometryCollection",
      geometries: [WITH_HOLE, { type: "Point", coordinates: [0, 0] }],
    };
    expect(linesOf(inner)).toHaveLength(2);
  });
});

describe("boundsOf", () => {
  it("is the least box around all features, undefined around none", () => {
    expect(boundsOf([feature(polygon(box(1, 2, 3, 4))), feature(polygon(box(-1, 3, 2, 5)))])).toEqual([-1, 2, 3, 5]);
    expect(boundsOf([])).toBeUndefined();
    expect(boundsOf([feature({ type: "Point", coordinates: [1, 1] })])).toBeUndefined();
  });
});

describe("featuresById", () => {
  it("finds features by the id they carry as a property", () => {
    const found = featuresById(collection(feature(WITH_HOLE, "a"), feature(WITH_HOLE)));
    expect([...found.keys()]).toEqual(["a", ""]);
    expect(featuresById(undefined).size).toBe(0);
  });
});

describe("uncutEdges", () => {
  it("keeps the edge inside the frame and drops the cuts along it", () => {
    const { coordinates } = uncutEdges(
      collection(feature(polygon(box(0, 0, 1, 2))), feature(polygon(box(1, 0, 3, 2)))),
    );
    const shared = [
      [1, 0],
      [1, 2],
    ];
    expect(coordinates.map((line) => [...line].sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0)))).toEqual([shared, shared]);
  });

  it("draws nothing of nothing", () => {
    expect(uncutEdges(undefined).coordinates).toEqual([]);
  });
});
