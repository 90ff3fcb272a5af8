import type { WidthOf } from "../../model/fit-text.ts";

const PIECES =
  /\s+|[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]+/g;
const JOINS = /[与、/及]$/;
const NO_LINE_START = /^[）)、，。；：！？》」』】/·”’]+$/;
const NO_LINE_END = /[（(《「『【“‘]$/;

export interface Break {
  readonly lines: readonly string[];
  /** Pixels of the widest line. */
  readonly widest: number;
}

/**
 * Ways to break a name into one to `most` lines, those to try first in front: after 与, 及, 、 or /, then into parts as equal
 * as can be. Never inside a Latin run.
 */
export function nameBreaks(name: string, most: number, widthOf: WidthOf): readonly Break[] {
  const whole = name.trim();
  const pieces = piecesOf(whole).map((text): Piece => ({ text, width: widthOf(text), last: widthOf(text.trimEnd()) }));
  const joins = pieces.map(({ text }) => JOINS.test(text));
  const breaks: Break[] = [{ lines: [whole], widest: widthOf(whole) }];
  for (let count = 2; count <= Math.min(most, pieces.length); count++)
    for (const mayEnd of [(end: number) => joins[end] === true, () => true]) {
      const lines = breakInto(pieces, count, mayEnd);
      if (lines !== undefined) breaks.push({ lines, widest: Math.max(...lines.map(widthOf)) });
    }
  return breaks;
}

/** The first that fits `room` pixels; where none does, the narrowest. */
export function breakFor(breaks: readonly Break[], room: number): Break {
  const [first] = breaks;
  if (first === undefined) return { lines: [], widest: 0 };
  const narrowest = () => breaks.reduce((best, other) => (other.widest < best.widest ? other : best), first);
  return breaks.find(({ widest }) => widest <= room) ?? narrowest();
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Width at the end of a line, without the blank behind it. */
  readonly last: number;
}

/** Pieces a line may end after, blanks kept at the end of their piece. */
function piecesOf(name: string): readonly string[] {
  const pieces: string[] = [];
  for (const token of name.match(PIECES) ?? []) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && (/^\s/.test(token) || NO_LINE_START.test(token) || NO_LINE_END.test(last)))
      pieces[pieces.length - 1] = last + token;
    else pieces.push(token);
  }
  return pieces;
}

interface Step {
  readonly cost: number;
  readonly start: number;
}

type Steps = readonly (Step | undefined)[];

/** Least sum of squared widths over all ways to break into `count` lines. */
function breakInto(
  pieces: readonly Piece[],
  count: number,
  mayEnd: (end: number) => boolean,
): readonly string[] | undefined {
  let steps: Steps = [{ cost: 0, start: 0 }];
  const rounds: Steps[] = [];
  for (let line = 0; line < count; line++) {
    const before = steps;
    steps = [
      undefined,
      ...pieces.map((_, last) =>
        last === pieces.length - 1 || mayEnd(last) ? cheapest(before, pieces, last) : undefined,
      ),
    ];
    rounds.push(steps);
  }
  if (steps[pieces.length] === undefined) return undefined;
  const lines: string[] = [];
  let end = pieces.length;
  for (const round of rounds.reverse()) {
    const start = round[end]?.start ?? 0;
    const own = pieces.slice(start, end).map(({ text }) => text);
    lines.unshift(own.join("").trim());
    end = start;
  }
  return lines;
}

function cheapest(before: Steps, pieces: readonly Piece[], last: number): Step | undefined {
  let best: Step | undefined;
  let width = pieces[last]?.last ?? 0;
  for (let start = last; start >= 0; start--) {
    const cost = (before[start]?.cost ?? Number.POSITIVE_INFINITY) + width ** 2;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, start };
    width += pieces[start - 1]?.width ?? 0;
  }
  return best;
}
