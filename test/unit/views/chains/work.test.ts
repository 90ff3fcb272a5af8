import { describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import { presenceOfNodes } from "../../../../src/model/presence.ts";
import { cellHeights, cellRows } from "../../../../src/views/chains/cell-rows.ts";
import { wallParts } from "../../../../src/views/chains/figures.ts";
import { chainFinding } from "../../../../src/views/chains/finding.ts";
import { type ChainCell, wallFacts, wallGroups } from "../../../../src/views/chains/items.ts";
import { sortedGroups, wallSort } from "../../../../src/views/chains/sorting.ts";
import { makePack } from "../../../make-pack.ts";

const TODAY = "2026-11-22";
const PACK = makePack({
  tiers: [{ id: "high", floor_cny_100m: 100 }],
  chains: [
    { id: "glass", slot: "two", order: 1, tier: "high", output_cny_100m: 80, target_cny_100m: 120 },
    { id: "steel", slot: "one", order: 2, output_cny_100m: 45, target_cny_100m: 50 },
    { id: "salt", slot: "two", order: 3 },
  ],
  nodes: [
    { id: "sand", chain_id: "glass", stage_id: "up", strength: "missing" },
    { id: "pane", chain_id: "glass", stage_id: "down", strength: "weak" },
    { id: "ore", chain_id: "steel", stage_id: "up" },
    { id: "mill", chain_id: "steel", stage_id: "up" },
    { id: "user", chain_id: "steel", stage_id: "down", side: "user" },
    { id: "lake", chain_id: "salt", stage_id: "up" },
  ],
  stages: [
    { id: "up", order: 1 },
    { id: "down", order: 2 },
  ],
  enterprises: [
    { id: "a", node_ids: ["pane"], chain_ids: ["glass"] },
    { id: "b", node_ids: ["lake"], chain_ids: ["salt"] },
  ],
  projects: [
    { id: "late", chain_id: "glass", stage: "signed", plan_landed: "2026-10-01" },
    { id: "soon", chain_id: "glass", stage: "signed", plan_landed: "2027-10-01" },
    { id: "undated", node_id: "ore", stage: "landed" },
    { id: "given-up", chain_id: "salt", stage: "stopped", plan_landed: "2026-01-01" },
  ],
  demands: [
    { id: "d1", enterprise_id: "a", state: "open", due: "2026-11-01" },
    { id: "d2", node_id: "mill", state: "in_progress", due: "2026-12-01" },
    { id: "d3", chain_id: "steel", enterprise_id: "a", state: "open" },
    { id: "d4", chain_id: "steel", state: "closed", due: "2026-01-01" },
  ],
  roles: [{ id: "r", role: "chief", scope: "chain", scope_id: "salt", office_zh: "副市长" }],
});

const groupsOf = (pack = PACK) =>
  wallGroups(pack, applyFilter(createAtlasIndex(pack), NO_FILTER), presenceOfNodes(pack), TODAY);
const cells = (): ReadonlyMap<string, ChainCell> =>
  new Map(groupsOf().flatMap((group) => group.cells.map((cell) => [cell.chain.id, cell])));
const cellOf = (id: string): ChainCell => {
  const cell = cells().get(id);
  if (cell === undefined) throw new Error(`no ${id}`);
  return cell;
};

describe("figures of a chain", () => {
  it("counts projects at each stage, those late and those given up", () => {
    const { funnel, overdue, stopped } = cellOf("glass").figures;
    expect(funnel.filter(({ count }) => count > 0)).toEqual([{ stage: "signed", count: 2 }]);
    expect([overdue, stopped]).toEqual([1, 0]);
    expect(cellOf("salt").figures).toMatchObject({ overdue: 0, stopped: 1 });
  });

  it("says nothing of lateness where no project has a planned date", () => {
    expect(cellOf("steel").figures.overdue).toBeUndefined();
  });

  it("gives a demand to its own chain before that of its node, and that before those of the firm", () => {
    expect(["glass", "steel", "salt"].map((id) => [id, cellOf(id).figures.open, cellOf(id).figures.late])).toEqual([
      ["glass", 1, 1],
      ["steel", 2, 0],
      ["salt", 0, 0],
    ]);
  });

  it("measures output against the chain's own target, the distance against the floor of its tier", () => {
    const { reached, echelon } = cellOf("glass").figures;
    expect(reached).toBeCloseTo(80 / 120);
    expect(echelon).toMatchObject({ tier: "high", aim: { distance: 20 } });
    expect(cellOf("salt").figures.echelon).toBeUndefined();
  });

  it("counts nodes with firms stage by stage, the buyers' left out", () => {
    expect(cellOf("steel").figures.stages).toEqual([{ stage_id: "up", nodes: 2, firms: 0 }]);
  });

  it("takes the chief from the roles where the chain names none", () => {
    expect(cellOf("salt").figures.chief?.office_zh).toBe("副市长");
    expect(wallFacts(groupsOf()).chiefsNotFilled).toBe(2);
  });
});

describe("the one thing to know", () => {
  it("names missing links first, then the distance, then the emptiest stage", () => {
    expect(chainFinding(cellOf("glass"))).toEqual({ kind: "missing", missing: 1, weak: 1, overdue: 1 });
    expect(chainFinding(cellOf("steel"))).toEqual({ kind: "behind", distance: 5 });
    expect(chainFinding(cellOf("salt"))).toEqual({ kind: "held" });
  });

  it("names the stage with most nodes without a firm", () => {
    const steel = cellOf("steel");
    const bare = { ...steel, figures: { ...steel.figures, echelon: undefined } };
    expect(chainFinding(bare)).toEqual({ kind: "empty", stage_id: "up", none: 2, nodes: 2 });
  });

  it("says of a chain without nodes that none is recorded, not that all have firms", () => {
    const steel = cellOf("steel");
    const bare = { ...steel, figures: { ...steel.figures, echelon: undefined, stages: [] } };
    expect(chainFinding(bare)).toEqual({ kind: "bare" });
  });

  it("names late projects before late demands are forgotten", () => {
    const steel = cellOf("steel");
    const late = { ...steel, figures: { ...steel.figures, overdue: 2, late: 1 } };
    expect(chainFinding(late)).toEqual({ kind: "late", overdue: 2, late: 1 });
  });
});

describe("the order of the wall", () => {
  const order = (written: string) =>
    sortedGroups(groupsOf(), wallSort(written), ({ chain }) => chain.id, "en").map(({ cells: sorted }) =>
      sorted.map(({ chain }) => chain.id),
    );

  it("keeps the system's groups unless asked otherwise, also by what it does not know", () => {
    expect(order("")).toEqual([["glass", "salt"], ["steel"]]);
    expect(order("-name_zh")).toEqual(order(""));
  });

  it("sets all chains in one row, the furthest behind first, what is not known last", () => {
    expect(order("name")).toEqual([["glass", "salt", "steel"]]);
    expect(order("output")).toEqual([["glass", "steel", "salt"]]);
    expect(order("overdue")).toEqual([["glass", "salt", "steel"]]);
    expect(order("demands")).toEqual([["steel", "glass", "salt"]]);
    expect(order("none")).toEqual([["glass", "steel", "salt"]]);
  });
});

describe("what is drawn of it", () => {
  it("draws only what the pack has anything for", () => {
    expect(wallParts(PACK)).toEqual({ output: true, funnel: true, plans: true, demands: true });
    const bare = makePack({ chains: [{ id: "a" }], projects: [{ chain_id: "a", stage: "signed" }] });
    expect(wallParts(bare)).toEqual({ output: false, funnel: true, plans: false, demands: false });
  });

  it("makes room for figures where an office keeps them, else takes what room there is", () => {
    const kept = wallParts(PACK);
    const bare = { output: false, funnel: true, plans: false, demands: false };
    expect(cellHeights(kept).least).toBe(226);
    expect(cellHeights(bare)).toEqual({ least: 170, most: 210 });
    const rows = (height: number, parts: typeof bare) => {
      const { finding, output, work } = cellRows(height, parts);
      return [finding, output, work].map((y) => y !== undefined);
    };
    expect(rows(226, kept)).toEqual([true, true, true]);
    expect(rows(170, bare)).toEqual([false, false, false]);
    expect(rows(190, bare)).toEqual([true, false, false]);
    expect(rows(210, bare)).toEqual([true, false, true]);
  });

  it("never lets two lines touch, at any height", () => {
    for (let height = 150; height <= 280; height++) {
      const { chief, leaders, output, work, counts, miniature } = cellRows(height, wallParts(PACK));
      const lines = [chief, leaders, output, work, counts].filter((y) => y !== undefined);
      expect(miniature.y + miniature.height).toBeLessThanOrEqual(chief - 12);
      for (const [index, y] of lines.slice(1).entries()) expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual(16);
    }
  });
});
