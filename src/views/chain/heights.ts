import { placeInOrder, type Wish } from "../../model/graph/isotonic.ts";
import { between, needed, type Order, type Stack } from "./stack.ts";
import { straighten } from "./straight.ts";

const SWEEPS = 16;
/** How much more a channel holds on to the same channel in the next column than to anything else. */
const CHANNEL_HOLD = 40;
/** Gaps grow to this share of the way from the least to the usual where a column has room. */
const MOST_EASE = 1.7;

/** Height of the tallest column with the least gaps. */
export function leastHeight(stack: Stack, order: Order): number {
  return Math.max(0, ...order.map((column) => needed(stack, column, 0)));
}

/**
 * Middle of every item between `low` and `high`: near the mean of what it is tied to, in order, apart, and level with a
 * neighbour where the difference is slight.
 */
export function middles(stack: Stack, order: Order, low: number, high: number): Float64Array {
  const rows = order.map((column) => rowsOf(stack, column, high - low));
  const y = new Float64Array(stack.graph.items.length);
  order.forEach((column, index) => {
    const { apart, height } = rows[index] ?? { apart: [], height: 0 };
    let at = Math.max(low, (low + high - height) / 2) + stack.heightOf(column[0] ?? 0) / 2;
    column.forEach((item, row) => {
      at += row === 0 ? 0 : (apart[row] ?? 0);
      y[item] = at;
    });
  });
  const settle = (index: number, sides: readonly Ties[]) =>
    settleColumn(stack, order[index] ?? [], rows[index]?.apart ?? [], sides, y, low, high);
  const { next, previous } = stack.graph;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isMixed = sweep >= 4;
    for (let step = 0; step < order.length; step++) {
      const index = sweep % 2 === 0 ? step : order.length - 1 - step;
      settle(index, isMixed ? [previous, next] : [sweep % 2 === 0 ? previous : next]);
    }
  }
  straighten(
    stack,
    order,
    rows.map(({ closest }) => closest),
    y,
    low,
    high,
  );
  return y;
}

type Ties = readonly (readonly number[])[];

interface Rows {
  /** Least distance from the middle of the item above. */
  readonly apart: readonly number[];
  /** The same where a line can be made level for it. */
  readonly closest: readonly number[];
  readonly height: number;
}

function rowsOf(stack: Stack, column: readonly number[], room: number): Rows {
  const least = needed(stack, column, 0);
  const usual = needed(stack, column, 1);
  const ease = usual <= least ? 1 : Math.min(MOST_EASE, Math.max(0, (room - least) / (usual - least)));
  const easeUsed = ease > 1 ? 1 + (ease - 1) / 2 : ease;
  const apartWith = (share: number) =>
    column.map((item, row) => {
      const before = column[row - 1];
      if (before === undefined) return 0;
      return (stack.heightOf(before) + stack.heightOf(item)) / 2 + between(stack, before, item, share);
    });
  return { apart: apartWith(easeUsed), closest: apartWith(easeUsed / 2), height: needed(stack, column, easeUsed) };
}

function settleColumn(
  stack: Stack,
  column: readonly number[],
  apart: readonly number[],
  sides: readonly Ties[],
  y: Float64Array,
  low: number,
  high: number,
): void {
  const { items } = stack.graph;
  const wishes = column.map((item, row): Wish => {
    let weight = 0;
    let sum = 0;
    for (const side of sides)
      for (const other of side[item] ?? []) {
        const hold = items[item]?.isChannel && items[other]?.isChannel ? CHANNEL_HOLD : 1;
        weight += hold;
        sum += hold * (y[other] ?? 0);
      }
    const isLoose = weight === 0;
    return { at: isLoose ? (y[item] ?? 0) : sum / weight, weight: isLoose ? 0.1 : weight, apart: apart[row] ?? 0 };
  });
  const first = stack.heightOf(column[0] ?? 0) / 2;
  const last = stack.heightOf(column[column.length - 1] ?? 0) / 2;
  placeInOrder(wishes, low + first, high - last).forEach((place, row) => {
    y[column[row] ?? 0] = place;
  });
}
