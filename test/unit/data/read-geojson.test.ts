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

test("a sound feature is kept, keyed by properties.id or its own id, without nested properties", async () => {
  const { collection: kept, findings } = await read(
    collection(polygon([RING], { id: 7, name_zh: "甲", center: [1, 2] }), { ...polygon([RING], null), id: "b" }),
  );
  expect(findings).toEqual([]);
  expect(kept?.features.map(({ id, properties }) => [id, properties])).toEqual([
    ["7", { id: "7", name_zh: "甲" }],
    ["b", { id: "b" }],
  ]);
});

/** Three degrees of a triangle, closed, with one position put in place of the last but one. */
const ringWith = (...more: readonly unknown[]) => [RING[0], RING[1], ...more, RING[2], RING[0]];
const sound = polygon([RING], { id: "sound" });

test.each<[name: string, bad: unknown, code: string, place: string, detail: string | undefined]>([
  [
    "a ring that is not closed",
    polygon([[...RING.slice(0, 3), [117, 36.1]]]),
    "geojson-ring-open",
    ".geometry.coordinates[0]",
    "117, 36 ≠ 117, 36.1",
  ],
  [
    "a ring of three positions",
    polygon([[RING[0], RING[1], RING[0]]]),
    "geojson-ring-short",
    ".geometry.coordinates[0]",
    "3 < 4",
  ],
  [
    "a ring of two places",
    polygon([[RING[0], RING[1], RING[0], RING[1], RING[0]]]),
    "geojson-ring-short",
    ".geometry.coordinates[0]",
    "2 < 3",
  ],
  [
    "a position twice in a row",
    polygon([ringWith(RING[1])]),
    "geojson-point-repeated",
    ".geometry.coordinates[0][2]",
    "118, 36",
  ],
  ["no ring", polygon([]), "geojson-no-geometry", ".geometry.coordinates", "coordinates = []"],
  ["no position in a ring", polygon([[]]), "geojson-ring-short", ".geometry.coordinates[0]", "0 < 4"],
  ["latitude 365", polygon([ringWith([117, 365])]), "geojson-range", ".geometry.coordinates[0][2]", "117, 365"],
  [
    "longitude and latitude swapped",
    polygon([ringWith([36.2, 117.1])]),
    "geojson-swapped",
    ".geometry.coordinates[0][2]",
    "36.2, 117.1",
  ],
  [
    "metres of a projection",
    polygon([ringWith([39500000, 4010000])]),
    "geojson-metres",
    ".geometry.coordinates[0][2]",
    "39500000, 4010000",
  ],
  [
    "numbers in quotes",
    polygon([[["117", "36"], ...RING.slice(1)]]),
    "geojson-position",
    ".geometry.coordinates[0][0]",
    '"117", "36"',
  ],
  ["one number", polygon([[[117], ...RING.slice(1)]]), "geojson-position", ".geometry.coordinates[0][0]", "117"],
  ["a level of brackets too few", polygon(RING), "geojson-nesting", ".geometry.coordinates[0][0]", "117, Polygon"],
  [
    "a level of brackets too many",
    polygon([[[RING]]]),
    "geojson-nesting",
    ".geometry.coordinates[0][0]",
    "[[…]], Polygon",
  ],
  [
    "no geometry",
    { type: "Feature", properties: { id: "a" }, geometry: null },
    "geojson-no-geometry",
    ".geometry",
    "geometry = null",
  ],
  [
    "an unknown type",
    { type: "Feature", properties: { id: "a" }, geometry: { type: "polygon", coordinates: [RING] } },
    "geojson-invalid",
    ".geometry",
    "type: polygon ≠ Polygon",
  ],
  [
    "a collection inside a collection",
    {
      type: "Feature",
      properties: { id: "a" },
      geometry: { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [] }] },
    },
    "geojson-collection",
    ".geometry",
    "geometries: GeometryCollection",
  ],
  ["no feature", 5, "geojson-invalid", "", "type: ∅"],
  ["no key", polygon([RING], { adcode: "370902" }), "geojson-id-missing", "", "adcode"],
  ["a key twice", sound, "geojson-id-repeated", "", "features[0]"],
  [
    "a key of two things",
    polygon([RING.map(([lon = 0, lat = 0]) => [lon + 2, lat])], { id: "sound", name_zh: "乙" }),
    "geojson-id-repeated",
    "",
    "features[0]",
  ],
])("%s: that feature is left out and told with its place, the others stay", async (_, bad, code, place, detail) => {
  const first = polygon([RING], { id: "sound", name_zh: "甲" });
  const { collection: kept, findings } = await read(collection(code === "geojson-id-repeated" ? first : sound, bad));
  expect(kept?.features.map(({ id }) => id)).toEqual(["sound"]);
  expect(findings).toMatchObject([
    { severity: "error", code, file: "boundaries.geojson", column: `features[1]${place}`, detail },
  ]);
});

