import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Classes, classify } from "../../../src/model/classes.ts";

const bounds = ({ classes }: Classes) => classes.map(({ least, most, count, shade }) => [least, most, count, shade]);

/** A legend tells the truth: every value stands inside the bounds of its own shade, and the numbers add up. */
function expectHonest(values: readonly number[], most?: number): void {
  const found = classify(values, most);
  for (const value of values) {
    if (value === 0) expect(found.shadeOf(0)).toBe(0);
    else {
      const own = found.classes.filter((each) => each.shade === found.shadeOf(value));
      expect(own).toHaveLength(1);
      expect(value).toBeGreaterThanOrEqual(own[0]?.least ?? Number.NaN);
      expect(value).toBeLessThanOrEqual(own[0]?.most ?? Number.NaN);
    }
  }
  for (const { least, most: last, count } of found.classes) {
    expect(count).toBe(values.filter((value) => value >= least && value <= last).length);
    expect(count).toBeGreaterThan(0);
    expect(values).toContain(least);
    expect(values).toContain(last);
  }
  expect(found.zero + found.classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
}

describe("classify", () => {
  it("breaks where the gaps are: two clusters and an outlier", () => {
    expect(bounds(classify([1, 2, 3, 50, 51, 52, 900], 3))).toEqual([
      [1, 3, 3, 1],
      [50, 52, 3, 2],
      [900, 900, 1, 3],
    ]);
  });

  it("keeps zeros apart, in shade 0", () => {
    const found = classify([0, 0, 4, 9, 0]);
    expect(found.zero).toBe(3);
    expect(bounds(found)).toEqual([
      [4, 4, 1, 1],
      [9, 9, 1, 5],
    ]);
    expect([0, 4, 9].map((value) => found.shadeOf(value))).toEqual([0, 1, 5]);
  });

  it("makes each of few different values a class of its own, over the whole ramp", () => {
    expect(bounds(classify([7, 3, 7, 5]))).toEqual([
      [3, 3, 1, 1],
      [5, 5, 1, 3],
      [7, 7, 2, 5],
    ]);
  });

  it("gives equal values one class in the middle of the ramp", () => {
    expect(bounds(classify([4, 4, 4]))).toEqual([[4, 4, 3, 3]]);
  });

  it("has no class where there is nothing above zero", () => {
    expect(classify([]).classes).toEqual([]);
    expect(classify([0, 0])).toMatchObject({ zero: 2, classes: [] });
    expect(classify([]).shadeOf(3)).toBe(0);
  });

  it("finds the least squared distance of all splits", () => {
    const spread = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    const distance = (sorted: readonly number[], cuts: readonly number[]) =>
      [0, ...cuts].reduce((sum, cut, index) => sum + spread(sorted.slice(cut, cuts[index] ?? sorted.length)), 0);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 4, maxLength: 12 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const ours = classify(values, 3)
          .classes.map((each) => sorted.indexOf(each.least))
          .slice(1);
        let least = Number.POSITIVE_INFINITY;
        for (let a = 1; a < sorted.length; a += 1)
          for (let b = a + 1; b < sorted.length; b += 1) least = Math.min(least, distance(sorted, [a, b]));
        expect(distance(sorted, ours)).toBeCloseTo(least, 6);
      }),
    );
  });

  it("tells the truth of any values", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 3000 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (values, most) => {
        expectHonest(values, most);
      }),
    );
  });

  it("tells the truth of a thousand values that are nearly all the same", () => {
    const same = Array.from({ length: 1000 }, () => 1);
    expectHonest([...same, 2, 3, 4, 5, 6, 7, 900]);
    expectHonest([2, 3, 4, 5, 6, ...same.map(() => 7)]);
  });

  it("tells the truth of ten thousand different values, and of the shuffled ones the same", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ((index * 7919) % 10_007) ** 2);
    expectHonest(many);
    expect(bounds(classify([...many].reverse()))).toEqual(bounds(classify(many)));
  });
});
