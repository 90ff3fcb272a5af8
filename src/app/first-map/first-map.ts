import { peekFile } from "../../state/early-requests.ts";
import { endFirstMap, holdFirstMap } from "../../state/first-map.ts";
import { drawMap } from "./draw.ts";
import { firstPack } from "./first-pack.ts";
import { frameOf } from "./frame.ts";
import "../../views/region/region.css";
import "./first-map.css";

/** Milliseconds after which the page must have a map of its own, or something has gone wrong. */
const LONGEST = 6_000;
/** Pixels a map must measure to be drawn. */
const LEAST = 40;

/**
 * Draws the regional map by itself, before the page with everything round it is there: the same shapes and places at the same spot,
 * until the page shows its own. For looking only; it takes no key and no pointer.
 */
export async function drawFirstMap(): Promise<void> {
  const { element, place } = frameOf();
  holdFirstMap(element);
  // Laid out while the files are on their way: its fonts are looked for then.
  const { width, height } = place.getBoundingClientRect();
  try {
    const pack = width > LEAST && height > LEAST ? await firstPack(peekFile) : undefined;
    if (pack !== undefined) place.append(drawMap(pack, { width, height }));
  } finally {
    if (place.childElementCount === 0) endFirstMap();
    else window.setTimeout(endFirstMap, LONGEST);
  }
}
