import { groupBy } from "../../model/graph/flow.ts";
import { type Drawn, flowBase, HEAD, leftPort, rightPort } from "./flows.ts";
import type { PlacedCard, PlacedFlow, Point } from "./geometry.ts";
import type { LaneRoute } from "./lane-routes.ts";
import { rounded, tenth } from "./path.ts";

const RADIUS = 14;
/** A line from the lane ends this far below the mark of its user. */
const BELOW_MARK = 14;
/** Between two verticals of one gap. */
const APART = 5;
/** From the middle of a lane's card to its lines, where one comes and one goes on the same side. */
const ASIDE = 8;

export interface LaneFrame {
  readonly width: number;
  readonly trackTops: readonly number[];
  readonly tracks: readonly (readonly string[])[];
  readonly track: number;
}

/** Flows that touch the lane or lead back: right angles with round corners, through gaps and beneath the columns. */
export function laneFlows(drawn: Drawn, routes: readonly LaneRoute[], frame: LaneFrame): readonly PlacedFlow[] {
  const xOf = verticals(drawn, routes, frame.width);
  const lean = leans(routes);
  return routes.flatMap((route): readonly PlacedFlow[] => {
    const from = drawn.cards.get(route.flow.from);
    const to = drawn.cards.get(route.flow.to);
    if (from === undefined || to === undefined) return [];
    const start = startOf(route, from, lean);
    const end = endOf(route, to, lean);
    const base = flowBase(drawn.arrangement, route.flow);
    const kind = drawn.arrangement.cycles.inCycle.has(base.key) ? "return" : "supply";
    const d = rounded([start, ...between(route, start, end, xOf, frame), end.line], RADIUS);
    const arrow = { x: tenth(end.tip.x), y: tenth(end.tip.y), angle: end.angle };
    return [{ ...base, d, kind, route: "lane", hasArrow: true, arrow }];
  });
}

const isLevel = (route: LaneRoute): boolean => route.trackRow === undefined;
const leavesBy = (route: LaneRoute): boolean => !(isLevel(route) && route.from.slot !== undefined);
const arrivesBy = (route: LaneRoute): boolean => !(isLevel(route) && route.to.slot !== undefined);

type VerticalOf = (gap: number, key: string) => number;

/** Each vertical way its own x, side by side in the middle of its gap. */
function verticals({ columns, cards }: Drawn, routes: readonly LaneRoute[], width: number): VerticalOf {
  const radius = Math.max(0, ...[...cards.values()].map(({ x, mark }) => x - mark.x + mark.radius));
  const used = routes.flatMap((route) => [
    ...(leavesBy(route) ? [{ gap: route.leave, key: route.leaveKey }] : []),
    ...(arrivesBy(route) ? [{ gap: route.arrive, key: route.arriveKey }] : []),
  ]);
  const x = new Map<string, number>();
  for (const [gap, own] of groupBy(used, (way) => way.gap)) {
    const keys = [...new Set(own.map(({ key }) => key))];
    const before = columns[gap - 1];
    const after = columns[gap];
    const low = before === undefined ? 0 : before.x + before.width;
    const high = after === undefined ? Math.min(width, low + 36) : after.x - radius;
    const apart = Math.min(APART, (high - low) / (keys.length + 1));
    keys.forEach((key, place) => {
      x.set(`${gap} ${key}`, tenth((low + high) / 2 + (place - (keys.length - 1) / 2) * apart));
    });
  }
  return (gap, key) => x.get(`${gap} ${key}`) ?? 0;
}

/** Up for lines that leave and down for lines that come, on sides of lane cards that have both. */
function leans(routes: readonly LaneRoute[]): (id: string, gap: number, isLeaving: boolean) => number {
  const coming = new Set(
    routes.filter(({ to }) => to.slot !== undefined).map(({ flow, arrive }) => `${flow.to} ${arrive}`),
  );
  const going = new Set(
    routes.filter(({ from }) => from.slot !== undefined).map(({ flow, leave }) => `${flow.from} ${leave}`),
  );
  return (id, gap, isLeaving) => {
    const side = `${id} ${gap}`;
    return coming.has(side) && going.has(side) ? (isLeaving ? -ASIDE : ASIDE) : 0;
  };
}

function startOf({ from, leave, flow }: LaneRoute, card: PlacedCard, lean: ReturnType<typeof leans>): Point {
  if (from.slot === undefined || leave > from.column) {
    const aside = from.slot === undefined ? 0 : lean(flow.from, leave, true);
    return { x: card.x + card.width, y: rightPort(card).y + aside };
  }
  const aside = lean(flow.from, leave, true);
  return { x: aside === 0 ? leftPort(card).x : card.x, y: card.mark.y + aside };
}

interface LineEnd {
  /** Where the line ends and where the head's tip is. */
  readonly line: Point;
  readonly tip: Point;
  readonly angle: number;
}

function endOf({ to, arrive, flow }: LaneRoute, card: PlacedCard, lean: ReturnType<typeof leans>): LineEnd {
  if (to.slot === undefined) {
    const y = card.mark.y + Math.min(BELOW_MARK, card.height / 2 - 4);
    return { line: { x: card.x - HEAD, y }, tip: { x: card.x - 0.5, y }, angle: 0 };
  }
  const y = card.mark.y + lean(flow.to, arrive, false);
  if (arrive > to.column) {
    const x = card.x + card.width;
    return { line: { x: x + HEAD, y }, tip: { x: x + 0.5, y }, angle: 180 };
  }
  const x = y === card.mark.y ? leftPort(card).x : card.x;
  return { line: { x: x - HEAD, y }, tip: { x: x - 0.5, y }, angle: 0 };
}

function between(route: LaneRoute, start: Point, end: LineEnd, xOf: VerticalOf, frame: LaneFrame): readonly Point[] {
  const points: Point[] = [];
  if (leavesBy(route)) points.push({ x: xOf(route.leave, route.leaveKey), y: start.y });
  if (route.trackRow !== undefined) {
    const place = frame.tracks[route.trackRow]?.indexOf(route.leaveKey) ?? 0;
    const y = (frame.trackTops[route.trackRow] ?? 0) + place * frame.track;
    points.push({ x: xOf(route.leave, route.leaveKey), y }, { x: xOf(route.arrive, route.arriveKey), y });
  } else if (leavesBy(route)) {
    points.push({ x: xOf(route.leave, route.leaveKey), y: end.line.y });
  } else if (arrivesBy(route)) {
    points.push({ x: xOf(route.arrive, route.arriveKey), y: start.y });
  }
  if (arrivesBy(route)) points.push({ x: xOf(route.arrive, route.arriveKey), y: end.line.y });
  return points;
}
