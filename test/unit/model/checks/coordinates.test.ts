import gcoord from "gcoord";
import { expect, test } from "vitest";
import type { Finding } from "../../../../src/model/finding.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { read, SMALL, smallWith } from "../../data/packs.ts";

interface Spot {
  readonly lon: number | string;
  readonly lat: number | string;
  readonly region?: string;
  readonly park?: string;
  readonly position?: string;
  readonly name?: string;
}

/** The small pack with firms at these places. */
function packWith(spots: readonly Spot[], more: Parameters<typeof smallWith>[0] = {}): Promise<Pack> {
  const rows = spots.map(
    ({ lon, lat, region = "r2", park = "", position = "site", name }, index) =>
      `f${index + 1},${name ?? `厂${index + 1}`},${region},${park},${lon},${lat},${position},s1\n`,
  );
  const table = `id,name_zh,region_id,park_id,lon,lat,position,source_ids\n${rows.join("")}`;
  const chains = "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n";
  return read(smallWith({ "enterprises.csv": table, "chains.csv": chains, ...more }));
}

const told = ({ findings }: Pack) =>
  findings
    .filter(({ code }) => code.startsWith("coordinate") || code === "cell-out-of-range")
    .map(({ severity, code, file, row, column, value, detail }: Finding) =>
      [severity, code, `${file}:${row ?? ""}:${column}`, value, detail]
        .filter((part) => part !== undefined)
        .join(" | "),
    );
const points = ({ tables }: Pack) => tables.enterprises.rows.map(({ lon, lat }) => [lon, lat]);

test("longitude and latitude swapped, with a latitude no place on earth has, are told once and not drawn", async () => {
  const pack = await packWith([{ lon: 36.1234, lat: 117.1234 }]);
  expect(told(pack)).toEqual(["error | coordinate-swapped | enterprises.csv:2:lat | 36.1234, 117.1234"]);
  expect(points(pack)).toEqual([[undefined, undefined]]);
});

test("a swapped pair in the far west, where both numbers could be right, is told and not drawn", async () => {
  const pack = await packWith([{ lon: 43.8256, lat: 87.6168 }]);
  expect(told(pack)).toEqual(["error | coordinate-swapped | enterprises.csv:2:lon | 43.8256, 87.6168"]);
  expect(points(pack)).toEqual([[undefined, undefined]]);
});

test("0, 0 is no place", async () => {
  const pack = await packWith([{ lon: 0, lat: 0 }]);
  expect(told(pack)).toEqual(["error | coordinate-zero | enterprises.csv:2:lon | 0, 0"]);
  expect(points(pack)).toEqual([[undefined, undefined]]);
});

