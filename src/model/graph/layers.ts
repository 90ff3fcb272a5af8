import type { GraphColumn } from "./columns.ts";
import { flowKey, type GraphFlow } from "./flow.ts";

/** What stands in a column: a node, or the channel through which long flows to one node pass. */
export interface LayerItem {
  /** Zero-based. */
  readonly column: number;
  /** The node, or the user the channel leads to. */
  readonly id: string;
  readonly isChannel: boolean;
}

/** Columns with channels put in, so that every line runs to the next column. Numbers are places in `items`. */
export interface LayerGraph {
  readonly items: readonly LayerItem[];
  /** Top to bottom. */
  readonly columns: readonly (readonly number[])[];
  /** Lines to the next column. */
  readonly next: readonly (readonly number[])[];
  /** Lines from the column before. */
  readonly previous: readonly (readonly number[])[];
  /** Items each flow to a later column passes, ends included, by key. Other flows have none. */
  readonly ways: ReadonlyMap<string, readonly number[]>;
}

/** Puts channels in; all long flows to one node share one channel in each column they skip. */
export function layersOf(columns: readonly GraphColumn[], flows: readonly GraphFlow[]): LayerGraph {
  const items: LayerItem[] = columns.flatMap(({ ids }, column) => ids.map((id) => ({ column, id, isChannel: false })));
  const nodeAt = new Map(items.map((item, index): [string, number] => [item.id, index]));
  const channelAt = new Map<string, number>();
  const channel = (id: string, column: number): number => {
    const key = `${column} ${id}`;
    const known = channelAt.get(key);
    if (known !== undefined) return known;
    channelAt.set(key, items.length);
    return items.push({ column, id, isChannel: true }) - 1;
  };
  const ways = new Map<string, readonly number[]>();
  for (const flow of flows) {
    const from = nodeAt.get(flow.from);
    const to = nodeAt.get(flow.to);
    const start = items[from ?? -1]?.column ?? 0;
    const length = (items[to ?? -1]?.column ?? 0) - start;
    if (from === undefined || to === undefined || length < 1) continue;
    const skipped = Array.from({ length: length - 1 }, (_, step) => channel(flow.to, start + 1 + step));
    ways.set(flowKey(flow), [from, ...skipped, to]);
  }
  return { items, ways, columns: startingColumns(items, columns, nodeAt), ...linesOf(items.length, ways) };
}

function linesOf(count: number, ways: ReadonlyMap<string, readonly number[]>): Pick<LayerGraph, "next" | "previous"> {
  const next = Array.from({ length: count }, () => new Set<number>());
  const previous = Array.from({ length: count }, () => new Set<number>());
  for (const way of ways.values())
    way.forEach((item, step) => {
      const before = way[step - 1];
      if (before === undefined) return;
      next[before]?.add(item);
      previous[item]?.add(before);
    });
  return { next: next.map((set) => [...set]), previous: previous.map((set) => [...set]) };
}

function startingColumns(
  items: readonly LayerItem[],
  columns: readonly GraphColumn[],
  nodeAt: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const share = new Map<string, number>();
  for (const { ids } of columns) ids.forEach((id, place) => void share.set(id, (place + 0.5) / ids.length));
  const started: number[][] = columns.map(({ ids }) => ids.map((id) => nodeAt.get(id) ?? 0));
  items.forEach((item, index) => void (item.isChannel && started[item.column]?.push(index)));
  const shareOf = (index: number) => share.get(items[index]?.id ?? "") ?? 0.5;
  for (const column of started) column.sort((a, b) => shareOf(a) - shareOf(b) || a - b);
  return started;
}
