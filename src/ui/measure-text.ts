import { approximateTextWidth, type MeasureText } from "../model/text-width.ts";

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Pixels a line takes in the typeface of the page; approximate where there is no canvas. */
export const measureText: MeasureText = (text, size, isBold) => {
  const key = `${size}${isBold ? "b" : ""}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const drawing = canvasContext();
  if (drawing === null) return approximateTextWidth(text, size, isBold);
  drawing.font = `${isBold ? "600 " : ""}${size}px ${family()}`;
  const width = drawing.measureText(text).width;
  widths.set(key, width);
  return width;
};

function canvasContext(): CanvasRenderingContext2D | null {
  if (context === undefined) context = !isDrawable() ? null : document.createElement("canvas").getContext("2d");
  return context;
}

const isDrawable = (): boolean => typeof CanvasRenderingContext2D !== "undefined";

const family = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue("--sans").trim() || "sans-serif";
