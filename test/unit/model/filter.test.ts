import { describe, expect, test } from "vitest";
import { applyFilter, createAtlasIndex, type Filter, isFiltering, NO_FILTER } from "../../../src/model/filter.ts";
import { TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { makePack } from "../../make-pack.ts";
import { GLASS_AND_FIBRE } from "./glass-and-fibre.ts";

const INDEX = createAtlasIndex(GLASS_AND_FIBRE);
const filteredBy = (filter: Partial<Filter>) => applyFilter(INDEX, { ...NO_FILTER, ...filter });
const ids = (table: TableName, filter: Partial<Filter>) =>
  filteredBy(filter)
    .rows(table)
    .map((row) => row.id);

test("no filter leaves every table as it is, the very array", () => {
  const filtered = applyFilter(INDEX, NO_FILTER);
  for (const table of TABLE_NAMES) expect(filtered.rows(table)).toBe(GLASS_AND_FIBRE.tables[table].rows);
  expect([isFiltering(NO_FILTER), isFiltering({ ...NO_FILTER, q: "  " })]).toEqual([false, false]);
  expect([isFiltering({ ...NO_FILTER, q: "a" }), isFiltering({ ...NO_FILTER, park: ["park"] })]).toEqual([true, true]);
});

test("counts, totals, and rows named by present and former ids", () => {
  const filtered = filteredBy({ chain: ["old-glass"] });
  expect([filtered.count("enterprises"), filtered.total("enterprises")]).toEqual([2, 3]);
  expect(["melter", "trader", "nobody"].map((id) => filtered.has("enterprises", id))).toEqual([true, false, false]);
  expect(["glass", "old-glass", "fibre"].map((id) => filtered.has("chains", id))).toEqual([true, true, false]);
});

test("an id of nothing passes nothing; beside one of something it is left out", () => {
  expect(ids("enterprises", { chain: ["dead"] })).toEqual([]);
  expect(ids("enterprises", { chain: ["dead", "fibre"] })).toEqual(["trader"]);
  expect(ids("sources", { chain: ["dead"] })).toEqual(["source"]);
});

describe("enterprises", () => {
  test.each<[Partial<Filter>, string[]]>([
    [{ chain: ["glass"] }, ["melter", "weaver"]],
    [{ chain: ["fibre"] }, ["trader"]],
    [{ node: ["melt", "weave"] }, ["melter", "weaver"]],
    [{ stage: ["down"] }, ["weaver"]],
    [{ region: ["east"] }, ["melter"]],
    [{ region: ["city"] }, ["melter", "weaver", "trader"]],
    [{ park: ["park"] }, ["melter"]],
    [{ designation: ["little_giant"] }, ["melter", "weaver"]],
    [{ presence: ["led"] }, ["melter"]],
    [{ presence: ["present"] }, ["weaver"]],
    [{ project_stage: ["planned"] }, ["melter"]],
    [{ project_stage: ["completed"] }, []],
    [{ chain: ["glass"], region: ["west"] }, ["weaver"]],
    [{ chain: ["fibre"], region: ["east"] }, []],
  ])("%o", (filter, expected) => {
    expect(ids("enterprises", filter)).toEqual(expected);
  });
});

describe("projects", () => {
  test.each<[Partial<Filter>, string[]]>([
    [{ chain: ["glass"] }, ["kiln"]],
    [{ stage: ["up"] }, ["kiln", "mill"]],
    [{ region: ["city"] }, ["kiln", "mill"]],
    [{ designation: ["listed"] }, ["kiln"]],
    [{ presence: ["project"] }, ["mill"]],
    [{ project_stage: ["completed"] }, ["mill"]],
  ])("%o", (filter, expected) => {
    expect(ids("projects", filter)).toEqual(expected);
  });
});

describe("tables that reach the rest through enterprises and projects", () => {
  test.each<[TableName, Partial<Filter>, string[]]>([
    ["nodes", { chain: ["glass"] }, ["melt", "weave"]],
    ["nodes", { stage: ["up"] }, ["melt", "spin"]],
    ["nodes", { presence: ["user"] }, ["sell"]],
    ["nodes", { region: ["west"] }, ["weave", "spin"]],
    ["nodes", { region: ["west"], chain: ["fibre"] }, ["spin"]],
    ["nodes", { designation: ["little_giant"], region: ["east"] }, ["melt"]],
    ["nodes", { region: ["city"] }, ["melt", "weave", "spin"]],
    ["chains", { node: ["spin"] }, ["fibre"]],
    ["chains", { region: ["east"] }, ["glass"]],
    ["chains", { region: ["east"], chain: ["fibre"] }, []],
    ["parks", { region: ["west"] }, ["empty"]],
    ["parks", { chain: ["glass"] }, ["park"]],
    ["parks", { chain: ["fibre"] }, ["empty"]],
    ["parks", { node: ["melt"] }, ["park"]],
    ["parks", { chain: ["fibre"], node: ["spin"] }, []],
    ["regions", { region: ["east"] }, ["east"]],
    ["regions", { region: ["city"] }, ["city", "east", "west"]],
    ["regions", { node: ["melt"] }, ["city", "east"]],
    ["regions", { chain: ["fibre"] }, ["city", "west"]],
    ["technologies", { chain: ["glass"] }, ["coating", "melting"]],
    ["technologies", { stage: ["up"] }, ["melting", "unheld"]],
    ["technologies", { region: ["west"] }, ["coating"]],
    ["technologies", { park: ["park"] }, ["melting"]],
    ["applications", { node: ["weave"] }, ["cloth"]],
    ["applications", { designation: ["listed"] }, ["panel"]],
  ])("%s by %o", (table, filter, expected) => {
    expect(ids(table, filter)).toEqual(expected);
  });

  test("the linked must pass everything chosen, not each a part of it", () => {
    const pack = makePack({
      chains: [{ id: "c" }],
      stages: [{ id: "s" }],
      nodes: [{ id: "n", chain_id: "c", stage_id: "s" }],
      regions: [{ id: "here" }, { id: "there" }],
      enterprises: [
        { id: "near", node_ids: ["n"], region_id: "here" },
        { id: "titled", node_ids: ["n"], region_id: "there", designations: ["gazelle"] },
      ],
    });
    const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, region: ["here"], designation: ["gazelle"] });
    expect(filtered.count("nodes")).toBe(0);
  });
});

