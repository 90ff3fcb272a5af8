import { wrapText } from "../../model/fit-text.ts";
import type { Box, FlowMap, MapOptions, PlacedCard, PlacedRibbon, PlacedText } from "./geometry.ts";
import { type ApplicationPicture, COLUMNS, type FlowCard } from "./items.ts";
import { listFlow } from "./list-layout.ts";
import { placeOpenings } from "./openings.ts";
import { spread } from "./spread.ts";

/** Pixels. */
const RIBBON = 11;
/** From the middle of one ribbon to the next at a card. */
const PORT = 12;
const NARROWEST_COLUMNS = { full: 600, compact: 420 } as const;
const STYLES = {
  full: { size: 13, line: 16, padding: 6, margin: 20, head: 36, least: 8, most: 34, widest: 216, openings: 26 },
  compact: { size: 12, line: 14, padding: 4, margin: 16, head: 26, least: 4, most: 12, widest: 150, openings: 12 },
} as const;
type Style = (typeof STYLES)["full" | "compact"];

/** Four columns of cards with one ribbon per application, openings beneath; a list by field where the drawing is narrow. */
export function layoutFlow(picture: ApplicationPicture, options: MapOptions): FlowMap {
  if (options.width < NARROWEST_COLUMNS[options.density]) return listFlow(picture, options);
  const style = STYLES[options.density];
  const { width, height, words } = options;
  const shapes = COLUMNS.map((column, position) => {
    const place = columnBox(width, position, style);
    return { column, place, cards: picture.columns[column].map((card) => shapeOf(card, place.width, style, options)) };
  });
  const beneath = placeOpenings(picture.openings, 0, style.margin, options);
  const free = height - style.head - 8 - (beneath === undefined ? 0 : beneath.bottom + style.openings);
  const gap = gapOf(
    shapes.map(({ cards }) => cards.map((card) => card.height)),
    free,
    style,
  );
  const middles = middlesOf(
    shapes.map(({ cards }) => cards),
    gap,
    style.head,
    style.head + free,
  );
  const cards = shapes.flatMap(({ cards: column, place }, position) =>
    column.map((shape, index) => cardAt(shape, place, middles[position]?.[index] ?? 0, style, options)),
  );
  const bottom = Math.max(style.head, ...cards.map(({ box }) => box.y + box.height));
  const openings = placeOpenings(picture.openings, Math.max(bottom + style.openings, 0), style.margin, options);
  return {
    form: "columns",
    width,
    height: (openings?.bottom ?? bottom) + 8,
    ribbonWidth: RIBBON,
    headings: shapes.map(({ column, place, cards: members }) => ({
      text: { x: place.x, y: style.head - 14, size: 12, lines: [words.columns[column]] },
      width: place.width,
      count: members.length,
    })),
    cards,
    ribbons: ribbonsOf(picture, cards),
    openings,
  };
}

function columnBox(width: number, position: number, style: Style): { readonly x: number; readonly width: number } {
  const inner = width - 2 * style.margin;
  const shares = inner < 560 ? [0.22, 0.205, 0.225, 0.19] : [0.195, 0.195, 0.215, 0.155];
  const widths = shares.map((share) => Math.floor(Math.min(inner * share, style.widest)));
  const gap = (inner - widths.reduce((sum, each) => sum + each, 0)) / 3;
  const before = widths.slice(0, position).reduce((sum, each) => sum + each, 0);
  return { x: Math.round(style.margin + before + position * gap), width: widths[position] ?? 0 };
}

interface Shape {
  readonly card: FlowCard;
  readonly lines: readonly string[];
  readonly height: number;
}

const MARK = 18;

function shapeOf(card: FlowCard, width: number, style: Style, { measure, words }: MapOptions): Shape {
  const room = width - 16 - (card.column === "node" ? MARK : 0);
  const lines = wrapText(card.name || words.unknown, room, 2, (text) => measure(text, style.size, true));
  const textLines = lines.length + (card.column === "field" ? 1 : 0);
  const height = Math.max(textLines * style.line + 2 * style.padding, card.items.length * PORT + 7);
  return { card, lines, height };
}

