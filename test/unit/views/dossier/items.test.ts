import { beforeAll, describe, expect, it } from "vitest";
import { createAtlasIndex } from "../../../../src/model/filter.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { presenceOfNodes } from "../../../../src/model/presence.ts";
import { dossierOf } from "../../../../src/views/dossier/items.ts";
import { makePack } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

const TODAY = "2026-11-22";
const dossier = (pack: Pack, chain: string) =>
  dossierOf(
    { pack, index: createAtlasIndex(pack), presence: presenceOfNodes(pack), language: "zh", today: TODAY },
    chain,
  );

const PACK = makePack({
  chains: [
    { id: "glass", order: 2, lead_enterprise_ids: ["a"], tier: "big", output_cny_100m: 60 },
    { id: "steel", order: 1 },
    { id: "salt", order: 3 },
  ],
  tiers: [{ id: "big", floor_cny_100m: 100 }],
  nodes: [
    { id: "sand", chain_id: "glass", order: 1 },
    { id: "melt", chain_id: "glass", order: 2 },
    { id: "cut", chain_id: "glass", order: 3 },
    { id: "coat", chain_id: "glass", order: 4, strength: "missing", strength_reason_zh: "无厂" },
    { id: "house", chain_id: "glass", order: 5, side: "user" },
    { id: "ore", chain_id: "steel" },
  ],
  flows: [
    { chain_id: "glass", from_id: "sand", to_id: "melt" },
    { chain_id: "glass", from_id: "melt", to_id: "cut" },
    { chain_id: "glass", from_id: "cut", to_id: "house" },
  ],
  enterprises: [
    { id: "b", node_ids: ["cut"] },
    {
      id: "a",
      node_ids: ["sand"],
      designations: ["chain_leader:2024"],
      region_id: "east",
      source_ids: ["s"],
      as_of: "2025-06",
    },
    { id: "c", chain_ids: ["glass"], region_id: "east" },
    { id: "d", node_ids: ["ore"] },
  ],
  regions: [{ id: "east" }],
  projects: [
    { id: "p1", chain_id: "glass", investment_cny_100m: 3.5, stage: "signed", plan_completed: "2026-10-23" },
    { id: "p2", node_id: "melt", stage: "signed" },
    { id: "p3", chain_id: "steel", investment_cny_100m: 9 },
  ],
  policies: [{ id: "own", chain_id: "glass" }, { id: "all" }],
  indicators: [
    {
      id: "i1",
      scope: "chain",
      scope_id: "glass",
      metric_zh: "产值",
      unit: "CNY 100m",
      period: "2025",
      target: 70,
      actual: 60,
    },
    {
      id: "i2",
      scope: "chain",
      scope_id: "glass",
      metric_zh: "产值",
      unit: "CNY 100m",
      period: "2024",
      target: 50,
      actual: 55,
    },
    { id: "i3", scope: "city", metric_zh: "产值", period: "2025", actual: 900 },
  ],
  tasks: [
    { id: "t1", chain_id: "glass", state: "done", due: "2026-01-01" },
    { id: "t2", chain_id: "glass", state: "in_progress", due: "2026-11-20" },
    { id: "t3", state: "in_progress" },
  ],
  checklist: [
    { id: "c2", chain_id: "glass", order: 2, state: "done" },
    { id: "c1", chain_id: "glass", order: 1 },
    { id: "c3", chain_id: "steel" },
  ],
  demands: [
    { id: "d1", enterprise_id: "a", state: "open", level: "county", due: "2026-11-12" },
    { id: "d2", chain_id: "glass", state: "closed", level: "city" },
    { id: "d3", chain_id: "steel", state: "open" },
  ],
  reports: [
    { id: "r1", chain_id: "glass", period: "2026-Q2" },
    { id: "r2", chain_id: "glass", period: "2026-Q3" },
    { id: "r3", chain_id: "steel", period: "2026-Q4" },
  ],
  sources: [{ id: "s" }, { id: "unused" }],
});

