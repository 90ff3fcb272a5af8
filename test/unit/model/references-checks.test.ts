import { expect, test } from "vitest";
import { isCreditCode } from "../../../src/model/checks/codes.ts";
import { loopsOf } from "../../../src/model/checks/cycles.ts";
import { brief, read, SMALL, smallWith } from "../data/packs.ts";

const replaced = (file: string, from: string, to: string) =>
  smallWith({ [file]: String(SMALL[file]).replace(from, to) });

test.each([
  ["2022,2022-03", []],
  ["2022-05,2022", []],
  ["2022-Q4,2022-12", []],
  ["2022-Q4,2022-09", ["warning dates-reversed technologies.csv:2:target 2022-09"]],
  ["2022-03-15,2022-03", []],
  ["2022-03-15,2022-03-14", ["warning dates-reversed technologies.csv:2:target 2022-03-14"]],
])("start and target %s: an end is before its start only where that is certain", async (dates, found) => {
  const { findings } = await read(replaced("technologies.csv", "2022,2024-03", dates));
  expect(findings.map(brief)).toEqual(found);
});

test("half a coordinate is no coordinate", async () => {
  const { tables } = await read(replaced("parks.csv", "117.1,36.1", "117.1,365"));
  expect([tables.parks.rows[0]?.lon, tables.parks.rows[0]?.lat]).toEqual([undefined, undefined]);
});

test("swapped coordinates that stay in range are outside, and stay as they are", async () => {
  const { tables, findings } = await read(replaced("parks.csv", "117.1,36.1", "36.1,17.1"));
  expect(findings.map(brief)).toEqual(["warning coordinate-outside parks.csv:2:lon 36.1, 17.1"]);
  expect(tables.parks.rows[0]?.lon).toBe(36.1);
  const south = await read(replaced("parks.csv", "117.1,36.1", "117.1,31.1"));
  expect(south.findings.map(brief)).toEqual(["warning coordinate-outside parks.csv:2:lat 117.1, 31.1"]);
});

test("a park in a zone says nothing of the county; a park in a county holds for its townships", async () => {
  const regions = `${SMALL["regions.csv"]}z1,高新区,zone,r1,,117,36,s1\nr3,丙镇,township,r2,370902100,117.2,36.2,s1\n`;
  const inZone = String(SMALL["parks.csv"]).replace("甲园,r2", "甲园,z1");
  const inTown = String(SMALL["projects.csv"]).replace("r2,p1", "r3,p1");
  expect((await read(smallWith({ "regions.csv": regions, "parks.csv": inZone }))).findings).toEqual([]);
  expect((await read(smallWith({ "regions.csv": regions, "projects.csv": inTown }))).findings).toEqual([]);
});

test("nodes of another chain are named wherever a chain is given", async () => {
  const flows = await read(replaced("flows.csv", "c1,n1,n2", "c1,n1,n3"));
  expect(flows.findings).toMatchObject([
    { code: "chain-mismatch", file: "flows.csv", column: "to_id", value: "n3", detail: "c2 ≠ c1" },
  ]);
  const technology = await read(replaced("technologies.csv", "c1,n1,7", "c2,n1,7"));
  expect(technology.findings.map(brief)).toEqual(["warning chain-mismatch technologies.csv:2:chain_id c2"]);
  const enterprise = await read(replaced("enterprises.csv", "n1;n2", "n1;n3"));
  expect(enterprise.findings.map(brief)).toEqual(["warning chain-mismatch enterprises.csv:2:node_ids n3"]);
});

test("an indicator of nothing keeps no id", async () => {
  const { tables } = await read(replaced("indicators.csv", "chain,c1", "chain,c9"));
  expect(tables.indicators.rows[0]?.scope_id).toBeUndefined();
});

test.each([
  ["designation=little_giant&chain=c1", "designation=giant", "error cell-not-allowed"],
  ["designation=little_giant&chain=c1", "chain=c9", "error ref-unknown"],
  ["designation=little_giant&chain=c1", "colour=red", "error cell-not-allowed"],
])("a list's filter %s → %s", async (from, to, found) => {
  const { findings } = await read(replaced("lists.csv", from, to));
  expect(findings.map(brief)).toEqual([
    expect.stringContaining(`${found.replace("error", "warning")} lists.csv:2:filter`),
  ]);
});

test("a list shows a table and columns that exist; a text in two languages may be named without its language", async () => {
  expect((await read(replaced("lists.csv", "name_zh;chain_ids,-employees", "name;chain_ids,-name"))).findings).toEqual(
    [],
  );
  const { findings, tables } = await read(
    replaced("lists.csv", "name_zh;chain_ids,-employees", "name_zh;colour,-size"),
  );
  expect(findings.map(brief)).toEqual([
    "error cell-not-allowed lists.csv:2:columns colour",
    "error cell-not-allowed lists.csv:2:sort -size",
  ]);
  expect([tables.lists.rows[0]?.columns, tables.lists.rows[0]?.sort]).toEqual([["name_zh"], undefined]);
  const unknown = await read(replaced("lists.csv", "enterprises", "firms"));
  expect(unknown.findings.map(brief)).toEqual(["error cell-not-allowed lists.csv:2:table firms"]);
});

test("credit codes carry their own check (GB 32100)", () => {
  expect(isCreditCode("91350100M000100Y43")).toBe(true);
  expect(isCreditCode("91350100M000100Y44")).toBe(false);
  expect(isCreditCode("9.13702E+17")).toBe(false);
});

test("cutting the first step of every loop leaves no loop", () => {
  const next = new Map([
    ["a", ["b", "a"]],
    ["b", ["c", "a"]],
    ["c", ["a", "d"]],
    ["d", []],
  ]);
  const loops = loopsOf(next);
  expect(loops).toEqual([["c", "a", "b"], ["b", "a"], ["a"]]);
  const cut = new Map(
    [...next].map(([id, to]) => [
      id,
      to.filter((other) => !loops.some(([from, first]) => from === id && (first ?? from) === other)),
    ]),
  );
  expect(loopsOf(cut)).toEqual([]);
});
