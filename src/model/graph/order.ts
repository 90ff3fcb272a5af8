import type { LayerGraph } from "./layers.ts";
import { copyOf, crossingsIn, type Desk, deskOf, restore, sortByNeighbours } from "./order-desk.ts";
import { swapNeighbours } from "./order-swaps.ts";

const SWEEPS = 24;
/** Items; larger graphs are not tried from further starts. */
const MOST_FOR_KICKS = 120;
const KICKED_SWEEPS = 4;

export interface Ordered {
  /** Items of each column, top to bottom. */
  readonly columns: readonly (readonly number[])[];
  readonly crossings: number;
}

/**
 * Order inside the columns with few crossings: barycentre sweeps (Sugiyama 1981; a place counts as its share of the
 * column), the best kept, then neighbours swapped until nothing improves. In a small graph one column after another is
 * then turned round and all tried again, for as long as that pays.
 */
export function orderOf(graph: LayerGraph): Ordered {
  const desk = deskOf(graph);
  let best = improve(desk, SWEEPS);
  if (graph.items.length <= MOST_FOR_KICKS) best = kick(desk, best);
  restore(desk, best.order);
  const columns = graph.columns.map((_, column) => [
    ...desk.order.subarray(desk.starts[column] ?? 0, desk.starts[column + 1] ?? 0),
  ]);
  return { columns, crossings: best.crossings };
}

interface Kept {
  readonly order: Int32Array;
  readonly crossings: number;
}

/** The best of what lies on the desk and what sweeps to the right and to the left, then swaps, make of it. */
function improve(desk: Desk, sweeps: number): Kept {
  let best: Kept = { order: copyOf(desk), crossings: crossingsIn(desk) };
  for (const isRightwards of [true, false]) {
    if (best.crossings === 0) break;
    restore(desk, best.order);
    restore(desk, sweep(desk, sweeps, isRightwards, best).order);
    swapNeighbours(desk);
    const crossings = crossingsIn(desk);
    if (crossings < best.crossings) best = { order: copyOf(desk), crossings };
  }
  return best;
}

function sweep(desk: Desk, rounds: number, isRightwards: boolean, start: Kept): Kept {
  const columns = desk.starts.length - 1;
  let best = start;
  let calm = 0;
  for (let round = 0; round < rounds && best.crossings > 0 && calm < 2; round++) {
    const isRight = (round % 2 === 0) === isRightwards;
    let hasMoved = false;
    for (let step = 1; step < columns; step++)
      if (sortByNeighbours(desk, isRight ? step : columns - 1 - step, isRight ? desk.previous : desk.next))
        hasMoved = true;
    calm = hasMoved ? 0 : calm + 1;
    if (!hasMoved) continue;
    const crossings = crossingsIn(desk);
    if (crossings < best.crossings) best = { order: copyOf(desk), crossings };
  }
  return best;
}

function kick(desk: Desk, start: Kept): Kept {
  const columns = desk.starts.length - 1;
  let best = start;
  for (let column = 0, since = 0; since < 2 * columns && best.crossings > 0; column++, since++) {
    restore(desk, best.order);
    turn(desk, column % columns, column % (2 * columns) < columns);
    const other = improve(desk, KICKED_SWEEPS);
    if (other.crossings >= best.crossings) continue;
    best = other;
    since = -1;
  }
  return best;
}

/** One column turned round, or halved and the halves exchanged. */
function turn(desk: Desk, column: number, isReversed: boolean): void {
  const start = desk.starts[column] ?? 0;
  const own = [...desk.order.subarray(start, desk.starts[column + 1] ?? 0)];
  const half = Math.ceil(own.length / 2);
  desk.order.set(isReversed ? own.reverse() : [...own.slice(half), ...own.slice(0, half)], start);
  restore(desk, desk.order);
}
