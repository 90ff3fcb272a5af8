import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { findMeetings } from "../../../../src/model/geo/crossings.ts";

/** Crossings of two segments that pass through each other between their ends, by testing every pair. */
function naive(ring: readonly Position[]): number {
  const side = (a: Position, b: Position, c: Position) =>
    Math.sign(
      ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
        ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0)),
    );
  const places = new Set<string>();
  for (let i = 0; i + 1 < ring.length; i++) {
    for (let j = i + 1; j + 1 < ring.length; j++) {
      const [a = [], b = [], c = [], d = []] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (side(a, b, c) * side(a, b, d) >= 0 || side(c, d, a) * side(c, d, b) >= 0) continue;
      places.add(`${i}-${j}`);
    }
  }
  return places.size;
}

test("of any ring on a lattice no proper crossing is missed, and a ring without one is not accused", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 3, maxLength: 9, selector: String }), (places) => {
      const ring: Position[] = [...places, places[0] ?? [0, 0]];
      const meetings = findMeetings([ring]);
      const isCrossed = naive(ring) > 0;
      if (isCrossed) expect(meetings.some(({ isCrossing }) => isCrossing)).toBe(true);
      else
        expect(
          meetings.filter(({ isCrossing, at }) => isCrossing && !places.some((p) => p[0] === at[0] && p[1] === at[1])),
        ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("lines that pass through each other where a third only touches are a crossing", () => {
  const places = [
    [0, 12],
    [12, 9],
    [0, 3],
    [6, 6],
    [0, 0],
    [8, 4],
    [0, 12],
  ];
  expect(findMeetings([places]).some(({ at, isCrossing }) => isCrossing && at[0] === 6 && at[1] === 6)).toBe(true);
});

test("a bow tie crosses in its middle", () => {
  const meetings = findMeetings([
    [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ],
  ]);
  expect(meetings).toEqual([{ at: [1, 1], rings: [0, 0], isCrossing: true }]);
});

test("a bow tie crosses in its middle even where the middle is a vertex of both lines", () => {
  const meetings = findMeetings([
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ],
  ]);
  expect(meetings).toEqual([{ at: [1, 1], rings: [0, 0], isCrossing: true }]);
});

test("two lobes that meet in a point only touch", () => {
  const meetings = findMeetings([
    [
      [0, 0],
      [1, 1],
      [0, 2],
      [2, 2],
      [1, 1],
      [2, 0],
      [0, 0],
    ],
  ]);
  expect(meetings.map(({ isCrossing }) => isCrossing)).toEqual([false]);
});

test("50 000 vertices of a ragged circle are swept without comparing every pair", () => {
  const count = 50_000;
  const ring = Array.from({ length: count }, (_, index): Position => {
    const [angle, radius] = [(index / count) * 2 * Math.PI, 1 + 0.00005 * Math.sin(index * 1.7)];
    return [117 + radius * Math.cos(angle), 36 + radius * Math.sin(angle)];
  });
  ring[10_000] = [118.5, 36];
  const meetings = findMeetings([[...ring, ring[0] ?? [0, 0]]]);
  expect(meetings.filter(({ isCrossing }) => isCrossing).length).toBeGreaterThan(0);
});
