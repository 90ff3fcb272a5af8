import { clipText, wrapText } from "../../model/text-width.ts";
import type {
  ChainItem,
  ChainLayout,
  ChainStage,
  PlacedCard,
  PlacedStage,
  PlacedText,
  Point,
  Size,
} from "./geometry.ts";

type Box = Point & Size;

/** Pixels. */
const HEAD = 40;
const GAP = 8;
const LINE = 16;
const PAD = 8;
const MARK = 6.5;
const NAME_SIZE = 13;
const COUNTS_SIZE = 12;
const TEXT_LEFT = 16;

/** Stages one under the other, cards two in a row and as high as the row needs, no lines: the chain map of a phone. Pixels. */
export function layoutStacked(items: readonly ChainItem[], stages: readonly ChainStage[], width: number): ChainLayout {
  const columns = width >= 300 ? 2 : 1;
  const cardWidth = Math.floor((width - (columns + 1) * GAP - MARK) / columns);
  const cards: PlacedCard[] = [];
  const bands: PlacedStage[] = [];
  let y = 0;
  for (const stage of stages) {
    const own = items
      .filter((item) => item.stage_id === stage.id)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const top = y;
    y += HEAD;
    for (let start = 0; start < own.length; start += columns) {
      const row = own.slice(start, start + columns).map((item) => textOf(item, cardWidth));
      const height = Math.max(...row.map(({ lines }) => lines.length)) * LINE + 2 * PAD;
      row.forEach((text, column) => {
        const box = { x: MARK + GAP + column * (cardWidth + GAP), y, width: cardWidth, height };
        cards.push(placeCard(text, box, start + column));
      });
      y += height + GAP;
    }
    bands.push({
      ...stage,
      x: 0,
      y: top,
      width,
      height: y - top,
      count: own.length,
      heading: { x: 10, y: top + 25 },
      headingEnd: width - 8,
    });
    y += GAP;
  }
  return {
    stages: bands,
    cards,
    flows: [],
    trunks: [],
    bounds: { width, height: y },
    scale: 1,
    smallestText: COUNTS_SIZE,
    crossings: 0,
  };
}

interface CardWords {
  readonly item: ChainItem;
  readonly names: readonly string[];
  /** Names, then what is counted where there is something. */
  readonly lines: readonly string[];
}

function textOf(item: ChainItem, width: number): CardWords {
  const room = width - TEXT_LEFT - 6;
  const names = wrapText(item.name, room, NAME_SIZE, item.isLed);
  const counts = item.countsLine === "" ? [] : [clipText(item.countsLine, room, COUNTS_SIZE, false)];
  return { item, names, lines: [...names, ...counts] };
}

/** The lines stand in the middle of the card's height. */
function placeCard({ item, names, lines }: CardWords, box: Box, row: number): PlacedCard {
  const first = box.y + (box.height - lines.length * LINE) / 2 + 12;
  const placed = lines.map(
    (text, line): PlacedText => ({
      text,
      x: box.x + TEXT_LEFT,
      y: first + line * LINE,
      size: line < names.length ? NAME_SIZE : COUNTS_SIZE,
      isBold: line < names.length && item.isLed,
    }),
  );
  return {
    ...item,
    ...box,
    lines: placed.slice(0, names.length),
    counts: placed[names.length],
    mark: { x: box.x, y: box.y + box.height / 2, radius: MARK },
    column: undefined,
    row,
  };
}
