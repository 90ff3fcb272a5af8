import { wrapText } from "../../model/fit-text.ts";
import type { MeasureText } from "../../model/text-width.ts";
import type { Size } from "../../ui/use-size.ts";

/** A mark or some words of a legend entry, in reading order. */
export type LegendPiece =
  | ({ readonly kind: "mark"; readonly mark: SVGElement } & Size)
  | { readonly kind: "words"; readonly words: string; readonly isBold: boolean };

export type LegendEntry = readonly LegendPiece[];

/** What stands on a picture around the drawing. */
export interface PictureText {
  /** That the data are invented; "" where they are not. */
  readonly mark: string;
  readonly title: string;
  readonly finding: string;
  /** What narrows the view now; "" where nothing does. */
  readonly filter: string;
  readonly note: string;
  /** Sources, date, standing of the boundaries, review number. */
  readonly source: string;
}

export interface PlacedText {
  readonly text: string;
  readonly role: "mark" | "title" | "finding" | "filter" | "note" | "source" | "legend";
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

export interface PictureLayout extends Size {
  readonly texts: readonly PlacedText[];
  readonly marks: readonly { readonly mark: SVGElement; readonly x: number; readonly y: number }[];
  readonly drawing: { readonly x: number; readonly y: number };
  /** Heights of the hairlines under the head and over the source line. */
  readonly rules: readonly [number, number];
}

const MARGIN = 28;
const LEAST_WIDTH = 720;
const STYLES = {
  mark: { size: 14, line: 24, most: 1, isBold: true },
  title: { size: 26, line: 36, most: 2, isBold: true },
  finding: { size: 15, line: 23, most: 4, isBold: false },
  filter: { size: 13, line: 20, most: 4, isBold: false },
  note: { size: 12, line: 18, most: 4, isBold: false },
  source: { size: 12, line: 18, most: 6, isBold: false },
} as const;
const LEGEND = { size: 13, row: 26, gap: 20, inner: 6 } as const;

/** Where everything on a picture stands: head, drawing, legend, source line, one under the other. */
export function layoutPicture(
  text: PictureText,
  drawing: Size,
  legend: readonly LegendEntry[],
  measure: MeasureText,
): PictureLayout {
  const room = Math.max(drawing.width, LEAST_WIDTH);
  const texts: PlacedText[] = [];
  let y = MARGIN;
  const write = (role: keyof typeof STYLES) => {
    if (text[role] === "") return;
    const { size, line, most, isBold } = STYLES[role];
    for (const words of wrapText(text[role], room, most, (part) => measure(part, size, isBold))) {
      texts.push({ text: words, role, x: MARGIN, y: Math.round(y + line / 2 + size * 0.36), size, isBold });
      y += line;
    }
  };
  write("mark");
  write("title");
  write("finding");
  write("filter");
  const head = y + 8;
  y = head + 12;
  const at = { x: MARGIN + Math.floor((room - drawing.width) / 2), y };
  y += drawing.height + 12;
  const placed = layoutLegend(legend, room, y, measure);
  y = placed.bottom;
  write("note");
  const foot = y + 8;
  y = foot + 8;
  write("source");
  return {
    width: room + 2 * MARGIN,
    height: y + MARGIN - 12,
    texts: [...texts, ...placed.texts],
    marks: placed.marks,
    drawing: at,
    rules: [head, foot],
  };
}

function layoutLegend(legend: readonly LegendEntry[], room: number, top: number, measure: MeasureText) {
  const texts: PlacedText[] = [];
  const marks: PictureLayout["marks"][number][] = [];
  const widthOf = (piece: LegendPiece) =>
    piece.kind === "mark" ? piece.width : measure(piece.words, LEGEND.size, piece.isBold);
  let x = MARGIN;
  let middle = top + LEGEND.row / 2;
  for (const entry of legend) {
    const widths = entry.map(widthOf);
    const width = widths.reduce((sum, each) => sum + each + LEGEND.inner, -LEGEND.inner);
    if (x > MARGIN && x + width > MARGIN + room) {
      x = MARGIN;
      middle += LEGEND.row;
    }
    entry.forEach((piece, index) => {
      if (piece.kind === "mark")
        marks.push({ mark: piece.mark, x: Math.round(x), y: Math.round(middle - piece.height / 2) });
      else
        texts.push({
          text: piece.words,
          role: "legend",
          x: Math.round(x),
          y: Math.round(middle + 4.7),
          size: LEGEND.size,
          isBold: piece.isBold,
        });
      x += (widths[index] ?? 0) + LEGEND.inner;
    });
    x += LEGEND.gap - LEGEND.inner;
  }
  return { texts, marks, bottom: legend.length === 0 ? top : middle + LEGEND.row / 2 };
}
