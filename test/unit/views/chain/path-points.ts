import type { Point } from "../../../../src/views/chain/geometry.ts";

const STEPS = 24;

/** Points along a path of M, H, L, C and Q, close enough to find what it passes behind. */
export function pathPoints(d: string): readonly Point[] {
  const points: Point[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const [, command, text] of d.matchAll(/([MHLCQ])([^MHLCQ]*)/g)) {
    const numbers = (text ?? "")
      .split(/[ ,]+/)
      .filter((part) => part !== "")
      .map(Number);
    const stops = command === "H" ? [{ x: numbers[0] ?? 0, y: here.y }] : pairs(numbers);
    const from = here;
    here = stops[stops.length - 1] ?? here;
    if (command === "M") points.push(here);
    else for (let step = 1; step <= STEPS; step++) points.push(bezier([from, ...stops], step / STEPS));
  }
  return points;
}

const pairs = (numbers: readonly number[]): readonly Point[] =>
  numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));

function bezier(points: readonly Point[], share: number): Point {
  const [first] = points;
  if (first === undefined || points.length === 1) return first ?? { x: 0, y: 0 };
  return bezier(
    points.slice(1).map((point, index) => ({
      x: (points[index]?.x ?? 0) * (1 - share) + point.x * share,
      y: (points[index]?.y ?? 0) * (1 - share) + point.y * share,
    })),
    share,
  );
}
