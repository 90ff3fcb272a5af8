import { expect, test } from "vitest";
import { brief, read, SMALL, smallWith } from "../data/packs.ts";

const replaced = (file: string, from: string, to: string) =>
  smallWith({ [file]: String(SMALL[file]).replace(from, to) });

test("an unknown id in an optional cell is dropped from it, and the others of a list stay", async () => {
  const pack = await read(replaced("enterprises.csv", "n1;n2", "n1;n9;n2"));
  expect(pack.findings.map(brief)).toEqual(["error ref-unknown enterprises.csv:2:node_ids n9"]);
  expect(pack.tables.enterprises.byId.get("e1")?.node_ids).toEqual(["n1", "n2"]);
});

test("a node of an unknown chain is left out whole; what names it is a warning, once each", async () => {
  const pack = await read(replaced("nodes.csv", "n3,车,c2", "n3,车,c9"));
  expect(pack.findings.map(brief)).toEqual([
    "error ref-unknown nodes.csv:4:chain_id c9",
    "warning ref-rejected enterprises.csv:3:node_ids n3",
  ]);
  expect(pack.reports.find(({ table }) => table === "nodes")).toMatchObject({
    read: 3,
    kept: 2,
    rejected: [{ row: 4, cells: ["n3", "车", "c9", "down", "s1"], code: "ref-unknown" }],
  });
});

test("a flow with an unknown end is left out", async () => {
  const pack = await read(replaced("flows.csv", "n1,n2", "n1,n9"));
  expect(pack.findings.map(brief)).toEqual(["error ref-unknown flows.csv:2:to_id n9"]);
  expect(pack.tables.flows.rows).toEqual([]);
});

test("former ids open their row, and cells that name one hold the present id", async () => {
  const pack = await read({
    ...replaced("projects.csv", "r2,p1", "r2,p_old"),
    "parks.csv": "id,name_zh,region_id,aliases,source_ids\np1,甲园,r2,p_old;p_older,s1\np2,乙园,r2,p1;p_old,s1\n",
  });
  expect(pack.tables.projects.rows[0]?.park_id).toBe("p1");
  expect(pack.tables.parks.byId.get("p_older")?.id).toBe("p1");
  expect(pack.tables.parks.byId.get("p1")?.id).toBe("p1");
  expect(pack.findings.map(brief)).toEqual([
    "warning alias-clash parks.csv:3:aliases p1",
    "warning alias-clash parks.csv:3:aliases p_old",
  ]);
});

test("loops of parents are cut, so that whoever climbs arrives", async () => {
  const regions =
    "id,name_zh,level,parent_id,adcode,source_ids\nr1,甲,city,r2,,s1\nr2,乙,county,r3,,s1\nr3,丙,township,r1,,s1\n";
  const pack = await read(smallWith({ "regions.csv": regions, "boundaries.geojson": undefined }));
  expect(pack.findings.map(brief)).toEqual(["error parent-cycle regions.csv:4:parent_id r1"]);
  expect(pack.tables.regions.rows.map(({ parent_id }) => parent_id)).toEqual(["r2", "r3", undefined]);
});

test("a chain of 20 000 parents is no trouble", async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `c${index},链${index},${index === 0 ? "" : `c${index - 1}`},s1`,
  );
  const pack = await read({
    "chains.csv": ["id,name_zh,parent_id,source_ids", ...rows].join("\n"),
    "sources.csv": "id,title_zh\ns1,报\n",
  });
  expect(pack.findings.map(({ code }) => code)).toEqual(["file-missing"]);
});

test("a pack without stages, read where no default lanes can be had, has those its nodes name", async () => {
  const nodes = "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,upstream,s1\n";
  const pack = await read({
    "chains.csv": "id,name_zh,source_ids\nc1,电,s1\n",
    "nodes.csv": nodes,
    "sources.csv": "id,title_zh\ns1,报\n",
  });
  expect(pack.tables.stages.rows.map(({ id, lane }) => [id, lane])).toEqual([["upstream", "column"]]);
  expect(pack.tables.nodes.rows).toHaveLength(1);
  expect(pack.reports.map(({ table }) => table)).not.toContain("stages");
});

test.each([
  ["i2", "i1", "", ["parent-cycle 3 i2 → i1 → i2"]],
  ["", "", "i3", ["parent-cycle 4 i3 → i3"]],
  ["i2", "i3", "i1", ["parent-cycle 4 i3 → i1 → i2 → i3"]],
])(
  "indicators that are parts of each other (%s %s %s) are told with their loop and not added up",
  async (a, b, c, told) => {
    const row = (id: string, value: number, parent: string) => `${id},产值${id},sum,city,2025,${value},${parent},s1\n`;
    const indicators = `id,metric_zh,rollup,scope,period,actual,parent_id,source_ids\n${row("i1", 100, a)}${row("i2", 200, b)}${row("i3", 300, c)}`;
    const { findings, tables } = await read(smallWith({ "indicators.csv": indicators }));
    expect(findings.map(({ code, row: line, detail }) => `${code} ${line} ${detail}`)).toEqual(told);
    expect(tables.indicators.rows.map(({ parent_id }) => parent_id)).toEqual([undefined, undefined, undefined]);
  },
);
