import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from "geojson";
import { doubleArea, isSame } from "../model/geo/rings.ts";
import { isObject, own } from "./json.ts";

export interface ShapeOptions {
  /** Each shape stands for a row of a table, named by its id. */
  readonly isKeyed: boolean;
}

/** The features where every one is sound as it stands; undefined where one is not. */
export function soundCollection(value: unknown, { isKeyed }: ShapeOptions): FeatureCollection | undefined {
  const list = own(value, "features");
  if (
    own(value, "type") !== "FeatureCollection" ||
    !Array.isArray(list) ||
    has(value, "crs bbox coordinates properties")
  )
    return undefined;
  const ids = new Set<string>();
  const features: Feature[] = [];
  for (const candidate of list) {
    const feature = soundFeature(candidate);
    if (feature === undefined) return undefined;
    const id = feature.id === undefined ? undefined : String(feature.id);
    if (isKeyed && (id === undefined || ids.has(id))) return undefined;
    if (id !== undefined) ids.add(id);
    features.push(feature);
  }
  return { type: "FeatureCollection", features };
}

/** True where the object has one of these members, each of them for the patient reader to judge. */
const has = (value: unknown, names: string): boolean => names.split(" ").some((name) => own(value, name) !== undefined);

/** The key of a feature: `properties.id`, else its own `id`; numbers as text. */
export function idOf(feature: unknown): string | undefined {
  const id = own(own(feature, "properties"), "id") ?? own(feature, "id");
  return (typeof id === "string" && id !== "") || typeof id === "number" ? String(id) : undefined;
}

function soundFeature(value: unknown): Feature | undefined {
  const geometry = own(value, "geometry");
  const [type, coordinates] = [own(geometry, "type"), own(geometry, "coordinates")];
  const properties = own(value, "properties");
  if (own(value, "type") !== "Feature" || (properties !== null && !isObject(properties))) return undefined;
  if (has(value, "crs bbox coordinates features") || has(geometry, "crs bbox properties features")) return undefined;
  if (!SOUND.get(type)?.(coordinates)) return undefined;
  return makeFeature(value, { type, coordinates } as Geometry);
}

/** A feature with its key as id, and of its properties texts, numbers and flags; anything nested is left behind. */
export function makeFeature(value: unknown, geometry: Geometry): Feature {
  const id = idOf(value);
  const held = own(value, "properties");
  const entries = isObject(held) ? Object.entries(held) : [];
  const properties: NonNullable<GeoJsonProperties> = Object.fromEntries(
    entries.filter(([key, cell]) => key !== "__proto__" && typeof cell !== "object"),
  );
  if (id !== undefined) properties["id"] = id;
  return { type: "Feature", ...(id === undefined ? {} : { id }), properties, geometry };
}

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isDegrees(value[0], 180) && isDegrees(value[1], 90);

const isDegrees = (value: unknown, most: number): boolean => typeof value === "number" && Math.abs(value) <= most;

const isListOf =
  (isSound: (part: unknown, index: number) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(isSound);

const isPoints = isListOf(isPosition);

const isLine = (value: unknown): boolean =>
  isPoints(value) && (value as Position[]).some((at, index, line) => index > 0 && !isSame(at, line[0]));

/** Closed, no position twice in a row, the first ring anticlockwise and holes clockwise; one on a line runs neither way, and is told by the checks. */
function isRing(value: unknown, index: number): boolean {
  if (!isPoints(value)) return false;
  const ring = value as readonly Position[];
  if (ring.length < 4 || !isSame(ring[0], ring[ring.length - 1])) return false;
  const area = doubleArea(ring) * (index === 0 ? 1 : -1);
  const isFlat = area === 0 && new Set(ring.map(String)).size > 2;
  return (area > 0 || isFlat) && ring.every((at, place) => place === 0 || !isSame(at, ring[place - 1]));
}

const isPolygon = isListOf(isRing);

/** What coordinates of each type of geometry must be. */
const SOUND: ReadonlyMap<unknown, (coordinates: unknown) => boolean> = new Map([
  ["Point", isPosition],
  ["MultiPoint", isPoints],
  ["LineString", isLine],
  ["MultiLineString", isListOf(isLine)],
  ["Polygon", isPolygon],
  ["MultiPolygon", isListOf(isPolygon)],
]);
