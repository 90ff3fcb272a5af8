import type { Arrangement } from "../../model/graph/arrange.ts";
import { flowKey } from "../../model/graph/flow.ts";
import { type CardStyle, type CardText, cardHeight, cardTexts, smallestText, tightened } from "./cards.ts";
import type { ChainFlow, ChainItem, ChainLayoutOptions, ChainStage, Size } from "./geometry.ts";
import { leastHeight } from "./heights.ts";
import { type Lanes, lanesOf } from "./lane.ts";
import { heightOfLanes, tracksOf } from "./lane-height.ts";
import { type LaneRoute, laneRoutes } from "./lane-routes.ts";
import { type SpanStyle, type WantedColumn, widthAt } from "./spans.ts";
import type { StackStyle } from "./stack.ts";
import { type ChainStyle, chainStyle, type FrameStyle, stackStyle } from "./styles.ts";

/** Widths of columns go in steps, pixels. */
const STEP = 4;

type Arranged = Arrangement<ChainItem, ChainFlow>;

/** All that is decided before anything has a place: how names break, how wide columns are, what the lane holds. */
export interface Plan {
  readonly arrangement: Arranged;
  readonly style: CardStyle;
  readonly frame: FrameStyle;
  readonly stack: StackStyle;
  readonly span: SpanStyle;
  readonly texts: ReadonlyMap<string, CardText>;
  readonly columns: readonly WantedColumn[];
  readonly lanes: Lanes;
  readonly routes: readonly LaneRoute[];
  /** Lines that run level above each row of the lane. */
  readonly tracks: readonly (readonly string[])[];
  readonly laneHeight: number;
  /** Height of every item of the graph. */
  readonly heightOf: (item: number) => number;
  /** Least size of the whole drawing. */
  readonly least: Size;
  /** What this way of breaking and spacing costs in looks: 0 for all names on one line and the widest gaps. */
  readonly cost: number;
}

/** The way of breaking and spacing that fits the size and looks best; if none fits, the one that shrinks least. */
export function planChain(
  arrangements: Iterable<Arranged>,
  stages: readonly ChainStage[],
  size: Size,
  options: ChainLayoutOptions,
): Plan {
  const style = chainStyle(options);
  let best: Scaled | undefined;
  let joined = -1;
  for (const arrangement of arrangements) {
    joined++;
    const base = baseOf(arrangement, stages, style, options);
    const textsAt = cardTexts(arrangement.nodes, style.card, options.measure);
    for (const room of style.rooms) {
      const texts = textsAt(room);
      for (const card of [style.card, tightened(style.card)])
        for (const gap of style.gaps) {
          const plan = planWith(base, card, texts, gap, joined * JOINING);
          const scale = Math.min(1, size.width / plan.least.width, size.height / plan.least.height);
          if (best === undefined || isBetter(plan, scale, best)) best = { plan, scale };
        }
    }
    if (best !== undefined && isLegible(best.plan, best.scale)) break;
  }
  if (best === undefined) throw new Error("a chain is planned from one arrangement at least");
  return best.plan;
}

interface Scaled {
  readonly plan: Plan;
  readonly scale: number;
}

/** Scales this near to each other count as the same, unless one of them is 1. */
const SLIGHT = 0.005;

function isBetter(plan: Plan, scale: number, best: Scaled): boolean {
  const isLarger = scale > best.scale + SLIGHT || (scale === 1 && best.scale < 1);
  return isLarger || (scale >= best.scale && plan.cost < best.plan.cost);
}

/** Pixels, on the screen. */
const LEAST_TEXT = 11;

/** True where no columns need to be joined: no name is cut and none is too small to read. */
function isLegible({ style, texts }: Plan, scale: number): boolean {
  return smallestText(style) * scale >= LEAST_TEXT && ![...texts.values()].some(({ isCut }) => isCut);
}

/** Costs of looks: each column joined, a narrow gap, low cards, a further line of a name, a name cut short. */
const JOINING = 0.2;
const NARROW_GAP = 0.25;
const LOW_CARDS = 0.5;
const FURTHER_LINE = 2;
const MANY_LINES = 3;
const CUT_NAME = 20;

interface Base {
  readonly arrangement: Arranged;
  readonly style: ChainStyle;
  readonly lanes: Lanes;
  readonly routes: readonly LaneRoute[];
  readonly tracks: readonly (readonly string[])[];
  readonly items: ReadonlyMap<string, ChainItem>;
  /** Least width of a stage: its heading. */
  readonly headingWidths: ReadonlyMap<string, number>;
}

function baseOf(
  arrangement: Arranged,
  stages: readonly ChainStage[],
  style: ChainStyle,
  { measure }: ChainLayoutOptions,
): Base {
  const lanes = lanesOf(arrangement, stages);
  const routes = routesOf(arrangement, lanes);
  return {
    arrangement,
    style,
    lanes,
    routes,
    tracks: tracksOf(routes, lanes),
    items: new Map(arrangement.nodes.map((item): [string, ChainItem] => [item.id, item])),
    headingWidths: new Map(
      stages.map(({ id, name }): [string, number] => [id, measure(`${name} 00`, style.frame.headingSize, true)]),
    ),
  };
}

