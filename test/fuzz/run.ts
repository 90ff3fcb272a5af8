import { SMALL } from "../unit/data/packs.ts";
import { seeded } from "../unit/data/seeded.ts";
import { faultOfPack, faultOfShapes, faultOfTable } from "./judge.ts";
import { mutatedGeojson } from "./mutated-geojson.ts";
import { randomTable } from "./random-csv.ts";

export interface FuzzResult {
  readonly cases: number;
  readonly faults: readonly string[];
}

/** Every so many tables one is read as part of a whole pack, with all checks. */
const PACK_EVERY = 20;
/** Faults after which a run gives up. */
const MOST_FAULTS = 20;

/** Reads random tables; each is named by a seed that makes it alone again. */
export async function fuzzTables(count: number, seed: number, mostFaults = MOST_FAULTS): Promise<FuzzResult> {
  const faults: string[] = [];
  let cases = 0;
  for (; cases < count && faults.length < mostFaults; cases += 1) {
    const own = seed + cases;
    const made = randomTable(seeded(own));
    const fault = (await faultOfTable(made)) ?? (cases % PACK_EVERY === 0 ? await faultOfPack(made, SMALL) : undefined);
    if (fault !== undefined) faults.push(`table ${own} (${made.table}): ${fault}\n${textOf(made.bytes)}`);
  }
  return { cases, faults };
}

/** Reads damaged shapes; each is named by a seed that makes it alone again. */
export async function fuzzShapes(count: number, seed: number, mostFaults = MOST_FAULTS): Promise<FuzzResult> {
  const { "datapackage.json": descriptor, "regions.csv": regions, "boundaries.geojson": boundaries } = SMALL;
  const files = { "datapackage.json": String(descriptor), "regions.csv": String(regions) };
  const sound: unknown = JSON.parse(String(boundaries));
  const faults: string[] = [];
  let cases = 0;
  for (; cases < count && faults.length < mostFaults; cases += 1) {
    const own = seed + cases;
    const bytes = mutatedGeojson(seeded(own), sound);
    const fault = await faultOfShapes(bytes, files);
    if (fault !== undefined) faults.push(`shapes ${own}: ${fault}\n${textOf(bytes)}`);
  }
  return { cases, faults };
}

const textOf = (bytes: Uint8Array): string => JSON.stringify(new TextDecoder().decode(bytes)).slice(0, 1500);
