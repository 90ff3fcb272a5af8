import type { AddressState } from "../../state/address.ts";

/**
 * The change of address that opens another pack: view, mode, table twin, language and colours stay, and so do filters by words every
 * pack shares (titles, presence, stages of projects). Ids and search text of the pack left behind go.
 */
export const inPack = (pack: string): Partial<AddressState> => ({
  pack,
  chain: [],
  node: [],
  stage: [],
  region: [],
  park: [],
  q: "",
  sel: undefined,
  list: "",
  sort: "",
  columns: [],
  by: "",
  period: "",
  measure: "",
  edition: "",
});
