import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { explainGeojson } from "../../../../src/data/intake/geojson-faults.ts";
import { kindOfGeoFile, kindOfGeoValue } from "../../../../src/data/intake/geojson-kind.ts";
import { soundCollection } from "../../../../src/data/sound-geojson.ts";

const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const OPEN = { isKeyed: false };

/** Triangles, some of them wrong: not closed, turned, of one point, with heights. */
const RING = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), { minLength: 2, maxLength: 5 })
  .chain((ring) => fc.constantFrom([...ring, ring[0]], ring));
/** JSON knows no -0. */
const LONGITUDE = fc.double({ min: -200, max: 200, noNaN: true }).map((degrees) => degrees + 0);
const POSITION = fc.oneof(fc.tuple(LONGITUDE, fc.integer({ min: -95, max: 95 })));
const GEOMETRY = fc.oneof(
  fc.record({ type: fc.constant("Polygon"), coordinates: fc.array(RING, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("LineString"), coordinates: fc.array(POSITION, { maxLength: 3 }) }),
  fc.record({ type: fc.constantFrom("Point", "MultiPoint"), coordinates: POSITION }),
  fc.constant(null),
);
const COLLECTION = fc
  .array(
    fc.record({
      type: fc.constantFrom("Feature", "feature"),
      properties: fc.oneof(fc.record({ id: fc.constantFrom("a", "b", 1) }), fc.constant(null), fc.constant([])),
      geometry: GEOMETRY,
    }),
    { maxLength: 3 },
  )
  .map((features) => ({ type: "FeatureCollection", features }));

test("what the quick reader takes the patient one takes too, the same and without a word", () => {
  fc.assert(
    fc.property(COLLECTION, fc.boolean(), (value, isKeyed) => {
      const sound = soundCollection(value, { isKeyed });
      const { collection, findings } = explainGeojson("a.geojson", utf8(value), { isKeyed });
      if (sound === undefined) expect(findings.length).toBeGreaterThan(0);
      else expect({ collection, findings }).toEqual({ collection: sound, findings: [] });
    }),
    { numRuns: 1000 },
  );
});

test("what the patient reader keeps is sound, and counts with what it reports", () => {
  fc.assert(
    fc.property(COLLECTION, (value) => {
      const { collection, findings } = explainGeojson("a.geojson", utf8(value), { isKeyed: true });
      const lost = findings.filter(({ severity }) => severity === "error").length;
      const merged = findings.filter(({ code }) => code === "geojson-merged").length;
      expect((collection?.features.length ?? 0) + lost + merged).toBe(value.features.length);
    }),
    { numRuns: 1000 },
  );
});

test.each<[name: string, members: Partial<FeatureCollection> & Record<string, unknown>, found: string]>([
  ["properties on the collection", { properties: {} }, "properties"],
  ["coordinates on the collection", { coordinates: [] }, "coordinates"],
])("%s are told and ignored", (_, members, detail) => {
  const { collection, findings } = explainGeojson(
    "a.geojson",
    utf8({ type: "FeatureCollection", features: [], ...members }),
    OPEN,
  );
  expect(findings).toMatchObject([{ severity: "warning", code: "geojson-members", detail }]);
  expect(collection?.features).toEqual([]);
});

test("longitudes past 180 are kept and told, once a shape", () => {
  const line = {
    type: "LineString",
    coordinates: [
      [178, 36],
      [181, 36],
      [182, 36],
    ],
  };
  const { collection, findings } = explainGeojson("a.geojson", utf8(line), OPEN);
  expect(findings).toMatchObject([{ severity: "warning", code: "geojson-antimeridian", detail: "181, 36" }]);
  expect(collection?.features).toHaveLength(1);
});

test("files of other kinds are known by their beginning", () => {
  const kinds = [
    "  <kml>",
    "<?xml version='1.0'?><wfs:FeatureCollection>",
    "<html>",
    "var data = {}",
    "callback({})",
    "MULTIPOLYGON (((117 36,118 36,118 37,117 36)))",
    "SRID=4326;POINT(117 36)",
    "名称,经度,纬度\n甲,117,36",
    '{"type":1,}',
    "NaN",
    "[1,2",
  ].map((text) => kindOfGeoFile(new TextEncoder().encode(text)));
  expect(kinds).toEqual([
    "KML",
    "GML",
    "HTML",
    "JavaScript",
    "JavaScript",
    "WKT",
    "WKT",
    "CSV",
    undefined,
    undefined,
    undefined,
  ]);
});

test("a part without a ring leaves nothing to draw, and is told with its place", () => {
  const ring = [
    [117, 36],
    [118, 36],
    [118, 37],
    [117, 36],
  ];
  const geometry = { type: "MultiPolygon", coordinates: [[ring], []] };
  const { collection, findings } = explainGeojson(
    "a.geojson",
    utf8({ type: "Feature", properties: null, geometry }),
    OPEN,
  );
  expect(collection?.features).toEqual([]);
  expect(findings).toMatchObject([
    { severity: "error", code: "geojson-no-geometry", column: "geometry.coordinates[1]", detail: "[]" },
  ]);
});

test("a byte order mark written twice is read over", () => {
  const text = JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: null, geometry: { type: "Point", coordinates: [117, 36] } }],
  });
  const { collection, findings } = explainGeojson("a.geojson", new TextEncoder().encode(`\ufeff\ufeff${text}`), OPEN);
  expect([collection?.features.length, findings]).toEqual([1, []]);
});

test("shapes written another way are known by their members", () => {
  const kinds = [
    { type: "Topology" },
    { UTF8Encoding: true, type: "FeatureCollection" },
    { features: [{ attributes: {}, geometry: { rings: [] } }] },
    { status: "1", districts: [] },
    { type: "FeatureCollection", features: [] },
    [],
    null,
  ].map(kindOfGeoValue);
  expect(kinds).toEqual([
    "TopoJSON",
    "ECharts JSON (UTF8Encoding)",
    "ESRI JSON",
    "AMap JSON",
    undefined,
    undefined,
    undefined,
  ]);
});

test("members nested 100 000 deep, or made to break when asked for their text, do no harm", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const sly = '{"toString":1,"valueOf":1,"toJSON":1}';
  for (const value of [deep, sly]) {
    for (const text of [
      value,
      `{"type":${value}}`,
      `{"type":"FeatureCollection","features":[],"bbox":${value},"crs":{"properties":{"name":${value}}}}`,
      `{"type":"FeatureCollection","features":[${value},{"type":${value}}]}`,
      `{"type":"Feature","id":${value},"bbox":${value},"properties":${value},"geometry":${value}}`,
      `{"type":"Feature","properties":{"id":${value},"name":${value}},"geometry":{"type":${value},"coordinates":${value}}}`,
      `{"type":"MultiPolygon","bbox":${value},"coordinates":[[[[117,${value}]]]]}`,
      `{"type":"GeometryCollection","geometries":[${value},${value}]}`,
    ]) {
      const { findings } = explainGeojson("a.geojson", new TextEncoder().encode(text), { isKeyed: true });
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
      expect(findings.every(({ value: shown = "", detail = "" }) => shown.length + detail.length < 300)).toBe(true);
    }
  }
});
