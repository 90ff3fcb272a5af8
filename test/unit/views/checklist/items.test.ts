import { describe, expect, it } from "vitest";
import { checklistOf, itemsOf } from "../../../../src/views/checklist/items.ts";
import { makePack, type Parts } from "../../../make-pack.ts";

const CHAINS: Parts["chains"] = [
  { id: "a", order: 1 },
  { id: "b", order: 2 },
  { id: "c", order: 3 },
];
const checklist = (rows: Parts["checklist"], inOrder = false) => {
  const pack = makePack({ chains: CHAINS, checklist: rows ?? [] });
  return checklistOf(pack, pack.tables.chains.rows, pack.tables.checklist.rows, inOrder);
};

describe("itemsOf", () => {
  it("takes the items from the rows: distinct names, by their order", () => {
    const pack = makePack({
      checklist: [
        { item_zh: "一套政策", order: 3 },
        { item_zh: "一名链长", chain_id: "a", order: 1 },
        { item_zh: "一名链长 ", chain_id: "b" },
        { item_en: "One plan", order: 2 },
      ],
    });
    expect(itemsOf(pack).map(({ id }) => id)).toEqual(["一名链长", "One plan", "一套政策"]);
  });
});

describe("checklistOf", () => {
  it("puts chains with most not begun first, or in the order of the system", () => {
    const rows: Parts["checklist"] = [
      { item_zh: "x", chain_id: "a", state: "done" },
      { item_zh: "x", chain_id: "b", state: "in_progress" },
      { item_zh: "x", chain_id: "c", state: "not_started" },
      { item_zh: "y", chain_id: "c", state: "not_started" },
      { item_zh: "y", chain_id: "b", state: "not_started" },
    ];
    expect(checklist(rows).lines.map(({ chain }) => chain.id)).toEqual(["c", "b", "a"]);
    expect(checklist(rows, true).lines.map(({ chain }) => chain.id)).toEqual(["a", "b", "c"]);
    const { total, byItem } = checklist(rows);
    expect(total).toEqual({ not_started: 3, in_progress: 1, done: 1, stopped: 0, none: 1 });
    expect(byItem.get("y")).toEqual({ not_started: 2, in_progress: 0, done: 0, stopped: 0, none: 1 });
  });

  it("gives a row of no chain to every chain that has none of its own", () => {
    const { lines } = checklist(
      [
        { id: "all", item_zh: "x", state: "in_progress" },
        { id: "own", item_zh: "x", chain_id: "b", state: "done" },
      ],
      true,
    );
    expect(lines.map(({ cells }) => cells.map(({ state, isShared, rows }) => [state, isShared, rows[0]?.id]))).toEqual([
      [["in_progress", true, "all"]],
      [["done", false, "own"]],
      [["in_progress", true, "all"]],
    ]);
  });

  it("never takes a missing row or a blank state for not started", () => {
    const { lines } = checklist([{ item_zh: "x", chain_id: "a" }], true);
    expect(lines.map(({ cells }) => [cells[0]?.state, cells[0]?.rows.length])).toEqual([
      ["none", 1],
      ["none", 0],
      ["none", 0],
    ]);
  });

  it("shows what is furthest behind where an item is stated twice", () => {
    const { lines } = checklist([
      { item_zh: "x", chain_id: "a", state: "done" },
      { item_zh: "x", chain_id: "a", state: "not_started" },
    ]);
    expect(lines.find(({ chain }) => chain.id === "a")?.cells[0]).toMatchObject({ state: "not_started" });
  });
});
