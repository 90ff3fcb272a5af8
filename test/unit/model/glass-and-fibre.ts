import { makePack } from "../../make-pack.ts";

/**
 * Two chains. glass: melt (up, led by a listed firm), weave (down, one firm). fibre: spin (up, a project only), sell (down, buyers).
 * City holds the counties east and west; the park stands in east.
 */
export const GLASS_AND_FIBRE = makePack({
  chains: [{ id: "glass", aliases: ["old-glass"] }, { id: "fibre" }],
  stages: [{ id: "up" }, { id: "down" }],
  nodes: [
    { id: "melt", chain_id: "glass", stage_id: "up" },
    { id: "weave", chain_id: "glass", stage_id: "down" },
    { id: "spin", chain_id: "fibre", stage_id: "up" },
    { id: "sell", chain_id: "fibre", stage_id: "down", side: "user" },
  ],
  regions: [{ id: "city" }, { id: "east", parent_id: "city" }, { id: "west", parent_id: "city" }],
  parks: [
    { id: "park", region_id: "east" },
    { id: "empty", region_id: "west", chain_ids: ["fibre"] },
  ],
  flows: [
    { chain_id: "glass", from_id: "melt", to_id: "weave" },
    { chain_id: "glass", from_id: "weave", to_id: "spin" },
  ],
  enterprises: [
    {
      id: "melter",
      name_zh: "熔炼",
      region_id: "east",
      park_id: "park",
      node_ids: ["melt"],
      designations: ["listed:2020", "little_giant"],
    },
    { id: "weaver", name_zh: "织造", region_id: "west", node_ids: ["weave"], designations: ["little_giant:2023"] },
    { id: "trader", name_zh: "贸易", region_id: "city", chain_ids: ["fibre"] },
  ],
  projects: [
    { id: "kiln", node_id: "melt", region_id: "east", park_id: "park", enterprise_id: "melter", stage: "planned" },
    { id: "mill", chain_id: "fibre", node_id: "spin", region_id: "west", stage: "completed" },
  ],
  technologies: [
    { id: "coating", chain_id: "glass", enterprise_ids: ["weaver"] },
    { id: "melting", node_ids: ["melt"], enterprise_ids: ["melter"] },
    { id: "unheld", node_ids: ["spin"] },
  ],
  applications: [
    { id: "panel", node_ids: ["melt"], enterprise_ids: ["melter"] },
    { id: "cloth", node_ids: ["weave"], enterprise_ids: ["weaver"] },
  ],
  policies: [{ id: "for-glass", chain_id: "glass" }, { id: "for-all" }],
  resources: [{ id: "institute", chain_ids: ["fibre"] }, { id: "library" }],
  indicators: [
    { id: "gdp", scope: "city" },
    { id: "glass-output", scope: "chain", scope_id: "glass" },
    { id: "east-output", scope: "region", scope_id: "east" },
  ],
  prospects: [{ id: "guest", node_id: "spin" }, { id: "guest-of-none" }],
  tasks: [{ id: "task", chain_id: "glass" }],
  checklist: [{ id: "check", chain_id: "fibre" }, { id: "check-of-none" }],
  demands: [{ id: "demand", enterprise_id: "melter" }],
  supplies: [{ from_id: "melter", to_id: "weaver" }],
  lists: [{ id: "list", table: "enterprises" }],
  sources: [{ id: "source" }],
});
