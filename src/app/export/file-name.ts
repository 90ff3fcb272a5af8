import type { AddressState } from "../../state/address.ts";

/** Chains named in a file name; of more only the number is said. */
const MOST_NAMED = 2;

/** Name of a file: pack, view, chains, date (YYYY-MM-DD), for example city-technology-glass-2026-05-20.csv. Ids only, so safe on every system. */
export function fileName(
  pack: string,
  state: Pick<AddressState, "view" | "chain" | "list">,
  date: string,
  extension: "csv" | "xlsx" | "png" | "svg",
): string {
  const chains = state.chain.length > MOST_NAMED ? [`${state.chain.length}-chains`] : state.chain;
  const list = state.view === "list" && state.list !== "" ? [state.list] : [];
  return `${[pack, state.view, ...list, ...chains, date].join("-")}.${extension}`;
}
