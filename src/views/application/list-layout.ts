import { wrapText } from "../../model/fit-text.ts";
import type { FlowMap, MapOptions, PlacedCard, PlacedRibbon } from "./geometry.ts";
import type { ApplicationPicture } from "./items.ts";
import { placeOpenings } from "./openings.ts";

/** Pixels. */
const MARGIN = 14;
const HEAD = 34;
const LINE = 17;
const PADDING = 7;
const INDENT = 24;
const RIBBON = 11;

/** For narrow drawings: fields one under the other, and under each its applications with product, node and scenario as lines. */
export function listFlow(picture: ApplicationPicture, options: MapOptions): FlowMap {
  const { width, measure, words } = options;
  const cards: PlacedCard[] = [];
  const ribbons: PlacedRibbon[] = [];
  const items = new Map(picture.items.map((item) => [item.id, item]));
  const nodes = new Map(picture.columns.node.map((card) => [card.nodeId ?? "", card.name]));
  let y = 6;
  for (const field of picture.columns.field) {
    const box = { x: MARGIN, y, width: width - 2 * MARGIN, height: HEAD - 4 };
    const name = wrapText(field.name || words.unknown, box.width - 110, 1, (text) => measure(text, 14, true));
    cards.push({
      card: field,
      box,
      text: { x: MARGIN + 10, y: y + 20, size: 14, lines: name },
      count: {
        x: box.x + box.width - 10 - measure(words.cases(field.items.length), 12, false),
        y: y + 20,
        size: 12,
        lines: [words.cases(field.items.length)],
      },
      mark: undefined,
    });
    y += HEAD;
    for (const id of field.items) {
      const item = items.get(id);
      if (item === undefined) continue;
      const room = width - MARGIN - MARGIN - INDENT - 10;
      const route = [nodes.get(item.nodeId ?? "") || words.unknown, item.scenario || words.unknown].join(" → ");
      const lines = [
        ...wrapText(item.product, room, 2, (text) => measure(text, 13, true)),
        ...wrapText(route, room, 2, (text) => measure(text, 13, true)),
      ];
      const height = lines.length * LINE + 2 * PADDING;
      const row = { x: MARGIN + INDENT, y, width: width - 2 * MARGIN - INDENT, height };
      cards.push({
        card: {
          id: `case~${id}`,
          column: "product",
          key: item.key,
          nodeId: undefined,
          name: item.product,
          items: [id],
        },
        box: row,
        text: { x: row.x + 10, y: y + PADDING + 13, size: 13, lines },
        count: undefined,
        mark: undefined,
      });
      ribbons.push({ item, paths: [`M${MARGIN + RIBBON / 2 + 2} ${box.y + box.height}V${y + height / 2}H${row.x}`] });
      y += height + 8;
    }
    y += 8;
  }
  const openings = placeOpenings(picture.openings, y + 22, MARGIN, options);
  return {
    form: "list",
    width,
    height: (openings?.bottom ?? y) + 10,
    ribbonWidth: 3,
    headings: [],
    cards,
    ribbons,
    openings,
  };
}
