import { pick } from "./random-csv.ts";

type Random = () => number;

/** What may stand anywhere in place of a value. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  117.1,
  36.1,
  1e308,
  365_510,
  39_500_000,
  "",
  "r1",
  "117.1",
  "NaN",
  "<b>x</b>",
  "__proto__",
  [],
  {},
  [[]],
  [[[]]],
  [117.1, 36.1],
  [36.1, 117.1],
  [117.1, 36.1, 10, 5],
  ["117.1", "36.1"],
  [117.1],
  [null, null],
  { type: "Point", coordinates: [117.1, 36.1] },
  { type: "GeometryCollection", geometries: [] },
  { type: "Topology" },
  {
    type: "Polygon",
    coordinates: [
      [
        [117, 36],
        [118, 36],
        [118, 37],
        [117, 36],
      ],
    ],
  },
  {
    type: "Polygon",
    coordinates: [
      [
        [117, 36],
        [118, 37],
        [118, 36],
        [117, 37],
        [117, 36],
      ],
    ],
  },
  { type: "MultiPolygon", coordinates: [] },
  { type: "LineString", coordinates: [[117, 36]] },
];
const TYPES = [
  "FeatureCollection",
  "Feature",
  "Point",
  "MultiPoint",
  "LineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
  "Topology",
  "point",
] as const;
const KEYS = [
  "id",
  "type",
  "geometry",
  "coordinates",
  "properties",
  "features",
  "bbox",
  "crs",
  "__proto__",
  "constructor",
  "name",
] as const;

/** A GeoJSON file with some of its values changed, and at times its letters or bytes. The same for the same numbers. */
export function mutatedGeojson(random: Random, sound: unknown): Uint8Array {
  let value = sound;
  for (let count = 0; count < 1 + random() * 3; count += 1) value = mutated(random, value);
  const bytes = new TextEncoder().encode(lettersOf(random, JSON.stringify(value)));
  if (random() < 0.05) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (random() > 0.05) return bytes;
  const damaged = bytes.slice();
  damaged[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return damaged;
}

/** The value with one of its parts exchanged, left out or taken twice, wherever chance leads. */
function mutated(random: Random, value: unknown): unknown {
  if (typeof value !== "object" || value === null || random() < 0.12) return replaced(random, value);
  if (Array.isArray(value)) {
    if (value.length === 0) return [pick(random, VALUES)];
    const at = Math.floor(random() * value.length);
    const items: unknown[] = [...value];
    const choice = random();
    if (choice < 0.08) items.splice(at, 1);
    else if (choice < 0.16) items.splice(at, 0, items[at]);
    else if (choice < 0.22) items.reverse();
    else items[at] = mutated(random, items[at]);
    return items;
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || random() < 0.05)
    return Object.fromEntries([...entries, [pick(random, KEYS), pick(random, VALUES)]]);
  const at = Math.floor(random() * entries.length);
  const choice = random();
  return Object.fromEntries(
    entries.flatMap(([key, held], index) => {
      if (index !== at) return [[key, held]];
      if (choice < 0.06) return [];
      if (choice < 0.1) return [[pick(random, KEYS), held]];
      return [[key, mutated(random, held)]];
    }),
  );
}

function replaced(random: Random, value: unknown): unknown {
  if (typeof value === "string" && random() < 0.5) return pick(random, TYPES);
  if (typeof value === "number" && random() < 0.6) return value + (random() - 0.5) * pick(random, [0.001, 1, 1000]);
  return pick(random, VALUES);
}

/** The text with a letter put in or left out here and there. */
function lettersOf(random: Random, text: string): string {
  if (random() > 0.15) return text;
  const at = Math.floor(random() * text.length);
  return (
    text.slice(0, at) +
    pick(random, ["", ",", "]", "}", '"', "\\", "NaN", "//", "\u0000", "\ufeff"]) +
    text.slice(at + 1)
  );
}
