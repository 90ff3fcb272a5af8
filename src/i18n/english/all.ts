import { registerEnglish } from "../text.ts";
import { chainEnglish } from "./chain.ts";
import { filtersEnglish } from "./filters.ts";
import { listEnglish } from "./list.ts";
import { searchEnglish } from "./search.ts";
import { shellEnglish } from "./shell.ts";
import { termsEnglish } from "./terms.ts";

/** Puts in the English of all that a first page shows; a reader of Chinese never fetches it. */
registerEnglish({
  shell: shellEnglish,
  terms: termsEnglish,
  chain: chainEnglish,
  list: listEnglish,
  filters: filtersEnglish,
  search: searchEnglish,
});
