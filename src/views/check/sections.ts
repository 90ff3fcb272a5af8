import type { FindingGroup } from "./report-items.ts";

export type GroupBy = "table" | "cause";

export interface Section {
  readonly key: string;
  readonly groups: readonly FindingGroup[];
}

/** Groups under their table or their cause, in the order the first of each comes. */
export function bySection(groups: readonly FindingGroup[], by: GroupBy): readonly Section[] {
  const sections = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const key = by === "table" ? group.file : group.code;
    const section = sections.get(key);
    if (section === undefined) sections.set(key, [group]);
    else section.push(group);
  }
  return [...sections].map(([key, members]) => ({ key, groups: members }));
}
