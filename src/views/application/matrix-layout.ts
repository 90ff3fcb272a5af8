import { wrapText } from "../../model/fit-text.ts";
import type { MapOptions, MatrixMap, PlacedCell, PlacedText } from "./geometry.ts";
import type { ApplicationPicture, MatrixField } from "./items.ts";

/** Pixels. */
const STYLES = {
  full: {
    size: 13,
    head: 12,
    margin: 20,
    names: 200,
    namesByNumbers: 220,
    total: 48,
    cell: 34,
    inset: 4,
    widest: 190,
    row: { least: 28, most: 40 },
  },
  compact: {
    size: 12,
    head: 11,
    margin: 16,
    names: 120,
    namesByNumbers: 160,
    total: 32,
    cell: 16,
    inset: 1,
    widest: 96,
    row: { least: 15, most: 26 },
  },
} as const;
type Style = (typeof STYLES)["full" | "compact"];
const LINES_OF_HEAD = 3;
/** Names of rows keep this, however many fields there are. */
const LEAST_NAMES = 84;

/** Rows by fields, a number where there are cases, bare paper where there are none. */
export function layoutMatrix(picture: ApplicationPicture, options: MapOptions): MatrixMap {
  const style = STYLES[options.density];
  const { width, height, measure, words } = options;
  const { rows, fields } = picture;
  const natural = Math.max(60, ...rows.map((row) => measure(row.name || words.unknown, style.size, true)));
  const namesWithin = (most: number) =>
    Math.ceil(Math.min(natural, width < 700 && options.density === "full" ? 104 : most)) + 12;
  const cellBeside = (room: number) => {
    const free = width - 2 * style.margin - room - style.total;
    return Math.max(style.cell, Math.min(style.widest, Math.floor(free / Math.max(fields.length, 1))));
  };
  const worded = headLines(fields, cellBeside(namesWithin(style.names)), style, options);
  const isNumbered = worded === undefined;
  const besideCells = width - 2 * style.margin - style.total - fields.length * style.cell - 12;
  const names = namesWithin(
    isNumbered ? Math.max(LEAST_NAMES, Math.min(style.namesByNumbers, besideCells)) : style.names,
  );
  const cellWidth = cellBeside(names);
  const heads = worded ?? fields.map((_, index) => [String(index + 1)]);
  const x0 = style.margin + names;
  const headLine = style.head + 2;
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * headLine + 12;
  const drawnWidth = Math.max(width, x0 + cellWidth * fields.length + style.total + style.margin);
  const key = isNumbered ? placeKey(fields, drawnWidth, style, options) : { rows: 0, entries: [] };
  const keyHeight = key.rows === 0 ? 0 : key.rows * 20 + 14;
  const rowHeight = Math.max(
    width < 700 && options.density === "full" ? style.row.most - 2 : style.row.least,
    Math.min(style.row.most, Math.floor((height - headHeight - keyHeight - 10) / (rows.length + 1))),
  );
  const y0 = headHeight;
  const totalsX = x0 + cellWidth * fields.length + style.total / 2;
  const totalsY = y0 + rows.length * rowHeight + rowHeight / 2 + 4.5;
  const keyTop = y0 + (rows.length + 1) * rowHeight + 12;
  const number = (x: number, y: number, value: number): PlacedText => ({
    x,
    y,
    size: style.size,
    lines: [String(value)],
  });
  return {
    width: drawnWidth,
    height: y0 + (rows.length + 1) * rowHeight + keyHeight + 6,
    textSize: style.size,
    isNumbered,
    heads: fields.map((field, column) => ({
      field,
      text: {
        x: x0 + (column + 0.5) * cellWidth,
        y: headHeight - 8 - ((heads[column]?.length ?? 1) - 1) * headLine,
        size: isNumbered ? style.size : style.head,
        lines: heads[column] ?? [],
      },
      box: { x: x0 + column * cellWidth, y: 0, width: cellWidth, height: headHeight },
      total: number(x0 + (column + 0.5) * cellWidth, totalsY, field.total),
    })),
    rows: rows.map((row, index) => {
      const y = y0 + index * rowHeight;
      const most = rowHeight >= 34 ? 2 : 1;
      const lines = wrapText(row.name || words.unknown, names - 12, most, (text) => measure(text, style.size, true));
      return {
        row,
        text: {
          x: style.margin,
          y: y + rowHeight / 2 + style.size * 0.36 - ((lines.length - 1) * (style.size + 2)) / 2,
          size: style.size,
          lines,
        },
        box: { x: style.margin, y, width: names - 6, height: rowHeight },
        total: number(totalsX, y + rowHeight / 2 + 4.5, row.total),
      };
    }),
    cells: rows.flatMap((row, index) =>
      fields.map((field, column): PlacedCell => {
        const items = row.cells[column] ?? [];
        return {
          row,
          field,
          items,
          box: { x: x0 + column * cellWidth, y: y0 + index * rowHeight, width: cellWidth, height: rowHeight },
          shade: shadeOf(items.length),
        };
      }),
    ),
    key: key.entries.map(({ field, x, row, width: entryWidth, text }) => ({
      field,
      text: { x, y: keyTop + row * 20 + 14, size: 12, lines: [text] },
      box: { x, y: keyTop + row * 20, width: entryWidth, height: 20 },
    })),
    totals: { x: totalsX, y: totalsY },
  };
}

export function shadeOf(count: number): PlacedCell["shade"] {
  if (count <= 3) return count < 0 ? 0 : (count as 0 | 1 | 2 | 3);
  return count <= 5 ? 4 : 5;
}

/** Names of fields in up to three lines; undefined where one of them does not fit uncut. */
function headLines(
  fields: readonly MatrixField[],
  room: number,
  style: Style,
  { measure, words }: MapOptions,
): readonly (readonly string[])[] | undefined {
  const heads = fields.map((field) =>
    wrapText(field.name || words.unknown, room - style.inset, LINES_OF_HEAD, (text) =>
      measure(text, style.head, false),
    ),
  );
  return heads.some((lines) => lines.some((line) => line.endsWith("…"))) ? undefined : heads;
}

function placeKey(fields: readonly MatrixField[], width: number, style: Style, { measure, words }: MapOptions) {
  let x: number = style.margin;
  let row = 0;
  const entries = fields.map((field, index) => {
    const text = `${index + 1} ${field.name || words.unknown}`;
    const entryWidth = Math.ceil(measure(text, 12, true));
    if (x > style.margin && x + entryWidth > width - style.margin) {
      x = style.margin;
      row++;
    }
    const entry = { field, x, row, width: entryWidth, text };
    x += entryWidth + 16;
    return entry;
  });
  return { entries, rows: fields.length === 0 ? 0 : row + 1 };
}