describe("flows", () => {
  test.each<[Partial<Filter>, string[]]>([
    [{ chain: ["glass"] }, ["melt~weave"]],
    [{ chain: ["glass", "fibre"] }, ["melt~weave", "weave~spin"]],
    [{ region: ["west"] }, ["weave~spin"]],
    [{ q: "e" }, ["melt~weave"]],
  ])("%o: both ends pass", (filter, expected) => {
    expect(ids("flows", filter)).toEqual(expected);
  });
});

describe("tables narrowed by their own values only", () => {
  test.each<[TableName, Partial<Filter>, string[]]>([
    ["policies", { chain: ["glass"] }, ["for-glass", "for-all"]],
    ["policies", { chain: ["fibre"] }, ["for-all"]],
    ["policies", { region: ["west"] }, ["for-glass", "for-all"]],
    ["resources", { chain: ["fibre"] }, ["institute"]],
    ["resources", { region: ["east"] }, ["institute", "library"]],
    ["indicators", { chain: ["glass"] }, ["gdp", "glass-output", "east-output"]],
    ["indicators", { chain: ["fibre"] }, ["gdp", "east-output"]],
    ["indicators", { region: ["city"] }, ["gdp", "glass-output", "east-output"]],
    ["indicators", { region: ["west"] }, ["gdp", "glass-output"]],
    ["prospects", { chain: ["fibre"] }, ["guest"]],
    ["prospects", { stage: ["down"] }, ["guest", "guest-of-none"]],
    ["tasks", { chain: ["fibre"] }, []],
    ["checklist", { chain: ["fibre"] }, ["check", "check-of-none"]],
    ["checklist", { chain: ["glass"] }, ["check-of-none"]],
    ["demands", { chain: ["glass"] }, ["demand"]],
    ["demands", { chain: ["fibre"] }, []],
    ["supplies", { chain: ["fibre"] }, ["melter~weaver"]],
    ["stages", { stage: ["up"] }, ["up", "down"]],
    ["lists", { chain: ["fibre"] }, ["list"]],
    ["sources", { chain: ["fibre"] }, ["source"]],
  ])("%s by %o", (table, filter, expected) => {
    expect(ids(table, filter)).toEqual(expected);
  });
});

test("regions that hold each other do not hang the filter", () => {
  const pack = makePack({
    regions: [
      { id: "a", parent_id: "b" },
      { id: "b", parent_id: "a" },
    ],
    enterprises: [{ id: "e", region_id: "a" }],
  });
  expect(applyFilter(createAtlasIndex(pack), { ...NO_FILTER, region: ["b"] }).count("enterprises")).toBe(1);
});

test("1,200 nodes, a firm in each: a node chosen finds its firm", () => {
  const places = Array.from({ length: 1200 }, (_, place) => place);
  const pack = makePack({
    chains: [{ id: "c" }],
    nodes: places.map((place) => ({ id: `n${place}`, chain_id: "c", stage_id: "s" })),
    enterprises: places.map((place) => ({ id: `e${place}`, node_ids: [`n${place}`] })),
  });
  const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, node: ["n1199", "n3"] });
  expect(filtered.rows("enterprises").map(({ id }) => id)).toEqual(["e3", "e1199"]);
  expect([filtered.facets("enterprises", "node").size, filtered.facets("enterprises", "node").get("n700")]).toEqual([
    1200, 1,
  ]);
});
