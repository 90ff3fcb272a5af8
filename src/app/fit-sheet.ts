import { drawingOf, sizeOf } from "./export/drawing.ts";
import { type Span, sheetFit, slicesOf } from "./sheet-fit.ts";

/** Height of a sheet less its margins, and a little less still: 186 mm at 96 pixels an inch. */
const SHEET_HEIGHT = 690;
/** Things higher than this are ground, not to be kept whole. Pixels. */
const HIGHEST_THING = 260;

/** Fits what the page shows alone onto sheets, but what makes its own pages. The page must have its printed width already. */
export function fitSheet(root: HTMLElement): void {
  for (const frame of root.querySelectorAll<HTMLElement>(".view-frame.full")) {
    if (frame.querySelector("[data-paged]") !== null) continue;
    const body = frame.querySelector<HTMLElement>(".view-body");
    const drawing = drawingOf(frame);
    if (frame.querySelector(".data-table") !== null) runOn(frame);
    else if (body !== null && drawing !== undefined) fitDrawing(frame, body, drawing);
  }
}

function fitDrawing(frame: HTMLElement, body: HTMLElement, drawing: SVGSVGElement): void {
  const size = sizeOf(drawing);
  const fit = sheetFit(size, { width: body.clientWidth, height: body.clientHeight });
  if (fit.kind === "fits") return;
  const { scale } = fit;
  const box = drawing.getAttribute("viewBox");
  drawing.dataset["box"] = box ?? "";
  const units = (box?.split(/[\s,]+/).map(Number)[3] ?? size.height) / size.height;
  if (fit.kind === "shrinks") {
    show(drawing, { top: 0, bottom: size.height }, scale, units);
    return;
  }
  const head = body.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  const slices = slicesOf(size.height, (SHEET_HEIGHT - head) / scale, SHEET_HEIGHT / scale, thingsIn(drawing));
  runOn(frame);
  const copies = slices.slice(1).map((slice) => {
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    copy.dataset["sheet"] = "copy";
    show(copy, slice, scale, units);
    return copy;
  });
  if (slices[0] !== undefined) show(drawing, slices[0], scale, units);
  drawing.after(...copies);
}

/** Texts and marks of a drawing, in its own pixels. */
function thingsIn(drawing: SVGSVGElement): readonly Span[] {
  const from = drawing.getBoundingClientRect().top;
  return [...drawing.querySelectorAll("text, [data-key]")].flatMap((thing) => {
    const { top, bottom, height } = thing.getBoundingClientRect();
    return height === 0 || height > HIGHEST_THING ? [] : [{ top: top - from - 1, bottom: bottom - from + 1 }];
  });
}

/** Shows a part of a drawing. `units`: units of its view box to a pixel of its own size. */
function show(drawing: SVGSVGElement, { top, bottom }: Span, scale: number, units: number): void {
  const { width } = sizeOf(drawing);
  drawing.setAttribute("viewBox", `0 ${top * units} ${width * units} ${(bottom - top) * units}`);
  drawing.style.setProperty("width", `${width * scale}px`, "important");
  drawing.style.setProperty("height", `${(bottom - top) * scale}px`, "important");
}

/** Lets a frame be as high as what it holds. */
function runOn(frame: HTMLElement): void {
  frame.dataset["sheet"] = "runs-on";
  const around = frame.closest<HTMLElement>(".single");
  if (around !== null) around.dataset["sheet"] = "runs-on";
}

/** Takes all of it back. */
export function unfitSheet(root: HTMLElement): void {
  for (const copy of root.querySelectorAll("svg[data-sheet='copy']")) copy.remove();
  for (const sheet of root.querySelectorAll<HTMLElement>("[data-sheet]")) delete sheet.dataset["sheet"];
  for (const drawing of root.querySelectorAll<SVGSVGElement>("svg[data-box]")) {
    const box = drawing.dataset["box"] ?? "";
    if (box === "") drawing.removeAttribute("viewBox");
    else drawing.setAttribute("viewBox", box);
    delete drawing.dataset["box"];
    drawing.style.removeProperty("width");
    drawing.style.removeProperty("height");
  }
}
