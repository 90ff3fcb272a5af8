import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, BoxIndex, overlaps } from "../../../../src/views/region/boxes.ts";
import { moveApart } from "../../../../src/views/region/move-apart.ts";

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -200, max: 400 }),
  y: fc.integer({ min: -200, max: 400 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 200 }),
});

describe("BoxIndex", () => {
  it("answers as if it asked every box", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), box, (boxes, asked) => {
        const index = new BoxIndex(boxes);
        const covered = boxes.filter((other) => overlaps(asked, other)).length;
        expect(index.covered(asked)).toBe(covered);
        expect(index.isFree(asked)).toBe(covered === 0);
      }),
    );
  });

  it("does not count boxes that only touch", () => {
    const index = new BoxIndex([{ x: 0, y: 0, width: 10, height: 10 }]);
    expect(index.isFree({ x: 10, y: 0, width: 5, height: 5 })).toBe(true);
    expect(index.isFree({ x: 9.9, y: 0, width: 5, height: 5 })).toBe(false);
  });
});

describe("moveApart", () => {
  const mover = (x: number, reach = 10, weight = 1, limit = 40) => ({ x, y: 0, reach, weight, limit });

  it("moves two discs apart until they touch, each by the weight of the other", () => {
    expect(moveApart([mover(0, 10, 3), mover(10, 10, 1)])).toEqual([
      { x: -2.5, y: 0 },
      { x: 17.5, y: 0 },
    ]);
  });

  it("never moves a disc further than its limit", () => {
    const places = moveApart(Array.from({ length: 30 }, () => mover(0, 10, 1, 15)));
    for (const { x, y } of places) expect(Math.hypot(x, y)).toBeLessThanOrEqual(15.1);
  });

  it("spreads discs on one spot to all sides", () => {
    const places = moveApart([mover(0), mover(0), mover(0)]);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(19.5);
    }
  });

  it("leaves discs with room where they are", () => {
    expect(moveApart([mover(0), mover(20)])).toEqual([
      { x: 0, y: 0 },
      { x: 20, y: 0 },
    ]);
  });

  it("parts large discs too, however far their middles are", () => {
    const [a, b] = moveApart([mover(0, 70), mover(135, 70)]);
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThanOrEqual(139.8);
  });
});
