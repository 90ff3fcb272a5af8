import { beforeAll, describe, expect, it } from "vitest";
import { type EntityKey, keyOf } from "../../../../src/model/entity.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { buildTies } from "../../../../src/model/ties.ts";
import { bendArcs } from "../../../../src/views/region/arcs.ts";
import { BoxIndex } from "../../../../src/views/region/boxes.ts";
import type { Glyph } from "../../../../src/views/region/glyphs.ts";
import { layoutRegion } from "../../../../src/views/region/layout.ts";
import { MOST_ENDS, partnersOf } from "../../../../src/views/region/partners.ts";
import { makePack, type Parts } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";
import { cameraFor, contentOf, SIZES } from "./taian-map.ts";

const glyph = (x: number, ...keys: EntityKey[]): Glyph => ({
  id: keys[0] ?? "",
  x,
  y: 100,
  anchor: [x, 100],
  radius: 10,
  enterprises: keys.length,
  projects: 0,
  parks: [],
  isExact: true,
  areProjectsDone: false,
  side: 1,
  isBelow: false,
  keys,
});

/** ore → coke → mill, and sand of another chain. */
const PARTS: Parts = {
  chains: [{ id: "steel" }, { id: "glass" }],
  nodes: [
    { id: "ore", chain_id: "steel" },
    { id: "coke", chain_id: "steel" },
    { id: "mill", chain_id: "steel" },
    { id: "sand", chain_id: "glass" },
  ],
  flows: [
    { id: "f1", chain_id: "steel", from_id: "ore", to_id: "coke" },
    { id: "f2", chain_id: "steel", from_id: "coke", to_id: "mill" },
  ],
  enterprises: [
    { id: "me", node_ids: ["coke"] },
    { id: "miner", node_ids: ["ore"] },
    { id: "roller", node_ids: ["mill"] },
    { id: "neighbour", node_ids: ["mill"] },
    { id: "glazier", node_ids: ["sand"] },
    { id: "unplaced", node_ids: ["ore"] },
  ],
};
const GLYPHS = [
  glyph(100, "enterprise:me", "enterprise:neighbour"),
  glyph(200, "enterprise:miner"),
  glyph(300, "enterprise:roller"),
  glyph(400, "enterprise:glazier"),
];
const partners = (selected: EntityKey | undefined, parts: Parts = PARTS, glyphs = GLYPHS) => {
  const pack = makePack(parts);
  return partnersOf(pack, buildTies(pack), selected, glyphs);
};

describe("partnersOf", () => {
  it("finds who could supply a firm and whom it could supply, by the flows of its nodes", () => {
    const found = partners("enterprise:me");
    expect(found?.ends.map(({ direction, isKnown, names, glyph: end }) => [end.x, direction, isKnown, names])).toEqual([
      [200, "in", false, ["node:ore"]],
      [300, "out", false, ["node:mill"]],
    ]);
  });

  it("counts partners at the very place and those without one", () => {
    expect(partners("enterprise:me")).toMatchObject({ samePlace: 1, elsewhere: 1, more: 0 });
  });

  it("puts known supplies first, by the name of the firm", () => {
    const supplies = [
      { from_id: "glazier", to_id: "me" },
      { from_id: "me", to_id: "glazier" },
    ];
    const ends = partners("enterprise:me", { ...PARTS, supplies })?.ends;
    expect(ends?.map(({ direction, isKnown, names }) => [direction, isKnown, names])).toEqual([
      ["in", true, ["enterprise:glazier"]],
      ["out", true, ["enterprise:glazier"]],
      ["in", false, ["node:ore"]],
      ["out", false, ["node:mill"]],
    ]);
  });

  it("starts from the place with most holders of a selected node", () => {
    const found = partners("node:mill");
    expect(found?.from.x).toBe(100);
    expect(found?.holders).toEqual({ here: 1, all: 2 });
    expect(found).toMatchObject({ samePlace: 1, ends: [] });
  });

  it("draws at most fourteen ends and says how many more there are", () => {
    const ids = Array.from({ length: MOST_ENDS + 3 }, (_, index) => `m${index}`);
    const parts = {
      ...PARTS,
      enterprises: [{ id: "me", node_ids: ["coke"] }, ...ids.map((id) => ({ id, node_ids: ["mill"] }))],
    };
    const glyphs = [
      glyph(0, "enterprise:me"),
      ...ids.map((id, index) => glyph(50 * index + 50, keyOf("enterprise", id))),
    ];
    const found = partners("enterprise:me", parts, glyphs);
    expect(found?.ends).toHaveLength(MOST_ENDS);
    expect(found?.more).toBe(3);
  });

  it("has nobody around a park, and nothing at all for a row without a place", () => {
    const glyphs = [...GLYPHS, glyph(500, "park:p")];
    expect(partners("park:p", PARTS, glyphs)).toMatchObject({ ends: [], samePlace: 0 });
    expect(partners("enterprise:unplaced")).toBeUndefined();
    expect(partners(undefined)).toBeUndefined();
  });
});