describe("the sheet of a chain", () => {
  const glass = dossier(PACK, "glass");

  it("knows its place in the system, its neighbours and the distance to its band", () => {
    expect(glass?.place.position).toBe(2);
    expect(glass?.place.of).toBe(3);
    expect(glass?.place.before?.id).toBe("steel");
    expect(glass?.place.after?.id).toBe("salt");
    expect(glass?.tier?.own.aim?.distance).toBe(40);
    expect(dossier(PACK, "steel")?.tier).toBeUndefined();
    expect(dossier(PACK, "nothing")).toBeUndefined();
  });

  it("holds the rows of the chain and no others", () => {
    expect(glass?.enterprises.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(glass?.regions).toEqual([
      { id: "east", count: 2 },
      { id: undefined, count: 1 },
    ]);
    expect(glass?.policies.map(({ id }) => id)).toEqual(["own"]);
    expect(glass?.sharedPolicies).toBe(1);
    expect(glass?.work.checklist.map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect(glass?.work.tasks.map(({ row }) => row.id)).toEqual(["t2", "t1"]);
    expect(glass?.work.report?.id).toBe("r2");
    expect(glass?.work.reports).toBe(2);
  });

  it("names openings before what is only none found, and none found is not missing", () => {
    // coat is declared missing; melt has a project only; sand and cut have one firm each.
    expect(glass?.links.openings.map(({ gap, held }) => [gap.node.id, gap.mark, held])).toEqual([
      ["coat", "missing", 0],
      ["melt", "project", 2],
    ]);
    expect(glass?.links.strengths.map(({ gap }) => gap.node.id)).toEqual(["sand"]);
    expect(glass?.links.singles.map(({ node }) => node.id)).toEqual(["sand", "cut"]);
    expect(glass?.links.presence).toEqual({ led: 1, present: 1, project: 1, none: 1, user: 1 });
  });

  it("adds up known amounts, says how many are unknown, and puts the overdue first", () => {
    const { totals, cycles, untied } = glass?.work.projects ?? {};
    expect(totals).toMatchObject({ count: 2, investment: 3.5, unknownAmounts: 1, overdue: 1 });
    expect(cycles?.map(({ row, overdue }) => [row.id, overdue?.days])).toEqual([
      ["p1", 30],
      ["p2", undefined],
    ]);
    expect(untied).toBe(1);
  });

  it("shows one line for an indicator, of its latest year, with pace where it can be told", () => {
    expect(glass?.work.indicatorRows).toHaveLength(2);
    expect(
      glass?.work.indicators.map(({ period, target, actual, pace }) => [period, target, actual, pace?.verdict]),
    ).toEqual([["2025", 70, 60, "missed"]]);
  });

  it("counts demands open, overdue and by level", () => {
    const { cases, open, overdue, byLevel } = glass?.work.demands ?? {};
    expect(cases?.map(({ row }) => row.id)).toEqual(["d1", "d2"]);
    expect([open, overdue]).toEqual([1, 1]);
    expect(byLevel).toEqual([{ level: "county", count: 1 }]);
  });

  it("names the sources used, the newest date, and what is not known", () => {
    expect(glass?.sources.rows.map(({ row, uses }) => [row.id, uses])).toEqual([["s", 1]]);
    expect(glass?.sources.newest).toBe("2025-06");
    expect(glass?.unknowns).toContainEqual({ code: "amounts", n: 1, of: 2 });
    expect(glass?.unknowns).toContainEqual({ code: "strengths", n: 3, of: 4 });
    expect(glass?.unknowns).toContainEqual({ code: "tables", tables: ["technologies", "applications", "resources"] });
  });
});

describe("the sheet of medicine in Tai'an", () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await readTaian();
  });

  it("counts what the tables hold", () => {
    const pharma = dossier(pack, "pharma");
    // Counted in the files: 26 nodes, 13 enterprises, 9 projects of which 3 with amounts (20 + 2 + 2), 13 technologies, 6 applications.
    expect(pharma?.gap.nodes).toHaveLength(26);
    expect(pharma?.enterprises).toHaveLength(13);
    expect(pharma?.work.projects.totals).toMatchObject({ count: 9, investment: 24, unknownAmounts: 6 });
    expect(pharma?.technologies).toHaveLength(13);
    expect(pharma?.applications).toHaveLength(6);
    expect(pharma?.policies).toHaveLength(1);
    expect(pharma?.resources).toHaveLength(7);
    expect(pharma?.work.indicatorRows).toHaveLength(5);
    expect(pharma?.links.strengths).toHaveLength(9);
  });
});
