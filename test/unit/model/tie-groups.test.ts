import { expect, test } from "vitest";
import { neighbourFirms, neighbourNodes } from "../../../src/model/neighbours.ts";
import { rowOf } from "../../../src/model/pack.ts";
import type { AnyRow, Row, TableName } from "../../../src/model/schema.ts";
import { subjectOf, tieGroups } from "../../../src/model/tie-groups.ts";
import { buildTies } from "../../../src/model/ties.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  regions: [{ id: "city" }, { id: "east", parent_id: "city" }, { id: "town", parent_id: "east" }],
  parks: [{ id: "park", region_id: "east" }],
  chains: [{ id: "c" }],
  nodes: [
    { id: "n1", chain_id: "c", stage_id: "s" },
    { id: "n2", chain_id: "c", stage_id: "s" },
    { id: "n3", chain_id: "c", stage_id: "s", parent_id: "n2" },
  ],
  flows: [
    { chain_id: "c", from_id: "n1", to_id: "n2" },
    { chain_id: "c", from_id: "n2", to_id: "n3" },
  ],
  enterprises: [
    { id: "e1", node_ids: ["n1"], region_id: "east" },
    { id: "e2", node_ids: ["n2"], park_id: "park", region_id: "town", source_ids: ["src"] },
    { id: "e3", node_ids: ["n3"] },
  ],
  supplies: [{ from_id: "e1", to_id: "e3" }],
  technologies: [{ id: "t1" }, { id: "t2", depends_on_ids: ["t1"] }, { id: "t3", depends_on_ids: ["t2"] }],
  policies: [{ id: "pol", chain_id: "c" }],
  indicators: [
    { id: "i1", scope: "chain", scope_id: "c" },
    { id: "i2", scope: "city", scope_id: "city" },
    { id: "i3", scope: "region", scope_id: "c" },
  ],
  sources: [{ id: "src" }],
});
const ties = buildTies(pack);
const groups = (table: TableName, id: string) =>
  tieGroups(pack, ties, table, rowOf(pack, table, id) as AnyRow).map(
    (group) => `${group.id}: ${group.rows.map((row) => row.id).join(" ")}`,
  );

test("a node: what flows in and out, its firms, their parks, the policies of its chain", () => {
  expect(groups("nodes", "n2")).toEqual(["before: n1", "after: n3", "enterprises: e2", "parks: park", "policies: pol"]);
});

test("a firm: its suppliers and customers, its nodes and those next to them; its own place is no tie", () => {
  expect(groups("enterprises", "e1")).toEqual(["after: e3", "nodes: n1", "nodesAfter: n2"]);
  expect(groups("enterprises", "e2")).toEqual(["nodes: n2", "nodesBefore: n1", "nodesAfter: n3"]);
});

test("a technology: what it needs first, what waits for it", () => {
  expect(groups("technologies", "t2")).toEqual(["before: t1", "after: t3"]);
});

test("what lies in a part of a region lies in the region", () => {
  expect(groups("regions", "city")).toEqual(["enterprises: e1 e2", "parks: park", "parts: east", "indicators: i2"]);
});

test("an indicator belongs to what its scope and id name", () => {
  expect(groups("chains", "c").filter((group) => group.startsWith("indicators"))).toEqual(["indicators: i1"]);
});

test("a source is tied to the rows that cite it", () => {
  expect(groups("sources", "src")).toEqual(["enterprises: e2"]);
});

test("firms at the neighbouring nodes are told by side, the firm itself left out", () => {
  const firm = pack.tables.enterprises.byId.get("e2") as Row<"enterprises">;
  expect(neighbourNodes(pack, ties, firm)).toEqual({ before: ["n1"], after: ["n3"] });
  expect([...neighbourFirms(pack, ties, firm)].sort()).toEqual([
    ["e1", "before"],
    ["e3", "after"],
  ]);
});

test("what an indicator or a role is about is named by its own cells: a field, no tie besides", () => {
  expect(groups("indicators", "i1")).toEqual([]);
  expect(subjectOf("indicators", rowOf(pack, "indicators", "i2") as AnyRow)).toBe("regions");
  expect(subjectOf("enterprises", { id: "e", scope: "chain", scope_id: "c" })).toBeUndefined();
});
