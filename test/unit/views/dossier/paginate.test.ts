import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, type Paper, paginate, rowsWithin, type Sheet } from "../../../../src/views/dossier/paginate.ts";

const PAPER: Paper = { first: 300, rest: 500, columns: 2, gap: 10, most: 4 };
const block = (id: string, rows: readonly number[], part: Partial<Block> = {}): Block => ({
  id,
  head: 30,
  again: 40,
  rows,
  weight: 1,
  tail: 0,
  more: 20,
  ...part,
});
const rows = (count: number, height = 20) => Array.from({ length: count }, () => height);
const spelled = (sheets: readonly Sheet[]) =>
  sheets.map((columns) => columns.map((pieces) => pieces.map(({ id, from, to }) => `${id} ${from}–${to}`).join(", ")));

describe("pages of the sheet", () => {
  it("flows down a column, then into the next, and evens out the last page", () => {
    // 300: head 30 + 13 rows of 20 = 290. Then 40 + 13 × 20 = 300 in the second column, the rest on page 2.
    expect(spelled(paginate([block("a", rows(30)), block("b", rows(3))], PAPER))).toEqual([
      ["a 0–13", "a 13–26"],
      ["a 26–30, b 0–3", ""],
    ]);
  });

  it("parts no heading from its rows and leaves no single row", () => {
    expect(spelled(paginate([block("a", rows(11)), block("b", rows(2))], PAPER))).toEqual([["a 0–9", "a 9–11, b 0–2"]]);
    expect(spelled(paginate([block("a", rows(14))], { ...PAPER, first: 239, rest: 239 }))).toEqual([
      ["a 0–10", "a 10–14"],
    ]);
    expect(spelled(paginate([block("a", rows(11))], { ...PAPER, first: 239, rest: 239 }))).toEqual([
      ["a 0–9", "a 9–11"],
    ]);
  });

  it("goes to the second page at once where the first has no room", () => {
    expect(spelled(paginate([block("a", rows(4))], { ...PAPER, first: 20 }))).toEqual([
      ["", ""],
      ["a 0–4", ""],
    ]);
  });

  it("cuts long lists where four pages are not enough, says how many rows are left out, and the heavier less", () => {
    const sheets = paginate([block("long", rows(150)), block("dear", rows(150), { weight: 2 })], PAPER);
    expect(sheets).toHaveLength(4);
    const pieces = sheets.flat(2);
    const shown = (id: string) => Math.max(...pieces.filter((piece) => piece.id === id).map(({ to }) => to));
    const left = (id: string) => pieces.find((piece) => piece.id === id && piece.isEnd)?.leftOut ?? 0;
    expect(shown("long") + left("long")).toBe(150);
    expect(shown("dear") + left("dear")).toBe(150);
    expect(shown("dear")).toBeGreaterThan(shown("long"));
    expect(left("long")).toBeGreaterThan(1);
  });

  it("does not leave out the last row alone", () => {
    expect(rowsWithin(block("a", rows(10)), 185)).toBe(10);
    expect(rowsWithin(block("a", rows(10)), 165)).toBe(8);
    expect(rowsWithin(block("a", [500, 500, 500]), 100)).toBe(1);
  });

  it("keeps every row in order, none over the edge, never more than four pages", () => {
    const anyBlock = fc.record({
      head: fc.integer({ min: 15, max: 220 }),
      again: fc.integer({ min: 15, max: 60 }),
      rows: fc.array(fc.integer({ min: 12, max: 90 }), { maxLength: 90 }),
      weight: fc.constantFrom(0.5, 1, 3),
      tail: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyBlock, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 500 }),
        (some, first) => {
          const blocks = some.map((each, place) => ({ ...each, id: String(place), more: 20 }));
          const paper = { ...PAPER, rest: 900, first };
          const sheets = paginate(blocks, paper);
          expect(sheets.length).toBeLessThanOrEqual(4);
          for (const { id, ...own } of blocks) {
            const pieces = sheets.flat(2).filter((piece) => piece.id === id);
            expect(pieces[0]?.from).toBe(0);
            for (const [place, piece] of pieces.entries()) expect(piece.from).toBe(pieces[place - 1]?.to ?? 0);
            const last = pieces.at(-1);
            expect((last?.to ?? 0) + (last?.leftOut ?? 0)).toBe(own.rows.length);
          }
          for (const [page, columns] of sheets.entries())
            for (const pieces of columns)
              if (pieces.length > 0)
                expect(heightOf(pieces, blocks)).toBeLessThanOrEqual(page === 0 ? Math.max(first, 0) : 900);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Height of a column, worked out anew. */
function heightOf(pieces: Sheet[number], blocks: readonly Block[]): number {
  return pieces.reduce((height, { id, from, to, isEnd, leftOut }, place) => {
    const own = blocks.find((each) => each.id === id);
    if (own === undefined) return height;
    const shown = own.rows.slice(from, to).reduce((sum, row) => sum + row, 0);
    const end = isEnd ? own.tail + (leftOut === undefined ? 0 : own.more) : 0;
    return height + (place > 0 ? 10 : 0) + (from === 0 ? own.head : own.again) + shown + end;
  }, 0);
}