describe("bendArcs", () => {
  const free = new BoxIndex();
  const arcsOf = (selected: EntityKey) => {
    const found = partners(selected);
    return found === undefined ? [] : bendArcs(found.from, found.ends, free, free);
  };

  it("leads a line in to the selected place and one out away from it, between the rims of the circles", () => {
    const ends = new Map(
      arcsOf("enterprise:me").map(({ d, head, partner }) => {
        const [x = 0, y = 0] = /M(-?[\d.]+) (-?[\d.]+)/.exec(d)?.slice(1).map(Number) ?? [];
        return [
          partner.direction,
          { start: Math.hypot(x - 100, y - 100), head: Math.hypot(head.x - 100, head.y - 100) },
        ];
      }),
    );
    expect(ends.get("out")?.start).toBeCloseTo(12, 0);
    expect(ends.get("out")?.head).toBeGreaterThan(150);
    expect(ends.get("in")?.head).toBeCloseTo(14, 0);
    expect(ends.get("in")?.start).toBeGreaterThan(70);
  });

  it("bends round a mark in the straight way", () => {
    const found = partners("enterprise:me");
    if (found === undefined) throw new Error("no partners");
    const wall = new BoxIndex([{ x: 180, y: 70, width: 20, height: 34 }]);
    const out = found.ends.filter(({ direction }) => direction === "out");
    const [arc] = bendArcs(found.from, out, wall, free);
    for (const [x, y] of arc?.samples ?? []) expect(wall.isFree({ x, y, width: 0.1, height: 0.1 })).toBe(true);
  });
});

describe("lines of the city", () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await readTaian();
  });

  it("keep partners as the flows say for every enterprise with a place", () => {
    const ties = buildTies(pack);
    const content = contentOf(pack);
    const [size] = SIZES;
    if (size === undefined) throw new Error("no size");
    const { glyphs } = layoutRegion(content, cameraFor(content, size), size, {
      isSmall: false,
      hasParks: true,
      reserved: [],
      neighbours: [],
      words: ({ id }) => ({ name: id, value: "" }),
    });
    const { flows, enterprises } = pack.tables;
    let lines = 0;
    for (const row of enterprises.rows) {
      const found = partnersOf(pack, ties, keyOf("enterprise", row.id), glyphs);
      if (found === undefined) continue;
      lines += found.ends.length;
      expect(found.ends.length).toBeLessThanOrEqual(MOST_ENDS);
      for (const { direction, names, isKnown, glyph: end } of found.ends) {
        expect(end).not.toBe(found.from);
        if (isKnown) continue;
        for (const name of names) {
          const node = name.slice("node:".length);
          const joined = flows.rows.some((flow) =>
            direction === "in"
              ? flow.from_id === node && row.node_ids.includes(flow.to_id)
              : flow.to_id === node && row.node_ids.includes(flow.from_id),
          );
          expect([row.id, direction, name, joined]).toEqual([row.id, direction, name, true]);
        }
      }
    }
    expect(lines).toBeGreaterThan(50);
  });
});
