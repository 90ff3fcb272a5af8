import { arrange } from "../../model/graph/arrange.ts";
import { placeCard, smallestText } from "./cards.ts";
import { columnFlows, type Drawn, trunksOf } from "./flows.ts";
import type {
  ChainFlow,
  ChainItem,
  ChainLayout,
  ChainLayoutOptions,
  ChainStage,
  PlacedCard,
  PlacedStage,
  Size,
} from "./geometry.ts";
import { middles } from "./heights.ts";
import { laneFlows } from "./lane-flows.ts";
import { placeLanes } from "./lane-places.ts";
import { tenth } from "./path.ts";
import { type Plan, planChain } from "./plan.ts";
import { sideFlows } from "./side-flows.ts";
import { type Spans, spread } from "./spans.ts";
import { HEADING_INSET } from "./styles.ts";

/** Cards a column holds at most. */
const PER_COLUMN = 10;
const COMPACT_PER_COLUMN = 11;
/** Columns joined at most where a chain does not fit otherwise; the overview panel joins as many as it must. */
const MOST_JOINED = 2;
/** Nodes; a larger chain fits no panel anyway and is panned. */
const MOST_TO_JOIN = 80;

/**
 * Place a chain: stages as bands of columns, cards in an order with few crossings, flows through gaps and channels, the lane
 * beneath. Pixels, rounded to 0.1; the same for any order of rows. Method: Sugiyama et al. 1981, with heights by isotonic regression.
 */
export function layoutChain(
  items: readonly ChainItem[],
  flows: readonly ChainFlow[],
  stages: readonly ChainStage[],
  size: Size,
  options: ChainLayoutOptions,
): ChainLayout {
  const plan = planChain(arrangements(items, flows, stages, options), stages, size, options);
  const spans = spread(plan.columns, Math.max(size.width, plan.least.width), plan.span);
  const height = Math.max(size.height, plan.least.height);
  const columnsBottom = height - plan.laneHeight;
  const lanes = placeLanes(plan, spans, columnsBottom);
  const { cards, y } = columnCards(plan, spans, columnsBottom);
  const all = [...cards, ...lanes.cards];
  const drawn: Drawn = {
    arrangement: plan.arrangement,
    cards: new Map(all.map((card): [string, PlacedCard] => [card.id, card])),
    columns: spans.columns,
    middles: y,
  };
  const frame = { width: spans.width, trackTops: lanes.trackTops, tracks: plan.tracks, track: plan.frame.track };
  const scale = Math.min(1, size.width / spans.width, size.height / height);
  return {
    stages: [...bands(plan, stages, spans, columnsBottom), ...lanes.stages],
    cards: all,
    flows: [
      ...columnFlows(drawn),
      ...sideFlows(drawn, plan.span.leastGap, plan.span.padRight),
      ...laneFlows(drawn, plan.routes, frame),
    ],
    trunks: trunksOf(drawn),
    bounds: { width: tenth(spans.width), height: tenth(height) },
    scale,
    smallestText: tenth(scale * smallestText(plan.style)),
    crossings: plan.arrangement.crossings,
  };
}

/** One after another, with ever fewer columns: the planner takes the next only where it cannot do with the last. */
function* arrangements(
  items: readonly ChainItem[],
  flows: readonly ChainFlow[],
  stages: readonly ChainStage[],
  options: ChainLayoutOptions,
) {
  const isCompact = options.compact === true;
  const perColumn = isCompact ? COMPACT_PER_COLUMN : PER_COLUMN;
  const natural = arrange(items, flows, stages, { perColumn });
  yield natural;
  if (natural.nodes.length > MOST_TO_JOIN) return;
  const fewest = new Set(natural.columns.map(({ stage_id }) => stage_id)).size;
  const least = isCompact ? fewest : Math.max(fewest, natural.columns.length - MOST_JOINED);
  for (let mostColumns = natural.columns.length - 1; mostColumns >= least; mostColumns--)
    yield arrange(items, flows, stages, { perColumn, mostColumns });
}

function columnCards(
  plan: Plan,
  spans: Spans,
  bottom: number,
): { readonly cards: readonly PlacedCard[]; readonly y: Float64Array } {
  const { arrangement, texts, style, stack, frame, heightOf } = plan;
  const items = new Map(arrangement.nodes.map((item): [string, ChainItem] => [item.id, item]));
  const found = middles(
    { graph: arrangement.graph, heightOf, style: stack },
    arrangement.order,
    frame.head,
    bottom - frame.foot,
  );
  const y = found.map(tenth);
  const cards = arrangement.order.flatMap((order, column) => {
    const span = spans.columns[column] ?? { x: 0, width: 0 };
    return order
      .filter((index) => arrangement.graph.items[index]?.isChannel === false)
      .flatMap((index, row): readonly PlacedCard[] => {
        const id = arrangement.graph.items[index]?.id ?? "";
        const item = items.get(id);
        const text = texts.get(id);
        if (item === undefined || text === undefined) return [];
        return [placeCard(item, text, style, { ...span, middle: y[index] ?? 0, column, row })];
      });
  });
  return { cards, y };
}

function bands(plan: Plan, stages: readonly ChainStage[], spans: Spans, bottom: number): readonly PlacedStage[] {
  return stages.flatMap((stage): readonly PlacedStage[] => {
    const span = spans.stages.get(stage.id);
    if (span === undefined) return [];
    const own = plan.arrangement.columns.filter(({ stage_id }) => stage_id === stage.id);
    const count = own.reduce((sum, { ids }) => sum + ids.length, 0);
    const heading = { x: tenth(span.x + HEADING_INSET), y: plan.frame.baseline };
    const headingEnd = tenth(span.x + span.width - HEADING_INSET);
    return [
      { ...stage, x: tenth(span.x), y: 0, width: tenth(span.width), height: tenth(bottom), count, heading, headingEnd },
    ];
  });
}