test.each<[name: string, text: string, code: string, row: number | undefined, column: string | undefined]>([
  ["cut off", '{"type":"FeatureCollection",\n"features":[', "json-cut", 2, "13"],
  ["a comma too many", '{"type":"FeatureCollection","features":[],}', "json-comma", 1, "42"],
  ["NaN", '{"type":"FeatureCollection","features":[NaN]}', "json-value", 1, "41"],
  ["a comment", '{\n// 边界\n"type":"FeatureCollection"}', "json-comment", 2, "1"],
  ["one feature a line", '{"type":"Feature"}\n{"type":"Feature"}', "json-several", 2, "1"],
  ["a web page", "<!doctype html><p>404", "geojson-page", undefined, undefined],
  ["KML", '<?xml version="1.0"?><kml xmlns="x"></kml>', "geojson-kind", undefined, undefined],
  ["TopoJSON", '{"type":"Topology","objects":{}}', "geojson-kind", undefined, undefined],
  ["ESRI JSON", '{"geometryType":"esriGeometryPolygon","features":[]}', "geojson-kind", undefined, undefined],
  ["a table", "id,lon,lat\n1,117,36", "geojson-kind", undefined, undefined],
  ["no list", '{"type":"FeatureCollection","features":{}}', "geojson-invalid", undefined, "features"],
  ["no GeoJSON type", '{"type":"featureCollection","features":[]}', "geojson-invalid", undefined, "type"],
  [
    "other coordinates",
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[]}',
    "geojson-crs",
    undefined,
    "crs",
  ],
  ["nested 100 000 deep", "[".repeat(100_000), "json-cut", 1, "100001"],
  [
    "nested 100 000 deep and closed",
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    "geojson-invalid",
    undefined,
    "type",
  ],
  [
    "coordinates nested 100 000 deep",
    `{"type":"Polygon","coordinates":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    "geojson-nesting",
    undefined,
    "geometry.coordinates[0][0]",
  ],
  ["blank", "", "json-cut", 1, "1"],
])("%s: no shapes, one finding, with the place", async (name, text, code, row, column) => {
  const { collection: kept, findings } = await read(utf8(text));
  expect(kept?.features ?? []).toEqual([]);
  expect(
    findings.map((finding) => [finding.code, finding.row, finding.column]),
    name,
  ).toEqual([[code, row, column]]);
});

test("bytes of GZIP and of UTF-16 are told for what they are", async () => {
  const gzip = await read(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]));
  expect(gzip.findings).toMatchObject([{ code: "geojson-kind", detail: "GZIP" }]);
  const utf16 = await read(new Uint8Array([0xff, 0xfe, 0x7b, 0]));
  expect(utf16.findings).toMatchObject([{ code: "json-not-utf8", row: 1, column: "1" }]);
});

test("a byte order mark is no fault", async () => {
  const { collection: kept, findings } = await read(
    utf8(`\uFEFF${JSON.stringify({ type: "FeatureCollection", features: [sound] })}`),
  );
  expect(findings).toEqual([]);
  expect(kept?.features).toHaveLength(1);
});

test("rings that run the wrong way are turned, with a note", async () => {
  const hole = [
    [117.5, 36.2],
    [117.6, 36.2],
    [117.6, 36.3],
    [117.5, 36.2],
  ];
  const { collection: kept, findings } = await read(collection(polygon([[...RING].reverse(), hole])));
  expect(findings).toEqual([
    {
      severity: "note",
      code: "geojson-winding",
      file: "boundaries.geojson",
      column: "features[0].geometry",
      value: "a",
    },
  ]);
  expect(kept?.features[0]?.geometry).toEqual({ type: "Polygon", coordinates: [RING, [...hole].reverse()] });
});

test("heights and times of positions are left out, with a note", async () => {
  const { collection: kept, findings } = await read(
    collection(polygon([RING.map(([lon = 0, lat = 0]) => [lon, lat, 150, 1])])),
  );
  expect(findings).toMatchObject([{ severity: "note", code: "geojson-heights", detail: "4" }]);
  expect(kept?.features[0]?.geometry).toEqual({ type: "Polygon", coordinates: [RING] });
});

test("two areas of one key are one place in two parts, with a note", async () => {
  const east = RING.map(([lon = 0, lat = 0]) => [lon + 2, lat]);
  const { collection: kept, findings } = await read(collection(polygon([RING]), polygon([east], { id: "a" })));
  expect(findings).toMatchObject([
    { severity: "note", code: "geojson-merged", column: "features[1]", value: "a", detail: "features[0]" },
  ]);
  expect(kept?.features.map(({ geometry }) => geometry)).toEqual([
    { type: "MultiPolygon", coordinates: [[RING], [east]] },
  ]);
});

test("a key as number and as text is the same key; a key that is neither is told", async () => {
  const { findings } = await read(collection({ ...polygon([RING], {}), id: 7 }, polygon([RING], { id: "7" })));
  expect(findings).toMatchObject([{ code: "geojson-id-repeated", value: "7" }]);
  const odd = await read(collection({ ...polygon([RING], { id: "a" }), id: {}, bbox: [117, 36, 118, 37] }));
  expect(odd.findings).toMatchObject([{ severity: "warning", code: "geojson-id-invalid", value: "{}" }]);
});

test.each([
  ["latitude first", [36, 117, 37, 118]],
  ["east before west", [118, 36, 117, 37]],
  ["three numbers", [117, 36, 118]],
  ["a text", "117,36,118,37"],
  ["too small for its shapes", [117.4, 36.4, 117.5, 36.5]],
])("a bounding box with %s is told and ignored", async (_, bbox) => {
  const { collection: kept, findings } = await read(utf8({ type: "FeatureCollection", bbox, features: [sound] }));
  expect(findings).toMatchObject([{ severity: "warning", code: "geojson-bbox", value: JSON.stringify(bbox) }]);
  expect(kept?.features).toHaveLength(1);
});

test("the old member crs is noted where it names degrees, and ends the reading where it does not", async () => {
  const named = (name: string) =>
    read(utf8({ type: "FeatureCollection", crs: { type: "name", properties: { name } }, features: [sound] }));
  for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4490", "urn:ogc:def:crs:EPSG::4326"]) {
    const { collection: kept, findings } = await named(name);
    expect(findings).toMatchObject([{ severity: "note", code: "geojson-crs-member", value: name }]);
    expect(kept?.features).toHaveLength(1);
  }
  const { collection: kept, findings } = await named("EPSG:3857");
  expect(findings).toMatchObject([{ severity: "error", code: "geojson-crs", value: "EPSG:3857" }]);
  expect(kept).toBeUndefined();
});

test("a member given twice is told with its line, since only the last is read", async () => {
  const { findings } = await read(
    utf8('{"type":"FeatureCollection",\n"bbox":[0,0,1,1],\n"bbox":[0,0,1,1],"features":[]}'),
  );
  expect(findings).toMatchObject([
    { severity: "warning", code: "json-name-repeated", row: 3, column: "1", value: '"bbox"' },
  ]);
});

test("a single feature, and a bare geometry where no key is needed, are read as a collection of one", async () => {
  expect((await read(utf8(sound))).collection?.features.map(({ id }) => id)).toEqual(["sound"]);
  const { collection: kept, findings } = await readGeojson("context.geojson", utf8(sound.geometry), { isKeyed: false });
  expect(findings).toEqual([]);
  expect(kept?.features.map(({ geometry }) => geometry.type)).toEqual(["Polygon"]);
});

test("a __proto__ key pollutes nothing", async () => {
  const text =
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","__proto__":"evil"},"geometry":{"type":"Point","coordinates":[1,2]}}]}';
  const { collection: kept } = await read(utf8(text));
  expect(kept?.features[0]?.properties).toEqual({ id: "a" });
  expect(Object.getPrototypeOf(kept?.features[0]?.properties)).toBe(Object.prototype);
});
