import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximateTextWidth } from "../../../../src/model/text-width.ts";
import type { ChainLayout, PlacedCard } from "../../../../src/views/chain/geometry.ts";
import { layoutChain } from "../../../../src/views/chain/layout.ts";
import { pathPoints } from "./path-points.ts";
import { type ChainCase, type Language, optionsIn, taianChain, taianChains } from "./taian-chains.ts";

const AT_REST = { width: 1376, height: 640 };
const WITH_PANEL = { width: 1032, height: 640 };
const IN_OVERVIEW = { width: 660, height: 303 };

const drawn = ({ items, flows, stages }: ChainCase, size: typeof AT_REST, language: Language, compact = false) =>
  layoutChain(items, flows, stages, size, optionsIn(language, compact));

const overlap = (a: PlacedCard, b: PlacedCard) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlapping({ cards }: ChainLayout): readonly string[] {
  return cards.flatMap((a, index) =>
    cards.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id}`] : [])),
  );
}

function overflowing({ cards }: ChainLayout): readonly string[] {
  return cards.flatMap((card) =>
    [...card.lines, ...(card.counts === undefined ? [] : [card.counts])].flatMap(({ text, x, y, size, isBold }) => {
      const end = x + approximateTextWidth(text, size, isBold);
      const isInside = x > card.x && end <= card.x + card.width && y - size * 0.8 >= card.y && y < card.y + card.height;
      return isInside ? [] : [`${card.id}: ${text}`];
    }),
  );
}

function behindCards({ cards, flows }: ChainLayout): readonly string[] {
  const inside = (card: PlacedCard, x: number, y: number) =>
    x > card.x + 0.2 && x < card.x + card.width - 0.2 && y > card.y + 0.2 && y < card.y + card.height - 0.2;
  return flows.flatMap(({ key, d }) => {
    const points = pathPoints(d);
    return cards.filter((card) => points.some(({ x, y }) => inside(card, x, y))).map(({ id }) => `${key} behind ${id}`);
  });
}

const outside = ({ cards, bounds }: ChainLayout): readonly string[] =>
  cards
    .filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > bounds.width || y + height > bounds.height)
    .map(({ id }) => id);

describe.each(taianChains("zh").map(({ id }) => id))("chain map of %s", (id) => {
  const cases = [
    { name: "Chinese, at rest", layout: drawn(taianChain(id, "zh"), AT_REST, "zh") },
    { name: "English, at rest", layout: drawn(taianChain(id, "en"), AT_REST, "en") },
    { name: "Chinese, panel open", layout: drawn(taianChain(id, "zh"), WITH_PANEL, "zh") },
    { name: "English, panel open", layout: drawn(taianChain(id, "en"), WITH_PANEL, "en") },
    { name: "Chinese, overview", layout: drawn(taianChain(id, "zh"), IN_OVERVIEW, "zh", true) },
  ];
  it.each(cases)("places every node once and every flow: $name", ({ layout }) => {
    const { items, flows } = taianChain(id);
    expect(layout.cards.map((card) => card.id).sort()).toEqual(items.map((item) => item.id).sort());
    expect(layout.flows.map(({ key }) => key).sort()).toEqual(flows.map(({ from, to }) => `${from}→${to}`).sort());
  });
  it.each(cases)("lets no two cards overlap and none leave the drawing: $name", ({ layout }) => {
    expect(overlapping(layout)).toEqual([]);
    expect(outside(layout)).toEqual([]);
  });
  it.each(cases)("keeps every line of text inside its card: $name", ({ layout }) => {
    expect(overflowing(layout)).toEqual([]);
  });
  it.each(cases)("leads no flow behind a card: $name", ({ layout }) => {
    expect(behindCards(layout)).toEqual([]);
  });
  it.each(cases)("needs no text under 11 px: $name", ({ layout }) => {
    expect(layout.smallestText).toBeGreaterThanOrEqual(11);
  });
});

describe("crossings of the chains", () => {
  const crossings = new Map(taianChains("zh").map((chain) => [chain.id, drawn(chain, AT_REST, "zh").crossings]));

  it("stay within the bars of the picture notes", () => {
    expect(crossings.get("newenergy")).toBeLessThanOrEqual(2);
    expect(crossings.get("power")).toBeLessThanOrEqual(13);
    expect(crossings.get("auto")).toBeLessThanOrEqual(15);
    expect([...crossings.values()].filter((count) => count <= 3).length).toBeGreaterThanOrEqual(10);
  });
});

describe("order of rows", () => {
  it.each(["newenergy", "power"])("does not change the map of %s", (id) => {
    const chain = taianChain(id);
    const expected = drawn(chain, AT_REST, "zh");
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...chain.items], { minLength: chain.items.length }),
        fc.shuffledSubarray([...chain.flows], { minLength: chain.flows.length }),
        (items, flows) => {
          expect(drawn({ ...chain, items, flows }, AT_REST, "zh")).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });
});
