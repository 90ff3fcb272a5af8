import gcoord from "gcoord";
import type { FindingCode } from "../../../src/model/finding.ts";
import { type Files, smallWith } from "./packs.ts";

type Example = readonly [files: Files, found: readonly string[]];

const RING = [
  [117, 36],
  [117.2, 36],
  [117.2, 36.2],
  [117, 36],
];
const shape = (coordinates: unknown, more: object = {}, type = "Polygon") => ({
  type: "Feature",
  properties: { id: "see" },
  geometry: { type, coordinates },
  ...more,
});
/** The small pack with one more file of shapes, written as text or made of these features. */
const context = (...features: readonly unknown[]): Files =>
  smallWith({ "context.geojson": JSON.stringify({ type: "FeatureCollection", features }) });
const written = (text: string): Files => smallWith({ "context.geojson": text });
const collectionWith = (more: object): Files =>
  written(JSON.stringify({ type: "FeatureCollection", ...more, features: [shape([RING])] }));
const parks = (...features: readonly unknown[]): Files =>
  smallWith({ "parks.geojson": JSON.stringify({ type: "FeatureCollection", features }) });
const park = (west: number, more: object = {}) => ({
  ...shape([RING.map(([lon = 0, lat = 0]) => [lon + west, lat])]),
  properties: { id: "p1" },
  ...more,
});

/** The small pack with these places of firms after its own two. */
const firms = (...places: readonly (readonly [lon: number | string, lat: number | string])[]): Files =>
  smallWith({
    "enterprises.csv": `id,name_zh,region_id,park_id,lon,lat,position,source_ids\ne1,甲厂,,,,,,s1\n${places
      .map(([lon, lat], index) => `f${index},厂${index},r2,,${lon},${lat},site,s1\n`)
      .join("")}`,
  });

const at = (place: string) => `context.geojson::features[0].geometry${place} see`;
const MOVED = [
  [117.11, 36.11],
  [117.1102, 36.1101],
  [117.1099, 36.1103],
].map(([lon = 0, lat = 0]) => gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02));

