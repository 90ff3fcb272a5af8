import { readFile } from "node:fs/promises";
import { readPack } from "../src/data/read-pack.ts";
import { applyFilter, createAtlasIndex, type Filtered, NO_FILTER } from "../src/model/filter.ts";
import type { Pack } from "../src/model/pack.ts";

const folder = new URL("../data/taian/", import.meta.url);

/** The pack of Tai'an as the site reads it. */
export function readTaian(): Promise<Pack> {
  const read = async (file: string) => {
    try {
      return new Uint8Array(await readFile(new URL(file, folder)));
    } catch {
      return undefined;
    }
  };
  return readPack({ read }, { id: "taian" });
}

/** What passes with these chains chosen, none: all. */
export const filteredByChains = (pack: Pack, chain: readonly string[]): Filtered =>
  applyFilter(createAtlasIndex(pack), { ...NO_FILTER, chain });

/** Same rows, another order, the same on every run. */
export function shuffled<R>(rows: readonly R[]): readonly R[] {
  const keyed = rows.map((row, position) => ({ row, key: (position * 7919 + 13) % 97 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
}
