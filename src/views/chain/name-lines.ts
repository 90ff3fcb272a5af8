import type { WidthOf } from "../../model/fit-text.ts";

const PIECES =
  /\s+|[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]+/g;
const JOINS = /[与、/及]$/;
const NO_LINE_START = /^[）)、，。；：！？》」』】/·”’]+$/;
const NO_LINE_END = /[（(《「『【“‘]$/;

interface Break {
  readonly lines: readonly string[];
  readonly widest: number;
}

/**
 * A name in as few lines as fit `room` pixels, at most `most`: broken after 与, 及, 、 or / if all parts fit, else into parts
 * as equal as can be; never inside a Latin run. Where nothing fits, the narrowest that `most` lines give.
 */
export function nameLines(name: string, room: number, most: number, widthOf: WidthOf): readonly string[] {
  const pieces = piecesOf(name.trim());
  let narrowest: Break = { lines: [name.trim()], widest: widthOf(name.trim()) };
  const joins = pieces.map((piece) => JOINS.test(piece));
  for (let count = 1; count <= most; count++) {
    const preferred = breakInto(pieces, count, (end) => joins[end] === true, widthOf);
    if (preferred !== undefined && preferred.widest <= room) return preferred.lines;
    const equal = breakInto(pieces, count, () => true, widthOf);
    if (equal === undefined) continue;
    if (equal.widest <= room) return equal.lines;
    if (equal.widest < narrowest.widest) narrowest = equal;
  }
  return narrowest.lines;
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

/** Least sum of squared widths over all ways to break into `count` lines. */
function breakInto(
  pieces: readonly string[],
  count: number,
  mayEnd: (end: number) => boolean,
  widthOf: WidthOf,
): Break | undefined {
  const lineOf = (start: number, end: number) => pieces.slice(start, end).join("").trim();
  let steps: readonly (Step | undefined)[] = [{ cost: 0, start: 0 }];
  const rounds: (readonly (Step | undefined)[])[] = [];
  for (let line = 0; line < count; line++) {
    steps = pieces
      .map((_, last) => last + 1)
      .reduce<(Step | undefined)[]>(
        (row, end) => {
          row[end] =
            end === pieces.length || mayEnd(end - 1)
              ? cheapest(steps, end, (start) => widthOf(lineOf(start, end)))
              : undefined;
          return row;
        },
        [undefined],
      );
    rounds.push(steps);
  }
  if (steps[pieces.length] === undefined) return undefined;
  const lines: string[] = [];
  let end = pieces.length;
  for (const round of rounds.reverse()) {
    const start = round[end]?.start ?? 0;
    lines.unshift(lineOf(start, end));
    end = start;
  }
  return { lines, widest: Math.max(...lines.map(widthOf)) };
}

function cheapest(
  before: readonly (Step | undefined)[],
  end: number,
  widthFrom: (start: number) => number,
): Step | undefined {
  let best: Step | undefined;
  for (let start = 0; start < end; start++) {
    const step = before[start];
    if (step === undefined) continue;
    const cost = step.cost + widthFrom(start) ** 2;
    if (best === undefined || cost <= best.cost) best = { cost, start };
  }
  return best;
}
