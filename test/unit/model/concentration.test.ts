import { expect, test } from "vitest";
import { agglomerationOf } from "../../../src/model/agglomeration.ts";
import { type Computed, spreadOf } from "../../../src/model/concentration.ts";
import { makePack, type Parts } from "../../make-pack.ts";
import { readTaian } from "../../read-taian.ts";

const regions: Parts["regions"] = [
  { id: "city", level: "city" },
  { id: "east", parent_id: "city", level: "county" },
  { id: "west", parent_id: "city", level: "county" },
  { id: "town", parent_id: "east", level: "township" },
];
const many = <T>(n: number, make: (at: number) => T): readonly T[] => Array.from({ length: n }, (_, at) => make(at));

/** East 8 firms, 6 of them of chain a; west 12 firms, 2 of them of chain a. */
const pack = makePack({
  regions,
  chains: [
    { id: "a", order: 1 },
    { id: "b", order: 2 },
  ],
  nodes: [{ id: "n", chain_id: "a", stage_id: "s" }],
  parks: [{ id: "p", region_id: "east" }],
  enterprises: [
    ...many(5, (at) => ({ id: `e${at}`, region_id: "town", chain_ids: ["a"], park_id: "p", as_of: `202${at}` })),
    { id: "e5", region_id: "east", node_ids: ["n"], chain_ids: ["b"] },
    ...many(2, (at) => ({ id: `f${at}`, region_id: "east" })),
    ...many(2, (at) => ({ id: `w${at}`, region_id: "west", chain_ids: ["a"] })),
    ...many(10, (at) => ({ id: `v${at}`, region_id: "west" })),
    { id: "lost", chain_ids: ["a"] },
  ],
});

const value = (computed: Computed | undefined) =>
  computed !== undefined && "value" in computed ? computed.value : computed;

test("the location quotient is share in the part by share in the whole, by hand", () => {
  const [a, b] = spreadOf(pack).chains;
  // (6/8) / (8/20) = 1.875; (2/12) / (8/20) = 0.41667
  expect(a?.parts.map(({ firms, ofPart }) => [firms.length, ofPart])).toEqual([
    [6, 8],
    [2, 12],
  ]);
  expect(value(a?.parts[0]?.quotient)).toBeCloseTo(1.875, 12);
  expect(value(a?.parts[1]?.quotient)).toBeCloseTo(2 / 12 / 0.4, 12);
  expect(a?.unplaced).toEqual(["lost"]);
  expect(b?.parts[0]?.quotient).toEqual({ refusal: { code: "few-rows", rows: 1, least: 5 } });
});

test("Herfindahl and the share of the first three, by hand: (6/8)² + (2/8)² = 0.625", () => {
  const [a] = spreadOf(pack).chains;
  expect(value(a?.herfindahl)).toBeCloseTo(0.625, 12);
  expect(value(a?.topThree)).toBe(1);
  expect(a?.span).toEqual({ from: "2020", to: "2024", undated: 4 });
});

test("a part with few enterprises in it gives no quotient", () => {
  const few = makePack({
    regions,
    chains: [{ id: "a" }],
    enterprises: [
      ...many(4, () => ({ region_id: "west" })),
      ...many(6, () => ({ region_id: "east", chain_ids: ["a"] })),
    ],
  });
  expect(spreadOf(few).chains[0]?.parts[1]?.quotient).toEqual({ refusal: { code: "few-in-part", rows: 4, least: 5 } });
});

test("shares of revenue are computed with at most a fifth of the cells blank", () => {
  const chain = (blank: number) => {
    const rows = many(10, (at) => ({ chain_ids: ["a"], ...(at < blank ? {} : { revenue_cny_100m: 1 + at }) }));
    return spreadOf(makePack({ regions, chains: [{ id: "a" }], enterprises: rows })).chains[0]?.topRevenue;
  };
  // 3 … 10 without the first two: (10 + 9 + 8) / 52
  expect(value(chain(2))).toBeCloseTo(27 / 52, 12);
  expect(chain(3)).toMatchObject({ refusal: { code: "blank-values", blank: 3, rows: 10, most: 0.2 } });
});

test("a city without parts gives no concentration", () => {
  const whole = makePack({ chains: [{ id: "a" }], enterprises: many(9, () => ({ chain_ids: ["a"] })) });
  expect(spreadOf(whole).chains[0]?.herfindahl).toEqual({ refusal: { code: "no-parts" } });
});

test("three firms of a chain in one park are a cluster, with their share of the chain", () => {
  const { parks, withoutPark } = agglomerationOf(pack);
  expect(
    parks.map(({ id, clusters }) => [
      id,
      clusters.map(({ chain, firms, ofChain }) => [chain.id, firms.length, ofChain]),
    ]),
  ).toEqual([["p", [["a", 5, 9]]]]);
  expect(withoutPark).toHaveLength(16);
});

test("distances are taken between exact positions only; approximate and unsaid ones are counted out", () => {
  const at = (lat: number, position?: "site" | "county") => ({
    chain_ids: ["a"],
    lon: 117,
    lat,
    ...(position === undefined ? {} : { position }),
  });
  const near = makePack({
    chains: [{ id: "a" }],
    // One hundredth of a degree of latitude is 1.112 km: ways of 1, 1, 2, 3, 3 hundredths; the median 2.
    enterprises: [
      ...[36, 36.01, 36.03, 36.06, 36.09].map((lat) => at(lat, "site")),
      at(36.001, "county"),
      at(36.002),
      { chain_ids: ["a"] },
    ],
  });
  const [a] = agglomerationOf(near).nearness;
  expect([a?.exact.length, a?.approximate.length, a?.without.length]).toEqual([5, 2, 1]);
  expect(value(a?.median)).toBeCloseTo(0.02 * 111.195, 2);
  expect(agglomerationOf(pack).nearness[0]?.median).toEqual({
    refusal: { code: "no-exact-positions", rows: 0, least: 5 },
  });
});

test("of Tai'an parts add up to the placed firms of every chain, and squares to Herfindahl", async () => {
  const { chains } = spreadOf(await readTaian());
  for (const { firms, parts, herfindahl } of chains) {
    expect(parts.reduce((sum, part) => sum + part.firms.length, 0)).toBe(firms.length);
    if (!("value" in herfindahl)) continue;
    expect(herfindahl.value).toBeGreaterThanOrEqual(1 / parts.length - 1e-12);
    expect(herfindahl.value).toBeLessThanOrEqual(1);
  }
}, 60_000);
