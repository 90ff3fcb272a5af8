import type { Position } from "geojson";

/** A place where two lines of a set of rings meet that should not. */
export interface Meeting {
  readonly at: Position;
  /** Which two rings meet; the same one where a ring meets itself. */
  readonly rings: readonly [number, number];
  /** They pass through each other; otherwise they only touch. */
  readonly isCrossing: boolean;
}

/** Ends the search: a shape that meets itself this often, or takes this many comparisons, is told as far as it was looked at. */
const MOST_MEETINGS = 1000;
const MOST_COMPARISONS = 3e8;

/**
 * Where closed rings cross or touch each other or themselves. The segments are swept along the axis on which they are shorter against
 * the whole; on a drawn border few lie side by side, so it takes about n log n.
 */
export function findMeetings(rings: readonly (readonly Position[])[]): readonly Meeting[] {
  return new Sweep(rings).run();
}

class Sweep {
  private readonly rings: readonly (readonly Position[])[];
  /** Ring and place of the first end of each segment. */
  private readonly ringOf: Uint32Array;
  private readonly placeOf: Uint32Array;
  /** Along the sweep and across it, least and most of each segment. */
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly meetings: Meeting[] = [];
  /** Place of each meeting in the list, by its rings and where it is. */
  private readonly seen = new Map<string, number>();

  constructor(rings: readonly (readonly Position[])[]) {
    this.rings = rings;
    const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
    this.ringOf = new Uint32Array(count);
    this.placeOf = new Uint32Array(count);
    const x = [new Float64Array(count), new Float64Array(count)] as const;
    const y = [new Float64Array(count), new Float64Array(count)] as const;
    let segment = 0;
    for (const [index, ring] of rings.entries()) {
      for (let place = 0; place + 1 < ring.length; place++, segment++) {
        this.ringOf[segment] = index;
        this.placeOf[segment] = place;
        for (const [axis, [low, high]] of [x, y].entries()) {
          const [a, b] = [ring[place]?.[axis] ?? 0, ring[place + 1]?.[axis] ?? 0];
          low[segment] = Math.min(a, b);
          high[segment] = Math.max(a, b);
        }
      }
    }
    const [along, across] = share(x) <= share(y) ? [x, y] : [y, x];
    [this.low, this.high] = along;
    [this.least, this.most] = across;
  }

  run(): readonly Meeting[] {
    const order = new Uint32Array(this.low.length).map((_, index) => index);
    order.sort((a, b) => (this.low[a] ?? 0) - (this.low[b] ?? 0));
    let open: number[] = [];
    let comparisons = 0;
    for (const segment of order) {
      const from = this.low[segment] ?? 0;
      const [least = 0, most = 0] = [this.least[segment], this.most[segment]];
      let kept = 0;
      for (const other of open) {
        if ((this.high[other] ?? 0) < from) continue;
        open[kept++] = other;
        if ((this.least[other] ?? 0) <= most && (this.most[other] ?? 0) >= least) this.compare(other, segment);
      }
      comparisons += open.length;
      if (comparisons > MOST_COMPARISONS || this.meetings.length >= MOST_MEETINGS) break;
      open = open.slice(0, kept);
      open.push(segment);
    }
    return this.meetings;
  }

  private compare(first: number, second: number): void {
    const [ring = 0, other = 0] = [this.ringOf[first], this.ringOf[second]];
    const [i = 0, j = 0] = [this.placeOf[first], this.placeOf[second]];
    const last = (this.rings[ring]?.length ?? 0) - 2;
    const gap = Math.abs(i - j);
    if (ring === other && (gap <= 1 || gap === last)) return;
    const [a, b, c, d] = [this.at(ring, i), this.at(ring, i + 1), this.at(other, j), this.at(other, j + 1)];
    const [aSide, bSide, cSide, dSide] = [sideOf(c, d, a), sideOf(c, d, b), sideOf(a, b, c), sideOf(a, b, d)];
    if (aSide * bSide > 0 || cSide * dSide > 0) return;
    if (aSide * bSide < 0 && cSide * dSide < 0) this.add(crossingOf(a, b, c, d), ring, other, true);
    else if (aSide === 0 && isWithin(c, d, a)) this.meet(ring, i, other, j);
    else if (cSide === 0 && isWithin(a, b, c)) this.meet(other, j, ring, i);
  }

