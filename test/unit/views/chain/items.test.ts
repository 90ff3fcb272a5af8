import { beforeAll, describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, type Filter, NO_FILTER } from "../../../../src/model/filter.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { presenceOfNodes } from "../../../../src/model/presence.ts";
import { chainContent, closureKeys, neighboursOf } from "../../../../src/views/chain/items.ts";
import { makePack } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

function contentOf(pack: Pack, id: string, filter: Partial<Filter> = {}) {
  const chain = pack.tables.chains.byId.get(id);
  if (chain === undefined) throw new Error(id);
  return chainContent(
    pack,
    chain,
    applyFilter(createAtlasIndex(pack), { ...NO_FILTER, ...filter }),
    presenceOfNodes(pack),
  );
}

const PACK = makePack({
  stages: [
    { id: "up", order: 1 },
    { id: "unused", order: 2 },
    { id: "down", order: 3, lane: "below" },
  ],
  chains: [{ id: "steel" }, { id: "glass" }],
  nodes: [
    { id: "mill", chain_id: "steel", stage_id: "down", order: 3 },
    { id: "coke", chain_id: "steel", stage_id: "up", order: 2, strength: "strong" },
    { id: "ore", chain_id: "steel", stage_id: "up", order: 1 },
    { id: "sand", chain_id: "glass", stage_id: "up", order: 1 },
  ],
  flows: [
    { id: "f1", chain_id: "steel", from_id: "ore", to_id: "coke" },
    { id: "f2", chain_id: "steel", from_id: "coke", to_id: "mill" },
    { id: "f3", chain_id: "steel", from_id: "mill", to_id: "ore" },
    { id: "f4", chain_id: "glass", from_id: "sand", to_id: "sand" },
  ],
  enterprises: [
    { id: "a", node_ids: ["coke", "mill"] },
    { id: "b", node_ids: ["coke"] },
  ],
  technologies: [{ node_ids: ["coke"] }],
  projects: [
    { id: "x", chain_id: "steel" },
    { id: "y", chain_id: "steel", node_id: "ore" },
    { id: "z", chain_id: "glass" },
  ],
});

describe("chainContent", () => {
  it("shows the nodes of the chain in their order with what is counted at each", () => {
    const { nodes } = contentOf(PACK, "steel");
    expect(
      nodes.map((item) => [item.node.id, item.presence, item.enterprises, item.projects, item.technologies]),
    ).toEqual([
      ["ore", "project", 0, 1, 0],
      ["coke", "present", 2, 0, 1],
      ["mill", "present", 1, 0, 0],
    ]);
  });

  it("keeps the stages that have nodes, in their order, and the flows of the chain only", () => {
    const { stages, flows } = contentOf(PACK, "steel");
    expect(stages.map(({ id, lane }) => [id, lane])).toEqual([
      ["up", "column"],
      ["down", "below"],
    ]);
    expect(flows.map(({ id }) => id)).toEqual(["f1", "f2", "f3"]);
  });

  it("counts projects that name no node, declared strengths and nodes that pass", () => {
    expect(contentOf(PACK, "steel")).toMatchObject({ untied: 1, declared: 1, shown: 3 });
    expect(contentOf(PACK, "steel", { stage: ["up"] }).shown).toBe(2);
    expect(contentOf(PACK, "steel", { stage: ["up"] }).nodes).toHaveLength(3);
  });
});

describe("neighboursOf", () => {
  it("names nodes directly before and after", () => {
    const { flows } = contentOf(PACK, "steel");
    expect(neighboursOf(flows, "coke")).toEqual({ up: ["ore"], down: ["mill"] });
  });
});

describe("closureKeys", () => {
  it("walks up and down but not back through the flow that closes the circle", () => {
    const keys = closureKeys(contentOf(PACK, "steel"), "node:coke");
    expect([...keys].sort()).toEqual(["node:coke", "node:mill", "node:ore"]);
    expect([...closureKeys(contentOf(PACK, "glass"), "node:sand")]).toEqual(["node:sand"]);
  });
});

describe("chains of the city", () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await readTaian();
  });

  it("shows every node of the pack on one chain, every flow on one", () => {
    const contents = pack.tables.chains.rows.map((chain) => contentOf(pack, chain.id));
    expect(contents.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBe(268);
    expect(contents.reduce((sum, { flows }) => sum + flows.length, 0)).toBe(pack.tables.flows.rows.length);
  });

  it("counts at each node the rows that name it", () => {
    for (const chain of pack.tables.chains.rows) {
      for (const { node, enterprises, technologies } of contentOf(pack, chain.id).nodes) {
        const named = (rows: readonly { readonly node_ids: readonly string[] }[]) =>
          rows.filter((row) => row.node_ids.includes(node.id)).length;
        expect([node.id, enterprises, technologies]).toEqual([
          node.id,
          named(pack.tables.enterprises.rows),
          named(pack.tables.technologies.rows),
        ]);
      }
    }
  });

  it("counts every project of a chain at a node or as untied", () => {
    for (const chain of pack.tables.chains.rows) {
      const { untied, nodes } = contentOf(pack, chain.id);
      const own = pack.tables.projects.rows.filter((row) => row.chain_id === chain.id);
      const tied = own.filter((row) => row.node_id !== undefined || row.more_node_ids.length > 0);
      expect([chain.id, untied]).toEqual([chain.id, own.length - tied.length]);
      expect(nodes.reduce((sum, item) => sum + item.projects, 0)).toBeGreaterThanOrEqual(tied.length);
    }
  });
});
