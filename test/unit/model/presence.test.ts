import { describe, expect, it } from "vitest";
import { presenceOfNodes } from "../../../src/model/presence.ts";
import { makePack } from "../../make-pack.ts";

describe("presence of a node", () => {
  const firm = (id: string, node: string, designations: readonly string[] = []) => ({
    id,
    node_ids: [node],
    designations,
  });
  const pack = makePack({
    nodes: ["one", "three", "champion", "planned", "also", "empty"]
      .map((id) => ({ id }))
      .concat([{ id: "buyers" }])
      .map((node) => (node.id === "buyers" ? { ...node, side: "user" as const } : node)),
    enterprises: [
      firm("e1", "one", ["little_giant:2023"]),
      firm("e2", "three"),
      firm("e3", "three"),
      firm("e4", "three"),
      firm("e5", "champion", ["single_champion:2017"]),
      firm("e6", "buyers"),
    ],
    projects: [{ id: "p1", node_id: "planned", more_node_ids: ["also"] }, { id: "p2" }],
  });

  it.each([
    ["one", "present"],
    ["three", "led"],
    ["champion", "led"],
    ["planned", "project"],
    ["also", "project"],
    ["empty", "none"],
    ["buyers", "user"],
  ])("of %s is %s", (node, presence) => {
    expect(presenceOfNodes(pack).get(node)).toBe(presence);
  });
});
