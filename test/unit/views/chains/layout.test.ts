import { describe, expect, it } from "vitest";
import { layoutMiniature } from "../../../../src/views/chains/layout.ts";

const STAGES = [
  { id: "s1", lane: "column" },
  { id: "s2", lane: "column" },
  { id: "s3", lane: "below" },
] as const;
const SIZE = { width: 279, height: 82 };
const node = (id: string, stage_id: string, order: number) => ({ id, stage_id, order });

describe("layoutMiniature", () => {
  it("places bands, marks and hairlines", () => {
    const miniature = layoutMiniature(
      [node("a", "s1", 1), node("b", "s2", 1), node("c", "s2", 2), node("d", "s3", 1)],
      [
        { from: "a", to: "b" },
        { from: "a", to: "c" },
        { from: "d", to: "b" },
      ],
      STAGES,
      SIZE,
    );
    expect(miniature).toEqual({
      bands: [
        { stage_id: "s1", x: 0, width: 91, count: 1 },
        { stage_id: "s2", x: 94, width: 91, count: 2 },
        { stage_id: "s3", x: 188, width: 91, count: 1 },
      ],
      marks: [
        { id: "a", x: 45.5, y: 50 },
        { id: "b", x: 139.5, y: 44.7 },
        { id: "c", x: 139.5, y: 55.3 },
        { id: "d", x: 233.5, y: 50 },
      ],
      d: "M45.5,50C92.5,50 92.5,44.7 139.5,44.7M45.5,50C92.5,50 92.5,55.3 139.5,55.3",
    });
  });

  it("splits columns of more than six marks and keeps all marks inside", () => {
    const nodes = Array.from({ length: 20 }, (_, index) => node(`n${index}`, "s1", index));
    const { marks, bands } = layoutMiniature(nodes, [], STAGES, SIZE);
    const columns = new Map<number, number>();
    for (const { x } of marks) columns.set(x, (columns.get(x) ?? 0) + 1);
    expect([...columns.values()]).toEqual([5, 5, 5, 5]);
    expect(bands.map(({ count }) => count)).toEqual([20]);
    for (const { x, y } of marks) expect(x > 4 && x < 275 && y > 18 && y < 78).toBe(true);
  });

  it("is the same for any order of rows", () => {
    const nodes = [node("a", "s1", 1), node("b", "s2", 1), node("c", "s2", 2)];
    const flows = [
      { from: "a", to: "b" },
      { from: "a", to: "c" },
    ];
    const expected = layoutMiniature(nodes, flows, STAGES, SIZE);
    expect(layoutMiniature([...nodes].reverse(), [...flows].reverse(), STAGES, SIZE)).toEqual(expected);
  });
});
