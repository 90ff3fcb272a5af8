import type { listMessages } from "../list.ts";
import type { EnglishOf } from "../text.ts";

export const listEnglish: EnglishOf<typeof listMessages> = {
  lists: "Lists defined",
  tables: "All tables",
  choose: "Choose a list",
  findingAll: "{name}: {n} {n|row|rows}.",
  findingSome: "{name}: {n} of {total} {total|row|rows} pass the filter.",
  nothing: "No row passes the present filter.",
  empty: "This table holds no data yet.",
  help1: "Choose a list at the left. A column's heading sorts, once more turns it round; blanks always stand last.",
  help2: "A row selects: every map answers. The filters of the top bar narrow the list too.",
  help3: "“—” means the pack does not say; it is not zero.",
  relation: "Relation",
  selected: "selected",
  tied: "tied",
  before: "before",
  after: "after",
  dockSelected: "{selected} selected, standing first",
  dockTied: "{selected} selected, {tied} tied, standing first",
  dockAll: "{n} {n|row|rows} in all",
  tabs: "Tables of the list",
  openFull: "Full list",
  caption: "{name}, {n} {n|row|rows}",
};
