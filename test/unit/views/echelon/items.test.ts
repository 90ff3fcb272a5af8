import { describe, expect, it } from "vitest";
import { echelonMessages } from "../../../../src/i18n/echelon.ts";
import { translator } from "../../../../src/i18n/text.ts";
import { echelonOf } from "../../../../src/model/echelon.ts";
import { axisOf, placesOf, shareAt, splitByOutput } from "../../../../src/views/echelon/items.ts";
import { bandWords, type EchelonWords, echelonFinding, percentOf } from "../../../../src/views/echelon/words.ts";
import { makePack, type Parts } from "../../../make-pack.ts";

const echelon = (parts: Parts) => {
  const pack = makePack(parts);
  return echelonOf(pack, pack.tables.chains.rows);
};
const WORDS: EchelonWords = {
  t: translator(echelonMessages, "zh-CN"),
  money: (value) => `${value} 亿元`,
  tick: String,
  tierName: ({ id, row }) => row?.name_zh ?? id,
};
const finding = (parts: Parts) => echelonFinding(echelon(parts), WORDS);

describe("echelonFinding", () => {
  it("says what is wanted, what is reached and what one more lacks", () => {
    const text = finding({
      tiers: [{ id: "b", name_zh: "百亿级", floor_cny_100m: 100, wanted: 4 }],
      chains: [
        { id: "c1", tier: "b", output_cny_100m: 120 },
        { id: "c2", tier: "b", output_cny_100m: 100 },
        { id: "c3", tier: "b", output_cny_100m: 82 },
      ],
    });
    expect(text).toBe("目标：百亿级 4 条，已有 2 条达到，另 1 条差 18 亿元");
  });

  it("never calls a chain without output short, and does not judge a band without a floor", () => {
    const text = finding({
      tiers: [
        { id: "a", name_zh: "重点", wanted: 2, order: 1 },
        { id: "b", name_zh: "百亿级", floor_cny_100m: 100, wanted: 2, order: 2 },
        { id: "c", name_zh: "十亿级", floor_cny_100m: 10, wanted: 10, order: 3 },
      ],
      chains: [
        { id: "c1", tier: "a", output_cny_100m: 3000 },
        { id: "c2", tier: "b" },
      ],
    });
    expect(text).toBe(
      "目标：重点 2 条，点名 1 条，未写产值下限，不判断是否达到；百亿级 2 条，点名 1 条，产值均未公布；十亿级 10 条，还没有点名",
    );
  });

  it("tells a chain without a target apart from one without output", () => {
    const text = finding({
      tiers: [{ id: "s", name_zh: "培育级", wanted: 3 }],
      chains: [
        { id: "c1", tier: "s", output_cny_100m: 24, target_cny_100m: 38 },
        { id: "c2", tier: "s", output_cny_100m: 19 },
        { id: "c3", tier: "s" },
      ],
    });
    expect(text).toBe("目标：培育级 3 条，尚无达到，1 条差 14 亿元，1 条产值未公布，1 条未定目标");
  });
});

describe("bandWords", () => {
  const { tiers, others } = echelon({
    tiers: [
      { id: "high", name_zh: "千亿级", floor_cny_100m: 1000 },
      { id: "low", name_zh: "百亿级", floor_cny_100m: 100 },
    ],
    chains: [
      { id: "a", output_cny_100m: 810.5, order: 1 },
      { id: "b", output_cny_100m: 40, order: 2 },
      { id: "c", output_cny_100m: 1000, order: 3 },
      { id: "d", order: 4 },
    ],
  });
  it("compares the output of a chain in no band with all floors", () => {
    expect(others.map((chain) => bandWords(chain, tiers, WORDS))).toEqual([
      "按产值已够百亿级，离千亿级差 189.5 亿元",
      "离百亿级差 60 亿元",
      "按产值已够千亿级",
      undefined,
    ]);
  });
});

describe("axis", () => {
  it("reaches from below the least to above the most, in powers of ten", () => {
    const axis = axisOf(
      echelon({
        tiers: [{ id: "b", floor_cny_100m: 1000 }],
        chains: [
          { id: "a", tier: "b", output_cny_100m: 8 },
          { id: "c", tier: "b", output_cny_100m: 0 },
        ],
      }),
    );
    expect(axis?.ticks).toEqual([10, 100, 1000]);
    expect(axis && [shareAt(axis, 0), shareAt(axis, axis.from), shareAt(axis, axis.to), shareAt(axis, 1e9)]).toEqual([
      0, 0, 1, 1,
    ]);
    const middle = Math.sqrt((axis?.from ?? 0) * (axis?.to ?? 0));
    expect(axis && shareAt(axis, middle)).toBeCloseTo(0.5);
  });

  it("is absent where no chain has an output", () => {
    expect(axisOf(echelon({ tiers: [{ id: "b", floor_cny_100m: 10 }], chains: [{ id: "a", tier: "b" }] }))).toBe(
      undefined,
    );
  });
});

describe("placesOf", () => {
  it("has a place a chain, and one a chain wanted besides", () => {
    const { tiers } = echelon({
      tiers: [{ id: "b", floor_cny_100m: 10, wanted: 5 }],
      chains: [
        { id: "a", tier: "b" },
        { id: "c", tier: "b", output_cny_100m: 9 },
        { id: "d", tier: "b", output_cny_100m: 10 },
      ],
    });
    const [tier] = tiers;
    expect(tier && placesOf(tier)).toEqual(["reached", "below", "unknown", "unnamed", "unnamed"]);
    expect(tier && splitByOutput(tier.chains).known.map(({ chain }) => chain.id)).toEqual(["d", "c"]);
  });
});

it("never rounds what has not arrived up to 100 %", () => {
  expect([percentOf(0.9999), percentOf(0.824), percentOf(1), percentOf(1.2)]).toEqual([99, 82, 100, 120]);
});