/** One tiny fault for every code about coordinates, shapes and JSON that the reading of a pack can find, and all that is found then. */
export const SPACE_EXAMPLES = {
  "coordinate-swapped": [
    firms([36.1234, 117.1234]),
    ["error coordinate-swapped enterprises.csv:3:lat 36.1234, 117.1234"],
  ],
  "coordinate-zero": [firms([0, 0]), ["error coordinate-zero enterprises.csv:3:lon 0, 0"]],
  "coordinate-offset": [
    smallWith({
      ...firms(...MOVED.map(([lon = 0, lat = 0]) => [lon.toFixed(6), lat.toFixed(6)] as const)),
      "resources.csv": `id,name_zh,kind,lon,lat,position,source_ids\n${MOVED.map(
        (_, index) => `q${index},厂${index},lab,${117.11015 + index / 1e4},${36.11015 + index / 1e4},site,s1\n`,
      ).join("")}`,
    }),
    ["warning coordinate-offset enterprises.csv::lon GCJ-02"],
  ],
  "coordinate-converted": [
    smallWith({
      "datapackage.json": JSON.stringify({
        title: "Small",
        "atlas:mapReview": { number: "GS(2026)0001" },
        resources: [
          { path: "boundaries.geojson", "atlas:crs": "GCJ-02" },
          { path: "regions.csv" },
          { path: "sources.csv" },
        ],
      }),
    }),
    ["note coordinate-converted boundaries.geojson:: 10"],
  ],
  "coordinate-elsewhere": [
    firms([116.6123, 35.6123]),
    ["warning coordinate-elsewhere enterprises.csv:3:region_id 116.6123, 35.6123"],
  ],
  "coordinate-repeated": [
    firms([117.2345, 36.2345], ...Array.from({ length: 5 }, () => [117.1234, 36.1234] as const)),
    ["note coordinate-repeated enterprises.csv:4:lon 117.1234, 36.1234"],
  ],
  "coordinate-all-equal": [
    firms(...Array.from({ length: 3 }, () => [117.1234, 36.1234] as const)),
    ["warning coordinate-all-equal enterprises.csv:3:lon 117.1234, 36.1234"],
  ],
  "coordinate-coarse": [
    firms([117.1, 36.1], [117.1234, 36.1234]),
    ["note coordinate-coarse enterprises.csv:3:position 117.1, 36.1"],
  ],
  "json-cut": [written('{"type":'), ["error json-cut context.geojson:1:9"]],
  "json-not-utf8": [
    smallWith({ "context.geojson": new Uint8Array([0x7b, 0x22, 0xb0, 0xb2]) }),
    ["error json-not-utf8 context.geojson:1:3"],
  ],
  "json-comma": [written('{"type":"Topology",}'), ["error json-comma context.geojson:1:19 ,}"]],
  "json-comma-missing": [written('{"a":1\n"b":2}'), ['error json-comma-missing context.geojson:2:1 "b":2}']],
  "json-comment": [written("{} // 边界"), ["error json-comment context.geojson:1:4 // 边界"]],
  "json-several": [written("{}\n{}"), ["error json-several context.geojson:2:1 {}"]],
  "json-quotes": [written("{'a':1}"), ["error json-quotes context.geojson:1:2 'a':1}"]],
  "json-value": [written("[NaN]"), ["error json-value context.geojson:1:2 NaN]"]],
  "json-string": [written('["\t"]'), ['error json-string context.geojson:1:3 "]']],
  "json-invalid": [written("{}}"), ["error json-invalid context.geojson:1:3 }"]],
  "json-name-repeated": [
    written('{"type":"FeatureCollection","bbox":[117,36,118,37],"bbox":[117,36,118,37],"features":[]}'),
    ['warning json-name-repeated context.geojson:1:52 "bbox"'],
  ],
  "geojson-kind": [written('{"type":"Topology"}'), ["error geojson-kind context.geojson::"]],
  "geojson-crs": [
    collectionWith({ crs: { type: "name", properties: { name: "EPSG:4547" } } }),
    ["error geojson-crs context.geojson::crs EPSG:4547"],
  ],
  "geojson-crs-member": [
    collectionWith({ crs: { type: "name", properties: { name: "EPSG:4490" } } }),
    ["note geojson-crs-member context.geojson::crs EPSG:4490"],
  ],
  "geojson-invalid": [written('{"type":"featurecollection"}'), ["error geojson-invalid context.geojson::type"]],
  "geojson-no-geometry": [context(shape([], { geometry: null })), [`error geojson-no-geometry ${at("")}`]],
  "geojson-nesting": [context(shape(RING)), [`error geojson-nesting ${at(".coordinates[0][0]")}`]],
  "geojson-position": [context(shape(["117", "36"], {}, "Point")), [`error geojson-position ${at(".coordinates")}`]],
  "geojson-range": [context(shape([117, 365], {}, "Point")), [`error geojson-range ${at(".coordinates")}`]],
  "geojson-swapped": [context(shape([36, 117], {}, "Point")), [`error geojson-swapped ${at(".coordinates")}`]],
  "geojson-metres": [context(shape([512345, 4012345], {}, "Point")), [`error geojson-metres ${at(".coordinates")}`]],
  "geojson-ring-open": [
    context(shape([[...RING.slice(0, 3), [117, 36.1]]])),
    [`error geojson-ring-open ${at(".coordinates[0]")}`],
  ],
  "geojson-ring-short": [context(shape([RING.slice(0, 3)])), [`error geojson-ring-short ${at(".coordinates[0]")}`]],
  "geojson-point-repeated": [
    context(shape([[RING[0], ...RING]])),
    [`error geojson-point-repeated ${at(".coordinates[0][1]")}`],
  ],
  "geojson-winding": [context(shape([[...RING].reverse()])), [`note geojson-winding ${at("")}`]],
  "geojson-heights": [context(shape([117, 36, 150], {}, "Point")), [`note geojson-heights ${at("")}`]],
  "geojson-bbox": [
    collectionWith({ bbox: [36, 117, 37, 118] }),
    ["warning geojson-bbox context.geojson:: [36,117,37,118]"],
  ],
  "geojson-members": [collectionWith({ properties: {} }), ["warning geojson-members context.geojson::"]],
  "geojson-id-missing": [parks(park(0, { properties: {} })), ["error geojson-id-missing parks.geojson::features[0]"]],
  "geojson-id-invalid": [
    context(shape([RING], { id: {}, bbox: [117, 36, 117.2, 36.2] })),
    ["warning geojson-id-invalid context.geojson::features[0] {}"],
  ],
  "geojson-id-repeated": [parks(park(0), park(0)), ["error geojson-id-repeated parks.geojson::features[1] p1"]],
  "geojson-merged": [parks(park(0), park(0.3)), ["note geojson-merged parks.geojson::features[1] p1"]],
  "geojson-collection": [
    context({ ...shape([]), geometry: { type: "GeometryCollection", geometries: [] } }),
    [`error geojson-collection ${at("")}`],
  ],
  "geojson-antimeridian": [
    context(
      shape(
        [
          [179, 36],
          [-179, 36],
        ],
        {},
        "LineString",
      ),
    ),
    ["warning geojson-antimeridian context.geojson::features[0] see"],
  ],
  "geojson-precise": [context(shape([117.123456789012, 36], {}, "Point")), ["note geojson-precise context.geojson::"]],
  "geojson-heavy": [
    context(
      shape(
        Array.from({ length: 60_001 }, (_, index) => [117 + index / 1e6, 36]),
        {},
        "LineString",
      ),
    ),
    ["warning geojson-heavy context.geojson::"],
  ],
  "ring-crossing": [
    context(
      shape([
        [
          [117, 36],
          [118, 37],
          [118, 36],
          [117.1, 37],
          [117, 36],
        ],
      ]),
    ),
    ["warning ring-crossing context.geojson::coordinates[0] see"],
  ],
  "ring-spike": [
    context(
      shape([
        [
          [117, 36],
          [118, 36],
          [118, 37],
          [118, 38],
          [118, 37],
          [117, 37],
          [117, 36],
        ],
      ]),
    ),
    ["warning ring-spike context.geojson::coordinates[0] see"],
  ],
  "ring-no-area": [
    context(
      shape([
        [
          [117, 36],
          [118, 36],
          [117.5, 36],
          [117, 36],
        ],
      ]),
    ),
    ["warning ring-no-area context.geojson::coordinates[0] see"],
  ],
  "ring-hole-outside": [
    context(
      shape([
        RING,
        [
          [119, 36],
          [119, 37],
          [120, 36],
          [119, 36],
        ],
      ]),
    ),
    ["warning ring-hole-outside context.geojson::coordinates[1] see"],
  ],
  "ring-holes-overlap": [
    context(
      shape([
        [
          [117, 36],
          [118, 36],
          [118, 37],
          [117, 37],
          [117, 36],
        ],
        [
          [117.2, 36.2],
          [117.2, 36.8],
          [117.8, 36.2],
          [117.2, 36.2],
        ],
        [
          [117.3, 36.3],
          [117.3, 36.4],
          [117.4, 36.3],
          [117.3, 36.3],
        ],
      ]),
    ),
    ["warning ring-holes-overlap context.geojson::coordinates[2] see"],
  ],
  "parts-overlap": [
    context(shape([[RING], [RING.map(([lon = 0, lat = 0]) => [lon + 0.05, lat])]], {}, "MultiPolygon")),
    ["warning parts-overlap context.geojson::coordinates[1][0] see"],
  ],
} as const satisfies Partial<Record<FindingCode, Example>>;
