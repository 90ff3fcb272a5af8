/** A part of the page that is not there yet: as high as it will be, and empty. */
function part(name: string, className: string, ...held: readonly (HTMLElement | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...held);
  return element;
}

/** One line of text, so that what holds it is as high as it will be. */
const LINE = "\u00A0";

/**
 * The page round the map in outline, laid out by the page's own style sheets, so that the map stands where the page will put it; and the
 * place of the map itself.
 */
export function frameOf(): { readonly element: HTMLElement; readonly place: HTMLElement } {
  const place = part("div", "region-map map-box");
  const head = part("header", "view-head", part("h2", "serif", LINE), part("p", "finding", LINE));
  const view = part(
    "section",
    "view-frame full",
    head,
    part("div", "view-body", place),
    part("div", "view-legend", part("div", "first-legend", LINE)),
    part("p", "view-note", LINE),
  );
  const dock = part("section", "list-dock", part("div", "dock-head", part("div", "dock-handle", LINE)));
  const main = part("div", "first-main", part("div", "single", view), dock);
  const element = part(
    "div",
    "shell first-map",
    part("div", "top-bar", LINE),
    part("div", "rail"),
    main,
    part("div", "source-line", LINE),
  );
  element.setAttribute("data-mode", "full");
  element.setAttribute("aria-hidden", "true");
  element.setAttribute("inert", "");
  return { element, place };
}
