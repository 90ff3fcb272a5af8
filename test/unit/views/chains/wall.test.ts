import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutWall, type PlacedCell, type WallLayout } from "../../../../src/views/chains/wall.ts";

const groupsOf = (...sizes: number[]) =>
  sizes.map((count, index) => ({
    slot: `g${index}`,
    ids: Array.from({ length: count }, (_, position) => `g${index}-${position}`),
  }));
const sizesOfGroups = fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 1, maxLength: 6 });
/** Windows of a usual shape; low, wide walls have a form of their own. */
const window = fc
  .record({ width: fc.integer({ min: 320, max: 4000 }), height: fc.integer({ min: 300, max: 2000 }) })
  .map(({ width, height }) => ({ width, height: Math.max(height, Math.ceil(width / 3)) }));

const overlap = (a: PlacedCell, b: PlacedCell) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Slots of the groups with cells in one row of cells, by the y of the row. */
function slotsByRow(layout: WallLayout): readonly (readonly string[])[] {
  const rows = new Map<number, Set<string>>();
  for (const { id, y } of layout.cells) rows.set(y, (rows.get(y) ?? new Set()).add(id.split("-")[0] ?? ""));
  return [...rows.values()].map((slots) => [...slots]);
}

describe("layoutWall", () => {
  it("lets two small groups share a row of four and gives the long one rows of its own", () => {
    const layout = layoutWall(groupsOf(6, 1, 3), { width: 1376, height: 640 });
    expect(slotsByRow(layout)).toEqual([["g0"], ["g0"], ["g1", "g2"]]);
    expect(layout.groups.map(({ slot, isBeside }) => [slot, isBeside])).toEqual([
      ["g0", true],
      ["g1", true],
      ["g2", true],
    ]);
    const { y: first = 0, height = 0 } = layout.cells[0] ?? {};
    expect([...new Set(layout.cells.map(({ y }) => y))]).toEqual([first, first + height + 8, first + 2 * (height + 8)]);
  });

  it("does not share a row where all cells of both would not fit", () => {
    expect(slotsByRow(layoutWall(groupsOf(2, 3), { width: 1376, height: 640 }))).toEqual([["g0"], ["g1"]]);
    expect(slotsByRow(layoutWall(groupsOf(1, 1, 1), { width: 1376, height: 640 }))).toEqual([["g0", "g1"], ["g2"]]);
  });

  it("puts names on lines of their own on a phone, and shares no row there", () => {
    const layout = layoutWall(groupsOf(1, 1), { width: 390, height: 700 });
    expect(layout.groups.map(({ isBeside }) => isBeside)).toEqual([false, false]);
    expect(slotsByRow(layout)).toEqual([["g0"], ["g1"]]);
    for (const [index, cell] of layout.cells.entries()) {
      expect(cell.y).toBeGreaterThanOrEqual((layout.groups[index]?.y ?? 0) + 44);
    }
  });

  it("places every cell once, without overlap, inside the width and above the height it says", () => {
    fc.assert(
      fc.property(sizesOfGroups, window, (sizes, size) => {
        const layout = layoutWall(groupsOf(...sizes), size);
        expect(layout.cells.map(({ id }) => id).sort()).toEqual(
          groupsOf(...sizes)
            .flatMap(({ ids }) => ids)
            .sort(),
        );
        for (const [index, cell] of layout.cells.entries()) {
          expect(cell.x).toBeGreaterThan(0);
          expect(cell.x + cell.width).toBeLessThanOrEqual(size.width);
          expect(cell.y + cell.height).toBeLessThanOrEqual(layout.height);
          expect(cell.height).toBeGreaterThanOrEqual(170);
          for (const other of layout.cells.slice(index + 1)) expect(overlap(cell, other)).toBe(false);
        }
      }),
    );
  });

  it("keeps names clear of cells and of each other", () => {
    fc.assert(
      fc.property(sizesOfGroups, window, (sizes, size) => {
        const { groups, cells } = layoutWall(groupsOf(...sizes), size);
        for (const [index, { x, y, width }] of groups.entries()) {
          const box = { id: "", x, y, width, height: 40 };
          expect(cells.filter((cell) => overlap(cell, box))).toEqual([]);
          for (const next of groups.slice(index + 1)) expect(Math.abs(next.y - y)).toBeGreaterThanOrEqual(44);
        }
      }),
    );
  });

  it("shares a row only between groups that fit into it whole", () => {
    fc.assert(
      fc.property(sizesOfGroups, window, (sizes, size) => {
        for (const slots of slotsByRow(layoutWall(groupsOf(...sizes), size))) {
          const cells = slots.reduce((sum, slot) => sum + (sizes[Number(slot.slice(1))] ?? 0), 0);
          if (slots.length > 1) expect(cells).toBeLessThanOrEqual(4);
          expect(slots.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it("places nothing of nothing", () => {
    expect(layoutWall([], { width: 1000, height: 600 })).toMatchObject({ groups: [], cells: [] });
  });

  it("shows all chains at once on a low, wide wall, without the groups", () => {
    const layout = layoutWall(groupsOf(8, 4, 1, 1), { width: 1920, height: 345 });
    expect(layout.groups).toEqual([]);
    expect(layout.cells).toHaveLength(14);
    expect(Math.max(...layout.cells.map((cell) => cell.y + cell.height))).toBeLessThanOrEqual(345);
    expect(Math.max(...layout.cells.map((cell) => cell.x + cell.width))).toBeLessThanOrEqual(1920);
  });
});
