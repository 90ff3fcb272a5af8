import { describe, expect, it } from "vitest";
import type { ChainFlow, ChainItem, ChainStage } from "../../../../src/views/chain/geometry.ts";
import { layoutChain } from "../../../../src/views/chain/layout.ts";
import { optionsIn } from "./taian-chains.ts";

const STAGES: readonly ChainStage[] = [
  { id: "s1", name: "上游", lane: "column" },
  { id: "s2", name: "中游", lane: "column" },
  { id: "s3", name: "支撑", lane: "below" },
];
const SIZE = { width: 600, height: 300 };

const item = (id: string, stage_id: string, change: Partial<ChainItem> = {}): ChainItem => ({
  id,
  stage_id,
  order: 1,
  name: `环节${id}`,
  countsLine: "1企",
  isUser: false,
  isNone: false,
  isLed: false,
  ...change,
});
const flow = (from: string, to: string, isSupplierFound = true): ChainFlow => ({ from, to, isSupplierFound });

const layout = (items: readonly ChainItem[], flows: readonly ChainFlow[], size = SIZE) =>
  layoutChain(items, flows, STAGES, size, optionsIn("zh"));

describe("layoutChain", () => {
  it("places two cards and the flow between them", () => {
    const { stages, cards, flows, bounds, scale } = layout([item("a", "s1"), item("b", "s2")], [flow("a", "b")]);
    expect(stages.map(({ id, x, y, width, height, count }) => ({ id, x, y, width, height, count }))).toEqual([
      { id: "s1", x: 0, y: 0, width: 296, height: 300, count: 1 },
      { id: "s2", x: 304, y: 0, width: 296, height: 300, count: 1 },
    ]);
    expect(
      cards.map(({ id, x, y, width, height, mark, column, row }) => ({ id, x, y, width, height, mark, column, row })),
    ).toEqual([
      { id: "a", x: 87, y: 143, width: 75, height: 48, mark: { x: 87, y: 167, radius: 6.5 }, column: 0, row: 0 },
      { id: "b", x: 438, y: 143, width: 75, height: 48, mark: { x: 438, y: 167, radius: 6.5 }, column: 1, row: 0 },
    ]);
    expect(flows.map(({ key, d, width, kind, route }) => ({ key, d, width, kind, route }))).toEqual([
      { key: "a→b", d: "M162,167H431.5", width: 1.3, kind: "supply", route: "direct" },
    ]);
    expect(cards[0]?.lines).toEqual([{ text: "环节a", x: 100, y: 164.3, size: 13, isBold: false }]);
    expect({ bounds, scale }).toEqual({ bounds: SIZE, scale: 1 });
  });

  it("draws a flow dotted where its supplier is not found", () => {
    const { flows } = layout([item("a", "s1"), item("b", "s2")], [flow("a", "b", false)]);
    expect(flows.map(({ isDotted }) => isDotted)).toEqual([true]);
  });

  it("leads a cycle through the lane and ends it 14 px below the mark of its user", () => {
    const { cards, flows } = layout(
      [item("a", "s1"), item("b", "s2"), item("c", "s3")],
      [flow("a", "b"), flow("b", "c"), flow("c", "a")],
    );
    expect(flows.map(({ key, kind, route, isReturn }) => ({ key, kind, route, isReturn }))).toEqual([
      { key: "a→b", kind: "supply", route: "direct", isReturn: false },
      { key: "b→c", kind: "return", route: "lane", isReturn: false },
      { key: "c→a", kind: "return", route: "lane", isReturn: true },
    ]);
    const mark = cards.find(({ id }) => id === "a")?.mark;
    expect(flows[2]?.arrow).toEqual({ x: 81.5, y: (mark?.y ?? 0) + 14, angle: 0 });
  });

  it("leads a flow that skips a column through a channel, and several to one user through the same one", () => {
    const chain = [item("a", "s1"), item("b", "s1", { order: 2 }), item("m", "s1", { order: 3 }), item("z", "s2")];
    const { flows, trunks } = layout(
      [...chain, item("y", "s2", { order: 2 }), item("x", "s2", { order: 3 })],
      [flow("m", "y"), flow("y", "z"), flow("x", "y"), flow("a", "z"), flow("b", "z")],
    );
    const long = flows.filter(({ route }) => route === "channel").map(({ key }) => key);
    expect(long).toEqual(["a→z", "b→z", "m→y"]);
    expect(trunks.map(({ to, width, flowKeys }) => ({ to, width, flowKeys }))).toEqual([
      { to: "z", width: 1.9, flowKeys: ["a→z", "b→z"] },
    ]);
  });

  it("places nodes without any flow in the column of their stage", () => {
    const { cards, flows } = layout([item("a", "s1"), item("b", "s1", { order: 2 }), item("c", "s2")], []);
    expect(cards.map(({ id, column, row }) => `${id} ${column} ${row}`)).toEqual(["a 0 0", "b 0 1", "c 1 0"]);
    expect(flows).toEqual([]);
  });

  it("leaves out flows to oneself, flows to unknown nodes and nodes of unknown stages", () => {
    const { cards, flows } = layout(
      [item("a", "s1"), item("b", "s2"), item("c", "nowhere")],
      [flow("a", "a"), flow("a", "c"), flow("a", "gone"), flow("a", "b")],
    );
    expect(cards.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(flows.map(({ key }) => key)).toEqual(["a→b"]);
  });

  it("draws nothing for no nodes", () => {
    const { stages, cards, bounds, scale } = layout([], []);
    expect({ stages, cards, bounds, scale }).toEqual({ stages: [], cards: [], bounds: SIZE, scale: 1 });
  });

  it("exceeds the size rather than let cards overlap, and says by how much", () => {
    const many = Array.from({ length: 8 }, (_, index) => item(`n${index}`, "s1", { order: index }));
    const { bounds, scale, smallestText } = layout(many, [], { width: 600, height: 200 });
    expect(bounds).toEqual({ width: 600, height: 402 });
    expect(scale).toBeCloseTo(200 / 402, 6);
    expect(smallestText).toBe(6);
  });

  it("splits a column of more than ten", () => {
    const many = Array.from({ length: 14 }, (_, index) => item(`n${index}`, "s1", { order: index }));
    const columns = layout(many, []).cards.map(({ column }) => column);
    expect([0, 1, 2].map((column) => columns.filter((own) => own === column).length)).toEqual([7, 7, 0]);
  });

  it("keeps names whole in the overview panel by a second line", () => {
    const items = ["a", "b", "c", "d", "e"].map((id, index) =>
      item(id, "s1", { order: index, name: "很长的环节名称八字" }),
    );
    const flows = [flow("a", "b"), flow("b", "c"), flow("c", "d"), flow("d", "e")];
    const panel = layoutChain(items, flows, STAGES, { width: 320, height: 200 }, optionsIn("zh", true));
    expect(panel.cards.map(({ lines }) => lines.map(({ text }) => text))).toEqual(
      Array(5).fill(["很长的环节", "名称八字"]),
    );
    expect(panel.cards.map(({ height }) => height)).toEqual(Array(5).fill(32));
  });

  it("joins columns in the overview panel where names do not fit in two lines, bows inside the drawing", () => {
    const items = ["a", "b", "c", "d", "e"].map((id, index) =>
      item(id, "s1", { order: index, name: "很长的环节名称八字" }),
    );
    const flows = [flow("a", "b"), flow("b", "c"), flow("c", "d"), flow("d", "e")];
    const panel = layoutChain(items, flows, STAGES, { width: 200, height: 300 }, optionsIn("zh", true));
    const bows = panel.flows.filter(({ route }) => route === "side");
    expect(bows.length).toBeGreaterThan(0);
    const reached = bows.flatMap(({ d }) => (d.match(/[\d.]+(?=,)/g) ?? []).map(Number));
    const bow = Math.max(...reached);
    const port = Math.max(...panel.cards.map(({ x, width }) => x + width));
    expect(port + (bow - port) * 0.75).toBeLessThan(panel.bounds.width);
  });

  it("finishes a chain of 500 nodes, every card once", () => {
    const items = Array.from({ length: 500 }, (_, index) => item(`n${index}`, `s${(index % 3) + 1}`, { order: index }));
    const flows = items.flatMap((_, index) => [
      flow(`n${index}`, `n${(index * 7 + 1) % 500}`),
      flow(`n${index}`, `n${(index * 13 + 2) % 500}`),
    ]);
    const { cards, flows: placed } = layout(items, flows);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(500);
    expect(placed.length).toBe(
      new Set(flows.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} ${to}`)).size,
    );
  });
});
