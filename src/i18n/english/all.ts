import { registerEnglish } from "../text.ts";
import { asideEnglish } from "./aside.ts";
import { chainEnglish } from "./chain.ts";
import { dockEnglish } from "./dock.ts";
import { filtersEnglish } from "./filters.ts";
import { listEnglish } from "./list.ts";
import { searchEnglish } from "./search.ts";
import { shellEnglish } from "./shell.ts";
import { stageEnglish } from "./stage.ts";
import { termsEnglish } from "./terms.ts";
import { fieldTermsEnglish } from "./terms-of-fields.ts";

/** Puts in the English of all that a first page shows; a reader of Chinese never fetches it. */
registerEnglish({
  shell: shellEnglish,
  aside: asideEnglish,
  stage: stageEnglish,
  terms: termsEnglish,
  fieldTerms: fieldTermsEnglish,
  chain: chainEnglish,
  list: listEnglish,
  dock: dockEnglish,
  filters: filtersEnglish,
  search: searchEnglish,
});
