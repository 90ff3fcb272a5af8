import type { searchMessages } from "../search.ts";
import type { EnglishOf } from "../text.ts";

export const searchEnglish: EnglishOf<typeof searchMessages> = {
  label: "Search",
  placeholder: "Name, pinyin, credit code",
  results: "Search results",
  found: "{n} found",
  nothing: "Nothing found",
  filter: "Filter everything by “{text}”",
  more: "{n} more",
  clear: "Clear the search",
  shortcut: "Press / to search",
};
