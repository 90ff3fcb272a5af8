/** Properties of the style sheets that a drawing shows by, all of them attributes of SVG too. */
const INHERITED = [
  "color",
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "letter-spacing",
  "marker-start",
  "marker-mid",
  "marker-end",
  "visibility",
  "dominant-baseline",
] as const;
const OWN: Readonly<Record<string, string>> = {
  opacity: "1",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  "clip-path": "none",
  mask: "none",
  "vector-effect": "none",
};
/** Parts that mean nothing in a picture, or that would keep the canvas from being read. */
const LEFT_OUT = "foreignObject, script, style, image, a[href]";
const PAGE_ATTRIBUTES = [
  "class",
  "style",
  "tabindex",
  "role",
  "aria-label",
  "aria-hidden",
  "aria-pressed",
  "focusable",
];

/** A copy of a drawing that looks the same without the page's style sheets: what they say is written into its attributes. */
export function freezeStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  freeze(drawing, copy, undefined);
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  return copy;
}

function freeze(element: Element, copy: Element, around: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(element);
  if (style.display === "none") {
    copy.remove();
    return;
  }
  for (const name of [...INHERITED, ...Object.keys(OWN)]) copy.removeAttribute(name);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== around?.getPropertyValue(name)) copy.setAttribute(name, withoutQuotes(value));
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== usual) copy.setAttribute(name, withoutQuotes(value));
  }
  for (const name of PAGE_ATTRIBUTES) copy.removeAttribute(name);
  const copies = [...copy.children];
  [...element.children].forEach((child, index) => {
    const twin = copies[index];
    if (twin !== undefined) freeze(child, twin, style);
  });
}

/** url("#id") is written url(#id): some readers of SVG take no quotes there. */
const withoutQuotes = (value: string): string => value.replace(/url\("([^"]*)"\)/g, "url($1)");
