import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInOrder } from "../../../../src/model/graph/isotonic.ts";

const wish = (at: number, weight = 1, apart = 10) => ({ at, weight, apart });

describe("placeInOrder", () => {
  it("grants wishes that keep the distance", () => {
    expect(placeInOrder([wish(5), wish(30), wish(90)], 0, 100)).toEqual([5, 30, 90]);
  });
  it("pushes those that do not apart to both sides, by weight", () => {
    expect(placeInOrder([wish(50), wish(50)], 0, 100)).toEqual([45, 55]);
    expect(placeInOrder([wish(50, 3), wish(50, 1)], 0, 100)).toEqual([47.5, 57.5]);
    expect(placeInOrder([wish(50), wish(50, 2), wish(50)], 0, 100)).toEqual([40, 50, 60]);
  });
  it("stays between the bounds", () => {
    expect(placeInOrder([wish(-20), wish(-20), wish(200)], 0, 100)).toEqual([0, 10, 100]);
  });
  it("begins at the low bound where not all fit", () => {
    expect(placeInOrder([wish(50), wish(50), wish(50)], 40, 55)).toEqual([40, 50, 60]);
  });
  it("keeps order and distances for any wishes", () => {
    const wishes = fc.array(
      fc.record({
        at: fc.integer({ min: -50, max: 150 }),
        weight: fc.integer({ min: 1, max: 40 }),
        apart: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(wishes, (given) => {
        const places = placeInOrder(given, 0, 400);
        places.forEach((place, index) => {
          if (index > 0)
            expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual((given[index]?.apart ?? 0) - 1e-9);
        });
      }),
    );
  });
});
