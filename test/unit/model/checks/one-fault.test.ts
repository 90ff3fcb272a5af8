import { expect, test } from "vitest";
import { brief, type Files, read, SMALL, smallWith } from "../../data/packs.ts";

const told = async (files: Files) => (await read(files)).findings.map(brief);
const inFile = (file: string, from: string, to: string): Files =>
  smallWith({ [file]: String(SMALL[file]).replace(from, to) });
/** Firms of one park, with more columns. */
const firms = (columns: string, ...rows: readonly string[]): Files => ({
  ...SMALL,
  "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
  "enterprises.csv": `id,name_zh,region_id,source_ids,${columns}\n${rows
    .map((row, index) => `f${index + 1},厂${index + 1},r2,s1,${row}\n`)
    .join("")}`,
});

test("a column of longitudes that is blank, or not there, is told once", async () => {
  const once = ["error coordinate-half enterprises.csv::lon"];
  expect(await told(firms("lon,lat,position", ",36.1,site", ",36.2,site", ",36.3,site"))).toEqual(once);
  expect(await told(firms("lat,position", "36.1,site", "36.2,site", "36.3,site"))).toEqual(once);
  expect(await told(firms("lon,lat,position", ",36.1,site", "117.2,36.2,site", ",36.3,site"))).toEqual([
    "error coordinate-half enterprises.csv:2:lon",
    "error coordinate-half enterprises.csv:4:lon",
  ]);
});

test("a point in metres is one fault, not one of each coordinate", async () => {
  expect(await told(firms("lon,lat,position", "39508993,4007739,site"))).toEqual([
    "error coordinate-metres enterprises.csv:2:lon 39508993",
  ]);
});

test("firms all at one far point are told once", async () => {
  const spot = "116.6123,35.6123,site";
  expect(await told(firms("lon,lat,position", spot, spot, spot, spot))).toEqual([
    "warning coordinate-all-equal enterprises.csv:2:lon 116.6123, 35.6123",
  ]);
});

test("where the borders lie round the world no point is held against them", async () => {
  const boundaries = String(SMALL["boundaries.geojson"]).replace(
    /\[(11[67][.\d]*),/g,
    (_, lon) => `[${Number(lon) + 360},`,
  );
  const found = await told(smallWith({ "boundaries.geojson": boundaries }));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((text) => !text.includes("boundaries.geojson"))).toEqual([]);
});

test("a flow of two nodes of one chain, put into another, is one mismatch", async () => {
  const { findings } = await read(inFile("flows.csv", "c1,n1,n2", "c2,n1,n2"));
  expect(findings.map((one) => `${brief(one)} ${one.detail}`)).toEqual([
    "warning chain-mismatch flows.csv:2:chain_id c2 c1 ≠ c2",
  ]);
});

test("an indicator of an unknown scope is told for its scope alone", async () => {
  const { findings, tables } = await read(inFile("indicators.csv", "chain,c1", "zzz,c1"));
  expect(findings.map(brief)).toEqual(["error cell-not-allowed indicators.csv:2:scope zzz"]);
  expect(tables.indicators.rows[0]?.scope_id).toBeUndefined();
});

test.each([
  ["#N/A", "cell-error-value"],
  ["甲\u0000园", "cell-damaged"],
  ["园".repeat(3000), "text-too-long"],
])("a name that could not be read (%#) is not missed as well", async (name, code) => {
  const found = await read(inFile("parks.csv", "p1,甲园", `p1,${name}`));
  expect(found.findings.map((one) => one.code)).toEqual([code]);
  expect(found.tables.parks.rows[0]?.name_zh).toBe("p1");
});

test("further nodes of a project and the node of a demand lie in their chain", async () => {
  const files = {
    "projects.csv": "id,name_zh,chain_id,node_id,more_node_ids,source_ids\nj1,扩建,c1,n1,n2;n3,s1\n",
    "demands.csv": "id,name_zh,chain_id,node_id,source_ids\nd1,用地,c1,n3,s1\nd2,用电,c1,n2,s1\n",
  };
  expect(await told(smallWith(files))).toEqual([
    "warning chain-mismatch projects.csv:2:more_node_ids n3",
    "warning chain-mismatch demands.csv:2:node_id n3",
  ]);
});
