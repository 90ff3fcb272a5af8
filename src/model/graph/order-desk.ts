import type { LayerGraph } from "./layers.ts";

/** Ends of the lines of each item: those of item `i` are `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
export interface Lines {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** An order being worked on, in flat arrays: the layout runs while a reader waits. */
export interface Desk {
  /** Items column by column, top to bottom; column `c` begins at `starts[c]`. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** Zero-based place of each item in its column. */
  readonly place: Int32Array;
  readonly next: Lines;
  readonly previous: Lines;
  /** Middle of each item as a share of its column. */
  readonly share: Float64Array;
  readonly wanted: Float64Array;
  readonly tree: Int32Array;
}

export function deskOf({ columns, items, next, previous }: LayerGraph): Desk {
  const starts = startsOf(columns);
  const desk: Desk = {
    order: new Int32Array(items.length),
    starts,
    place: new Int32Array(items.length),
    next: linesOf(next),
    previous: linesOf(previous),
    share: new Float64Array(items.length),
    wanted: new Float64Array(items.length),
    tree: new Int32Array(Math.max(0, ...columns.map((column) => column.length)) + 1),
  };
  restore(desk, Int32Array.from(columns.flat()));
  return desk;
}

function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  return starts;
}

const linesOf = (lists: readonly (readonly number[])[]): Lines => ({
  starts: startsOf(lists),
  items: Int32Array.from(lists.flat()),
});

export const copyOf = (desk: Desk): Int32Array => desk.order.slice();

/** Puts an order back on the desk. */
export function restore(desk: Desk, order: Int32Array): void {
  if (order !== desk.order) desk.order.set(order);
  for (let column = 0; column + 1 < desk.starts.length; column++) notePlaces(desk, column);
}

function notePlaces({ order, starts, place, share }: Desk, column: number): void {
  const start = starts[column] as number;
  const end = starts[column + 1] as number;
  for (let at = start; at < end; at++) {
    const item = order[at] as number;
    place[item] = at - start;
    share[item] = (at - start + 0.5) / (end - start);
  }
}

/** Orders a column by the mean share of what its items are tied to on one side; true if anything moved. Ties keep their place. */
export function sortByNeighbours(desk: Desk, column: number, lines: Lines): boolean {
  const { order, starts, share, wanted } = desk;
  const start = starts[column] as number;
  const end = starts[column + 1] as number;
  for (let at = start; at < end; at++) {
    const item = order[at] as number;
    const first = lines.starts[item] as number;
    const last = lines.starts[item + 1] as number;
    let sum = 0;
    for (let line = first; line < last; line++) sum += share[lines.items[line] as number] as number;
    wanted[item] = first === last ? (share[item] as number) : sum / (last - first);
  }
  const hasMoved = insertInOrder(order, start, end, wanted);
  if (hasMoved) notePlaces(desk, column);
  return hasMoved;
}

function insertInOrder(order: Int32Array, start: number, end: number, key: Float64Array): boolean {
  let hasMoved = false;
  for (let at = start + 1; at < end; at++) {
    const item = order[at] as number;
    const own = key[item] as number;
    let to = at;
    for (; to > start && (key[order[to - 1] as number] as number) > own; to--) order[to] = order[to - 1] as number;
    if (to === at) continue;
    order[to] = item;
    hasMoved = true;
  }
  return hasMoved;
}

/** Lines that cross, over all columns, in n log n (Barth, Jünger, Mutzel 2002). */
export function crossingsIn(desk: Desk): number {
  let crossings = 0;
  for (let column = 0; column + 2 < desk.starts.length; column++) crossings += crossingsAfter(desk, column);
  return crossings;
}

function crossingsAfter({ order, starts, place, next, tree }: Desk, column: number): number {
  const end = starts[column + 1] as number;
  const size = (starts[column + 2] as number) - end;
  tree.fill(0, 0, size + 1);
  let crossings = 0;
  let drawn = 0;
  for (let at = starts[column] as number; at < end; at++) {
    const item = order[at] as number;
    const first = next.starts[item] as number;
    const last = next.starts[item + 1] as number;
    for (let line = first; line < last; line++) {
      let notBelow = 0;
      for (let leaf = (place[next.items[line] as number] as number) + 1; leaf > 0; leaf -= leaf & -leaf)
        notBelow += tree[leaf] as number;
      crossings += drawn - notBelow;
    }
    for (let line = first; line < last; line++)
      for (let leaf = (place[next.items[line] as number] as number) + 1; leaf <= size; leaf += leaf & -leaf)
        tree[leaf] = (tree[leaf] as number) + 1;
    drawn += last - first;
  }
  return crossings;
}
