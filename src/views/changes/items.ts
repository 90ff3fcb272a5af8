import type { CellChange, PackDiff, Reuse, TableDiff } from "../../model/diff.ts";
import { type EntityKey, KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";

export const CHANGE_KINDS = ["added", "changed", "removed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One row that is not as it was. */
export interface ChangeItem {
  readonly kind: ChangeKind;
  readonly table: TableName;
  /** As it is now; of a removed row as it was. */
  readonly row: AnyRow;
  readonly old?: AnyRow;
  /** Opens the row; undefined where it is gone. */
  readonly key?: EntityKey;
  readonly cells: readonly CellChange[];
  readonly reused?: Reuse;
}

export type ChangeCounts = Readonly<Record<ChangeKind | "reused", number>>;

export interface ChangeGroup {
  readonly table: TableName;
  readonly counts: ChangeCounts;
  readonly items: readonly ChangeItem[];
}

/** Whether a row passes the filter of the page, in the pack of today or in the older one. */
export interface Passing {
  now(table: TableName, id: string): boolean;
  old(table: TableName, id: string): boolean;
}

/** What changed, by table: ids that were reused first, then rows added, changed and removed. Tables without any are left out. */
export function changeGroups(found: PackDiff, passing: Passing): readonly ChangeGroup[] {
  return found.tables.flatMap((part) => {
    const items = itemsOf(part, passing);
    return items.length === 0 ? [] : [{ table: part.table, counts: countsOf(items), items }];
  });
}

function itemsOf({ table, added, changed, removed }: TableDiff, passing: Passing): readonly ChangeItem[] {
  const key = (row: AnyRow) => keyOf(KIND_OF_TABLE[table], row.id);
  const changes = changed
    .filter(({ row, old }) => passing.now(table, row.id) || passing.old(table, old.id))
    .map(({ row, old, cells, reused }): ChangeItem => {
      const item = { kind: "changed", table, row, old, key: key(row), cells } as const;
      return reused === undefined ? item : { ...item, reused };
    });
  return [
    ...changes.filter(({ reused }) => reused !== undefined),
    ...added
      .filter(({ id }) => passing.now(table, id))
      .map((row): ChangeItem => ({ kind: "added", table, row, key: key(row), cells: [] })),
    ...changes.filter(({ reused }) => reused === undefined),
    ...removed
      .filter(({ id }) => passing.old(table, id))
      .map((row): ChangeItem => ({ kind: "removed", table, row, cells: [] })),
  ];
}

function countsOf(items: readonly ChangeItem[]): ChangeCounts {
  const counts = { added: 0, changed: 0, removed: 0, reused: 0 };
  for (const { kind, reused } of items) {
    counts[kind]++;
    if (reused !== undefined) counts.reused++;
  }
  return counts;
}

/** The counts of several tables together. */
export function totalOf(groups: readonly ChangeGroup[]): ChangeCounts {
  const total = { added: 0, changed: 0, removed: 0, reused: 0 };
  for (const { counts } of groups) {
    for (const kind of [...CHANGE_KINDS, "reused"] as const) total[kind] += counts[kind];
  }
  return total;
}
