import { fitText, wrapText } from "../../model/fit-text.ts";
import type { MeasureText } from "../../model/text-width.ts";
import type { PlacedBar, PlacedTechnology, PlacedText } from "./geometry.ts";
import type { TechnologyItem } from "./items.ts";
import { type YearScale, yearScale } from "./year-scale.ts";
import type { YearSpan } from "./years.ts";

/** Years over which a bar fades towards an end that is not known. */
const FADE_YEARS = 1.5;
/** Pixels. */
const SHORTEST_BAR = 12;

/** What a mark is made of, in pixels. */
export interface MarkStyle {
  readonly labelSize: number;
  readonly actorSize: number;
  /** 0: the number of the level stands without a ring. */
  readonly ringRadius: number;
  readonly barHeight: number;
  readonly rowHeight: number;
  /** Height of a row whose name takes two lines. */
  readonly tallRowHeight: number;
  readonly hasActor: boolean;
}

export const FULL_STYLE: MarkStyle = {
  labelSize: 13,
  actorSize: 12,
  ringRadius: 9,
  barHeight: 12,
  rowHeight: 30,
  tallRowHeight: 38,
  hasActor: true,
};
export const COMPACT_STYLE: MarkStyle = {
  labelSize: 12,
  actorSize: 12,
  ringRadius: 0,
  barHeight: 10,
  rowHeight: 18,
  tallRowHeight: 18,
  hasActor: false,
};

/** Pixels between bar, level and name. */
const GAP = 5;
/** Pixels of the warning triangle with the gap before it. */
export const TRIANGLE = 17;
const ACTOR_GAP = 9;

/** The level takes so much to the right of the bar. */
export const levelWidth = (style: MarkStyle): number => (style.ringRadius === 0 ? 11 : 2 * style.ringRadius + 3);

/** The time a technology covers on the axis, the fade of an unknown end included; undefined where it has no date. */
export function spanOf(item: TechnologyItem): YearSpan | undefined {
  const { start, target } = item;
  if (start !== undefined && target !== undefined) return { from: start.from, to: Math.max(target.to, start.from) };
  if (start !== undefined) return { from: start.from, to: start.from + FADE_YEARS };
  return target === undefined ? undefined : { from: target.to - FADE_YEARS, to: target.to };
}

/** The years that are drawn: those of every technology, and today. */
export function scaleOf(items: readonly TechnologyItem[], now: number, x0: number, x1: number): YearScale {
  const spans = items.flatMap((item) => spanOf(item) ?? []);
  return yearScale(spans.length === 0 ? [] : [...spans, { from: now, to: now }], x0, x1);
}

/** A mark placed from left to right in a row whose middle is y = 0. */
export interface RowMark {
  readonly item: TechnologyItem;
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
  readonly bar: { readonly x: number; readonly width: number; readonly fade: PlacedBar["fade"] };
  readonly levelX: number;
  readonly labelX: number;
  readonly lines: readonly string[];
  readonly triangleX: number | undefined;
  readonly actor: { readonly x: number; readonly text: string } | undefined;
}

export interface Room {
  readonly left: number;
  readonly right: number;
}

/** Bar by its dates, level at its head, name to the right of it, to the left where it would pass the edge. */
export function placeDated(
  item: TechnologyItem,
  scale: YearScale,
  room: Room,
  style: MarkStyle,
  measure: MeasureText,
  noActor: string,
): RowMark {
  const span = spanOf(item) ?? { from: 0, to: 0 };
  const x = scale.x(span.from);
  const width = Math.max(scale.x(span.to) - x, SHORTEST_BAR);
  const fade = item.start === undefined ? "left" : item.target === undefined ? "right" : "none";
  const head = x + width + GAP + levelWidth(style);
  const words = wordsOf(item, style, measure, noActor);
  const rightX = head + GAP;
  const rightRoom = room.right - rightX;
  const leftRoom = x - GAP - room.left;
  const mark = { item, bar: { x, width, fade } as const, levelX: x + width + GAP + levelWidth(style) / 2 };
  if (words.bare <= rightRoom) return toTheRight(mark, rightX, words, words.whole <= rightRoom, style);
  if (words.bare <= leftRoom) return toTheLeft(mark, x - GAP, head, words, words.whole <= leftRoom, style);
  const isRight = rightRoom >= leftRoom;
  const cut = cutWords(item, Math.max(isRight ? rightRoom : leftRoom, 0), style, measure);
  return isRight ? toTheRight(mark, rightX, cut, false, style) : toTheLeft(mark, x - GAP, head, cut, false, style);
}

interface Words {
  readonly lines: readonly string[];
  readonly label: number;
  readonly triangle: number;
  /** Width without the actor. */
  readonly bare: number;
  readonly actor: string;
  /** Width with it. */
  readonly whole: number;
}

