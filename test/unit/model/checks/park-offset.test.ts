import gcoord from "gcoord";
import { expect, test } from "vitest";
import { type Files, read, smallWith } from "../../data/packs.ts";

type Point = readonly [lon: number, lat: number];
const PARKS = Array.from(
  { length: 16 },
  (_, index): Point => [117.05 + index * 0.02, 36.05 + ((index * 5) % 16) * 0.02],
);
const moved = ([lon, lat]: Point, system: "GCJ02" | "BD09"): Point => {
  const [x = 0, y = 0] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord[system]);
  return [x, y];
};
/** Some 500 m this way and that, from the number of the firm. */
const scattered = ([lon, lat]: Point, index: number): Point => [
  lon + 0.006 * Math.sin(index * 2.4),
  lat + 0.005 * Math.cos(index * 2.4),
];

/** Parks known to their township, and three firms in each. */
function pack(parkOf: (at: Point) => Point, firmOf: (at: Point, index: number) => Point, position: string): Files {
  const row = ([lon, lat]: Point, more: string) => `${lon.toFixed(6)},${lat.toFixed(6)},${more},s1\n`;
  const parks = PARKS.map((at, index) => `p${index + 1},园${index + 1},r2,${row(parkOf(at), "township")}`);
  const firms = PARKS.flatMap((at, park) =>
    [0, 1, 2].map((place) => {
      const index = park * 3 + place;
      return `f${index},厂${index},r2,p${park + 1},${row(firmOf(at, index), position)}`;
    }),
  );
  return smallWith({
    "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
    "parks.csv": `id,name_zh,region_id,lon,lat,position,source_ids\n${parks.join("")}`,
    "enterprises.csv": `id,name_zh,region_id,park_id,lon,lat,position,source_ids\n${firms.join("")}`,
  });
}
const told = async (files: Files) =>
  (await read(files)).findings
    .filter(({ code }) => code === "coordinate-offset")
    .map(({ severity, file, value, detail }) => `${severity} ${file} ${value} ${detail}`);
const same = (at: Point): Point => at;

test("firms that stand on their park's point, as a web map has it, are told whatever position they claim", async () => {
  expect(await told(pack(same, (at) => moved(at, "GCJ02"), "county"))).toEqual([
    expect.stringMatching(/^warning enterprises\.csv GCJ-02 5\d0 m \(48 \/ 48\)$/),
  ]);
  expect(await told(pack(same, (at) => moved(at, "BD09"), "site"))).toEqual([
    expect.stringMatching(/^warning enterprises\.csv BD-09 1\d\d0 m/),
  ]);
});

test("firms spread round their parks are told where their middle is off", async () => {
  expect(await told(pack(same, (at, index) => moved(scattered(at, index), "GCJ02"), "site"))).toEqual([
    expect.stringMatching(/^warning enterprises\.csv GCJ-02 [56]\d0 m/),
  ]);
  expect(await told(pack(same, scattered, "site"))).toEqual([]);
});

test("parks off from the firms in them are the ones told", async () => {
  expect(await told(pack((at) => moved(at, "GCJ02"), same, "township"))).toEqual([
    expect.stringMatching(/^warning parks\.csv GCJ-02 5\d0 m \(16 \/ 16\)$/),
  ]);
});

test("a common shift in another direction, or of one park alone, is no web map's", async () => {
  expect(await told(pack(same, ([lon, lat]) => [lon - 0.004, lat + 0.004], "site"))).toEqual([]);
  const one = (at: Point, index: number): Point => (index < 3 ? moved(at, "GCJ02") : at);
  expect(await told(pack(same, one, "township"))).toEqual([]);
});
