import type { PlacedTechnology, Roadmap } from "./geometry.ts";
import { isDated } from "./geometry.ts";
import type { TechnologyTie } from "./items.ts";

/** A dependency as drawn: a thin line with corners and the arrow head at its end. */
export interface Elbow extends TechnologyTie {
  readonly path: string;
  readonly arrow: string;
}

/** Pixels. */
const STUB = 9;
const INSET = 5;
const CLEAR = 4;

/** Lines of the ties whose both ends are drawn; in a panel those to undated technologies are left to their emphasis. */
export function elbowsOf(map: Roadmap, ties: readonly TechnologyTie[]): readonly Elbow[] {
  const marks = new Map(map.marks.map((mark) => [mark.item.id, mark]));
  return ties.flatMap((tie, position) => {
    const from = marks.get(tie.from);
    const to = marks.get(tie.to);
    if (from === undefined || to === undefined || from === to) return [];
    const points = pointsOf(map, from, to, position);
    return points === undefined ? [] : [{ ...tie, ...drawn(points) }];
  });
}

type Point = readonly [x: number, y: number];

function pointsOf(
  map: Roadmap,
  from: PlacedTechnology,
  to: PlacedTechnology,
  position: number,
): readonly Point[] | undefined {
  if (map.form === "stacked") return besideAll(from, to, 7);
  const isFromDated = isDated(from.item);
  const isToDated = isDated(to.item);
  if (isFromDated && isToDated) return betweenBars(from, to);
  if (map.form === "compact") return undefined;
  const gutter = map.axis.x0 - 6 - (position % 4) * 4;
  const start: Point = isFromDated
    ? [leftOf(from), middleOf(from)]
    : [from.box.x + from.box.width + CLEAR, middleOf(from)];
  const end: Point = isToDated ? [leftOf(to), middleOf(to)] : [to.box.x + to.box.width + CLEAR, middleOf(to)];
  return [start, [gutter, start[1]], [gutter, end[1]], end];
}

/** Where a line enters from the left: before the name where that stands left of the bar. */
const leftOf = (mark: PlacedTechnology): number => (mark.label.x < mark.bar.x ? mark.box.x - CLEAR : mark.bar.x - 1);
const middleOf = (mark: PlacedTechnology): number => mark.bar.y + mark.bar.height / 2;

/** Down or up from the bar where its end lies before the next one's start, else out of its left end and back. */
function betweenBars(from: PlacedTechnology, to: PlacedTechnology): readonly Point[] {
  const entry = leftOf(to);
  const end: Point = [entry, middleOf(to)];
  const x = Math.min(from.bar.x + from.bar.width - INSET, entry - STUB + 1);
  const isBelow = middleOf(to) > middleOf(from);
  if (middleOf(to) === middleOf(from)) {
    const under = from.bar.y + from.bar.height + CLEAR;
    return [[x, from.bar.y + from.bar.height], [x, under], [entry - STUB, under], [entry - STUB, end[1]], end];
  }
  if (x >= from.bar.x + INSET) return [[x, isBelow ? from.bar.y + from.bar.height : from.bar.y], [x, end[1]], end];
  const out = Math.min(x, leftOf(from) - STUB);
  return [[leftOf(from), middleOf(from)], [out, middleOf(from)], [out, end[1]], end];
}

function besideAll(from: PlacedTechnology, to: PlacedTechnology, x: number): readonly Point[] {
  return [
    [from.bar.x, middleOf(from)],
    [x, middleOf(from)],
    [x, middleOf(to)],
    [to.bar.x - 1, middleOf(to)],
  ];
}

function drawn(points: readonly Point[]): { readonly path: string; readonly arrow: string } {
  const [end, before] = [points[points.length - 1], points[points.length - 2]];
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  if (end === undefined || before === undefined) return { path, arrow: "" };
  const back = end[0] < before[0] ? 6 : -6;
  return { path, arrow: `M${round(end[0])} ${round(end[1])}l${back} -3.5v7z` };
}

const round = (value: number): number => Math.round(value * 10) / 10;
