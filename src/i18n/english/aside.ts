import type { asideMessages } from "../aside.ts";
import type { EnglishOf } from "../text.ts";

export const asideEnglish: EnglishOf<typeof asideMessages> = {
  "notice.unknown-parameter": "“{parameter}” in the address is not a parameter of this site; ignored.",
  "notice.unknown-value": "The value “{value}” of {parameter} in the address is not known; the default is shown.",
  "notice.dead-id": "“{value}” of {parameter} in the address is no longer in the data; left out.",
  "notice.moved-id": "“{value}” of {parameter} in the address has a new id now.",
  "notice.absent-view": "This pack has no table of {table} ({file}), so “{asked}” cannot be shown; here is “{shown}”.",
  dismiss: "Got it",
  keys: "Keys",
  keysText: "/ search · 1–9 views · t table · Esc one step back · arrows walk the map · Enter selects · ? these keys",
};
