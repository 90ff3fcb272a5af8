import type { Feature, Position } from "geojson";
import { expect, test } from "vitest";
import { ringFaults } from "../../../../src/model/checks/rings.ts";
import { brief, read, smallWith } from "../../data/packs.ts";
import { seeded } from "../../data/seeded.ts";

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const turned = (ring: readonly Position[]) => [...ring].reverse();
const polygon = (...rings: Position[][]) => ({ geometry: { type: "Polygon", coordinates: rings } }) as Feature;
const parts = (...polygons: Position[][][]) =>
  ({ geometry: { type: "MultiPolygon", coordinates: polygons } }) as Feature;
const told = (feature: Feature) => ringFaults(feature).map(({ code, column, detail }) => `${code} ${column} ${detail}`);

test.each<[name: string, feature: Feature, found: readonly string[]]>([
  ["a square", polygon(square(117, 36, 1)), []],
  ["a square with a hole", polygon(square(117, 36, 1), turned(square(117.2, 36.2, 0.2))), []],
  [
    "two holes that touch in a corner",
    polygon(square(117, 36, 1), turned(square(117.2, 36.2, 0.2)), turned(square(117.4, 36.4, 0.2))),
    [],
  ],
  ["neighbouring parts with a common border", parts([square(117, 36, 1)], [square(118, 36, 1)]), []],
  [
    "an island in a lake",
    parts([square(117, 36, 1), turned(square(117.2, 36.2, 0.6))], [square(117.4, 36.4, 0.1)]),
    [],
  ],
  [
    "a bow tie",
    polygon([
      [117, 36],
      [118, 37],
      [118, 36],
      [117, 37],
      [117, 36],
    ]),
    ["ring-crossing coordinates[0] 117.5, 36.5"],
  ],
  [
    "a hole that sticks out",
    polygon(square(117, 36, 1), turned(square(117.9, 36.4, 0.2))),
    ["ring-hole-outside coordinates[1] 118, 36.6"],
  ],
  [
    "a hole far away",
    polygon(square(117, 36, 1), turned(square(119, 36, 0.2))),
    ["ring-hole-outside coordinates[1] 119, 36"],
  ],
  [
    "holes that overlap",
    polygon(square(117, 36, 1), turned(square(117.2, 36.2, 0.2)), turned(square(117.3, 36.3, 0.2))),
    ["ring-holes-overlap coordinates[2] 117.3, 36.4"],
  ],
  [
    "a hole in a hole",
    polygon(square(117, 36, 1), turned(square(117.2, 36.2, 0.4)), turned(square(117.3, 36.3, 0.1))),
    ["ring-holes-overlap coordinates[2] 117.3, 36.3"],
  ],
  [
    "parts that overlap",
    parts([square(117, 36, 1)], [square(117.5, 36.5, 1)]),
    ["parts-overlap coordinates[1][0] 117.5, 37"],
  ],
  [
    "parts of one width, one half over the other",
    parts([square(117, 36, 1)], [square(117, 36.5, 1)]),
    ["parts-overlap coordinates[0][0] 117, 36"],
  ],
  [
    "the same part twice",
    parts([square(117, 36, 1)], [square(117, 36, 1)]),
    ["parts-overlap coordinates[0][0] 117, 36"],
  ],
  ["a hole along the border", polygon(square(117, 36, 1), turned(square(117, 36, 0.5))), []],
  [
    "a part inside a part",
    parts([square(117, 36, 1)], [square(117.5, 36.5, 0.1)]),
    ["parts-overlap coordinates[1][0] 117.5, 36.5"],
  ],
  [
    "a spike",
    polygon([
      [117, 36],
      [118, 36],
      [118, 36.5],
      [119, 36.5],
      [118, 36.5001],
      [118, 37],
      [117, 37],
      [117, 36],
    ]),
    ["ring-spike coordinates[0] 119, 36.5"],
  ],
  [
    "a line there and back",
    polygon([
      [117, 36],
      [118, 36],
      [117.5, 36],
      [117, 36],
    ]),
    ["ring-no-area coordinates[0] 117, 36"],
  ],
  [
    "a hole as large as its ring",
    polygon(square(117, 36, 1), turned(square(117, 36, 1))),
    ["ring-no-area coordinates[0] 117, 36"],
  ],
  [
    "a ring that touches itself in a corner",
    polygon([
      [117, 36],
      [118, 36],
      [117.5, 36.5],
      [118, 37],
      [117, 37],
      [117.5, 36.5],
      [117, 36],
    ]),
    ["ring-touch coordinates[0] 117.5, 36.5"],
  ],
])("%s", (_, feature, found) => {
  expect(told(feature)).toEqual(found);
});

test("thousands of parts or holes over each other take seconds, and the first hundred are told", () => {
  const random = seeded(1);
  const squares = Array.from({ length: 6000 }, () => square(117 + random(), 36 + random(), 0.005 + random() / 100));
  const start = performance.now();
  const overlaps = ringFaults(parts(...squares.map((ring) => [ring])));
  const holes = ringFaults(polygon(square(116, 35, 3), ...squares.map(turned)));
  expect(performance.now() - start).toBeLessThan(5000);
  expect(overlaps).toHaveLength(100);
  expect(overlaps[99]?.detail).toMatch(/^117\.\d+, 36\.\d+ \(\+\d{3,}\)$/);
  expect(new Set(holes.map(({ code }) => code))).toEqual(new Set(["ring-holes-overlap"]));
});

test("a crossing is a warning that names the region and the place, and the region is drawn all the same", async () => {
  const bowTie = [
    [116.5, 35.5],
    [117.5, 36.5],
    [117.5, 35.5],
    [116.5, 36.5],
    [116.5, 35.5],
  ];
  const features = [
    { type: "Feature", properties: { id: "r1" }, geometry: { type: "Polygon", coordinates: [square(116.5, 35.5, 1)] } },
    { type: "Feature", properties: { id: "r2" }, geometry: { type: "Polygon", coordinates: [bowTie] } },
  ];
  const { shapes, findings } = await read(
    smallWith({ "boundaries.geojson": JSON.stringify({ type: "FeatureCollection", features }) }),
  );
  expect(shapes.boundaries?.features).toHaveLength(2);
  const ring = findings.find(({ code }) => code === "ring-crossing");
  expect(ring && `${brief(ring)} ${ring.detail}`).toBe(
    "warning ring-crossing boundaries.geojson::coordinates[0] r2 117, 36",
  );
});
