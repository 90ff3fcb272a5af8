import { describe, expect, it } from "vitest";
import { emphasisOf } from "../../../src/model/emphasis.ts";
import { buildTies } from "../../../src/model/ties.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  regions: [{ id: "north" }],
  nodes: [{ id: "sand" }, { id: "pane" }],
  flows: [{ from_id: "sand", to_id: "pane" }],
  enterprises: [{ id: "e1", node_ids: ["sand"], region_id: "north", source_ids: ["s1"] }],
  sources: [{ id: "s1" }],
  technologies: [{ id: "t1", node_ids: ["pane"] }],
});
const ties = buildTies(pack);

describe("ties", () => {
  it("are symmetric and leave sources out", () => {
    expect([...ties.direct("enterprise:e1")].sort()).toEqual(["node:sand", "region:north"]);
    expect(ties.direct("node:sand").has("enterprise:e1")).toBe(true);
    expect(ties.direct("source:s1").size).toBe(0);
  });

  it("join the two ends of a flow", () => {
    expect(ties.direct("node:sand").has("node:pane")).toBe(true);
    expect(ties.direct("node:pane").has("node:sand")).toBe(true);
  });

  it("light the nodes of a region's firms, and the region of a node's firms", () => {
    expect(ties.lit("region:north").has("node:sand")).toBe(true);
    expect(ties.lit("node:sand").has("region:north")).toBe(true);
    expect(ties.lit("region:north").has("node:pane")).toBe(false);
  });
});

describe("emphasis", () => {
  it("is normal at rest", () => {
    expect(emphasisOf("node:sand", { hovered: undefined, selected: undefined }, ties)).toBe("normal");
  });

  it("makes what is tied to the selection strong and the rest faint", () => {
    const attention = { hovered: undefined, selected: "node:sand" } as const;
    expect(emphasisOf("node:sand", attention, ties)).toBe("selected");
    expect(emphasisOf("enterprise:e1", attention, ties)).toBe("strong");
    expect(emphasisOf("technology:t1", attention, ties)).toBe("faint");
  });

  it("follows the pointer before the selection, which keeps its look", () => {
    const attention = { hovered: "technology:t1", selected: "node:sand" } as const;
    expect(emphasisOf("node:pane", attention, ties)).toBe("strong");
    expect(emphasisOf("enterprise:e1", attention, ties)).toBe("faint");
    expect(emphasisOf("node:sand", attention, ties)).toBe("selected");
  });
});
