import type { Size } from "../../ui/use-size.ts";
import { drawingOf, sizeOf } from "./drawing.ts";
import { freezeStyles } from "./freeze-styles.ts";
import type { LegendEntry, LegendPiece, PictureText } from "./picture-layout.ts";

/** What a frame shows, taken off the page. */
export interface ReadFrame {
  readonly text: Pick<PictureText, "title" | "finding" | "note">;
  readonly legend: readonly LegendEntry[];
  readonly drawing: SVGSVGElement;
  readonly size: Size;
  /** Patterns and gradients that marks refer to and that stand outside the drawing. */
  readonly paints: readonly SVGSVGElement[];
}

/** Controls among the legend: they choose, they explain nothing. */
const CONTROLS = "button:not(.legend-item), input, .picture-leaves-out";

/** What holds one of these is a group of entries, not one. */
const GROUPED = "li, .legend-item";

/** Title, finding, legend and drawing of a frame; undefined where it has no drawing. */
export function readFrame(frame: Element): ReadFrame | undefined {
  const drawing = drawingOf(frame);
  if (drawing === undefined) return undefined;
  const legend = frame.querySelector(".view-legend");
  return {
    text: {
      title: textOf(frame, ".view-head h2"),
      finding: textOf(frame, ".finding"),
      note: textOf(frame, ".view-note"),
    },
    legend: legend === null ? [] : [...legend.children].flatMap(readEntry),
    drawing: freezeStyles(drawing),
    size: sizeOf(drawing),
    paints: legend === null ? [] : [...legend.querySelectorAll<SVGSVGElement>("svg")].filter(isPaint).map(freezeStyles),
  };
}

const textOf = (frame: Element, selector: string): string => frame.querySelector(selector)?.textContent?.trim() ?? "";

const isPaint = (svg: SVGSVGElement): boolean => svg.querySelector("pattern, linearGradient, radialGradient") !== null;

function readEntry(element: Element): readonly LegendEntry[] {
  if (element.matches(CONTROLS) || getComputedStyle(element).display === "none") return [];
  if (element.querySelector(GROUPED) !== null) return [...element.children].flatMap(readEntry);
  if (element.querySelector(CONTROLS) !== null) return [];
  const pieces: LegendPiece[] = [];
  readPieces(element, element.getAttribute("aria-pressed") === "true", pieces);
  return pieces.length === 0 ? [] : [pieces];
}

function readPieces(element: Element, isBold: boolean, pieces: LegendPiece[]): void {
  if (element instanceof SVGSVGElement) {
    const { width, height } = sizeOf(element);
    if (width > 0 && height > 0 && !element.classList.contains("paint-only"))
      pieces.push({ kind: "mark", mark: freezeStyles(element), width, height });
    return;
  }
  if (element instanceof HTMLSelectElement) {
    pieces.push({ kind: "words", words: element.selectedOptions[0]?.textContent ?? "", isBold: true });
    return;
  }
  for (const node of element.childNodes) {
    const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").trim() : "";
    if (words !== "") pieces.push({ kind: "words", words, isBold: isBold || element.tagName === "B" });
    if (node instanceof Element) readPieces(node, isBold || node.tagName === "B", pieces);
  }
}
