import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import type { Source } from "../../data/source.ts";
import type { PublishedPack } from "./protocol.ts";

/** What a pack stands on: given without these, a table makes no map of its own. */
const SKELETON = ["regions.csv", "chains.csv", "nodes.csv"];

/** Whether what was given is some tables of a pack and not a pack: the rest is then taken from the published one unless a person says no. */
export const isPart = (files: ReadonlyMap<string, Uint8Array>): boolean =>
  !files.has(DESCRIPTOR) && !SKELETON.every((file) => files.has(file));

/** The given files, and behind them those of the published pack; `onFilled` hears of each that came from there. */
export function filledSource(
  files: ReadonlyMap<string, Uint8Array>,
  published: PublishedPack | undefined,
  onFilled: (file: string, bytes: Uint8Array) => void,
): Source {
  return {
    read: async (file) => {
      const own = files.get(file);
      if (own !== undefined || published === undefined) return own;
      const bytes = await fetchFile(`${published.url}${file}`);
      if (bytes !== undefined) onFilled(file, bytes);
      return bytes;
    },
  };
}

/** The lanes and lists of packs that bring none: they lie beside the published pack. */
export const defaultsBeside = (published: PublishedPack | undefined): Source => ({
  read: async (file) =>
    published === undefined ? undefined : fetchFile(new URL(`../defaults/${file}`, published.url).href),
});

async function fetchFile(url: string): Promise<Uint8Array | undefined> {
  const response = await fetch(url, { cache: "no-cache" }).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
