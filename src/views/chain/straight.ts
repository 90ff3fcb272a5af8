import type { Order, Stack } from "./stack.ts";

/** Differences under this many pixels are made straight. */
const STRAIGHT = 9;

/** Pixels a channel may come nearer to a card than it otherwise does, so as to run straight. */
const NEARER = 3;

/** Room an item may move in without touching its neighbours. */
interface Slack {
  readonly top: number;
  readonly bottom: number;
}

type SlackOf = (item: number) => Slack;

/** Makes level what is nearly level: a channel along its whole way, then cards with what they are tied to. Changes `y`. */
export function straighten(
  stack: Stack,
  order: Order,
  apart: readonly (readonly number[])[],
  y: Float64Array,
  low: number,
  high: number,
): void {
  const slackOf = slack(stack, order, apart, y, low, high);
  for (let round = 0; round < 2; round++) {
    for (const run of channelRuns(stack, order)) levelRun(stack, run, y, slackOf);
    for (const side of [stack.graph.previous, stack.graph.next]) levelCards(stack, order, side, y, slackOf);
  }
}

function slack(
  { heightOf }: Stack,
  order: Order,
  apart: readonly (readonly number[])[],
  y: Float64Array,
  low: number,
  high: number,
): SlackOf {
  const above = new Map<number, { readonly item: number | undefined; readonly apart: number }>();
  const below = new Map<number, { readonly item: number | undefined; readonly apart: number }>();
  order.forEach((column, index) => {
    column.forEach((item, row) => {
      above.set(item, { item: column[row - 1], apart: apart[index]?.[row] ?? 0 });
      below.set(item, { item: column[row + 1], apart: apart[index]?.[row + 1] ?? 0 });
    });
  });
  return (item) => {
    const upper = above.get(item);
    const lower = below.get(item);
    const half = heightOf(item) / 2;
    const here = y[item] ?? 0;
    const top = upper?.item === undefined ? low + half : (y[upper.item] ?? 0) + upper.apart;
    const bottom = lower?.item === undefined ? high - half : (y[lower.item] ?? 0) - lower.apart;
    return { top: Math.min(top, here), bottom: Math.max(bottom, here) };
  };
}

/** Channels that follow one another to the same user, from the user backwards. */
function channelRuns({ graph }: Stack, order: Order): readonly (readonly number[])[] {
  const runs = new Map<string, number[]>();
  for (const column of [...order].reverse())
    for (const item of column) {
      const { id, isChannel } = graph.items[item] ?? { id: "", isChannel: false };
      if (!isChannel) continue;
      const run = runs.get(id);
      if (run === undefined) runs.set(id, [item]);
      else run.push(item);
    }
  return [...runs.values()];
}

/** Parts of a run as long as their slack has something in common get one height. */
function levelRun(stack: Stack, run: readonly number[], y: Float64Array, slackOf: SlackOf): void {
  let start = 0;
  while (start < run.length) {
    let common = slackOf(run[start] ?? 0);
    let end = start + 1;
    for (; end < run.length; end++) {
      const own = slackOf(run[end] ?? 0);
      const both = { top: Math.max(common.top, own.top), bottom: Math.min(common.bottom, own.bottom) };
      if (both.top > both.bottom + NEARER) break;
      common = both;
    }
    const part = run.slice(start, end);
    const wish = wishOf(stack, part, y);
    const level =
      common.top > common.bottom
        ? (common.top + common.bottom) / 2
        : Math.min(Math.max(wish, common.top), common.bottom);
    for (const item of part) y[item] = level;
    start = end;
  }
}

/** Level with what lies at either end, if that is near; else the mean of the part. */
function wishOf({ graph }: Stack, part: readonly number[], y: Float64Array): number {
  const mean = part.reduce((sum, item) => sum + (y[item] ?? 0), 0) / part.length;
  const ends = [...(graph.next[part[0] ?? 0] ?? []), ...(graph.previous[part[part.length - 1] ?? 0] ?? [])].map(
    (item) => y[item] ?? 0,
  );
  return nearest(ends, mean) ?? mean;
}

function nearest(places: readonly number[], to: number): number | undefined {
  const near = places.filter((place) => Math.abs(place - to) < STRAIGHT);
  return near.length === 0
    ? undefined
    : near.reduce((best, place) => (Math.abs(place - to) < Math.abs(best - to) ? place : best));
}

function levelCards(
  { graph }: Stack,
  order: Order,
  side: readonly (readonly number[])[],
  y: Float64Array,
  slackOf: SlackOf,
): void {
  const columns = side === graph.previous ? order : [...order].reverse();
  const other = side === graph.previous ? graph.next : graph.previous;
  for (const column of columns)
    for (const item of column) {
      if (graph.items[item]?.isChannel) continue;
      const here = y[item] ?? 0;
      const isHeld = (other[item] ?? []).some((tied) => y[tied] === here);
      const { top, bottom } = slackOf(item);
      const reachable = (side[item] ?? [])
        .map((tied) => y[tied] ?? 0)
        .filter((place) => place >= top && place <= bottom);
      const level = isHeld ? undefined : nearest(reachable, here);
      if (level !== undefined) y[item] = level;
    }
}