function gapOf(columns: readonly (readonly number[])[], free: number, style: Style): number {
  const gaps = columns.map(
    (heights) => (free - heights.reduce((sum, each) => sum + each, 0)) / Math.max(heights.length - 1, 1),
  );
  return Math.max(style.least, Math.min(style.most, ...gaps));
}

/** Middles of the cards of every column: the fullest stands evenly, the others near the cards they are joined to. */
function middlesOf(
  columns: readonly (readonly Shape[])[],
  gap: number,
  top: number,
  bottom: number,
): readonly (readonly number[])[] {
  const taken = columns.map((column) => column.reduce((sum, { height }) => sum + height + gap, 0));
  const base = taken.indexOf(Math.max(...taken));
  const end = Math.max(bottom, top + (taken[base] ?? 0) - gap);
  const middles: (readonly number[])[] = columns.map(() => []);
  const settle = (position: number, beside: number | undefined) => {
    const column = columns[position] ?? [];
    const from =
      beside === undefined ? new Map<string, number>() : placesOf(columns[beside] ?? [], middles[beside] ?? []);
    const things = column.map(({ card, height }) => ({
      size: height,
      wanted: mean(card.items.map((id) => from.get(id) ?? top)),
    }));
    middles[position] = spread(things, gap, top, beside === undefined ? top : end);
  };
  settle(base, undefined);
  for (let position = base - 1; position >= 0; position--) settle(position, position + 1);
  for (let position = base + 1; position < columns.length; position++) settle(position, position - 1);
  return middles;
}

function placesOf(column: readonly Shape[], middles: readonly number[]): Map<string, number> {
  return new Map(column.flatMap(({ card }, index) => card.items.map((id) => [id, middles[index] ?? 0] as const)));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function cardAt(
  shape: Shape,
  place: { readonly x: number; readonly width: number },
  middle: number,
  style: Style,
  options: MapOptions,
): PlacedCard {
  const { card, lines, height } = shape;
  const box: Box = { x: place.x, y: Math.round(middle - height / 2), width: place.width, height };
  const isField = card.column === "field";
  const block = (lines.length + (isField ? 1 : 0)) * style.line;
  const firstBaseline = box.y + (height - block) / 2 + style.line / 2 + style.size * 0.36;
  const x = box.x + 8 + (card.column === "node" ? MARK : 0);
  const words = options.words.cases(card.items.length);
  const count = options.measure(words, 12, false) <= box.width - 16 ? words : String(card.items.length);
  const text: PlacedText = { x, y: firstBaseline, size: style.size, lines };
  return {
    card,
    box,
    text,
    count: isField ? { x, y: firstBaseline + lines.length * style.line, size: 12, lines: [count] } : undefined,
    mark: card.column === "node" ? { x: box.x + 15, y: box.y + height / 2 } : undefined,
  };
}

function ribbonsOf(picture: ApplicationPicture, cards: readonly PlacedCard[]): readonly PlacedRibbon[] {
  const byId = new Map(cards.map((card) => [card.card.id, card]));
  const ports = new Map<string, number>();
  for (const placed of cards) {
    const position = COLUMNS.indexOf(placed.card.column);
    for (const side of [-1, 1]) {
      const members = picture.items.filter((item) => item.route[position] === placed.card.id);
      const far = (id: string | undefined) => byId.get(id ?? "")?.box.y ?? 0;
      const sorted = [...members].sort((a, b) => far(a.route[position + side]) - far(b.route[position + side]));
      const top = placed.box.y + placed.box.height / 2 - (sorted.length * PORT) / 2;
      sorted.forEach((item, index) => {
        ports.set(`${item.id}~${position}~${side}`, top + (index + 0.5) * PORT);
      });
    }
  }
  return picture.items.map((item) => ({
    item,
    paths: [0, 1, 2].flatMap((position) => {
      const from = byId.get(item.route[position] ?? "");
      const to = byId.get(item.route[position + 1] ?? "");
      if (from === undefined || to === undefined) return [];
      const y0 = ports.get(`${item.id}~${position}~1`) ?? 0;
      const y1 = ports.get(`${item.id}~${position + 1}~-1`) ?? 0;
      return [curve(from.box.x + from.box.width, y0, to.box.x, y1)];
    }),
  }));
}

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}
