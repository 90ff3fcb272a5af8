import { expect, test } from "vitest";
import { brief, type Files, read, smallWith } from "../../data/packs.ts";

/** Enterprises with these revenues, in rows 2, 3, 4 …. */
const revenues = (...values: readonly (string | number)[]): Files =>
  smallWith({
    "enterprises.csv": `id,name_zh,revenue_cny_100m,source_ids\n${values.map((value, index) => `e${index + 1},厂${index + 1},${value},s1\n`).join("")}`,
  });
const indicators = (...rows: readonly string[]): Files =>
  smallWith({
    "indicators.csv": `id,metric_zh,unit,rollup,scope,scope_id,period,target,actual,source_ids\n${rows.map((row, index) => `i${index + 1},${row},s1\n`).join("")}`,
  });
const codes = async (files: Files, code: string) =>
  (await read(files)).findings.filter((finding) => finding.code === code).map((one) => `${brief(one)} | ${one.detail}`);

test("元 in a column of 亿元: 10,000 times the median", async () => {
  expect(await codes(revenues(3.2, 1.5, 0.8, 32000, 2.1), "figure-off")).toEqual([
    "warning figure-off enterprises.csv:5:revenue_cny_100m 32000 | 中位数 median 2.1, ×15000",
  ]);
});

test("so small that it was divided twice", async () => {
  expect(await codes(revenues(3.2, 1.5, 0.00008, 2.1), "figure-off")).toEqual([
    "warning figure-off enterprises.csv:4:revenue_cny_100m 0.00008 | 中位数 median 1.5, ×0.000053",
  ]);
});

test("a lone giant, far from the next in size, is asked for earlier", async () => {
  expect(await codes(revenues(3.2, 1.5, 2.1, 2.6, 5000), "figure-off")).toHaveLength(1);
  expect(await codes(revenues(3.2, 1.5, 2.1, 2.6, 900), "figure-off")).toEqual([]);
});

test("large and small firms beside each other are no slip; two values have no median", async () => {
  expect(await codes(revenues(500, 120, 3, 0.4, 0.08, 0.02, 0), "figure-off")).toEqual([]);
  expect(await codes(revenues(3, 90000), "figure-off")).toEqual([]);
});

test("a cell that could not be read is told once, and counts for nothing", async () => {
  const { findings } = await read(revenues(3.2, 1.5, "32000（元）", 2.1));
  expect(findings.map(brief)).toContain("error unit-unfit enterprises.csv:4:revenue_cny_100m 32000（元）");
  expect(findings.filter(({ column, row }) => row === 4 && column === "revenue_cny_100m")).toHaveLength(1);
});

test("negative staff is out of range", async () => {
  const files = smallWith({ "enterprises.csv": "id,name_zh,employees,source_ids\ne1,甲,-5,s1\n" });
  expect((await read(files)).findings.map(brief)).toContain("error cell-out-of-range enterprises.csv:2:employees -5");
});

test("indicators are compared with their own measure only", async () => {
  const rows = [
    "产值,CNY 100m,,chain,c1,2023,,12",
    "产值,CNY 100m,,chain,c1,2024,,13",
    "户数,count,,chain,c1,2024,,250000",
  ];
  expect(await codes(indicators(...rows), "figure-off")).toEqual([]);
  expect(await codes(indicators(...rows, "产值,CNY 100m,,chain,c1,2025,,140000"), "figure-off")).toEqual([
    "warning figure-off indicators.csv:5:actual 140000 | 中位数 median 13, ×11000",
  ]);
});

test("target and actual of different orders", async () => {
  expect(await codes(indicators("产值,CNY 100m,,chain,c1,2024,12,120000"), "figures-apart")).toEqual([
    "warning figures-apart indicators.csv:2:actual 120000 | target 12",
  ]);
  expect(await codes(indicators("产值,CNY 100m,,chain,c1,2024,12,0"), "figures-apart")).toEqual([]);
  const chains = smallWith({
    "chains.csv":
      "id,name_zh,lead_enterprise_ids,output_cny_100m,target_cny_100m,source_ids\nc1,电力,e1,3000000,350,s1\nc2,汽车,,20,30,s1\n",
  });
  expect(await codes(chains, "figures-apart")).toEqual([
    "warning figures-apart chains.csv:2:output_cny_100m 3000000 | target_cny_100m 350",
  ]);
});

