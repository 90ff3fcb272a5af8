import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import { indexArea, metresBetween } from "../../../../src/model/geo/area-index.ts";
import { contains } from "../../../../src/model/geo/shapes.ts";

const degree = fc.integer({ min: 0, max: 40 }).map((tenth) => tenth / 10);

test("a sorted area holds the same points as the plain one", () => {
  const ring = fc.array(fc.tuple(degree, degree), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(ring, fc.array(fc.tuple(degree, degree), { maxLength: 20 }), (positions, points) => {
      const closed: Position[] = [...positions, positions[0] ?? [0, 0]];
      const area: Polygon = { type: "Polygon", coordinates: [closed] };
      const index = indexArea(area);
      for (const [lon, lat] of points)
        expect(index.contains(lon + 0.0313, lat + 0.0471)).toBe(contains(area, lon + 0.0313, lat + 0.0471));
    }),
  );
});

test("a border is near on either side of it, and far elsewhere", () => {
  const square: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [117, 36],
        [118, 36],
        [118, 37],
        [117, 37],
        [117, 36],
      ],
    ],
  };
  const index = indexArea(square);
  const metre = 1 / 111_195;
  expect([490, 510].map((metres) => index.isNear(117.5, 36 - metres * metre, 500))).toEqual([true, false]);
  expect([490, 510].map((metres) => index.isNear(117.5, 36 + metres * metre, 500))).toEqual([true, false]);
  const east = metre / Math.cos((36.5 * Math.PI) / 180);
  expect([490, 510].map((metres) => index.isNear(118 + metres * east, 36.5, 500))).toEqual([true, false]);
  expect(index.isNear(120, 40, 500)).toBe(false);
  expect(index.isNear(117.5, 36.7, 40_000)).toBe(true);
});

test("metres between two points east and north", () => {
  const [east, north] = metresBetween([117, 36], [117.01, 36.01]);
  expect([Math.round(east), Math.round(north)]).toEqual([900, 1112]);
});
