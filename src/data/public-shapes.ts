import type { Feature } from "geojson";
import type { Shapes } from "../model/pack.ts";
import type { Disclosure } from "./disclosure.ts";
import { SHAPE_NAMES, type ShapeName } from "./read-descriptor.ts";

/** Properties of a shape that may be published; all others stay with the office. */
const PUBLIC_PROPERTIES = ["id", "adcode", "gb", "name_zh", "name_en", "level", "kind"];

/** Tells whether the row an area belongs to is published. */
export type IsShown = (table: "regions" | "parks", id: string) => boolean;

/** Shapes with the properties everybody may see; an area whose row is left out is left out with it. */
export function publicShapes(shapes: Shapes, disclosure: Disclosure, isShown: IsShown): Shapes {
  const shown = SHAPE_NAMES.flatMap((name) => {
    const collection = shapes[name];
    if (collection === undefined || !disclosure.isPublicShape(name)) return [];
    const features = collection.features.filter((feature) => isFeatureShown(name, feature, isShown)).map(publicFeature);
    return [[name, { type: "FeatureCollection", features }] as const];
  });
  return Object.fromEntries(shown);
}

function isFeatureShown(shape: ShapeName, { id, properties }: Feature, isShown: IsShown): boolean {
  if (shape !== "boundaries" && shape !== "parks") return true;
  return isShown(shape === "parks" ? "parks" : "regions", String(properties?.["id"] ?? id));
}

function publicFeature({ id, properties, geometry }: Feature): Feature {
  const kept = PUBLIC_PROPERTIES.flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(properties ?? {}, name)?.value;
    return typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [];
  });
  const plain = { type: geometry.type, ...("coordinates" in geometry ? { coordinates: geometry.coordinates } : {}) };
  return {
    type: "Feature",
    ...(id === undefined ? {} : { id }),
    properties: Object.fromEntries(kept),
    geometry: plain as Feature["geometry"],
  };
}
