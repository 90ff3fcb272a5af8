import { expect, test } from "vitest";
import {
  chainsOf,
  crumbsOf,
  describedFields,
  figuresOf,
  nodeCounts,
  presenceReason,
  reachOf,
} from "../../../src/model/describe.ts";
import { rowOf } from "../../../src/model/pack.ts";
import type { AnyRow, TableName } from "../../../src/model/schema.ts";
import { tieGroups } from "../../../src/model/tie-groups.ts";
import { buildTies } from "../../../src/model/ties.ts";
import { makePack, makeRow } from "../../make-pack.ts";

const pack = makePack({
  stages: [
    { id: "up", order: 1, lane: "column" },
    { id: "mid", order: 2, lane: "column" },
  ],
  chains: [{ id: "c" }],
  nodes: [
    { id: "n1", chain_id: "c", stage_id: "up", order: 1 },
    { id: "n2", chain_id: "c", stage_id: "up", order: 2 },
    { id: "n3", chain_id: "c", stage_id: "mid", order: 1 },
  ],
  flows: [
    { chain_id: "c", from_id: "n1", to_id: "n2" },
    { chain_id: "c", from_id: "n2", to_id: "n3" },
    { chain_id: "c", from_id: "n3", to_id: "n1" },
  ],
  enterprises: [
    { id: "leader", node_ids: ["n2"], designations: ["listed"] },
    { id: "other", node_ids: ["n2"] },
  ],
  projects: [{ id: "p", node_id: "n2" }],
  parks: [{ id: "park", area_km2: 0 }],
});
const ties = buildTies(pack);
const groupsOf = (table: TableName, id: string) => tieGroups(pack, ties, table, rowOf(pack, table, id) as AnyRow);

test("figures count ties; an empty table is not known, a filled one without ties is zero", () => {
  const node = rowOf(pack, "nodes", "n2") as AnyRow;
  const figures = figuresOf(pack, groupsOf("nodes", "n2"), "nodes", node).map(({ table, value }) => [table, value]);
  expect(figures).toEqual([
    ["enterprises", 2],
    ["projects", 1],
    ["technologies", undefined],
    ["applications", undefined],
    ["demands", undefined],
  ]);
  const bare = rowOf(pack, "nodes", "n1") as AnyRow;
  expect(figuresOf(pack, groupsOf("nodes", "n1"), "nodes", bare)[0]?.value).toBe(0);
});

test("a measure of zero is told, a blank one is not known", () => {
  const park = rowOf(pack, "parks", "park") as AnyRow;
  const told = figuresOf(pack, [], "parks", park).filter(({ field }) => field !== undefined);
  expect(told.map(({ field, value }) => [field?.id, value])).toEqual([
    ["area_km2", 0],
    ["free_land_mu", undefined],
  ]);
});

test("a presence is reasoned by the leading firms and the counts", () => {
  const reason = presenceReason("led", groupsOf("nodes", "n2"));
  expect([reason.leaders.map(({ id }) => id), reason.enterprises, reason.projects]).toEqual([["leader"], 2, 1]);
});

test("the reach of a node does not walk through flows that lead back", () => {
  expect(reachOf(pack, "n3")).toEqual({ upstream: 2, downstream: 0 });
});

test("the line of a node counts firms and projects", () => {
  expect(nodeCounts(ties, "n2")).toEqual({ enterprises: 2, projects: 1 });
});

test("crumbs say where a row lies, blanks left out", () => {
  expect(crumbsOf("nodes", makeRow("nodes", { stage_id: "up", chain_id: "c" }))).toEqual([
    { table: "stages", id: "up" },
    { table: "chains", id: "c" },
  ]);
  expect(crumbsOf("enterprises", makeRow("enterprises", { park_id: "park" }))).toEqual([
    { table: "parks", id: "park" },
  ]);
});

test("fields leave out name, place, ties and sources, and ask for what a reader would", () => {
  const row = makeRow("enterprises", {
    name_zh: "甲",
    region_id: "r",
    node_ids: ["n1"],
    chain_ids: ["c"],
    founded_year: 1999,
    source_ids: ["s"],
    designations: ["listed"],
  });
  expect(
    describedFields("enterprises", row, "zh").map(({ field, isGiven }) => `${field.id}${isGiven ? "" : "?"}`),
  ).toEqual(["chain_ids", "products?", "founded_year", "revenue_cny_100m?", "employees?"]);
});

test("the chains of a row are those its cells name, a chain its own", () => {
  expect(chainsOf("chains", { id: "c" })).toEqual(["c"]);
  expect(chainsOf("projects", makeRow("projects", { chain_id: "c" }))).toEqual(["c"]);
  expect(chainsOf("enterprises", makeRow("enterprises", { chain_ids: ["c", "d"] }))).toEqual(["c", "d"]);
  expect(chainsOf("parks", makeRow("parks"))).toEqual([]);
});

test("a firm and a chain count their demands where the pack has any; elsewhere nothing is said of them", () => {
  const asked = makePack({
    chains: [{ id: "c" }],
    enterprises: [{ id: "e" }, { id: "quiet" }],
    demands: [{ id: "d1", enterprise_id: "e", chain_id: "c" }],
  });
  const count = (of: typeof pack, table: TableName, id: string) => {
    const row = rowOf(of, table, id) as AnyRow;
    return figuresOf(of, tieGroups(of, buildTies(of), table, row), table, row).find((each) => each.table === "demands");
  };
  expect(count(asked, "enterprises", "e")?.value).toBe(1);
  expect(count(asked, "enterprises", "quiet")?.value).toBe(0);
  expect(count(asked, "chains", "c")?.value).toBe(1);
  expect(count(pack, "enterprises", "leader")).toBeUndefined();
  expect(count(pack, "chains", "c")).toBeUndefined();
});

test("the dates of a project's stages have a table of their own", () => {
  const row = makeRow("projects", { id: "p", plan_signed: "2026", actual_signed: "2026-03", started: "2026-03" });
  const told = describedFields("projects", row as unknown as AnyRow, "zh").map(({ field }) => field.id);
  expect(told).toContain("started");
  expect(told.filter((id) => /^(plan|actual)_/.test(id))).toEqual([]);
});
