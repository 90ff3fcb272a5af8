import { useCallback, useMemo, useState } from "react";
import type { EntityKey } from "../../model/entity.ts";
import type { IndicatorNode } from "../../model/indicator-tree.ts";
import { type IndicatorGroup, type IndicatorGroups, type IndicatorLine, linesOf } from "./items.ts";

/** A row as the treegrid has it: a group, a series, or the fold of series without a figure of the year. */
export interface TreeRow {
  readonly id: string;
  readonly level: number;
  /** Undefined where there is nothing to open. */
  readonly isOpen: boolean | undefined;
  readonly key: EntityKey | undefined;
  /** Undefined for the head of a group. */
  readonly line: IndicatorLine | undefined;
  readonly group: IndicatorGroup | undefined;
  readonly count: number;
}

const REST = "rest";

/** The rows in sight, and a way to open and close them. Groups begin open, and the first whole with parts; all else closed. */
export function useTreeRows(
  { groups, rest }: IndicatorGroups,
  year: number | undefined,
): { readonly rows: readonly TreeRow[]; readonly toggle: (id: string) => void } {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const first = groups.flatMap(({ nodes }) => nodes).find((node) => node.groups.length > 0);
    const isOpen = (node: IndicatorNode) => (node === first) !== toggled.has(node.series.key);
    const under = (nodes: readonly IndicatorNode[]) => linesOf(nodes, year, isOpen).map(rowOfLine);
    const isRestOpen = toggled.has(REST) !== (groups.length === 0);
    return [
      ...groups.flatMap((group) => {
        const open = !toggled.has(group.id);
        const head: TreeRow = { ...headOf(group.id, open, group.nodes.length), group };
        return [head, ...(open ? under(group.nodes) : [])];
      }),
      ...(rest.length === 0 ? [] : [headOf(REST, isRestOpen, rest.length)]),
      ...(isRestOpen ? under(rest) : []),
    ];
  }, [groups, rest, year, toggled]);
  const toggle = useCallback((id: string) => {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  return { rows, toggle };
}

const headOf = (id: string, isOpen: boolean, count: number): TreeRow => ({
  id,
  level: 1,
  isOpen,
  key: undefined,
  line: undefined,
  group: undefined,
  count,
});

const rowOfLine = (line: IndicatorLine): TreeRow => ({
  id: line.node.series.key,
  level: line.level,
  isOpen: line.hasParts ? line.isOpen : undefined,
  key: line.key,
  line,
  group: undefined,
  count: 0,
});
