import {
  type CardStyle,
  type CardText,
  cardHeight,
  cardStyles,
  cardTexts,
  smallestText,
  type TextsAt,
} from "./cards.ts";
import type { ChainLayoutOptions, ChainStage, Size } from "./geometry.ts";
import { leastHeight } from "./heights.ts";
import type { Arranged, Lanes } from "./lane.ts";
import { heightOfLanes } from "./lane-height.ts";
import type { LaneRoute } from "./lane-routes.ts";
import { type Base, baseOf } from "./plan-base.ts";
import { type SpanStyle, type WantedColumn, widthAt } from "./spans.ts";
import type { StackStyle } from "./stack.ts";
import { chainStyle, type FrameStyle, stackStyle } from "./styles.ts";

/** Widths of columns go in steps, pixels. */
const STEP = 4;

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
    const cards = cardStyles(style.card).map((card) => ({
      card,
      textsAt: cardTexts(arrangement.nodes, card, options.measure),
    }));
    for (const room of style.rooms) {
      for (const { card, textsAt } of cards) {
        const fit = fitOf(base, card, textsAt, room);
        for (const gap of style.gaps) {
          const plan = planWith(base, fit, gap, joined * JOINING);
          const scale = Math.min(1, size.width / plan.least.width, size.height / plan.least.height);
          if (best === undefined || isBetter(plan, scale, best)) best = { plan, scale };
        }
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

/** What follows from the breaks of the names, whatever the gaps. */
interface Fit extends Pick<Plan, "style" | "texts" | "stack" | "heightOf" | "laneHeight" | "cost"> {
  /** Of the columns, before headings ask for more. */
  readonly widths: readonly number[];
  /** Least height of the whole drawing. */
  readonly height: number;
}

/** Names are broken to the room first; then, the columns being as wide as that makes them, into as few lines as that allows. */
function fitOf(base: Base, style: CardStyle, textsAt: TextsAt, room: number): Fit {
  const { arrangement, lanes, tracks, columnAt } = base;
  const { frame, card } = base.style;
  const widths = columnWidths(
    base,
    textsAt(() => room),
    style,
  );
  const inside = widths.map((width) => width - style.padLeft - style.padRight);
  const texts = textsAt((id) => inside[columnAt.get(id) ?? -1] ?? room);
  const stack = stackStyle(style);
  const heightOf = heights(base, texts, style, stack);
  const laneHeight = heightOfLanes(lanes, tracks, texts, style, frame);
  const columns = leastHeight({ graph: arrangement.graph, heightOf, style: stack }, arrangement.order);
  const cost = (style.padTop < card.padTop ? LOW_CARDS : 0) + costOfLines(texts, style);
  const height = frame.head + columns + frame.foot + laneHeight;
  return { style, texts, widths, stack, heightOf, laneHeight, cost, height };
}

function planWith(base: Base, { height, widths, ...fit }: Fit, gap: number, extraCost: number): Plan {
  const { arrangement, lanes, routes, tracks } = base;
  const { frame, mostGap, pad, padForLane, gaps } = base.style;
  const span = { leastGap: gap, mostGap, padLeft: pad, padRight: base.usesRightEdge ? padForLane : pad };
  const columns = wantedColumns(base, widths, gap);
  const least = { width: widthAt(columns, gap, span), height };
  const cost = extraCost + gaps.indexOf(gap) * NARROW_GAP + fit.cost;
  return { ...fit, arrangement, frame, span, columns, lanes, routes, tracks, least, cost };
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

function columnWidths(
  { arrangement, lanes }: Base,
  texts: ReadonlyMap<string, CardText>,
  style: CardStyle,
): readonly number[] {
  const widestOf = (ids: readonly string[]) => Math.max(0, ...ids.map((id) => texts.get(id)?.widest ?? 0));
  const beneath = (column: number) => lanes.slots.filter((slot) => slot.column === column).map(({ item }) => item.id);
  return arrangement.columns.map(({ ids }, column) => {
    const widest = Math.max(widestOf(ids), widestOf(beneath(column)));
    return Math.ceil((widest + style.padLeft + style.padRight) / STEP) * STEP;
  });
}

/** Columns of a stage whose heading is wider than they are share what is missing. */
function wantedColumns(
  { arrangement, headingWidths }: Base,
  widths: readonly number[],
  gap: number,
): readonly WantedColumn[] {
  return arrangement.columns.map(({ stage_id }, column) => {
    const own = widths.filter((_, index) => arrangement.columns[index]?.stage_id === stage_id);
    const wide = own.reduce((sum, width) => sum + width, 0) + gap * (own.length - 1);
    const missing = Math.max(0, (headingWidths.get(stage_id) ?? 0) - wide);
    return { stage_id, width: (widths[column] ?? 0) + Math.ceil(missing / own.length) };
  });
}
