import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from "geojson";
import type { Finding } from "../model/finding.ts";
import { isObject, own, parseJson } from "./json.ts";

export interface ParsedShapes {
  readonly collection?: FeatureCollection;
  readonly findings: readonly Finding[];
}

/** How deep the coordinates of a geometry are nested, and whether they are rings. */
const GEOMETRIES: ReadonlyMap<
  unknown,
  { readonly depth: number; readonly isRings: boolean; readonly positions: number }
> = new Map([
  ["Point", { depth: 0, isRings: false, positions: 1 }],
  ["MultiPoint", { depth: 1, isRings: false, positions: 1 }],
  ["LineString", { depth: 1, isRings: false, positions: 2 }],
  ["MultiLineString", { depth: 2, isRings: false, positions: 2 }],
  ["Polygon", { depth: 2, isRings: true, positions: 4 }],
  ["MultiPolygon", { depth: 3, isRings: true, positions: 4 }],
]);

/** Features of a GeoJSON file. A bad feature is dropped and reported; no bytes whatever make it throw. */
export function readGeojson(file: string, bytes: Uint8Array, options: { readonly isKeyed: boolean }): ParsedShapes {
  const findings: Finding[] = [];
  const report = (detail: string, column?: string, value?: string) =>
    findings.push({
      severity: "error",
      code: "geojson-invalid",
      file,
      detail,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    });
  const json = parseJson(bytes);
  if ("fault" in json) {
    report(json.fault);
    return { findings };
  }
  const list = own(json.value, "features");
  if (own(json.value, "type") !== "FeatureCollection" || !Array.isArray(list)) {
    report("type ≠ FeatureCollection", "type", String(own(json.value, "type") ?? "").slice(0, 100));
    return { findings };
  }
  const ids = new Set<string>();
  const features: Feature[] = [];
  for (const [index, candidate] of list.entries()) {
    const column = `features[${index}]`;
    const { feature, fault } = readFeature(candidate);
    const id = feature === undefined ? idOf(candidate) : idOf(feature);
    if (feature === undefined) report(fault ?? "", column, id);
    else if (options.isKeyed && id === undefined) report("properties.id = ∅", column);
    else if (options.isKeyed && id !== undefined && ids.has(id)) report("properties.id × 2", column, id);
    else features.push(feature);
    if (id !== undefined) ids.add(id);
  }
  return { collection: { type: "FeatureCollection", features }, findings };
}

/** The key of a feature: `properties.id`, else its own `id`; numbers as text. */
function idOf(feature: unknown): string | undefined {
  const id = own(own(feature, "properties"), "id") ?? own(feature, "id");
  return (typeof id === "string" && id !== "") || typeof id === "number" ? String(id) : undefined;
}

function readFeature(value: unknown): { readonly feature?: Feature; readonly fault?: string } {
  if (own(value, "type") !== "Feature") return { fault: "type ≠ Feature" };
  const geometry = own(value, "geometry");
  if (!isObject(geometry)) return { fault: "geometry = null" };
  const form = GEOMETRIES.get(own(geometry, "type"));
  if (form === undefined) return { fault: `geometry.type: ${String(own(geometry, "type")).slice(0, 50)}` };
  const coordinates = own(geometry, "coordinates");
  const fault = faultOf(coordinates, form.depth, form);
  if (fault !== undefined) return { fault };
  const id = idOf(value);
  const properties = propertiesOf(own(value, "properties"));
  if (id !== undefined) properties.id = id;
  const sound = { type: own(geometry, "type"), coordinates } as Geometry;
  return { feature: { type: "Feature", ...(id === undefined ? {} : { id }), properties, geometry: sound } };
}

/** Texts, numbers and flags of a feature; anything nested is left behind. */
function propertiesOf(value: unknown): NonNullable<GeoJsonProperties> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([key, held]) => key !== "__proto__" && typeof held !== "object"));
}

function faultOf(
  value: unknown,
  depth: number,
  form: { readonly isRings: boolean; readonly positions: number },
): string | undefined {
  if (!Array.isArray(value)) return "coordinates ≠ array";
  if (depth === 0) return isPosition(value) ? undefined : `[${value.slice(0, 3).map(short).join(", ")}]`;
  if (value.length === 0) return "coordinates = []";
  for (const part of value) {
    const fault = faultOf(part, depth - 1, form);
    if (fault !== undefined) return fault;
  }
  if (depth > 1) return undefined;
  if (value.length < form.positions) return `${value.length} < ${form.positions}`;
  const [first, last] = [value[0], value[value.length - 1]];
  return !form.isRings || (first[0] === last[0] && first[1] === last[1]) ? undefined : `[${first}] ≠ [${last}]`;
}

function isPosition(value: readonly unknown[]): boolean {
  const [lon, lat] = value;
  if (value.length < 2 || value.length > 4 || !value.every((part) => typeof part === "number" && Number.isFinite(part)))
    return false;
  return Math.abs(Number(lon)) <= 180 && Math.abs(Number(lat)) <= 90;
}

const short = (part: unknown): string => (typeof part === "object" ? "…" : String(part).slice(0, 20));
