import type { Geometry, Position } from "geojson";
import type { Finding } from "../../model/finding.ts";
import { doubleArea, isSame } from "../../model/geo/rings.ts";
import { isObject, own } from "../json.ts";
import { bboxFault } from "./geojson-bbox.ts";
import { jsonText } from "./json-text.ts";

/** A fault of a GeoJSON value, before it is known in what file it stands. */
export interface GeojsonFault extends Omit<Finding, "file"> {
  /** A rule of this house, where RFC 7946 has none. */
  readonly isOurs?: true;
}

export type ReportFault = (fault: GeojsonFault) => void;

/** Levels of lists around the positions of each type of geometry. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ["Point", 0],
  ["MultiPoint", 1],
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

export const isGeometryType = (type: unknown): boolean => DEPTHS.has(type) || type === "GeometryCollection";

/** Members RFC 7946 7.1 forbids in a geometry, because they would make something else of it. */
const FOREIGN = ["geometry", "properties", "features"];

/** A geometry as this house draws it: two numbers a position, rings turned right; undefined, with one error, where it cannot be drawn. */
export function readGeometry(value: unknown, path: string, report: ReportFault): Geometry | undefined {
  const type = own(value, "type");
  if (!isObject(value)) {
    const shown = jsonText(value);
    const fault = {
      severity: "error",
      code: "geojson-no-geometry",
      column: path,
      detail: `geometry = ${shown}`,
    } as const;
    report(value === null ? { ...fault, isOurs: true } : fault);
    return undefined;
  }
  reportExtras(value, path, report);
  if (type === "GeometryCollection") {
    reportCollection(value, path, report);
    return undefined;
  }
  const depth = DEPTHS.get(type);
  if (depth === undefined) {
    report({ severity: "error", code: "geojson-invalid", column: path, detail: `type: ${nameOf(type)}` });
    return undefined;
  }
  return new Walk(String(type), report).read(own(value, "coordinates"), depth, path);
}

/** A type as written, and the right spelling where only capitals differ. */
export function nameOf(type: unknown): string {
  const written = typeof type === "string" ? type : jsonText(type);
  const known = [...DEPTHS.keys(), "GeometryCollection", "Feature", "FeatureCollection"].map(String);
  const meant = known.find((name) => name !== written && name.toLowerCase() === written.toLowerCase());
  return `${written.slice(0, 50)}${meant === undefined ? "" : ` ≠ ${meant}`}`;
}

function reportExtras(geometry: unknown, path: string, report: ReportFault): void {
  const foreign = FOREIGN.filter((name) => own(geometry, name) !== undefined);
  if (foreign.length > 0)
    report({ severity: "warning", code: "geojson-members", column: path, detail: foreign.join(", ") });
  const value = bboxFault(own(geometry, "bbox"));
  if (value !== undefined) report({ severity: "warning", code: "geojson-bbox", column: path, value });
}

/** A collection of geometries is sound GeoJSON, yet nothing this house can colour or click. */
function reportCollection(value: unknown, path: string, report: ReportFault): void {
  const parts = own(value, "geometries");
  const fault = { severity: "error", code: "geojson-collection", column: path } as const;
  const odd = oddPart(parts);
  let isBroken = odd !== undefined;
  if (odd !== undefined) report({ ...fault, detail: odd });
  for (const [index, part] of (Array.isArray(parts) && odd === undefined ? parts : []).entries())
    readGeometry(part, `${path}.geometries[${index}]`, (inner) => {
      isBroken ||= inner.severity === "error" && !inner.isOurs;
      report(inner);
    });
  if (!isBroken) report({ ...fault, isOurs: true });
}

/** What RFC 7946 has against the members of a collection: none that are no geometry, no collection inside, not one alone. */
function oddPart(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return "geometries ≠ list";
  const odd = parts.find((part) => !isObject(part) || own(part, "type") === "GeometryCollection");
  if (odd !== undefined) return `geometries: ${nameOf(own(odd, "type"))}`;
  return parts.length === 1 ? "geometries × 1" : undefined;
}

type Code = GeojsonFault["code"];

/** One geometry on its way through the checks. The first error ends it. */
class Walk {
  private readonly type: string;
  private readonly report: ReportFault;
  private numbers = 2;
  private isTurned = false;
  private farthest: Position | undefined;

  constructor(type: string, report: ReportFault) {
    this.type = type;
    this.report = report;
  }

