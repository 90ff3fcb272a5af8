import { queryOptions, useQuery } from "@tanstack/react-query";
import { parseOffThread } from "../data/parse-off-thread.ts";
import { readPack } from "../data/read-pack.ts";
import type { Pack } from "../model/pack.ts";
import { useAtlas } from "./atlas.tsx";
import { LOCAL_PACK } from "./local-pack.ts";
import { useAddress } from "./use-address.ts";
import { chosenPack, DEFAULTS, httpSource, usePackList } from "./use-pack.ts";

/** The older state of the data that the page compares with. */
export type Older =
  | { readonly state: "none" | "reading" | "missing" }
  | { readonly state: "failed"; readonly retry: () => void }
  | { readonly state: "read"; readonly pack: Pack };

const older = (folder: string | undefined) =>
  queryOptions({
    queryKey: ["edition", folder],
    enabled: folder !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      readPack(httpSource(folder ?? ""), { id: folder ?? "", parseTable: parseOffThread, defaults: DEFAULTS }),
  });

/** What there is to compare the data with: the edition the address names, else the first the pack lists, else, where files of this machine are shown, the published data. */
export function useEdition(): { readonly edition: string; readonly pack: string; readonly older: Older } {
  const { state } = useAddress();
  const { pack } = useAtlas();
  const packs = usePackList();
  const isLocal = state.pack === LOCAL_PACK;
  const published = chosenPack(packs.data ?? [], isLocal ? pack.meta.id : state.pack);
  const edition = state.edition !== "" ? state.edition : isLocal ? "" : (pack.meta.editions?.[0] ?? "");
  const folder = edition !== "" ? `${published}/editions/${edition}` : isLocal ? published : undefined;
  const query = useQuery(older(published === undefined ? undefined : folder));
  return { edition, pack: published ?? pack.meta.id, older: olderOf(query, folder !== undefined) };
}

function olderOf(
  {
    data,
    error,
    refetch,
  }: { readonly data: Pack | undefined; readonly error: unknown; readonly refetch: () => unknown },
  isAsked: boolean,
): Older {
  if (!isAsked) return { state: "none" };
  if (error !== null) return { state: "failed", retry: () => void refetch() };
  if (data === undefined) return { state: "reading" };
  return data.reports.length === 0 ? { state: "missing" } : { state: "read", pack: data };
}
