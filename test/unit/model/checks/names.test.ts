import { expect, test } from "vitest";
import { read, SMALL, smallWith } from "../../data/packs.ts";

const told = async (firms: string) => {
  const { findings } = await read(
    smallWith({
      "enterprises.csv": `id,name_zh,source_ids\n${firms}`,
      "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
    }),
  );
  return findings.map(({ severity, code, row, value, detail }) => [severity, code, row, value, detail]);
};

test("the same name under another id: both rows are named", async () => {
  expect(await told("e1,甲厂,s1\ne2,乙厂,s1\ne3,甲厂,s1\n")).toEqual([["warning", "name-repeated", 4, "甲厂", "2"]]);
});

test.each([
  ["A集团", "Ａ集团"],
  ["甲厂（泰安）", "甲厂(泰安)"],
  ["ABC Steel", "abc steel"],
  ["泰山 钢铁", "泰山钢铁"],
])("%s and %s differ in what nobody sees", async (first, second) => {
  expect(await told(`e1,${first},s1\ne2,${second},s1\n`)).toEqual([
    ["warning", "name-variant", 3, second, `2: ${first}`],
  ]);
});

test("names that merely resemble each other are not doubted", async () => {
  expect(await told("e1,甲厂,s1\ne2,甲厂一,s1\n")).toEqual([]);
});

test("nodes of two chains and townships of two counties may share a name", async () => {
  const nodes = "id,name_zh,chain_id,stage_id,source_ids\nn1,电机,c1,up,s1\nn2,缆,c1,down,s1\nn3,电机,c2,down,s1\n";
  const regions = `${SMALL["regions.csv"]}r3,丙县,county,r1,370903,117.2,36.2,s1\nr4,城关镇,township,r2,,117.2,36.2,s1\nr5,城关镇,township,r3,,117.2,36.2,s1\n`;
  const pack = await read(smallWith({ "nodes.csv": nodes, "regions.csv": regions, "boundaries.geojson": undefined }));
  expect(pack.findings).toEqual([]);
  const same = await read(
    smallWith({
      "nodes.csv": nodes.replace("c2,down", "c1,down"),
      "projects.csv": undefined,
      "enterprises.csv": undefined,
      "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
    }),
  );
  expect(same.findings.map(({ code, row }) => [code, row])).toContainEqual(["name-repeated", 4]);
});

test("a former id that is another row's id, or claimed twice, names both rows", async () => {
  const sources = "id,title_zh,aliases\ns1,公报,s_old\ns2,年报,s1;s_old\n";
  const { findings, tables } = await read(smallWith({ "sources.csv": sources }));
  expect(findings.map(({ code, row, value, detail }) => [code, row, value, detail])).toEqual([
    ["alias-clash", 3, "s1", "2: s1"],
    ["alias-clash", 3, "s_old", "2: s1"],
  ]);
  expect(tables.sources.byId.get("s1")?.title_zh).toBe("公报");
});

test("a row that names its own id as a former one harms nobody", async () => {
  const { findings } = await read(smallWith({ "sources.csv": "id,title_zh,aliases\ns1,公报,s1\n" }));
  expect(findings).toEqual([]);
});