  /** The end `place` of one ring lies on the segment of the other at `on`: do the lines pass through each other there? */
  private meet(ring: number, place: number, other: number, on: number): void {
    const at = this.at(ring, place);
    const [before, after] = [this.before(ring, place), this.at(ring, place + 1)];
    const [from, to] = [this.at(other, on), this.at(other, on + 1)];
    if (isAt(at, to)) return;
    const back = isAt(at, from) ? this.before(other, on) : from;
    this.add(at, ring, other, sectorOf(at, back, to, before) * sectorOf(at, back, to, after) < 0);
  }

  private add(at: Position, ring: number, other: number, isCrossing: boolean): void {
    const key = `${ring}:${other}:${at[0]?.toFixed(9)}:${at[1]?.toFixed(9)}`;
    const known = this.seen.get(key);
    const meeting: Meeting = { at, rings: [ring, other], isCrossing };
    if (known === undefined) this.seen.set(key, this.meetings.push(meeting) - 1);
    // Where some lines only touch, others may pass through each other.
    else if (isCrossing) this.meetings[known] = meeting;
  }

  private at(ring: number, place: number): Position {
    return this.rings[ring]?.[place] ?? [0, 0];
  }

  /** The position before this one, around the ring's end. */
  private before(ring: number, place: number): Position {
    const length = this.rings[ring]?.length ?? 0;
    return this.at(ring, place === 0 ? length - 2 : place - 1);
  }
}

/** Length of all segments along an axis against the whole. */
function share([low, high]: readonly [Float64Array, Float64Array]): number {
  let [least, most, sum] = [Infinity, -Infinity, 0];
  for (let index = 0; index < low.length; index++) {
    const [from = 0, to = 0] = [low[index], high[index]];
    least = Math.min(least, from);
    most = Math.max(most, to);
    sum += to - from;
  }
  return sum / (most - least || 1);
}

/** Rounding of degrees: a point this near a line lies on it. */
const ROUNDING = 3e-14;

/** 1 where the point is left of the line, -1 right of it, 0 on it. */
function sideOf(from: Position, to: Position, point: Position): number {
  const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
  const [px, py] = [(point[0] ?? 0) - (from[0] ?? 0), (point[1] ?? 0) - (from[1] ?? 0)];
  const cross = dx * py - dy * px;
  const slack = ROUNDING * (Math.abs(dx) + Math.abs(dy) + Math.abs(px) + Math.abs(py));
  return Math.abs(cross) <= slack ? 0 : Math.sign(cross);
}

const isAt = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function isWithin(from: Position, to: Position, point: Position): boolean {
  return [0, 1].every((axis) => {
    const [a = 0, b = 0, c = 0] = [from[axis], to[axis], point[axis]];
    return c >= Math.min(a, b) - ROUNDING && c <= Math.max(a, b) + ROUNDING;
  });
}

function crossingOf(a: Position, b: Position, c: Position, d: Position): Position {
  const [x1 = 0, y1 = 0] = a;
  const [dx, dy] = [(b[0] ?? 0) - x1, (b[1] ?? 0) - y1];
  const [ex, ey] = [(d[0] ?? 0) - (c[0] ?? 0), (d[1] ?? 0) - (c[1] ?? 0)];
  const share = (((c[0] ?? 0) - x1) * ey - ((c[1] ?? 0) - y1) * ex) / (dx * ey - dy * ex);
  return [x1 + share * dx, y1 + share * dy];
}

/** Radians: directions nearer than this are one. */
const SAME_WAY = 1e-9;

/** 1 where the direction from `at` to the point lies in the sector from `back` anticlockwise to `to`, -1 outside it, 0 along one of its sides. */
function sectorOf(at: Position, back: Position, to: Position, point: Position): number {
  const whole = 2 * Math.PI;
  const angle = (target: Position) => Math.atan2((target[1] ?? 0) - (at[1] ?? 0), (target[0] ?? 0) - (at[0] ?? 0));
  const turn = (radians: number) => (radians + 2 * whole) % whole;
  const [wide, seen] = [turn(angle(to) - angle(back)), turn(angle(point) - angle(back))];
  if (Math.min(seen, whole - seen, Math.abs(seen - wide)) < SAME_WAY) return 0;
  return seen < wide ? 1 : -1;
}