test("latitude 91 and longitude 181 are refused, and the half left over is not drawn", async () => {
  const pack = await packWith([
    { lon: 181, lat: 36 },
    { lon: 117, lat: 91 },
    { lon: "", lat: 36.1234 },
  ]);
  expect(told(pack).map((text) => text.split(" | ").slice(0, 3).join(" "))).toEqual([
    "error cell-out-of-range enterprises.csv:2:lon",
    "error cell-out-of-range enterprises.csv:3:lat",
    "error coordinate-half enterprises.csv:4:lon",
  ]);
  expect(points(pack)).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test.each([
  ["Gauss–Krüger with its zone", 39512345.6, 4012345.6],
  ["Gauss–Krüger without", 512345.6, 4012345.6],
  ["web Mercator", 13037654.3, 4321098.7],
])("metres of %s are told as metres once a point and not drawn", async (_, lon, lat) => {
  const pack = await packWith([{ lon, lat }]);
  expect(told(pack).map((text) => text.split(" | ").slice(0, 4).join(" "))).toEqual([
    `error coordinate-metres enterprises.csv:2:lon ${lon}`,
  ]);
  expect(points(pack)).toEqual([[undefined, undefined]]);
});

test("a point outside its own county, but inside the city, is told with the region it stands in", async () => {
  const pack = await packWith([
    { lon: 116.6123, lat: 35.6123 },
    { lon: 117.2123, lat: 36.2123, region: "r1" },
  ]);
  expect(told(pack)).toEqual([
    "warning | coordinate-elsewhere | enterprises.csv:2:region_id | 116.6123, 35.6123 | 甲市",
  ]);
  expect(points(pack)).toEqual([
    [116.6123, 35.6123],
    [117.2123, 36.2123],
  ]);
});

test("a point on the border, or a little past it, is at home; the middle of a town may be rougher", async () => {
  const pack = await packWith([
    { lon: 117, lat: 36.2123 },
    { lon: 116.9951, lat: 36.2123 },
    { lon: 116.9751, lat: 36.2123, position: "township" },
  ]);
  expect(told(pack)).toEqual([]);
});

test("a point far from the city is told once, and still drawn", async () => {
  const pack = await packWith([{ lon: 121.4737, lat: 31.2304 }]);
  expect(told(pack)).toEqual([
    "warning | coordinate-outside | enterprises.csv:2:lon | 121.4737, 31.2304 | 116.48 – 117.52, 35.48 – 36.52",
  ]);
  expect(points(pack)).toEqual([[121.4737, 31.2304]]);
});

const square = (id: string, west: number, south: number, side: number) => ({
  type: "Feature",
  properties: { id },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});
const PARKS = {
  "parks.csv":
    "id,name_zh,region_id,lon,lat,position,source_ids\np1,甲园,r2,117.11,36.11,township,s1\np2,乙园,r2,117.21,36.21,township,s1\n",
  "parks.geojson": JSON.stringify({
    type: "FeatureCollection",
    features: [square("p1", 117.1, 36.1, 0.02), square("p2", 117.2, 36.2, 0.02)],
  }),
  "projects.csv": undefined,
};

test("a firm outside its park is told with the park it stands in", async () => {
  const pack = await packWith(
    [
      { lon: 117.2123, lat: 36.2123, park: "p1" },
      { lon: 117.1123, lat: 36.1123, park: "p1" },
    ],
    PARKS,
  );
  expect(told(pack)).toEqual(["warning | coordinate-elsewhere | enterprises.csv:2:park_id | 117.2123, 36.2123 | 乙园"]);
});

/** Places as a web map gives them: moved from where they are. */
const picked = (lon: number, lat: number, system: "GCJ02" | "BD09"): Spot => {
  const [x = 0, y = 0] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord[system]);
  return { lon: x.toFixed(6), lat: y.toFixed(6) };
};

test.each([
  ["GCJ02", "GCJ-02", 550],
  ["BD09", "BD-09", 1260],
] as const)("firms all off as %s would put them are told once, and none is moved", async (system, name, metres) => {
  const spots = [
    { ...picked(117.11, 36.11, system), park: "p1" },
    { ...picked(117.1095, 36.1103, system), park: "p1" },
    { ...picked(117.2104, 36.2098, system), park: "p2" },
    { ...picked(117.2101, 36.2107, system), park: "p2" },
  ];
  const pack = await packWith(spots, PARKS);
  const [finding, ...others] = told(pack);
  expect(others).toEqual([]);
  expect(finding).toMatch(`warning | coordinate-offset | enterprises.csv::lon | ${name} | `);
  expect(Math.abs(Number(/\| (\d+) m \(4 \/ 4\)$/.exec(finding ?? "")?.[1]) - metres)).toBeLessThan(60);
  expect(points(pack)).toEqual(spots.map(({ lon, lat }) => [Number(lon), Number(lat)]));
});

test("a table half of AMap and half of GPS is told with how many rows are off", async () => {
  const home = Array.from({ length: 6 }, (_, index) => ({ lon: 117.1101 + index / 1e4, lat: 36.1101, park: "p1" }));
  const away = home.map(({ lon, lat }) => ({ ...picked(lon, lat, "GCJ02"), park: "p1" }));
  expect(told(await packWith([...home, ...away], PARKS))).toEqual([
    expect.stringMatching(/^warning \| coordinate-offset \| enterprises\.csv::lon \| GCJ-02 \| \d+ m \(6 \/ 12\)$/),
  ]);
});

test("firms spread round the middle of their park are no offset", async () => {
  const pack = await packWith(
    [
      { lon: 117.1051, lat: 36.1123, park: "p1" },
      { lon: 117.1163, lat: 36.1099, park: "p1" },
      { lon: 117.1121, lat: 36.1181, park: "p1" },
      { lon: 117.2061, lat: 36.2071, park: "p2" },
      { lon: 117.2151, lat: 36.2131, park: "p2" },
    ],
    PARKS,
  );
  expect(told(pack)).toEqual([]);
});

test("many firms across a county border by the shift of GCJ-02 are told as one offset", async () => {
  const spots = Array.from({ length: 8 }, (_, index) => picked(117.398, 36.05 + index * 0.04123, "GCJ02"));
  const wide = JSON.stringify({
    type: "FeatureCollection",
    features: [square("r1", 116.5, 35.5, 1.5), square("r2", 117, 36, 0.4)],
  });
  const pack = await packWith(spots, { "boundaries.geojson": wide });
  expect(told(pack)).toEqual([
    expect.stringMatching(/^warning \| coordinate-offset \| enterprises\.csv::lon \| GCJ-02/),
  ]);
});

test("five firms at one address are a note, and all firms at one point a warning", async () => {
  const address = { lon: 117.1234, lat: 36.1234 };
  const some = await packWith([...Array.from({ length: 5 }, () => address), { lon: 117.2345, lat: 36.2345 }]);
  expect(told(some)).toEqual(["note | coordinate-repeated | enterprises.csv:2:lon | 117.1234, 36.1234 | 5"]);
  const all = await packWith([address, address, address]);
  expect(told(all)).toEqual(["warning | coordinate-all-equal | enterprises.csv:2:lon | 117.1234, 36.1234 | 3"]);
  const centre = await packWith(Array.from({ length: 6 }, () => ({ ...address, position: "county" })));
  expect(told(centre)).toEqual([]);
});

test("one decimal is the precision of a town, fifteen are as good as six", async () => {
  const pack = await packWith([
    { lon: 117.1, lat: 36.1 },
    { lon: "117.123456789012345", lat: "36.123456789012345" },
  ]);
  expect(told(pack)).toEqual(["note | coordinate-coarse | enterprises.csv:2:position | 117.1, 36.1 | 1"]);
});

test.each([
  ["the pack", { "atlas:crs": "GCJ-02" }],
  [
    "the file",
    {
      resources: [{ path: "regions.csv" }, { path: "sources.csv" }, { path: "enterprises.csv", "atlas:crs": "gcj02" }],
    },
  ],
])("a system declared for %s is converted once, with a note, and half pairs stay half", async (_, declared) => {
  const { lon, lat } = picked(117.123456, 36.123456, "GCJ02");
  const pack = await packWith(
    [
      { lon, lat },
      { lon: "", lat },
    ],
    {
      "datapackage.json": JSON.stringify({ title: "Small", "atlas:region": "r1", ...declared }),
    },
  );
  const [first] = points(pack);
  expect(first?.[0]).toBeCloseTo(117.123456, 5);
  expect(first?.[1]).toBeCloseTo(36.123456, 5);
  expect(told(pack).filter((text) => text.includes("enterprises.csv"))).toEqual([
    expect.stringMatching(/^note \| coordinate-converted \| enterprises\.csv::undefined \| 1 \| GCJ-02$/),
    expect.stringMatching(/^error \| coordinate-half \| enterprises\.csv:3:lon/),
  ]);
});

test("shapes of a declared system are converted too, and CGCS2000 is left as it is", async () => {
  const moved = await read({
    ...SMALL,
    "datapackage.json": JSON.stringify({ resources: [{ path: "boundaries.geojson", "atlas:crs": "BD-09" }] }),
  });
  expect(told(moved)).toContain("note | coordinate-converted | boundaries.geojson::undefined | 10 | BD-09");
  const corner = moved.shapes.boundaries?.features[0]?.geometry;
  expect(corner?.type === "Polygon" && corner.coordinates[0]?.[0]?.[0]).toBeCloseTo(116.4877, 2);
  const same = await read({ ...SMALL, "datapackage.json": JSON.stringify({ "atlas:crs": "CGCS2000" }) });
  expect(told(same)).toEqual([]);
});
