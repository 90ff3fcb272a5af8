import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureOf } from "../../../../src/model/graph/closure.ts";
import { cyclesOf } from "../../../../src/model/graph/cycles.ts";
import { flowKey } from "../../../../src/model/graph/flow.ts";

const STAGES = [
  { id: "lane", lane: "below" },
  { id: "up", lane: "column" },
  { id: "down", lane: "column" },
] as const;
const NODES = [
  { id: "ore", stage_id: "up", order: 1 },
  { id: "cathode", stage_id: "up", order: 2 },
  { id: "cell", stage_id: "down", order: 3 },
  { id: "user", stage_id: "down", order: 4 },
  { id: "recycling", stage_id: "lane", order: 5 },
];
const LOOP = [
  { from: "ore", to: "cathode" },
  { from: "cathode", to: "cell" },
  { from: "cell", to: "user" },
  { from: "user", to: "recycling" },
  { from: "recycling", to: "cathode" },
];

describe("cyclesOf", () => {
  it("finds the cycle and the one flow of it that leads back to an earlier stage; a lane is the last stage", () => {
    const { inCycle, returning } = cyclesOf(NODES, LOOP, STAGES);
    expect([...inCycle]).toEqual(["cathode→cell", "cell→user", "user→recycling", "recycling→cathode"]);
    expect([...returning]).toEqual(["recycling→cathode"]);
  });
  it("finds none where a flow leads to an earlier stage without closing a cycle", () => {
    const { inCycle, returning } = cyclesOf(NODES, [{ from: "cell", to: "ore" }], STAGES);
    expect([inCycle.size, returning.size]).toEqual([0, 0]);
  });
  it("cuts a cycle within a stage at the flow back to the node walked first", () => {
    const flows = [
      { from: "cathode", to: "ore" },
      { from: "ore", to: "cathode" },
    ];
    expect([...cyclesOf(NODES, flows, STAGES).returning]).toEqual(["cathode→ore"]);
  });
  it("leaves no cycle once the returning flows are taken away", () => {
    const pick = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.array(fc.tuple(pick, pick), { maxLength: 40 }), (pairs) => {
        const nodes = Array.from({ length: 12 }, (_, order) => ({
          id: `n${order}`,
          stage_id: order % 2 ? "up" : "down",
          order,
        }));
        const flows = pairs
          .filter(([from, to]) => from !== to)
          .map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
        const { returning } = cyclesOf(nodes, flows, STAGES);
        const onward = flows.filter((flow) => !returning.has(flowKey(flow)));
        expect(cyclesOf(nodes, onward, STAGES).inCycle.size).toBe(0);
      }),
    );
  });
});

describe("closureOf", () => {
  it("does not walk through a flow that leads back", () => {
    const { returning } = cyclesOf(NODES, LOOP, STAGES);
    const { upstream, downstream } = closureOf("cell", LOOP, returning);
    expect([...upstream].sort()).toEqual(["cathode", "ore"]);
    expect([...downstream].sort()).toEqual(["recycling", "user"]);
  });
  it("walks round where nothing is said to lead back, and leaves the node itself out", () => {
    const { upstream } = closureOf("cell", LOOP, new Set());
    expect([...upstream].sort()).toEqual(["cathode", "ore", "recycling", "user"]);
  });
});
