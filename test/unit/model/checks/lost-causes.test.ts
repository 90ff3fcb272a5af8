import { expect, test } from "vitest";
import { type Files, read, SMALL, smallWith } from "../../data/packs.ts";

const inFile = (file: string, from: string, to: string): Files =>
  smallWith({ [file]: String(SMALL[file]).replace(from, to) });

const told = async (files: Files) => {
  const { findings } = await read(files);
  return findings.map(({ severity, code, file, row, value, detail }) =>
    [severity, code, `${file}:${row ?? ""}`, value, detail].join(" ").trim(),
  );
};

test("a row left out for how its id is written is the one cause of all that is lost with it", async () => {
  expect(await told(inFile("stages.csv", "down,下游", "Down,下游"))).toEqual([
    "error id-invalid stages.csv:3 Down down",
    "warning refs-rejected stages.csv:3 down nodes.csv stage_id ×2 (3, 4), flows.csv to_id ×1 (2), " +
      "enterprises.csv node_ids ×2 (2, 3), technologies.csv node_ids ×1 (3), projects.csv node_id ×1 (2)",
  ]);
});

test.each(["N2", "n 2", "n/2", "ｎ２"])("%s is the n2 that others name", async (written) => {
  const [, lost] = await told(inFile("nodes.csv", "n2,缆", `${written},缆`));
  expect(lost).toContain("warning refs-rejected nodes.csv:3 n2 flows.csv to_id ×1 (2)");
});

test("a region left out is told once, with the indicators of it", async () => {
  const files = {
    ...inFile("regions.csv", "r2,乙县", "R2,乙县"),
    "boundaries.geojson": String(SMALL["boundaries.geojson"]).replace('"r2"', '"r1x"'),
    "indicators.csv": "id,metric_zh,scope,scope_id,actual,source_ids\ni1,产值,region,r2,12,s1\ni2,税,region,r2,2,s1\n",
  };
  const lost = (await told(files)).filter((text) => /ref|scope/.test(text));
  expect(lost).toEqual([
    "warning refs-rejected regions.csv:3 r2 parks.csv region_id ×1 (2), enterprises.csv region_id ×2 (2, 3), " +
      "projects.csv region_id ×1 (2), indicators.csv scope_id ×2 (2, 3)",
  ]);
});

test("of many rows that name one left out the first are named", async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `x${index},厂${index},r2,p1,s1`);
  const files = {
    ...SMALL,
    "parks.csv": "id,name_zh,region_id,source_ids\np0,零园,r2,s1\nP1,甲园,r2,s1\n",
    "enterprises.csv": ["id,name_zh,region_id,park_id,source_ids", ...rows].join("\n"),
    "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
  };
  expect((await told(files))[1]).toContain("enterprises.csv park_id ×30 (2, 3, 4 …)");
});

test("ids that stand in lines an open quote swallowed are lost with the row of the quote", async () => {
  const parks = `id,name_zh,region_id,source_ids\np0,零园,r2,s1\np1,"甲园,r2,s1\np2,乙园,r2,s1\n`;
  const projects = "id,name_zh,park_id,source_ids\nj1,扩建,p1,s1\nj2,新建,p2,s1\nj3,改建,p9,s1\n";
  expect(await told(smallWith({ "parks.csv": parks, "projects.csv": projects }))).toEqual([
    "error quote-open parks.csv:3  3–4",
    "warning refs-rejected parks.csv:3  enterprises.csv park_id ×1 (2), projects.csv park_id ×2 (2, 3)",
    "error ref-unknown projects.csv:4 p9 p0",
  ]);
});

test("of a file that was cut short nobody knows what it held: what names its rows is told once", async () => {
  const [whole = "", cut = ""] = [
    `${SMALL["nodes.csv"]}`,
    "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,up,s1\nn2,",
  ];
  expect(whole).toContain("n3");
  const lost = (await told(smallWith({ "nodes.csv": cut }))).filter((text) => text.includes("ref"));
  expect(lost).toEqual([
    "warning refs-unread nodes.csv:  enterprises.csv node_ids ×1 (3)",
    expect.stringContaining("warning refs-rejected nodes.csv:3 n2"),
  ]);
  const bytes = new TextEncoder().encode(`${cut}缆`).slice(0, -1);
  expect((await told(smallWith({ "nodes.csv": bytes }))).filter((text) => text.includes("refs-unread"))).toHaveLength(
    1,
  );
});
