import type { Position } from "geojson";

/** Twice the area inside a ring, square degrees: above 0 where it runs anticlockwise. Taken from its first position, so that small rings are exact. */
export function doubleArea(ring: readonly Position[]): number {
  const x = ring[0]?.[0] ?? 0;
  const y = ring[0]?.[1] ?? 0;
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1], ring[index]];
    sum += ((a?.[0] ?? 0) - x) * ((b?.[1] ?? 0) - y) - ((b?.[0] ?? 0) - x) * ((a?.[1] ?? 0) - y);
  }
  return sum;
}

export const isSame = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];
