import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetFit, slicesOf } from "../../../src/app/sheet-fit.ts";

const sheet = { width: 1000, height: 500 };

test.each([
  [{ width: 900, height: 400 }, { kind: "fits" }],
  [
    { width: 1000, height: 625 },
    { kind: "shrinks", scale: 0.8 },
  ],
  [
    { width: 2000, height: 400 },
    { kind: "shrinks", scale: 0.5 },
  ],
  [
    { width: 1000, height: 2000 },
    { kind: "runs on", scale: 1 },
  ],
  [
    { width: 1250, height: 2000 },
    { kind: "runs on", scale: 0.8 },
  ],
])("%o on a sheet: %o", (drawing, fit) => {
  expect(sheetFit(drawing, sheet)).toEqual(fit);
});

describe("slicesOf", () => {
  test("cuts above what stands across the edge of a sheet", () => {
    const rows = [
      { top: 380, bottom: 420 },
      { top: 360, bottom: 385 },
    ];
    expect(slicesOf(900, 400, 600, rows)).toEqual([
      { top: 0, bottom: 360 },
      { top: 360, bottom: 900 },
    ]);
  });

  test("cuts through where more than a quarter of the sheet would stay empty", () => {
    expect(slicesOf(700, 400, 600, [{ top: 200, bottom: 450 }])[0]).toEqual({ top: 0, bottom: 400 });
  });

  test("the slices follow one another without gap, and none is higher than its sheet", () => {
    const thing = fc.tuple(fc.nat(3000), fc.nat(300)).map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 100, max: 800 }),
        fc.array(thing),
        (height, first, things) => {
          const slices = slicesOf(height, first, 800, things);
          expect(slices[0]?.top).toBe(0);
          expect(slices[slices.length - 1]?.bottom).toBe(height);
          slices.forEach(({ top, bottom }, index) => {
            expect(bottom).toBeGreaterThan(top);
            expect(bottom - top).toBeLessThanOrEqual(index === 0 ? first : 800);
            if (index > 0) expect(top).toBe(slices[index - 1]?.bottom);
          });
        },
      ),
    );
  });
});
