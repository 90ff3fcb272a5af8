import gcoord from "gcoord";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { convertBoundaries } from "../../../scripts/atlas/convert-boundaries.ts";
import { soundCollection } from "../../../src/data/sound-geojson.ts";

const REGIONS = [
  { id: "taian", adcode: "370900", name_zh: "泰安市", name_en: "Tai'an", level: "city", parent_id: undefined },
  { id: "taishan", adcode: "370902", name_zh: "泰山区", name_en: "Taishan", level: "county", parent_id: "taian" },
  { id: "chiping", adcode: "370923", name_zh: "东平县", name_en: undefined, level: "county", parent_id: "taian" },
] as const;

const square = (west: number, south: number, side = 1): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const file = (...features: readonly (readonly [properties: unknown, ...rings: Position[][]])[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: "FeatureCollection",
      features: features.map(([properties, ...rings]) => ({
        type: "Feature",
        properties,
        geometry: { type: "Polygon", coordinates: rings },
      })),
    }),
  );
const OPTIONS = { crs: "WGS84", keyBy: "auto", regions: REGIONS, review: { number: "GS(2024)0650号" } } as const;

test.each<[name: string, first: object, second: object]>([
  ["adcode as number", { adcode: 370902, name: "x" }, { adcode: 370923 }],
  ["code of twelve digits", { XZQDM: "370902000000" }, { XZQDM: "370923000000" }],
  ["gb of Tianditu", { gb: "156370902" }, { gb: "156370923" }],
  ["name", { name: "泰山区" }, { name: "东平县" }],
  ["name without its ending", { 名称: "泰山" }, { 名称: "东平" }],
  ["name, where the code has changed within the city", { adcode: "370902" }, { adcode: "370999", name: "东平县" }],
])("a county file keyed by %s gets our ids, and the city its outline", (_, first, second) => {
  const { collection, matched, unmatched, findings } = convertBoundaries(
    file(
      [first, square(117, 36)],
      [second, square(118, 36)],
      [{ adcode: 110000, gb: "156110000", name: "北京市" }, square(116, 39)],
    ),
    OPTIONS,
  );
  expect(matched).toEqual(["taian", "taishan", "chiping"]);
  expect(unmatched).toEqual([]);
  expect(collection.features[1]).toEqual({
    type: "Feature",
    id: "taishan",
    properties: { id: "taishan", adcode: "370902", name_zh: "泰山区", name_en: "Taishan", level: "county" },
    geometry: { type: "Polygon", coordinates: [square(117, 36)] },
  });
  expect(collection.features[0]?.geometry).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [117, 36],
        [118, 36],
        [119, 36],
        [119, 37],
        [118, 37],
        [117, 37],
        [117, 36],
      ],
    ],
  });
  expect(findings.map(({ code, value }) => `${code} ${value}`)).toEqual([
    "boundary-outlined 泰安市",
    "boundary-elsewhere 1",
  ]);
});

test("the result is sound GeoJSON of the quick reader: wound right, rounded, nothing repeated", () => {
  const ragged = [...square(117.00000012, 36.00000049)].reverse().flatMap((at) => [at, at]);
  const { collection, findings } = convertBoundaries(file([{ adcode: 370902 }, ragged]), OPTIONS);
  expect(collection.features[0]?.geometry).toEqual({
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
  });
  expect(soundCollection(collection, { isKeyed: true })).toEqual(collection);
  expect(findings.map(({ code }) => code)).toEqual(["geojson-winding", "boundary-missing", "boundary-missing"]);
});

test("coordinates of AMap are converted to WGS 84", () => {
  const moved = square(117, 36).map((at) => gcoord.transform([at[0] ?? 0, at[1] ?? 0], gcoord.WGS84, gcoord.GCJ02));
  const { collection, findings } = convertBoundaries(file([{ adcode: 370902 }, moved]), { ...OPTIONS, crs: "GCJ-02" });
  const [shape] = collection.features;
  const corner = shape?.geometry.type === "Polygon" ? shape.geometry.coordinates[0]?.[0] : undefined;
  expect(corner?.[0]).toBeCloseTo(117, 5);
  expect(corner?.[1]).toBeCloseTo(36, 5);
  expect(findings.map(({ code }) => code)).toContain("coordinate-converted");
});

test("regions without a shape, a missing review number and a key that is not asked for are told", () => {
  const { matched, unmatched, findings } = convertBoundaries(file([{ name: "泰山区" }, square(117, 36)]), {
    crs: "WGS84",
    keyBy: "adcode",
    regions: REGIONS,
  });
  expect([matched, unmatched]).toEqual([[], ["taian", "taishan", "chiping"]]);
  expect(findings.map(({ severity, code, value }) => `${severity} ${code} ${value}`)).toEqual([
    "warning boundary-missing 泰安市",
    "warning boundary-missing 泰山区",
    "warning boundary-missing 东平县",
    "note boundary-elsewhere 1",
    "warning review-number-missing undefined",
  ]);
});

test("two areas of one county are its parts; the same area twice is an error", () => {
  const twoParts = convertBoundaries(
    file([{ adcode: 370902 }, square(117, 36)], [{ adcode: 370902 }, square(119, 36)]),
    OPTIONS,
  );
  expect(twoParts.collection.features[0]?.geometry.type).toBe("MultiPolygon");
  const twice = convertBoundaries(
    file([{ adcode: 370902 }, square(117, 36)], [{ adcode: 370902 }, square(117, 36)]),
    OPTIONS,
  );
  expect(twice.findings.map(({ severity, code }) => `${severity} ${code}`)).toContain("error geojson-id-repeated");
});

test("counties whose borders do not meet give the city no outline", () => {
  const { unmatched } = convertBoundaries(
    file([{ adcode: 370902 }, square(117, 36)], [{ adcode: 370923 }, square(117.5, 36)]),
    OPTIONS,
  );
  expect(unmatched).toEqual(["taian"]);
});

test.each([
  ["no JSON", "{", "json-cut"],
  ["TopoJSON", '{"type":"Topology"}', "geojson-kind"],
])("%s: nothing is converted, and the reason told", (_, text, code) => {
  const { matched, findings } = convertBoundaries(new TextEncoder().encode(text), OPTIONS);
  expect(matched).toEqual([]);
  expect(findings[0]?.code).toBe(code);
});
