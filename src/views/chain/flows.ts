import type { Arrangement } from "../../model/graph/arrange.ts";
import { flowKey } from "../../model/graph/flow.ts";
import type { ChainFlow, ChainItem, PlacedCard, PlacedFlow, PlacedTrunk, Point } from "./geometry.ts";
import { link, moveTo, tenth } from "./path.ts";
import type { Span } from "./spans.ts";

/** Pixels: one line, each further line that shares a way, and the most. */
const FLOW_WIDTH = 1.3;
const FURTHER_WIDTH = 0.55;
const MOST_WIDTH = 4.2;

export interface Drawn {
  readonly arrangement: Arrangement<ChainItem, ChainFlow>;
  readonly cards: ReadonlyMap<string, PlacedCard>;
  readonly columns: readonly Span[];
  /** Middle of every item of the graph. */
  readonly middles: Float64Array;
}

export const rightPort = (card: PlacedCard): Point => ({ x: card.x + card.width, y: card.mark.y });
/** Where flows end: at the rim of a mark astride the edge, at the edge where the mark stands inside. */
export const leftPort = (card: PlacedCard): Point => ({
  x: Math.min(card.x, card.mark.x - card.mark.radius),
  y: card.mark.y,
});

/** How far the head of an arrow keeps the end of its line from the tip. */
export const HEAD = 4;

/** What every flow has, whatever its way. */
export function flowBase({ cycles }: Arrangement<ChainItem, ChainFlow>, flow: ChainFlow) {
  const key = flowKey(flow);
  return { ...flow, key, width: FLOW_WIDTH, isReturn: cycles.returning.has(key), isDotted: !flow.isSupplierFound };
}

/** Flows from a column to a later one: curves between columns, level through the channels. */
export function columnFlows(drawn: Drawn): readonly PlacedFlow[] {
  const { arrangement } = drawn;
  return arrangement.flows.flatMap((flow): readonly PlacedFlow[] => {
    const way = arrangement.graph.ways.get(flowKey(flow));
    if (way === undefined) return [];
    const route = way.length === 2 ? "direct" : "channel";
    return [
      { ...flowBase(arrangement, flow), d: path(drawn, way), kind: "supply", route, hasArrow: false, arrow: undefined },
    ];
  });
}

/** Where an item's lines come in and go out. */
function ports(
  { arrangement, cards, columns, middles }: Drawn,
  index: number,
): { readonly left: Point; readonly right: Point } {
  const item = arrangement.graph.items[index];
  const card = item?.isChannel === false ? cards.get(item.id) : undefined;
  if (card !== undefined) return { left: leftPort(card), right: rightPort(card) };
  const span = columns[item?.column ?? 0] ?? { x: 0, width: 0 };
  const y = middles[index] ?? 0;
  return { left: { x: span.x, y }, right: { x: span.x + span.width, y } };
}

function path(drawn: Drawn, way: readonly number[]): string {
  return way.reduce((d, index, step) => {
    const here = ports(drawn, index);
    if (step === 0) return moveTo(here.right);
    const before = ports(drawn, way[step - 1] ?? index);
    const inside = step < way.length - 1 ? `H${tenth(here.right.x)}` : "";
    return d + link(before.right, here.left) + inside;
  }, "");
}

/** Stretches that two and more long flows to one user share; as wide as the flows on them. */
export function trunksOf(drawn: Drawn): readonly PlacedTrunk[] {
  const { graph, flows } = drawn.arrangement;
  const found = flows.filter(({ isSupplierFound }) => isSupplierFound).map(flowKey);
  return stretches(graph.ways).map(({ way: [first = 0, ...rest], flowKeys }) => {
    const to = graph.items[first]?.id ?? "";
    const { left, right } = ports(drawn, first);
    return {
      key: `${to} ${graph.items[first]?.column ?? 0}`,
      to,
      d: `${moveTo(left)}H${tenth(right.x)}${path(drawn, [first, ...rest]).replace(/^M[^HC]*/, "")}`,
      width: tenth(Math.min(MOST_WIDTH, FLOW_WIDTH + FURTHER_WIDTH * (flowKeys.length - 1))),
      flowKeys,
      isDotted: !flowKeys.some((key) => found.includes(key)),
    };
  });
}

interface Stretch {
  /** Channels one after another, and the item they lead to. */
  readonly way: readonly number[];
  readonly flowKeys: readonly string[];
}

/** Runs of channels with the same flows in them, two at least. */
function stretches(ways: ReadonlyMap<string, readonly number[]>): readonly Stretch[] {
  const users = new Map<number, string[]>();
  const after = new Map<number, number>();
  for (const [key, way] of ways)
    way.forEach((item, step) => {
      const next = way[step + 1];
      if (step === 0 || next === undefined) return;
      users.set(item, [...(users.get(item) ?? []), key]);
      after.set(item, next);
    });
  const countOn = (item: number) => users.get(item)?.length ?? 0;
  const continued = new Set(
    [...after].filter(([item, next]) => countOn(item) === countOn(next)).map(([, next]) => next),
  );
  return [...users].flatMap(([item, keys]) => {
    if (keys.length < 2 || continued.has(item)) return [];
    const way = [item];
    for (
      let next = after.get(item);
      next !== undefined;
      next = countOn(next) === keys.length ? after.get(next) : undefined
    )
      way.push(next);
    return [{ way, flowKeys: [...keys].sort() }];
  });
}
