import type { QueryClient } from "@tanstack/react-query";
import { readAddress } from "../state/address.ts";
import { loadEnglish } from "../state/language.ts";
import { fetchPack } from "../state/use-pack.ts";
import { fetchShell } from "./shells.ts";
import { fetchView } from "./views.ts";

/**
 * Starts everything the first page needs at once: the pack, the code of its view, its words. One after the other each would wait for
 * the one before. A failure is told where the thing is used and asked for again.
 */
export function fetchFirst(queries: QueryClient, search: string): void {
  const { state } = readAddress(search);
  const started = [fetchView(state.view), fetchShell(state)];
  if (state.view !== "check") started.push(fetchPack(queries, state.pack));
  if (state.lang === "en") started.push(loadEnglish());
  for (const each of started) each.catch(() => undefined);
}