function planWith(
  base: Base,
  style: CardStyle,
  texts: ReadonlyMap<string, CardText>,
  gap: number,
  extraCost: number,
): Plan {
  const { arrangement, lanes, routes, tracks } = base;
  const { frame, mostGap, pad, padForLane, gaps, card } = base.style;
  const stack = stackStyle(style);
  const isPastLast = usesRightEdge(base);
  const span = { leastGap: gap, mostGap, padLeft: pad, padRight: isPastLast ? padForLane : pad };
  const columns = wantedColumns(base, texts, style, gap);
  const laneHeight = heightOfLanes(lanes, tracks, texts, style, frame);
  const heightOf = heights(base, texts, style, stack);
  const columnsHeight = leastHeight({ graph: arrangement.graph, heightOf, style: stack }, arrangement.order);
  const least = { width: widthAt(columns, gap, span), height: frame.head + columnsHeight + frame.foot + laneHeight };
  const cost =
    extraCost +
    gaps.indexOf(gap) * NARROW_GAP +
    (style.padTop < card.padTop ? LOW_CARDS : 0) +
    costOfLines(texts, style);
  return {
    arrangement,
    style,
    frame,
    stack,
    span,
    texts,
    columns,
    lanes,
    routes,
    tracks,
    laneHeight,
    heightOf,
    least,
    cost,
  };
}

/** True where lines run to the right of the last column: to the lane, or from one of its cards to another. */
function usesRightEdge({ arrangement, routes }: Base): boolean {
  const last = arrangement.columns[arrangement.columns.length - 1]?.ids ?? [];
  const falls = routes.some(({ leave, arrive }) => Math.max(leave, arrive) >= arrangement.columns.length);
  return falls || arrangement.flows.some(({ from, to }) => last.includes(from) && last.includes(to));
}

/** Mean over the names. */
function costOfLines(texts: ReadonlyMap<string, CardText>, style: CardStyle): number {
  let cost = 0;
  for (const { lines, isCut } of texts.values()) {
    cost +=
      FURTHER_LINE * (lines.length - 1) + (lines.length > style.easyLines ? MANY_LINES : 0) + (isCut ? CUT_NAME : 0);
  }
  return cost / Math.max(1, texts.size);
}

function heights(
  { arrangement, items }: Base,
  texts: ReadonlyMap<string, CardText>,
  style: CardStyle,
  stack: StackStyle,
) {
  const known = arrangement.graph.items.map(({ id, isChannel }) => {
    const item = items.get(id);
    const text = texts.get(id);
    return isChannel || item === undefined || text === undefined ? stack.channel : cardHeight(item, text, style);
  });
  return (item: number): number => known[item] ?? 0;
}

/** Ways of all flows that do not run to a later column, those within a column left out unless they lead back. */
function routesOf({ flows, graph, columns, cycles }: Arranged, { slots }: Lanes): readonly LaneRoute[] {
  const columnAt = new Map(columns.flatMap(({ ids }, column) => ids.map((id): [string, number] => [id, column])));
  const isBeside = (flow: ChainFlow) =>
    columnAt.has(flow.from) &&
    columnAt.get(flow.from) === columnAt.get(flow.to) &&
    !cycles.returning.has(flowKey(flow));
  const led = flows.filter((flow) => !graph.ways.has(flowKey(flow)) && !isBeside(flow));
  return laneRoutes(led, (id) => columnAt.get(id), slots);
}

function wantedColumns(
  { arrangement, lanes, headingWidths }: Base,
  texts: ReadonlyMap<string, CardText>,
  style: CardStyle,
  gap: number,
): readonly WantedColumn[] {
  const widestOf = (ids: readonly string[]) => Math.max(0, ...ids.map((id) => texts.get(id)?.widest ?? 0));
  const beneath = (column: number) => lanes.slots.filter((slot) => slot.column === column).map(({ item }) => item.id);
  const widths = arrangement.columns.map(({ ids }, column) => {
    const widest = Math.max(widestOf(ids), widestOf(beneath(column)));
    return Math.ceil((widest + style.padLeft + style.padRight) / STEP) * STEP;
  });
  return arrangement.columns.map(({ stage_id }, column) => {
    const own = arrangement.columns.flatMap((other, index) =>
      other.stage_id === stage_id ? [widths[index] ?? 0] : [],
    );
    const missing =
      (headingWidths.get(stage_id) ?? 0) - own.reduce((sum, width) => sum + width, 0) - gap * (own.length - 1);
    return { stage_id, width: (widths[column] ?? 0) + Math.max(0, Math.ceil(missing / own.length)) };
  });
}
