import { fitText } from "../../model/fit-text.ts";
import type { MeasureText } from "../../model/text-width.ts";
import type { ChainItem, ChainLayoutOptions, PlacedCard, PlacedText } from "./geometry.ts";
import { breakFor, nameBreaks } from "./name-lines.ts";
import { tenth } from "./path.ts";

/** Sizes of everything on a card, in pixels. */
export interface CardStyle {
  readonly nameSize: number;
  readonly nameLine: number;
  readonly countsSize: number;
  readonly countsLine: number;
  readonly padTop: number;
  readonly padLeft: number;
  readonly padRight: number;
  readonly markRadius: number;
  /** Middle of the mark from the left edge of the card. */
  readonly markAt: number;
  /** Between cards of a column, where there is room for it. */
  readonly gap: number;
  /** The least between cards of a column. */
  readonly leastGap: number;
  readonly mostLines: number;
  /** Lines of a name that still look well. */
  readonly easyLines: number;
  readonly hasCounts: boolean;
}

const FULL: CardStyle = {
  nameSize: 13,
  nameLine: 17,
  countsSize: 12,
  countsLine: 15,
  padTop: 8,
  padLeft: 13,
  padRight: 10,
  markRadius: 6.5,
  markAt: 0,
  gap: 13,
  leastGap: 6,
  mostLines: 3,
  easyLines: 2,
  hasCounts: true,
};

const ONE_LINE: CardStyle = {
  ...FULL,
  nameSize: 12,
  nameLine: 15,
  padTop: 3,
  padLeft: 20,
  padRight: 6,
  markRadius: 4.5,
  markAt: 10,
  gap: 3,
  leastGap: 2,
  mostLines: 1,
  easyLines: 1,
  hasCounts: false,
};

/** Pixels a badge of declared strength takes at the right of a card. */
const BADGE_ROOM = 20;

export function cardStyle({ language, compact, hasBadges }: ChainLayoutOptions): CardStyle {
  const right = hasBadges === true ? { padRight: BADGE_ROOM } : {};
  if (compact === true) return { ...ONE_LINE, ...right };
  const full = { ...FULL, ...right };
  return language === "zh" ? full : { ...full, nameLine: 16, countsSize: 11.5, gap: 11, mostLines: 4, easyLines: 3 };
}

/** The same with the paddings above and below halved, for columns that do not fit otherwise. */
const tightened = (style: CardStyle): CardStyle => ({
  ...style,
  padTop: style.hasCounts ? 4 : 2,
  leastGap: style.hasCounts ? 4 : 2,
});

/** Ways to draw the cards, those to try first in front; a card of one line takes a second where that spares cutting names. */
export const cardStyles = (style: CardStyle): readonly CardStyle[] => [
  style,
  tightened(style),
  ...(style.mostLines === 1 ? [{ ...style, mostLines: 2, nameLine: 14, padTop: 2, leastGap: 3 }] : []),
];

/** Pixels, before the drawing is scaled. */
export const smallestText = ({ nameSize, countsSize, hasCounts }: CardStyle): number =>
  hasCounts ? Math.min(nameSize, countsSize) : nameSize;

/** A card's text, broken, and the room it takes; its place comes later. */
export interface CardText {
  readonly lines: readonly string[];
  /** Pixels of the widest line. */
  readonly widest: number;
  readonly isCut: boolean;
}

/** Texts of all cards by node, each name broken to the pixels its node has. */
export type TextsAt = (roomOf: (id: string) => number) => ReadonlyMap<string, CardText>;

/** Looks for the breaks once, so that many rooms can be tried. A card without counts is cut where it must. */
export function cardTexts(items: readonly ChainItem[], style: CardStyle, measure: MeasureText): TextsAt {
  const known = items.map((item) => {
    const widthOf = (text: string) => measure(text, style.nameSize, item.isLed);
    const counts = style.hasCounts ? measure(item.countsLine, style.countsSize, false) : 0;
    return { item, widthOf, counts, breaks: nameBreaks(item.name, style.mostLines, widthOf) };
  });
  return (roomOf) =>
    new Map(
      known.map(({ item, widthOf, counts, breaks }): [string, CardText] => {
        const room = roomOf(item.id);
        const { lines, widest } = breakFor(breaks, room);
        if (style.hasCounts || widest <= room)
          return [item.id, { lines, widest: Math.max(counts, widest), isCut: false }];
        const cut = lines.map((line) => fitText(line, room, widthOf));
        return [item.id, { lines: cut, widest: Math.max(...cut.map(widthOf)), isCut: true }];
      }),
    );
}

const hasCountsLine = (item: ChainItem, style: CardStyle): boolean => style.hasCounts && item.countsLine !== "";

export function cardHeight(item: ChainItem, text: CardText, style: CardStyle): number {
  const counts = hasCountsLine(item, style) ? style.countsLine : 0;
  return 2 * style.padTop + text.lines.length * style.nameLine + counts;
}

/** Height of Chinese characters and capitals above the baseline, in ems: the middle of the text stands in the middle of its line. */
const CAP_SHARE = 0.74;

interface Place {
  readonly x: number;
  /** Middle of the card. */
  readonly middle: number;
  readonly width: number;
  readonly column: number | undefined;
  readonly row: number;
}

/** Puts a card and its lines at a place. */
export function placeCard(item: ChainItem, text: CardText, style: CardStyle, { middle, ...place }: Place): PlacedCard {
  const height = cardHeight(item, text, style);
  const top = middle - height / 2 + style.padTop;
  const lineAt = (words: string, lineTop: number, line: number, size: number, isBold: boolean): PlacedText => ({
    text: words,
    x: tenth(place.x + style.padLeft),
    y: tenth(lineTop + (line + size * CAP_SHARE) / 2),
    size,
    isBold,
  });
  const countsTop = top + text.lines.length * style.nameLine;
  return {
    ...item,
    ...place,
    x: tenth(place.x),
    y: tenth(middle - height / 2),
    height,
    lines: text.lines.map((words, index) =>
      lineAt(words, top + index * style.nameLine, style.nameLine, style.nameSize, item.isLed),
    ),
    counts: hasCountsLine(item, style)
      ? lineAt(item.countsLine, countsTop, style.countsLine, style.countsSize, false)
      : undefined,
    mark: { x: tenth(place.x + style.markAt), y: tenth(middle), radius: style.markRadius },
  };
}
