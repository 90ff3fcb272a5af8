import type { Feature, Position } from "geojson";

/** Two features of one key as one of several parts; undefined where they contradict each other: other names, the same shape, no areas. */
export function mergeFeatures(first: Feature, second: Feature): Feature | undefined {
  const [some, others] = [polygonsOf(first), polygonsOf(second)];
  if (some === undefined || others === undefined || isContradicted(first, second)) return undefined;
  const drawn = new Set(some.map((polygon) => JSON.stringify(polygon)));
  if (others.some((polygon) => drawn.has(JSON.stringify(polygon)))) return undefined;
  return { ...first, geometry: { type: "MultiPolygon", coordinates: [...some, ...others] } };
}

function polygonsOf({ geometry }: Feature): Position[][][] | undefined {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : undefined;
}

/** Texts of the same name differ: two things, not two parts of one. */
function isContradicted(first: Feature, second: Feature): boolean {
  const known = first.properties ?? {};
  return Object.entries(second.properties ?? {}).some(
    ([name, text]) => typeof text === "string" && typeof known[name] === "string" && known[name] !== text,
  );
}
