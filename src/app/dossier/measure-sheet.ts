import type { Block } from "../../views/dossier/paginate.ts";
import type { Section } from "../../views/dossier/section.ts";

export const COLUMNS = 2;
export const MOST_PAGES = 4;
/** Between sections of a column; the line for rows left out. Pixels. */
export const GAP = 16;
const MORE = 22;
/** The word for "continued" may want a line more. Pixels. */
const CONTINUED = 17;

/** Height of an element of the measured page, pixels of the page even where the page is shown enlarged. */
export function heightOf(root: Element, selector: string): number {
  const element = root.querySelector<HTMLElement>(selector);
  return element === null ? 0 : element.offsetHeight;
}

/** A section as it stands in the measured column. Heights are rounded up, so that what is placed by them never overflows. */
export function blockOf(root: Element, section: Section): Block {
  const element = root.querySelector<HTMLElement>(`[data-section="${section.id}"]`);
  const rows = element === null ? [] : [...element.querySelectorAll<HTMLElement>("tbody tr")];
  const { id, weight = 1 } = section;
  if (element === null) return { id, weight, head: 0, again: 0, rows: [], tail: 0, more: 0 };
  const scale = element.getBoundingClientRect().width / Math.max(1, element.offsetWidth) || 1;
  const box = (each: Element) => each.getBoundingClientRect();
  const [first, last] = [rows[0], rows.at(-1)];
  const whole = box(element);
  if (first === undefined || last === undefined)
    return { id, weight, head: whole.height / scale + 1, again: 0, rows: [], tail: 0, more: MORE };
  const heading = element.querySelector(".dossier-section-head");
  const heads = element.querySelector("thead");
  return {
    id,
    weight,
    head: (box(first).top - whole.top) / scale + 1,
    again:
      ((heading === null ? 0 : box(heading).height) + (heads === null ? 0 : box(heads).height)) / scale + CONTINUED,
    rows: rows.map((row) => box(row).height / scale + 0.05),
    tail: Math.max(0, (whole.bottom - box(last).bottom) / scale) + 1,
    more: MORE,
  };
}
