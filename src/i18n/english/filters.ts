import type { filterMessages } from "../filters.ts";
import type { EnglishOf } from "../text.ts";

export const filtersEnglish: EnglishOf<typeof filterMessages> = {
  filters: "Filters",
  open: "Filter",
  clearAll: "Clear all",
  close: "Close the filters",
  remove: "Remove {name}",
  rows: "{n} / {total} {name}",
  text: "Text",
  textHint: "Text in names, products, ids",
  textChip: "“{text}”",
  chain: "Chain",
  allChains: "All {n} chains",
  severalChains: "{n} chains",
  nodes: "{n} {n|node|nodes}",
  countsOf: "Counts: {name} that pass the other filters",
  nodesOf: "Nodes ({n})",
  parksOf: "Parks ({n})",
  places: "Regions and parks",
  chains: "Chains, stages, nodes",
  more2: "Enterprises and projects",
};
