import { expect, test } from "vitest";
import { readGeojson } from "../../../src/data/read-geojson.ts";

const utf8 = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const RING = [
  [117, 36],
  [118, 36],
  [118, 37],
  [117, 36],
];
const polygon = (rings: unknown, properties: unknown = { id: "a" }) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: rings },
});
const collection = (...features: readonly unknown[]) => utf8({ type: "FeatureCollection", features });
const read = (bytes: Uint8Array) => readGeojson("boundaries.geojson", bytes, { isKeyed: true });

test("a sound feature is kept, keyed by properties.id or its own id, without nested properties", () => {
  const { collection: kept, findings } = read(
    collection(polygon([RING], { id: 7, name_zh: "甲", center: [1, 2] }), { ...polygon([RING], null), id: "b" }),
  );
  expect(findings).toEqual([]);
  expect(kept?.features.map(({ id, properties }) => [id, properties])).toEqual([
    ["7", { id: "7", name_zh: "甲" }],
    ["b", { id: "b" }],
  ]);
});

test.each([
  ["open ring", polygon([[...RING.slice(0, 3), [117, 36.1]]])],
  ["three positions", polygon([[RING[0], RING[1], RING[0]]])],
  ["no ring", polygon([])],
  ["latitude 365", polygon([[[117, 365], ...RING.slice(1, 3), [117, 365]]])],
  ["text for a number", polygon([[["117", "36"], ...RING.slice(1)]])],
  ["one number", polygon([[[117], ...RING.slice(1)]])],
  ["wrong depth", polygon(RING)],
  ["too deep", polygon([[[RING]]])],
  ["no geometry", { type: "Feature", properties: { id: "a" }, geometry: null }],
  ["unknown type", { type: "Feature", properties: { id: "a" }, geometry: { type: "Circle", coordinates: [1, 2] } }],
  [
    "collection of geometries",
    { type: "Feature", properties: { id: "a" }, geometry: { type: "GeometryCollection", geometries: [] } },
  ],
  ["no feature", 5],
  ["no key", polygon([RING], {})],
  ["key twice", polygon([RING], { id: "sound" })],
])("%s: that feature is dropped and reported, the others stay", (_, bad) => {
  const { collection: kept, findings } = read(collection(polygon([RING], { id: "sound" }), bad));
  expect(kept?.features.map(({ id }) => id)).toEqual(["sound"]);
  expect(findings).toMatchObject([
    { severity: "error", code: "geojson-invalid", file: "boundaries.geojson", column: "features[1]" },
  ]);
});

test.each([
  ["truncated", '{"type":"FeatureCollection","features":['],
  ["trailing comma", '{"type":"FeatureCollection","features":[],}'],
  ["NaN", '{"type":"FeatureCollection","features":[NaN]}'],
  ["a page", "<html>"],
  ["TopoJSON", '{"type":"Topology","objects":{}}'],
  ["no list", '{"type":"FeatureCollection","features":{}}'],
  ["nested 100 000 deep", "[".repeat(100_000)],
  ["blank", ""],
])("%s: no shapes, one finding", (_, text) => {
  const { collection: kept, findings } = read(utf8(text));
  expect(kept).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(["geojson-invalid"]);
});

test("a __proto__ key pollutes nothing", () => {
  const text =
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","__proto__":"evil"},"geometry":{"type":"Point","coordinates":[1,2]}}]}';
  const { collection: kept } = read(utf8(text));
  expect(kept?.features[0]?.properties).toEqual({ id: "a" });
  expect(Object.getPrototypeOf(kept?.features[0]?.properties)).toBe(Object.prototype);
});