function wordsOf(item: TechnologyItem, style: MarkStyle, measure: MeasureText, noActor: string): Words {
  const label = measure(item.name, style.labelSize, true);
  const triangle = item.isOverdue ? TRIANGLE : 0;
  const actor = item.actors.length === 0 ? noActor : item.actors.join("、");
  const bare = label + triangle;
  const actorWidth = ACTOR_GAP + measure(actor, style.actorSize, false);
  return {
    lines: [item.name],
    label,
    triangle,
    bare,
    actor,
    whole: style.hasActor && actor !== "" ? bare + actorWidth : Infinity,
  };
}

function cutWords(item: TechnologyItem, room: number, style: MarkStyle, measure: MeasureText): Words {
  const widthOf = (text: string) => measure(text, style.labelSize, true);
  const triangle = item.isOverdue ? TRIANGLE : 0;
  const forName = room - triangle;
  const lines =
    style.tallRowHeight > style.rowHeight
      ? wrapText(item.name, forName, 2, widthOf)
      : [fitText(item.name, forName, widthOf)];
  const label = Math.max(...lines.map(widthOf));
  return { lines, label, triangle, bare: label + triangle, actor: "", whole: Infinity };
}

type Placing = Pick<RowMark, "item" | "bar" | "levelX">;

const heightOf = (lines: readonly string[], style: MarkStyle) =>
  lines.length > 1 ? style.tallRowHeight : style.rowHeight;

function toTheRight(mark: Placing, x: number, words: Words, withActor: boolean, style: MarkStyle): RowMark {
  return {
    ...mark,
    x0: mark.bar.x,
    x1: x + (withActor ? words.whole : words.bare),
    height: heightOf(words.lines, style),
    labelX: x,
    lines: words.lines,
    triangleX: words.triangle === 0 ? undefined : x + words.label + TRIANGLE / 2 + 1,
    actor: withActor ? { x: x + words.bare + ACTOR_GAP, text: words.actor } : undefined,
  };
}

function toTheLeft(
  mark: Placing,
  end: number,
  head: number,
  words: Words,
  withActor: boolean,
  style: MarkStyle,
): RowMark {
  const x = end - (withActor ? words.whole : words.bare);
  return { ...toTheRight(mark, x, words, withActor, style), x0: x, x1: head };
}

/** A mark that stands off the axis: swatch, level, name in at most two lines. */
export function placeUndated(
  item: TechnologyItem,
  x: number,
  room: number,
  style: MarkStyle,
  measure: MeasureText,
): RowMark {
  const swatch = style.ringRadius === 0 ? 10 : 16;
  const labelX = x + swatch + GAP + levelWidth(style) + GAP;
  const widthOf = (text: string) => measure(text, style.labelSize, true);
  const lines = wrapText(item.name, room - (labelX - x), style.tallRowHeight > style.rowHeight ? 2 : 1, widthOf);
  return {
    item,
    x0: x,
    x1: labelX + Math.max(...lines.map(widthOf)),
    height: heightOf(lines, style),
    bar: { x, width: swatch, fade: "none" },
    levelX: x + swatch + GAP + levelWidth(style) / 2,
    labelX,
    lines,
    triangleX: undefined,
    actor: undefined,
  };
}

/** The mark at a row's middle. */
export function settle(mark: RowMark, middle: number, style: MarkStyle): PlacedTechnology {
  const { item, bar, lines } = mark;
  const lineHeight = style.labelSize + 3;
  const text = (x: number, size: number, texts: readonly string[]): PlacedText => ({
    x,
    y: middle + size * 0.36 - ((texts.length - 1) * lineHeight) / 2,
    size,
    lines: texts,
  });
  return {
    item,
    box: { x: mark.x0, y: middle - mark.height / 2, width: mark.x1 - mark.x0, height: mark.height },
    bar: { ...bar, y: middle - style.barHeight / 2, height: style.barHeight },
    level: { x: mark.levelX, y: middle, radius: style.ringRadius },
    label: text(mark.labelX, style.labelSize, lines),
    triangle: mark.triangleX === undefined ? undefined : { x: mark.triangleX, y: middle },
    actor: mark.actor && text(mark.actor.x, style.actorSize, [mark.actor.text]),
  };
}

/** Marks on the fewest tracks they fit on without touching: each on the first track that has room for it. */
export function packTracks(marks: readonly RowMark[], gap: number): readonly (readonly RowMark[])[] {
  const tracks: RowMark[][] = [];
  for (const mark of marks) {
    const track = tracks.find((members) =>
      members.every((other) => mark.x0 >= other.x1 + gap || other.x0 >= mark.x1 + gap),
    );
    if (track === undefined) tracks.push([mark]);
    else track.push(mark);
  }
  return tracks;
}
