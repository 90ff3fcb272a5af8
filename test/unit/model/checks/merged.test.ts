import { expect, test } from "vitest";
import { brief, type Files, read, smallWith } from "../../data/packs.ts";

const regions =
  "id,name_zh,level,parent_id,adcode,lon,lat,source_ids\nr1,甲市,city,,370900,117,36,s1\nr2,乙县,county,r1,370902,117.2,36.2,s1\nr3,丙县,county,r1,370903,117,36,s1\nr4,丁县,county,r1,370904,117,36,s1\n";
/** Enterprises whose regions are these, in rows 2, 3, 4 …; "" is a blank cell. */
const inRegions = (...ids: readonly string[]): Files =>
  smallWith({
    "regions.csv": regions,
    "boundaries.geojson": undefined,
    "enterprises.csv": `id,name_zh,region_id,source_ids\n${ids.map((id, index) => `e${index + 1},厂${index + 1},${id},s1\n`).join("")}`,
  });
const merged = async (files: Files) =>
  (await read(files)).findings.filter(({ code }) => code === "cell-merged").map((one) => `${brief(one)} ${one.detail}`);

test("merged cells, as a spreadsheet saves them: one value, then blanks; nothing is filled in", async () => {
  const files = inRegions("r2", "", "", "r3", "", "r4");
  expect(await merged(files)).toEqual([
    "warning cell-merged enterprises.csv:3:region_id r2",
    "warning cell-merged enterprises.csv:4:region_id r2",
    "warning cell-merged enterprises.csv:6:region_id r3",
  ]);
  expect((await read(files)).tables.enterprises.rows[1]?.region_id).toBeUndefined();
});

test("one value over a whole column", async () => {
  expect(await merged(inRegions("r2", "", "", "", ""))).toHaveLength(4);
});

test("one merged block in a column that is filled", async () => {
  expect(await merged(inRegions("r2", "r2", "r3", "", "r4", "r4", "r2", "r2", "r3", "r3"))).toEqual([
    "warning cell-merged enterprises.csv:5:region_id r3",
  ]);
});

test("merged blocks beside cells filled one by one", async () => {
  expect(await merged(inRegions("r2", "r2", "r3", "", ""))).toEqual([
    "warning cell-merged enterprises.csv:5:region_id r3",
    "warning cell-merged enterprises.csv:6:region_id r3",
  ]);
  expect(await merged(inRegions("r2", "", "", "", "", "r3", "", "", "", "r4", "r4"))).toHaveLength(7);
  expect(await merged(inRegions("r2", "", "", "", "r2", "r3", "r3", "r4", "r4"))).toHaveLength(3);
});

test("merged blocks beneath a few rows without a value", async () => {
  expect(await merged(inRegions("", "r2", "", "", "r3", ""))).toEqual([
    "warning cell-merged enterprises.csv:4:region_id r2",
    "warning cell-merged enterprises.csv:5:region_id r2",
    "warning cell-merged enterprises.csv:7:region_id r3",
  ]);
});

test("a sparse column whose values stand together has no merged cells where one of its gaps is not beneath a lone value", async () => {
  expect(await merged(inRegions("r2", "r2", "", "r2", "r3", "r3", "", "r4", "", ""))).toEqual([]);
});

test("a table sorted by a column, with the rows that lack it last, has no merged cells", async () => {
  expect(await merged(inRegions("r2", "r2", "r3", "r3", "r4", "r4", "", "", ""))).toEqual([]);
});

test("blanks of a column that is not kept in full are blanks", async () => {
  expect(await merged(inRegions("r2", "", "r2", "", "", "r3", "r2")), "values come again").toEqual([]);
  expect(await merged(inRegions("", "r2", "", "r3")), "the first is blank").toEqual([]);
  expect(await merged(inRegions("r2", "r3", "", "r3", "r2", "r2", "r2", "r2", "r2", "r2")), "r3 is not over").toEqual(
    [],
  );
});

test("a cell that has a fault of its own is not told twice", async () => {
  const { findings } = await read(inRegions("r2", "#N/A", "r3", "r4", "r4", "r4", "r4"));
  expect(findings.filter(({ row, file }) => file === "enterprises.csv" && row === 3).map(({ code }) => code)).toEqual([
    "cell-error-value",
  ]);
});

test("a required cell that is blank under a value: the row is left out, and the value above is told", async () => {
  const nodes = "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,up,s1\nn2,缆,,down,s1\nn3,车,,down,s1\n";
  const { findings } = await read(smallWith({ "nodes.csv": nodes }));
  expect(findings.filter(({ code }) => code === "cell-required").map((one) => `${brief(one)} ${one.detail}`)).toEqual([
    "error cell-required nodes.csv:3:chain_id c1",
    "error cell-required nodes.csv:4:chain_id c1",
  ]);
});