test("95 and 0.95 in one measure: the fewer are asked for", async () => {
  const rate = (value: string) => `投产率,%,,chain,c1,2024,,${value}`;
  expect(await codes(indicators(rate("95"), rate("93"), rate("0.95")), "share-mixed")).toEqual([
    "warning share-mixed indicators.csv:4:actual 0.95 | 第 2 行 row 2: 95",
  ]);
  expect(await codes(indicators(rate("0.91"), rate("0.93"), rate("95")), "share-mixed")).toEqual([
    "warning share-mixed indicators.csv:4:actual 95 | 第 2 行 row 2: 0.91",
  ]);
  expect(await codes(indicators(rate("0.8"), rate("5"), rate("6.5")), "share-mixed"), "growth of 0.8 %").toEqual([]);
  expect(await codes(indicators("占比,share,,chain,c1,2024,,1.2"), "share-mixed")).toEqual([
    "warning share-mixed indicators.csv:2:actual 1.2 | > 1",
  ]);
});

test("parts make no more than their whole, and all of it where all are there", async () => {
  const regions =
    "id,name_zh,level,parent_id,adcode,source_ids\nr1,甲市,city,,370900,s1\nr2,乙县,county,r1,370902,s1\nr3,丙县,county,r1,370903,s1\n";
  const parts = async (city: number, ...counties: readonly number[]) => {
    const rows = [
      `产值,CNY 100m,sum,city,r1,2024,,${city}`,
      ...counties.map((value, index) => `产值,CNY 100m,sum,region,r${index + 2},2024,,${value}`),
    ];
    const { findings } = await read({ ...indicators(...rows), "regions.csv": regions, "boundaries.geojson": "" });
    return findings.filter(({ code }) => /^(rollup|parts)-/.test(code)).map(brief);
  };
  expect(await parts(100, 60, 40)).toEqual([]);
  expect(await parts(100, 60, 60)).toEqual(["warning rollup-apart indicators.csv:2:actual 100"]);
  expect(await parts(100, 60, 20)).toEqual(["warning rollup-apart indicators.csv:2:actual 100"]);
  expect(await parts(100, 60), "one county is no sum").toEqual([]);
});

test("what all givers meet of a need is no more than the need", async () => {
  const flows = smallWith({
    "nodes.csv":
      "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,up,s1\nn2,缆,c1,down,s1\nn3,车,c2,down,s1\nn4,铝,c1,up,s1\n",
    "flows.csv": "chain_id,from_id,to_id,share,source_ids\nc1,n1,n2,0.7,s1\nc1,n4,n2,0.6,s1\n",
  });
  expect(await codes(flows, "parts-exceed")).toEqual(["warning parts-exceed flows.csv:3:share 0.6 | n2: Σ 1.3 > 1"]);
});

test("the counties of a city have no more people and no more land than the city; its zones lie in them", async () => {
  const regions =
    "id,name_zh,level,parent_id,adcode,population,area_km2,source_ids\nr1,甲市,city,,370900,1000,100,s1\n" +
    "r2,乙县,county,r1,370902,600,60,s1\nr3,丙县,county,r1,370903,600,38,s1\nr4,高新区,zone,r1,,300,60,s1\n";
  expect(await codes(smallWith({ "regions.csv": regions, "boundaries.geojson": "" }), "parts-exceed")).toEqual([
    "warning parts-exceed regions.csv:2:population 1000 | r2 600 + r3 600 = 1200",
  ]);
});

test("no more of an investment is done than it is", async () => {
  const projects =
    "id,name_zh,investment_cny_100m,done_cny_100m,source_ids\nj1,甲,10,12,s1\nj2,乙,10,10,s1\nj3,丙,,3,s1\n";
  expect(await codes(smallWith({ "projects.csv": projects }), "part-exceeds")).toEqual([
    "warning part-exceeds projects.csv:2:done_cny_100m 12 | investment_cny_100m 10",
  ]);
});
