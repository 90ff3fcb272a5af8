import { fitText } from "../../model/fit-text.ts";
import type { MapOptions, PlacedOpening, PlacedOpenings } from "./geometry.ts";
import type { Opening } from "./items.ts";

/** Pixels. */
const CHIP = { full: 26, compact: 20 } as const;
const GAP = 8;
const MORE = 52;
const ROWS_SHOWN = 2;

/** Nodes with firms and without an application, as chips in rows; two rows unless all are asked for. */
export function placeOpenings(
  openings: readonly Opening[],
  top: number,
  margin: number,
  options: MapOptions,
): PlacedOpenings | undefined {
  if (openings.length === 0) return undefined;
  const { width, measure, density, words, isExpanded } = options;
  const height = CHIP[density];
  const step = height + (density === "full" ? 8 : 4);
  const heading = `${words.openings} ${openings.length}`;
  const first = Math.min(margin + measure(heading, 12, true) + 16, width / 2);
  const right = width - margin;
  const chips: PlacedOpening[] = [];
  let x = first;
  let row = 0;
  for (const [position, opening] of openings.entries()) {
    const left = row === 0 ? first : margin;
    const text = fitText(opening.name, right - margin - 16, (piece) => measure(piece, 12, true));
    const chipWidth = Math.ceil(measure(text, 12, true)) + 14;
    const isLast = !isExpanded && row === ROWS_SHOWN - 1 && position < openings.length - 1;
    if (x > left && x + chipWidth > right - (isLast ? MORE : 0)) {
      if (!isExpanded && row === ROWS_SHOWN - 1) break;
      row++;
      x = margin;
    }
    const y = top + row * step;
    chips.push({
      opening,
      box: { x, y, width: chipWidth, height },
      text: { x: x + 7, y: y + height / 2 + 4.3, size: 12, lines: [text] },
    });
    x += chipWidth + GAP;
  }
  const hidden = openings.length - chips.length;
  const canFold = isExpanded && row >= ROWS_SHOWN;
  if (canFold && x + MORE - GAP > right) {
    row++;
    x = margin;
  }
  const moreY = top + row * step;
  return {
    heading: { x: margin, y: top + height / 2 + 4.3, size: 12, lines: [heading] },
    top,
    chips,
    more: hidden === 0 && !canFold ? undefined : { count: hidden, box: { x, y: moreY, width: MORE - GAP, height } },
    bottom: moreY + height,
  };
}