  read(coordinates: unknown, depth: number, path: string): Geometry | undefined {
    const column = `${path}.coordinates`;
    if (Array.isArray(coordinates) && coordinates.length === 0)
      return this.stop("geojson-no-geometry", column, "coordinates = []", this.type !== "Point");
    if (coordinates === undefined) return this.stop("geojson-no-geometry", path, "coordinates = ∅");
    const sound = this.level(coordinates, depth, column, 0);
    if (sound === undefined) return undefined;
    if (this.isTurned) this.report({ severity: "note", code: "geojson-winding", column: path });
    if (this.numbers > 2) {
      const heights = {
        severity: "note",
        code: "geojson-heights",
        column: path,
        detail: String(this.numbers),
      } as const;
      this.report(this.numbers === 3 ? { ...heights, isOurs: true } : heights);
    }
    if (this.farthest !== undefined)
      this.report({
        severity: "warning",
        code: "geojson-antimeridian",
        column: path,
        detail: shown(this.farthest),
        isOurs: true,
      });
    return { type: this.type, coordinates: sound } as Geometry;
  }

  private stop(code: Code, column: string, detail: string, isOurs = false): undefined {
    this.report({ severity: "error", code, column, detail, ...(isOurs ? { isOurs } : {}) });
  }

  private level(value: unknown, depth: number, path: string, index: number): unknown[] | undefined {
    if (!Array.isArray(value)) return this.stop("geojson-nesting", path, `${jsonText(value, 30)}, ${this.type}`);
    if (depth === 0) return this.position(value, path);
    if (value.length === 0 && depth > 1) return this.stop("geojson-no-geometry", path, "[]", true);
    const parts: unknown[] = [];
    for (const [place, part] of value.entries()) {
      const sound = this.level(part, depth - 1, `${path}[${place}]`, place);
      if (sound === undefined) return undefined;
      parts.push(sound);
    }
    const isLine = depth === 1 && this.type !== "MultiPoint";
    return isLine ? this.line(value as Position[], parts as Position[], path, index) : parts;
  }

  private position(value: readonly unknown[], path: string): number[] | undefined {
    const [lon, lat] = value;
    if (Array.isArray(lon)) return this.stop("geojson-nesting", path, `[[…]], ${this.type}`);
    if (value.length < 2 || !value.every((part) => typeof part === "number" && Number.isFinite(part)))
      return this.stop("geojson-position", path, shown(value));
    const [x, y] = [Number(lon), Number(lat)];
    if (Math.abs(x) > 1000 || Math.abs(y) > 1000) return this.stop("geojson-metres", path, shown(value), true);
    if (Math.abs(y) > 90 && y >= 73 && y <= 136 && x >= 3 && x <= 54)
      return this.stop("geojson-swapped", path, shown(value), true);
    if (Math.abs(x) > 540 || Math.abs(y) > 90) return this.stop("geojson-range", path, shown(value), true);
    if (Math.abs(x) > 180) this.farthest ??= [x, y];
    this.numbers = Math.max(this.numbers, value.length);
    return [x, y];
  }

  /** A line or a ring; `written` has its heights yet. */
  private line(
    written: readonly Position[],
    line: readonly Position[],
    path: string,
    index: number,
  ): Position[] | undefined {
    const isRing = this.type.endsWith("Polygon");
    const [first, last] = [written[0], written[written.length - 1]];
    if (!isRing) {
      const isShort = line.length < 2 || line.every((at) => isSame(at, line[0]));
      return isShort ? this.stop("geojson-ring-short", path, `${line.length}`) : [...line];
    }
    if (line.length < 4) return this.stop("geojson-ring-short", path, `${line.length} < 4`);
    if (String(first) !== String(last)) return this.stop("geojson-ring-open", path, `${shown(first)} ≠ ${shown(last)}`);
    const area = doubleArea(line) * (index === 0 ? 1 : -1);
    const different = area === 0 ? new Set(line.map(String)).size : 3;
    if (different < 3) return this.stop("geojson-ring-short", path, `${different} < 3`);
    const repeated = line.findIndex((at, place) => place > 0 && isSame(at, line[place - 1]));
    if (repeated !== -1) return this.stop("geojson-point-repeated", `${path}[${repeated}]`, shown(line[repeated]));
    if (area >= 0) return [...line];
    this.isTurned = true;
    return [...line].reverse();
  }
}

/** A position as a person would look for it: longitude, latitude. */
const shown = (position: readonly unknown[] | undefined): string =>
  (position ?? [])
    .slice(0, 4)
    .map((part) =>
      (typeof part === "object" ? "…" : typeof part === "string" ? JSON.stringify(part) : String(part)).slice(0, 20),
    )
    .join(", ") || "∅";
