import type { Feature, FeatureCollection } from "geojson";
import { type AreaIndex, indexArea } from "../geo/area-index.ts";
import { boundsOf, featureId } from "../geo/shapes.ts";
import type { Work } from "../work-table.ts";
import { rowsIn } from "./at-work.ts";

/** The drawn areas of a pack, ready to be asked. */
export interface Areas {
  readonly regions: ReadonlyMap<string, AreaIndex>;
  readonly parks: ReadonlyMap<string, AreaIndex>;
  readonly parentOf: ReadonlyMap<string, string | undefined>;
}

const made = new WeakMap<Work, Areas>();

/** Areas of the pack at work; made once for all checks. */
export function areasOf(work: Work): Areas {
  const known = made.get(work);
  if (known !== undefined) return known;
  const areas = {
    regions: indexAll(work.shapes.boundaries),
    parks: indexAll(work.shapes.parks),
    parentOf: new Map(rowsIn(work, "regions").map(({ row }) => [row.id, row.parent_id])),
  };
  made.set(work, areas);
  return areas;
}

function indexAll(collection: FeatureCollection | undefined): ReadonlyMap<string, AreaIndex> {
  const areas = (collection?.features ?? []).filter(isOnEarth);
  return new Map(areas.map((feature) => [featureId(feature), indexArea(feature.geometry)]));
}

/** True for an area between 180 west and 180 east; one drawn beyond was told as such, and no point can stand in it. */
export function isOnEarth(feature: Feature): boolean {
  if (!feature.geometry.type.endsWith("Polygon")) return false;
  const [west = -181, , east = 181] = boundsOf([feature]) ?? [];
  return west >= -180 && east <= 180;
}

/** The region itself where it is drawn, else the nearest above it that is. */
export function drawnRegion({ regions, parentOf }: Areas, id: string | undefined): string | undefined {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = parentOf.get(at)) {
    if (regions.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}
