import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { parseOffThread } from "../data/parse-off-thread.ts";
import { beginPack } from "../data/read-pack.ts";
import type { Source } from "../data/source.ts";
import { DATA_FOLDER, fetchBytes, PACK_LIST } from "./early-requests.ts";
import type { LocalPack } from "./local-pack.ts";
import { setReadingProgress } from "./reading.ts";

export const httpSource = (pack: string): Source => ({ read: (file) => fetchBytes(`${DATA_FOLDER}${pack}/${file}`) });

/** The lanes and lists of packs that bring none. */
export const DEFAULTS = httpSource("defaults");

export interface PackEntry {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
}

const packList = queryOptions({
  queryKey: ["packs"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<readonly PackEntry[]> => {
    const bytes = await fetchBytes(PACK_LIST);
    if (bytes === undefined) throw new Error(`${PACK_LIST}: 404`);
    return (JSON.parse(new TextDecoder().decode(bytes)) as { packs: PackEntry[] }).packs;
  },
});

export const usePackList = () => useQuery(packList);

/** Milliseconds a page rests before the checks are fetched. */
const REST = 1500;

const rest = () => new Promise((resolve) => window.setTimeout(resolve, REST));

const begunPack = (id: string | undefined, local?: LocalPack) =>
  queryOptions({
    queryKey: ["pack", id, local?.opening],
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      beginPack(local?.source ?? httpSource(id ?? ""), {
        id: id ?? "",
        onProgress: setReadingProgress,
        defaults: DEFAULTS,
        parseTable: parseOffThread,
        encodings: local?.encodings ?? {},
      }),
  });

/** The pack an address asks for, else the first there is. */
export const chosenPack = (packs: readonly PackEntry[], asked: string): string | undefined =>
  (packs.find(({ id }) => id === asked) ?? packs[0])?.id;

/** Starts to read the pack before anything is drawn. */
export async function fetchPack(queries: QueryClient, asked: string): Promise<void> {
  const id = chosenPack(await queries.fetchQuery(packList), asked);
  if (id !== undefined) await queries.prefetchQuery(begunPack(id));
}

/**
 * The pack of an id, read once for a visit; checked once the page rests, and then the same pack with all its findings. Files of this
 * machine stand in for the published ones while they are held.
 */
export function usePack(published: string | undefined, local?: LocalPack) {
  const id = local?.id ?? published;
  const begun = useQuery(begunPack(id, local));
  const { data } = begun;
  const checked = useQuery({
    queryKey: ["checked", id, local?.opening],
    enabled: data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      await rest();
      return data?.checked();
    },
  });
  return { pack: checked.data ?? data?.pack, error: begun.error, refetch: begun.refetch };
}
