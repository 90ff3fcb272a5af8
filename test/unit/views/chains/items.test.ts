import { beforeAll, describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, type Filter, NO_FILTER } from "../../../../src/model/filter.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { presenceOfNodes } from "../../../../src/model/presence.ts";
import { wallFacts, wallGroups } from "../../../../src/views/chains/items.ts";
import { makePack } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

const groupsOf = (pack: Pack, filter: Partial<Filter> = {}) =>
  wallGroups(
    pack,
    applyFilter(createAtlasIndex(pack), { ...NO_FILTER, ...filter }),
    presenceOfNodes(pack),
    "2026-11-22",
  );

const PACK = makePack({
  chains: [
    { id: "glass", slot: "two", order: 2, lead_enterprise_ids: ["a"], chief_zh: "张三" },
    { id: "steel", slot: "one", order: 1 },
    { id: "salt", slot: "two", order: 3 },
  ],
  nodes: [
    { id: "ore", chain_id: "steel" },
    { id: "mill", chain_id: "steel" },
    { id: "sand", chain_id: "glass" },
    { id: "pane", chain_id: "glass" },
    { id: "house", chain_id: "glass", side: "user" },
  ],
  enterprises: [
    { id: "a", node_ids: ["sand", "pane"], chain_ids: ["glass"] },
    { id: "b", node_ids: ["mill"] },
    { id: "c", chain_ids: ["steel"] },
  ],
  projects: [
    { id: "x", chain_id: "glass" },
    { id: "y", node_id: "ore" },
  ],
});

describe("wallGroups", () => {
  it("groups chains by their place, in the order of the system", () => {
    expect(groupsOf(PACK).map(({ slot, cells }) => [slot, cells.map(({ chain }) => chain.id)])).toEqual([
      ["one", ["steel"]],
      ["two", ["glass", "salt"]],
    ]);
  });

  it("counts enterprises and projects of a chain once, by name or by node", () => {
    const cells = groupsOf(PACK).flatMap((group) => group.cells);
    expect(cells.map(({ chain, enterprises, projects }) => [chain.id, enterprises, projects])).toEqual([
      ["steel", 2, 1],
      ["glass", 1, 1],
      ["salt", 0, 0],
    ]);
  });

  it("leaves out chains that do not pass", () => {
    expect(groupsOf(PACK, { chain: ["salt"] }).map(({ slot, cells }) => [slot, cells.length])).toEqual([["two", 1]]);
  });
});

describe("wallFacts", () => {
  it("sums what the cells show; the worst chain has the largest share of nodes with nothing found", () => {
    const facts = wallFacts(groupsOf(PACK));
    expect({ ...facts, worst: facts.worst?.chain.id }).toEqual({
      chains: 3,
      nodes: 5,
      firms: 3,
      none: 0,
      worst: undefined,
      chiefsNotFilled: 2,
      leadersNotFilled: 2,
    });
    const poorer = makePack({
      chains: [{ id: "a" }, { id: "b" }],
      nodes: [{ chain_id: "a" }, { chain_id: "a" }, { chain_id: "b" }, { id: "held", chain_id: "a" }],
      enterprises: [{ node_ids: ["held"] }],
    });
    expect(wallFacts(groupsOf(poorer)).worst?.chain.id).toBe("b");
  });

  it("names no worst chain of none", () => {
    expect(wallFacts([])).toMatchObject({ chains: 0, nodes: 0, worst: undefined });
  });
});

describe("the wall of the city", () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await readTaian();
  });

  it("shows 14 chains with 268 nodes, each node once", () => {
    const groups = groupsOf(pack);
    const facts = wallFacts(groups);
    expect([facts.chains, facts.nodes]).toEqual([14, 268]);
    const nodes = groups.flatMap(({ cells }) => cells.flatMap((cell) => cell.nodes.map((item) => item.node.id)));
    expect(new Set(nodes).size).toBe(268);
  });

  it("counts every node once as led, present, by project, none or of the buyers", () => {
    const cells = groupsOf(pack).flatMap((group) => group.cells);
    for (const cell of cells) {
      const sum = Object.values(cell.presence).reduce((all, count) => all + count, 0);
      expect([cell.chain.id, sum]).toEqual([cell.chain.id, cell.nodes.length]);
    }
    const facts = wallFacts(groupsOf(pack));
    const presence = [...presenceOfNodes(pack).values()];
    expect(facts.none).toBe(presence.filter((value) => value === "none").length);
    expect(facts.firms).toBe(presence.filter((value) => value === "led" || value === "present").length);
  });
});
