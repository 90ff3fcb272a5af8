import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../../../src/views/application/spread.ts";

test("things with room stand where they want", () => {
  expect(
    spread(
      [
        { wanted: 20, size: 10 },
        { wanted: 60, size: 20 },
      ],
      4,
      0,
      100,
    ),
  ).toEqual([20, 60]);
});

test("things in each other's way part evenly", () => {
  expect(
    spread(
      [
        { wanted: 50, size: 10 },
        { wanted: 50, size: 10 },
      ],
      10,
      0,
      100,
    ),
  ).toEqual([40, 60]);
});

test("nothing passes the beginning, nor the end where there is room", () => {
  expect(spread([{ wanted: -50, size: 10 }], 4, 0, 100)).toEqual([5]);
  expect(spread([{ wanted: 500, size: 10 }], 4, 0, 100)).toEqual([95]);
  expect(
    spread(
      [
        { wanted: 0, size: 80 },
        { wanted: 0, size: 80 },
      ],
      4,
      0,
      100,
    ),
  ).toEqual([40, 124]);
});

const things = fc.array(
  fc.record({ wanted: fc.integer({ min: -100, max: 600 }), size: fc.integer({ min: 1, max: 60 }) }),
  { maxLength: 12 },
);

test("order and gaps hold", () => {
  fc.assert(
    fc.property(things, (all) => {
      const middles = spread(all, 6, 10, 500);
      middles.forEach((middle, index) => {
        expect(middle - (all[index]?.size ?? 0) / 2).toBeGreaterThanOrEqual(10 - 1e-6);
        if (index === 0) return;
        const needed = ((all[index - 1]?.size ?? 0) + (all[index]?.size ?? 0)) / 2 + 6;
        expect(middle - (middles[index - 1] ?? 0)).toBeGreaterThanOrEqual(needed - 1e-6);
      });
    }),
  );
});
