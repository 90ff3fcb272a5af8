import fc from "fast-check";
import { expect, test } from "vitest";
import { placePanel } from "../../../src/ui/place-panel.ts";

const page = { width: 1000, height: 600 };

test("a panel stands below its number, flush left", () => {
  expect(placePanel({ left: 100, top: 50, width: 20, height: 20 }, { width: 300, height: 200 }, page)).toEqual({
    left: 100,
    top: 76,
    maxHeight: 516,
  });
});

test("near the lower edge it flips above, near the right edge it moves in", () => {
  expect(placePanel({ left: 900, top: 500, width: 20, height: 20 }, { width: 300, height: 200 }, page)).toEqual({
    left: 692,
    top: 294,
    maxHeight: 486,
  });
});

test("it never leaves the window nor lies over its number", () => {
  const anchors = fc.record({ left: fc.nat(980), top: fc.nat(580), width: fc.constant(20), height: fc.constant(20) });
  fc.assert(
    fc.property(anchors, fc.nat(900), fc.nat(900), (anchor, width, height) => {
      const { left, top, maxHeight } = placePanel(anchor, { width, height }, page);
      const bottom = top + Math.min(height, maxHeight);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + width).toBeLessThanOrEqual(992);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(bottom).toBeLessThanOrEqual(592);
      expect(bottom <= anchor.top || top >= anchor.top + anchor.height).toBe(true);
    }),
  );
});
