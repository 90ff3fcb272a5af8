import type { Size } from "../../ui/use-size.ts";

/** The drawing of a frame: the marked one, else the largest. */
export function drawingOf(frame: Element): SVGSVGElement | undefined {
  const marked = frame.querySelector<SVGSVGElement>(".view-body svg[data-drawing]");
  if (marked !== null) return marked;
  const area = (svg: SVGSVGElement) => sizeOf(svg).width * sizeOf(svg).height;
  const all = [...frame.querySelectorAll<SVGSVGElement>(".view-body svg:not(.icon)")].sort((a, b) => area(b) - area(a));
  return all[0];
}

/** Its own size, whatever the page is scaled by. */
export function sizeOf(drawing: SVGSVGElement): Size {
  const read = (name: "width" | "height") => {
    const written = Number(drawing.getAttribute(name));
    return Math.ceil(Number.isFinite(written) && written > 0 ? written : drawing.getBoundingClientRect()[name]);
  };
  return { width: read("width"), height: read("height") };
}
