import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from "react";
import type { MapId } from "../../views/dossier/section.ts";
import { drawingOf, sizeOf } from "../export/drawing.ts";

interface PaperMapProps {
  readonly id: MapId;
  readonly root: RefObject<HTMLElement | null>;
  readonly style: CSSProperties | undefined;
}

/** Paper has no selection: all marks are at rest. */
const EMPHASES = ["faint", "strong", "selected"];

/** A map of the screen taken over to paper: the same vectors, made as small as its place, with finding and legend. */
export function PaperMap({ id, root, style }: PaperMapProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = root.current?.querySelector(`[data-dossier-map="${id}"]`) ?? null;
    const take = () => {
      if (frame !== null && place.current !== null) fill(place.current, frame);
    };
    take();
    if (frame === null) return undefined;
    const observer = new MutationObserver(take);
    observer.observe(frame, { subtree: true, childList: true, attributes: true });
    return () => observer.disconnect();
  }, [id, root]);
  return <div className={`paper-map ${id}`} ref={place} style={style} />;
}

function fill(place: HTMLElement, frame: Element): void {
  const drawing = drawingOf(frame);
  if (drawing === undefined) return;
  const { width, height } = sizeOf(drawing);
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  if (copy.getAttribute("viewBox") === null) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("preserveAspectRatio", "xMidYMid meet");
  for (const name of ["width", "height", "style", "role", "tabindex"]) copy.removeAttribute(name);
  for (const mark of copy.querySelectorAll("[tabindex], [data-key]")) {
    for (const name of ["tabindex", "data-key", "role", "aria-pressed"]) mark.removeAttribute(name);
  }
  for (const mark of copy.querySelectorAll(".faint, .strong, .selected")) mark.classList.remove(...EMPHASES);
  const holder = document.createElement("div");
  holder.className = "paper-drawing compact";
  holder.append(copy);
  place.replaceChildren(textOf(frame, ".finding", "paper-finding"), holder, legendOf(frame));
}

function textOf(frame: Element, selector: string, className: string): HTMLElement {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = frame.querySelector(selector)?.textContent ?? "";
  return line;
}

/** The legend without its controls. */
function legendOf(frame: Element): HTMLElement {
  const legend = document.createElement("div");
  legend.className = "paper-legend compact";
  for (const child of frame.querySelector(".view-legend")?.children ?? []) legend.append(child.cloneNode(true));
  for (const button of [...legend.querySelectorAll("button")]) {
    const entry = document.createElement("span");
    entry.className = button.className;
    entry.append(...button.childNodes);
    button.replaceWith(entry);
  }
  for (const choice of [...legend.querySelectorAll("select")])
    choice.replaceWith(choice.selectedOptions[0]?.text ?? "");
  for (const input of [...legend.querySelectorAll("input")]) input.remove();
  return legend;
}
