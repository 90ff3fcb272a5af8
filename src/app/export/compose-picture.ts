import type { MeasureText } from "../../model/text-width.ts";
import { layoutPicture, type PictureText, type PlacedText } from "./picture-layout.ts";
import type { ReadFrame } from "./read-frame.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Colours and typefaces of the page, as it is painted now. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly alert: string;
  readonly sans: string;
  readonly serif: string;
}

export function paletteOf(root: Element): Palette {
  const style = getComputedStyle(root);
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    paper: read("--paper", "#ffffff"),
    ink: read("--ink", "#000000"),
    ink2: read("--ink-2", "#333333"),
    line: read("--line-2", "#999999"),
    alert: read("--alert", "#b00000"),
    sans: read("--sans", "sans-serif"),
    serif: read("--serif", "serif"),
  };
}

/** A stand-alone SVG of a view: title, finding, filter, drawing, legend, source line. */
export function composePicture(
  frame: ReadFrame,
  text: PictureText,
  palette: Palette,
  measure: MeasureText,
): SVGSVGElement {
  const layout = layoutPicture(text, frame.size, frame.legend, measure);
  const { width, height } = layout;
  const picture = make("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": palette.sans,
  }) as SVGSVGElement;
  const title = make("title", {});
  title.textContent = text.title;
  picture.append(title, make("rect", { width, height, fill: palette.paper }));
  for (const paint of frame.paints) picture.append(place(paint, 0, 0));
  for (const y of layout.rules) {
    picture.append(
      make("path", { d: `M28 ${y}H${width - 28}`, stroke: palette.line, "stroke-width": 1, fill: "none" }),
    );
  }
  if (!frame.drawing.hasAttribute("viewBox"))
    frame.drawing.setAttribute("viewBox", `0 0 ${frame.size.width} ${frame.size.height}`);
  frame.drawing.setAttribute("width", String(frame.size.width));
  frame.drawing.setAttribute("height", String(frame.size.height));
  picture.append(place(frame.drawing, layout.drawing.x, layout.drawing.y));
  for (const { mark, x, y } of layout.marks) picture.append(place(mark, x, y));
  for (const placed of layout.texts) picture.append(textElement(placed, palette));
  return picture;
}

function place<E extends SVGElement>(part: E, x: number, y: number): E {
  part.setAttribute("x", String(x));
  part.setAttribute("y", String(y));
  return part;
}

function textElement({ text, role, x, y, size, isBold }: PlacedText, palette: Palette): SVGElement {
  const isQuiet = role === "source" || role === "note" || role === "filter";
  const element = make("text", {
    x,
    y,
    "font-size": size,
    fill: role === "mark" ? palette.alert : isQuiet ? palette.ink2 : palette.ink,
    ...(isBold ? { "font-weight": 600 } : {}),
    ...(role === "title" ? { "font-family": palette.serif } : {}),
  });
  element.textContent = text;
  return element;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
