import type { Bounds } from "../../model/geo/camera.ts";
import { jsonText } from "./json-text.ts";

/** Degrees by which a box may miss its shapes: boxes are rounded. */
const MARGIN = 0.01;

/** What is wrong with a bounding box by itself; undefined where it is sound or not there. */
export function bboxFault(bbox: unknown): string | undefined {
  if (bbox === undefined) return undefined;
  const shown = jsonText(bbox, 80);
  if (!Array.isArray(bbox) || (bbox.length !== 4 && bbox.length !== 6)) return shown;
  if (!bbox.every((part) => typeof part === "number" && Number.isFinite(part))) return shown;
  const [west, south, east, north] = cornersOf(bbox);
  return south > north || Math.abs(south) > 90 || Math.abs(north) > 90 || west > east ? shown : undefined;
}

/** Fault of a box that does not hold its shapes: most often latitude stands first. */
export function boxMisses(bbox: unknown, bounds: Bounds | undefined): string | undefined {
  if (!Array.isArray(bbox) || bounds === undefined || bboxFault(bbox) !== undefined) return undefined;
  const [west, south, east, north] = cornersOf(bbox);
  const isHeld =
    west <= bounds[0] + MARGIN &&
    south <= bounds[1] + MARGIN &&
    east >= bounds[2] - MARGIN &&
    north >= bounds[3] - MARGIN;
  return isHeld ? undefined : jsonText(bbox, 80);
}

const cornersOf = (bbox: readonly unknown[]): Bounds => {
  const half = bbox.length / 2;
  return [Number(bbox[0]), Number(bbox[1]), Number(bbox[half]), Number(bbox[half + 1])];
};
