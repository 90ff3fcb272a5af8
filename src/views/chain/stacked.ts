import { clipText, wrapText } from "../../model/text-width.ts";
import type { ChainItem, ChainLayout, ChainStage, PlacedCard, PlacedStage, PlacedText } from "./geometry.ts";

/** Pixels. */
const HEAD = 40;
const GAP = 8;
const CARD_HEIGHT = 58;
const MARK = 6.5;
const NAME_SIZE = 13;
const COUNTS_SIZE = 12;
const TEXT_LEFT = 16;

/** Stages one under the other, cards two in a row, no lines: the chain map of a phone. Pixels. */
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
    const rows = Math.ceil(own.length / columns);
    const height = HEAD + rows * (CARD_HEIGHT + GAP);
    bands.push({
      ...stage,
      x: 0,
      y,
      width,
      height,
      count: own.length,
      heading: { x: 10, y: y + 25 },
      headingEnd: width - 8,
    });
    own.forEach((item, position) => {
      const x = MARK + GAP + (position % columns) * (cardWidth + GAP);
      cards.push(
        placeCard(item, x, y + HEAD + Math.floor(position / columns) * (CARD_HEIGHT + GAP), cardWidth, position),
      );
    });
    y += height + GAP;
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

function placeCard(item: ChainItem, x: number, y: number, width: number, row: number): PlacedCard {
  const room = width - TEXT_LEFT - 6;
  const names = wrapText(item.name, room, NAME_SIZE, item.isLed);
  const text = (content: string, line: number, size: number, isBold: boolean): PlacedText => ({
    text: content,
    x: x + TEXT_LEFT,
    y: y + 17 + line * 16,
    size,
    isBold,
  });
  return {
    ...item,
    x,
    y,
    width,
    height: CARD_HEIGHT,
    lines: names.map((name, line) => text(name, line, NAME_SIZE, item.isLed)),
    counts: text(clipText(item.countsLine, room, COUNTS_SIZE, false), names.length, COUNTS_SIZE, false),
    mark: { x, y: y + CARD_HEIGHT / 2, radius: MARK },
    column: undefined,
    row,
  };
}
