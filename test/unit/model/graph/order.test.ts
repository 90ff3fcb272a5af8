import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layersOf } from "../../../../src/model/graph/layers.ts";
import { orderOf } from "../../../../src/model/graph/order.ts";

const columnsOf = (...columns: readonly string[]) =>
  columns.map((ids, index) => ({ stage_id: `s${index}`, ids: [...ids] }));
const flowsOf = (...pairs: readonly string[]) => pairs.map(([from = "", to = ""]) => ({ from, to }));

describe("layersOf", () => {
  it("puts one channel a column in for all long flows to one user", () => {
    const graph = layersOf(columnsOf("ab", "c", "d", "z"), flowsOf("az", "bz", "cz"));
    expect(graph.items.filter(({ isChannel }) => isChannel)).toEqual([
      { column: 1, id: "z", isChannel: true },
      { column: 2, id: "z", isChannel: true },
    ]);
    expect(graph.ways.get("a→z")).toEqual([0, 5, 6, 4]);
    expect(graph.ways.get("c→z")).toEqual([2, 6, 4]);
  });
  it("knows no way for flows back or within a column", () => {
    expect(layersOf(columnsOf("ab", "c"), flowsOf("ca", "ab")).ways.size).toBe(0);
  });
});

describe("orderOf", () => {
  const named = (columns: ReturnType<typeof columnsOf>, flows: ReturnType<typeof flowsOf>) => {
    const graph = layersOf(columns, flows);
    const { columns: order, crossings } = orderOf(graph);
    return { order: order.map((items) => items.map((item) => graph.items[item]?.id).join("")), crossings };
  };
  it("takes out every crossing that can be", () => {
    expect(named(columnsOf("abc", "xyz"), flowsOf("az", "by", "cx"))).toEqual({ order: ["abc", "zyx"], crossings: 0 });
  });
  it("keeps the given order where nothing crosses", () => {
    expect(named(columnsOf("abc", "xyz"), flowsOf("ax", "by", "cz"))).toEqual({ order: ["abc", "xyz"], crossings: 0 });
  });
  it("counts what cannot be avoided", () => {
    expect(named(columnsOf("ab", "xy"), flowsOf("ax", "ay", "bx", "by")).crossings).toBe(1);
  });
  it("keeps every item in its column and counts as a count of all pairs does", () => {
    const pair = fc.tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 1 }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 24 }), (pairs) => {
        const columns = columnsOf("abcdef", "ghijkl", "mnopqr");
        const flows = pairs.map(([from, to, column]) => ({
          from: columns[column]?.ids[from] ?? "",
          to: columns[column + 1]?.ids[to] ?? "",
        }));
        const graph = layersOf(columns, flows);
        const { columns: order, crossings } = orderOf(graph);
        expect(order.map((items) => [...items].sort((a, b) => a - b))).toEqual(
          graph.columns.map((items) => [...items].sort((a, b) => a - b)),
        );
        expect(crossings).toBe(countPairs(order, graph.next));
      }),
    );
  });
});

function countPairs(order: readonly (readonly number[])[], next: readonly (readonly number[])[]): number {
  return order.reduce((total, column, index) => {
    const lines = column.flatMap((item, from) =>
      (next[item] ?? []).map((end) => ({ from, to: order[index + 1]?.indexOf(end) ?? 0 })),
    );
    return total + lines.flatMap((a) => lines.filter((b) => a.from < b.from && a.to > b.to)).length;
  }, 0);
}
