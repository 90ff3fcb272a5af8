import type { Pixel } from "../../model/geo/camera.ts";
import { type BoxIndex, boxAround } from "./boxes.ts";
import type { Glyph } from "./glyphs.ts";
import type { PartnerEnd } from "./partners.ts";

/** A bent line between the selected place and another, in the direction of the supply. */
export interface Arc {
  readonly id: string;
  /** Quadratic curve. */
  readonly d: string;
  readonly head: { readonly x: number; readonly y: number /** Degrees. */; readonly angle: number };
  readonly partner: PartnerEnd;
  /** Points along the line, the ends left out. Pixels. */
  readonly samples: readonly Pixel[];
}

/** Sideways bends tried, as a share of the chord; the straighter first. */
const BENDS = [-0.16, 0.16, -0.28, 0.28, -0.06, 0.06, -0.4, 0.4, -0.52, 0.52];
const SAMPLES = 18;
/** Pixels between a line and the circle it starts from, and between its head and the circle it ends at. */
const LEAVE = 2;
const ARRIVE = 4;
/** Pixels a line keeps from marks. */
const HALF = 3;
/** Pixels two lines should keep from each other. */
const APART = 9;

/** Lines from a place to the others, each bent so that it covers few marks and runs free of those before. */
export function bendArcs(from: Glyph, ends: readonly PartnerEnd[], marks: BoxIndex, soft: BoxIndex): readonly Arc[] {
  const ordered = [...ends].sort(
    (a, b) => angleOf(from, a.glyph) - angleOf(from, b.glyph) || (idOf(a) < idOf(b) ? -1 : 1),
  );
  const drawn: Arc[] = [];
  for (const end of ordered) {
    let best: Arc | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const bend of BENDS) {
      const arc = bendArc(from, end, bend);
      const cost = costOf(arc, bend, marks, soft, drawn);
      if (cost < least) {
        least = cost;
        best = arc;
      }
    }
    if (best !== undefined) drawn.push(best);
  }
  return drawn;
}

const idOf = (end: PartnerEnd) => `${end.direction} ${end.glyph.id}`;
const angleOf = (from: Glyph, to: Glyph) => Math.atan2(to.y - from.y, to.x - from.x);

function bendArc(selected: Glyph, partner: PartnerEnd, bend: number): Arc {
  const [from, to] = partner.direction === "out" ? [selected, partner.glyph] : [partner.glyph, selected];
  const side = partner.direction === "out" ? 1 : -1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const control: Pixel = [(from.x + to.x) / 2 - dy * bend * side, (from.y + to.y) / 2 + dx * bend * side];
  const start = towards(from, control, from.radius + LEAVE);
  const end = towards(to, control, to.radius + ARRIVE);
  const samples: Pixel[] = [];
  for (let step = 1; step < SAMPLES; step += 1) samples.push(curveAt(start, control, end, step / SAMPLES));
  const [startX, startY] = start.map(tenth);
  const [endX = 0, endY = 0] = end.map(tenth);
  return {
    id: idOf(partner),
    d: `M${startX} ${startY}Q${tenth(control[0])} ${tenth(control[1])} ${endX} ${endY}`,
    head: {
      x: endX,
      y: endY,
      angle: tenth((Math.atan2(end[1] - control[1], end[0] - control[0]) * 180) / Math.PI),
    },
    partner,
    samples,
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function curveAt(start: Pixel, control: Pixel, end: Pixel, at: number): Pixel {
  const rest = 1 - at;
  const along = (axis: 0 | 1) => rest * rest * start[axis] + 2 * rest * at * control[axis] + at * at * end[axis];
  return [along(0), along(1)];
}

function towards(from: Glyph, to: Pixel, by: number): Pixel {
  const length = Math.hypot(to[0] - from.x, to[1] - from.y) || 1;
  return [from.x + ((to[0] - from.x) / length) * by, from.y + ((to[1] - from.y) / length) * by];
}

/** Marks covered weigh most, then nearness to earlier lines, labels crossed, then the bend itself. */
function costOf(arc: Arc, bend: number, marks: BoxIndex, soft: BoxIndex, drawn: readonly Arc[]): number {
  let cost = Math.abs(bend) * 6;
  arc.samples.forEach(([x, y], index) => {
    const isNearEnd = index < 2 || index > arc.samples.length - 3;
    const box = boxAround(x, y, HALF);
    if (!isNearEnd && !marks.isFree(box)) cost += 3;
    if (!soft.isFree(box)) cost += 0.7;
    for (const other of drawn) {
      if (!isNearEnd && distanceTo(other.samples, x, y) < APART) cost += 0.9;
    }
  });
  return cost;
}

function distanceTo(samples: readonly Pixel[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const sample of samples) least = Math.min(least, (sample[0] - x) ** 2 + (sample[1] - y) ** 2);
  return Math.sqrt(least);
}
