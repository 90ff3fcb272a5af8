import type { Point } from "./geometry.ts";

/** Rounded to 0.1 px. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

const at = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;

/** One stretch of a line between columns: a level cubic with its control points half way, or a straight line. */
export function link(from: Point, to: Point): string {
  if (tenth(from.y) === tenth(to.y)) return `H${tenth(to.x)}`;
  const middle = (from.x + to.x) / 2;
  return `C${at(middle, from.y)} ${at(middle, to.y)} ${at(to.x, to.y)}`;
}

export const moveTo = (point: Point): string => `M${at(point.x, point.y)}`;

/** A line of right angles whose corners are rounded by `radius`, or less where a stretch is short. */
export function rounded(points: readonly Point[], radius: number): string {
  const corners = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.05;
  });
  return corners
    .map((point, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (before === undefined) return moveTo(point);
      if (after === undefined) return `L${at(point.x, point.y)}`;
      const reach = Math.min(
        radius,
        distance(before, point) / (index === 1 ? 1 : 2),
        distance(point, after) / (index === corners.length - 2 ? 1 : 2),
      );
      const start = towards(point, before, reach);
      const end = towards(point, after, reach);
      return `L${at(start.x, start.y)}Q${at(point.x, point.y)} ${at(end.x, end.y)}`;
    })
    .join("");
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, reach: number): Point {
  const share = reach / Math.max(distance(from, to), 0.001);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
