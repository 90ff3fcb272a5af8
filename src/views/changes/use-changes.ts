import { useMemo } from "react";
import { diffPacks, type PackDiff } from "../../model/diff.ts";
import { applyFilter, createAtlasIndex, isFiltering } from "../../model/filter.ts";
import type { Pack } from "../../model/pack.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { type ChangeGroup, changeGroups } from "./items.ts";

export interface Changes {
  readonly found: PackDiff;
  /** Those that pass the filter of the page. */
  readonly groups: readonly ChangeGroup[];
}

/** What differs between the pack shown and an older one. */
export function useChanges(old: Pack): Changes {
  const { pack, filter, filtered } = useAtlas();
  const found = useMemo(() => diffPacks(old, pack), [old, pack]);
  const index = useMemo(() => createAtlasIndex(old), [old]);
  return useMemo(() => {
    const isNarrow = isFiltering(filter);
    const before = applyFilter(index, filter);
    const groups = changeGroups(found, {
      now: (table, id) => !isNarrow || filtered.has(table, id),
      old: (table, id) => !isNarrow || before.has(table, id),
    });
    return { found, groups };
  }, [found, index, filter, filtered]);
}
