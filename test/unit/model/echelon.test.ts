import { describe, expect, it } from "vitest";
import { echelonOf, hasEchelon } from "../../../src/model/echelon.ts";
import { makePack, type Parts } from "../../make-pack.ts";

const echelon = (parts: Parts) => {
  const pack = makePack(parts);
  return echelonOf(pack, pack.tables.chains.rows);
};

const TIERS: Parts["tiers"] = [
  { id: "small", floor_cny_100m: 10, wanted: 10, order: 3, target_year: 2027 },
  { id: "large", floor_cny_100m: 1000, wanted: 1, order: 1, target_year: 2027 },
  { id: "middle", floor_cny_100m: 100, wanted: 4, order: 2, target_year: 2027, aliases: ["mid"] },
];

describe("echelonOf", () => {
  it("counts who has reached the floor of its band and how far the others are", () => {
    const { tiers, others } = echelon({
      tiers: TIERS,
      chains: [
        { id: "a", tier: "middle", output_cny_100m: 82, order: 2 },
        { id: "b", tier: "mid", output_cny_100m: 100, order: 1 },
        { id: "c", tier: "middle", order: 3 },
        { id: "d", output_cny_100m: 5 },
      ],
    });
    expect(tiers.map(({ id, wanted, reached, below, unknown }) => [id, wanted, reached, below, unknown])).toEqual([
      ["large", 1, 0, 0, 0],
      ["middle", 4, 1, 1, 1],
      ["small", 10, 0, 0, 0],
    ]);
    expect(tiers[1]?.chains.map(({ chain, aim }) => [chain.id, aim?.distance, aim?.share])).toEqual([
      ["b", 0, 1],
      ["a", 18, 0.82],
      ["c", undefined, undefined],
    ]);
    expect(others.map(({ chain, aim }) => [chain.id, aim])).toEqual([["d", undefined]]);
  });

  it("keeps a chain's own target beside the floor, and takes it where the band has none", () => {
    const { tiers } = echelon({
      tiers: [
        { id: "floored", floor_cny_100m: 100, target_year: 2027 },
        { id: "open", target_year: 2030 },
      ],
      chains: [
        { id: "a", tier: "floored", output_cny_100m: 90, target_cny_100m: 120, target_year: 2026 },
        { id: "b", tier: "open", output_cny_100m: 0.1, target_cny_100m: 0.3 },
        { id: "c", tier: "open", output_cny_100m: 70 },
      ],
    });
    const [a] = tiers[0]?.chains ?? [];
    expect(a?.aim).toEqual({ value: 100, from: "tier", year: 2027, distance: 10, share: 0.9 });
    expect(a?.target).toEqual({ value: 120, from: "chain", year: 2026, distance: 30, share: 0.75 });
    const [b, c] = tiers[1]?.chains ?? [];
    expect(b?.aim).toMatchObject({ value: 0.3, from: "chain", year: 2030, distance: 0.2 });
    expect([c?.aim, tiers[1]?.unknown]).toEqual([undefined, 1]);
  });

  it("makes bands of what the chains say where no row describes them", () => {
    const parts: Parts = {
      tiers: [{ id: "one", floor_cny_100m: 1 }],
      chains: [{ id: "a", tier: "focus" }, { id: "b", tier: "focus" }, { id: "c" }],
    };
    const { tiers, others } = echelon(parts);
    expect(tiers.map(({ id, row, chains }) => [id, row !== undefined, chains.length])).toEqual([
      ["one", true, 0],
      ["focus", false, 2],
    ]);
    expect(others).toHaveLength(1);
  });

  it("orders bands by their floor where the pack gives no order", () => {
    const { tiers } = echelon({
      tiers: [{ id: "low", floor_cny_100m: 10 }, { id: "no-floor" }, { id: "high", floor_cny_100m: 1000 }],
    });
    expect(tiers.map(({ id }) => id)).toEqual(["high", "low", "no-floor"]);
  });
});

describe("hasEchelon", () => {
  it("is false for a pack that speaks of no band", () => {
    expect(hasEchelon(makePack({ chains: [{ id: "a", output_cny_100m: 3 }] }))).toBe(false);
    expect(hasEchelon(makePack({ chains: [{ id: "a", tier: "x" }] }))).toBe(true);
    expect(hasEchelon(makePack({ tiers: [{ id: "x" }] }))).toBe(true);
  });
});
