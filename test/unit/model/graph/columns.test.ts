import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../../src/model/graph/columns.ts";
import { squeeze } from "../../../../src/model/graph/squeeze.ts";

const STAGES = [
  { id: "up", lane: "column" },
  { id: "mid", lane: "column" },
  { id: "end", lane: "column" },
  { id: "lane", lane: "below" },
] as const;
const nodesIn = (stage_id: string, ids: string) => [...ids].map((id, order) => ({ id, stage_id, order }));
const flowsOf = (...pairs: readonly string[]) => pairs.map(([from = "", to = ""]) => ({ from, to }));
const columns = (
  nodes: ReturnType<typeof nodesIn>,
  flows: ReturnType<typeof flowsOf>,
  perColumn = 10,
  returning: readonly string[] = [],
) =>
  columnsOf(nodes, flows, STAGES, { perColumn, returning: new Set(returning) }).map(
    ({ stage_id, ids }) => `${stage_id} ${ids.join("")}`,
  );

describe("columnsOf", () => {
  it("ranks by the longest path inside the stage", () => {
    expect(columns(nodesIn("mid", "abcd"), flowsOf("ab", "bc", "ac", "cd"))).toEqual([
      "mid a",
      "mid b",
      "mid c",
      "mid d",
    ]);
  });
  it("moves a node without supplier to just before its first user", () => {
    expect(columns(nodesIn("mid", "abcx"), flowsOf("ab", "bc", "xc"))).toEqual(["mid a", "mid bx", "mid c"]);
  });
  it("moves a node without ties inside to the side of its ties outside", () => {
    const nodes = [...nodesIn("up", "u"), ...nodesIn("mid", "abxy"), ...nodesIn("end", "z")];
    expect(columns(nodes, flowsOf("ab", "ux", "yz"))).toEqual(["up u", "mid ax", "mid by", "end z"]);
  });
  it("moves a node without any tie to the shorter side", () => {
    expect(columns(nodesIn("mid", "abcx"), flowsOf("ac", "bc"))).toEqual(["mid ab", "mid cx"]);
  });
  it("does not follow flows that lead back, and leaves out lanes", () => {
    const nodes = [...nodesIn("mid", "ab"), ...nodesIn("lane", "z")];
    expect(columns(nodes, flowsOf("ab", "ba", "bz"), 10, ["b→a"])).toEqual(["mid a", "mid b"]);
  });
  it("splits a long column into equal parts, those with suppliers on the left", () => {
    const nodes = [...nodesIn("up", "u"), ...nodesIn("mid", "abcdefg")];
    expect(columns(nodes, flowsOf("ue", "uf", "ug"), 4)).toEqual(["up u", "mid aefg", "mid bcd"]);
  });
});

describe("squeeze", () => {
  const wide = [
    { stage_id: "up", ids: ["a", "b", "c"] },
    { stage_id: "mid", ids: ["d", "e"] },
    { stage_id: "mid", ids: ["f"] },
    { stage_id: "mid", ids: ["g"] },
  ];
  it("joins the shortest neighbours of a stage first", () => {
    expect(squeeze(wide, 3).map(({ ids }) => ids.join(""))).toEqual(["abc", "de", "fg"]);
  });
  it("never joins two stages", () => {
    expect(squeeze(wide, 1).map(({ ids }) => ids.join(""))).toEqual(["abc", "defg"]);
  });
  it("leaves columns that are few enough as they are", () => {
    expect(squeeze(wide, 4)).toEqual(wide);
  });
});
