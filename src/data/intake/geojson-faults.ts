import type { Feature, FeatureCollection } from "geojson";
import type { Finding } from "../../model/finding.ts";
import { boundsOf } from "../../model/geo/shapes.ts";
import { isObject, own, parseJson } from "../json.ts";
import { crsOf } from "../read-descriptor.ts";
import type { ParsedShapes } from "../read-geojson.ts";
import { idOf, makeFeature, type ShapeOptions } from "../sound-geojson.ts";
import { bboxFault, boxMisses } from "./geojson-bbox.ts";
import { type GeojsonFault, isGeometryType, nameOf, type ReportFault, readGeometry } from "./geojson-geometry.ts";
import { kindOfGeoFile, kindOfGeoValue } from "./geojson-kind.ts";
import { mergeFeatures } from "./geojson-merge.ts";
import { type JsonScan, jsonFinding, scanJson } from "./json-faults.ts";
import { jsonText } from "./json-text.ts";

/** Members RFC 7946 7.1 forbids, because they would make something else of the object. */
const FOREIGN = {
  Feature: ["coordinates", "geometries", "features"],
  FeatureCollection: ["coordinates", "geometries", "geometry", "properties"],
} as const;

/** The patient reader: every feature that can be drawn, and for every other one finding that says where and why. */
export function explainGeojson(file: string, bytes: Uint8Array, options: ShapeOptions): ParsedShapes {
  const { collection, faults } = findFaults(bytes, options);
  const findings = faults.map(({ isOurs: _, ...fault }): Finding => ({ ...fault, file }));
  return collection === undefined ? { findings } : { collection, findings };
}

export interface FoundShapes {
  readonly collection?: FeatureCollection;
  /** What was found, still saying which of it are rules of RFC 7946. */
  readonly faults: readonly GeojsonFault[];
}

/** As `explainGeojson`, before the faults are findings of a file. */
export function findFaults(written: Uint8Array, options: ShapeOptions): FoundShapes {
  const bytes = withOneMark(written);
  const json = parseJson(bytes);
  if ("fault" in json) return { faults: [fileFault(bytes)] };
  const { collection, faults } = findShapes(json.value, options);
  if (collection === undefined) return { faults };
  return { collection, faults: [...repeatedNames(scanJson(bytes)), ...faults] };
}

/** The shapes of a parsed value, whatever kind of GeoJSON object it is. */
export function findShapes(value: unknown, { isKeyed }: ShapeOptions): FoundShapes {
  const kind = kindOfGeoValue(value);
  if (kind !== undefined) return { faults: [{ severity: "error", code: "geojson-kind", detail: kind }] };
  const faults: GeojsonFault[] = [];
  const candidates = rootFeatures(value, (fault) => faults.push(fault));
  if (candidates === undefined) return { faults };
  const reading = new Reading(isKeyed, faults);
  for (const candidate of candidates) reading.add(candidate.value, candidate.path);
  const collection: FeatureCollection = { type: "FeatureCollection", features: reading.features };
  const missed = boxMisses(own(value, "bbox"), boundsOf(collection.features));
  if (missed !== undefined) faults.push({ severity: "warning", code: "geojson-bbox", value: missed });
  return { collection, faults };
}

/** Byte order marks after the first are no part of the text. */
function withOneMark(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while ([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf].every((byte, at) => bytes[from + at] === byte)) from += 3;
  return bytes.subarray(from);
}

function fileFault(bytes: Uint8Array): GeojsonFault {
  const kind = kindOfGeoFile(bytes);
  if (kind !== undefined)
    return { severity: "error", code: kind === "HTML" ? "geojson-page" : "geojson-kind", detail: kind };
  const { file: _, ...fault } = jsonFinding("", bytes);
  return fault;
}

const repeatedNames = ({ repeated }: JsonScan): readonly GeojsonFault[] =>
  repeated.map(({ line, column, found }) => ({
    severity: "warning",
    code: "json-name-repeated",
    row: line,
    column: String(column),
    value: found.split(":", 1)[0]?.trim() ?? "",
  }));

interface Candidate {
  readonly value: unknown;
  readonly path: string;
}

/** The features of a file, whatever GeoJSON object it is; undefined, with one error, where it is none or in other coordinates. */
function rootFeatures(root: unknown, report: ReportFault): readonly Candidate[] | undefined {
  const type = own(root, "type");
  const list = own(root, "features");
  if (!isCrsKnown(own(root, "crs"), report)) return undefined;
  if (isGeometryType(type)) return [{ value: { type: "Feature", properties: null, geometry: root }, path: "" }];
  if (type === "Feature") return [{ value: root, path: "" }];
  if (type !== "FeatureCollection") {
    const detail = isObject(root) ? `type: ${nameOf(type)}` : "{ … }";
    report({ severity: "error", code: "geojson-invalid", column: "type", detail });
    return undefined;
  }
  reportMembers(root, "FeatureCollection", undefined, report);
  if (Array.isArray(list)) return list.map((value, index) => ({ value, path: `features[${index}]` }));
  report({ severity: "error", code: "geojson-invalid", column: "features", detail: "features ≠ list" });
  return undefined;
}

/** RFC 7946 knows one system only. The old `crs` member is harmless where it names degrees of WGS 84 or CGCS2000. */
function isCrsKnown(crs: unknown, report: ReportFault): boolean {
  if (crs === undefined || crs === null) return true;
  const name = own(own(crs, "properties"), "name") ?? own(own(crs, "properties"), "code") ?? own(crs, "type");
  const written = typeof name === "string" ? name.slice(0, 80) : jsonText(name);
  const short = written.replace(/^urn:ogc:def:crs:/i, "").replace(/:[\d.]*:/, ":");
  const system = crsOf(/^\d+$/.test(short) ? `EPSG${short}` : short.replace(/^OGC:/i, ""));
  const isDegrees = system === "WGS84" || system === "CGCS2000";
  report({
    severity: isDegrees ? "note" : "error",
    code: isDegrees ? "geojson-crs-member" : "geojson-crs",
    column: "crs",
    value: written,
  });
  return isDegrees;
}

function reportMembers(
  value: unknown,
  type: keyof typeof FOREIGN,
  path: string | undefined,
  report: ReportFault,
): void {
  const place = path === undefined || path === "" ? {} : { column: path };
  const foreign = FOREIGN[type].filter((name) => own(value, name) !== undefined);
  if (foreign.length > 0)
    report({ severity: "warning", code: "geojson-members", ...place, detail: foreign.join(", ") });
  const wrong = bboxFault(own(value, "bbox"));
  if (wrong !== undefined) report({ severity: "warning", code: "geojson-bbox", ...place, value: wrong });
}

/** Features being collected by their key. */
class Reading {
  readonly features: Feature[] = [];
  private readonly places = new Map<string, { readonly at: number; readonly path: string }>();
  private readonly isKeyed: boolean;
  private readonly faults: GeojsonFault[];

  constructor(isKeyed: boolean, faults: GeojsonFault[]) {
    this.isKeyed = isKeyed;
    this.faults = faults;
  }

  add(value: unknown, path: string): void {
    const id = idOf(value);
    const name = id ?? labelOf(value);
    const report = (fault: GeojsonFault) =>
      this.faults.push(name === undefined || fault.value !== undefined ? fault : { ...fault, value: name });
    if (own(value, "type") !== "Feature") {
      report({
        severity: "error",
        code: "geojson-invalid",
        column: path,
        detail: `type: ${nameOf(own(value, "type"))}`,
      });
      return;
    }
    reportMembers(value, "Feature", path, report);
    reportOwn(value, path, report);
    const geometry = readGeometry(own(value, "geometry"), path === "" ? "geometry" : `${path}.geometry`, report);
    if (geometry !== undefined) this.place(makeFeature(value, geometry), path, id, report);
    else if (id !== undefined && !this.places.has(id)) this.places.set(id, { at: -1, path });
  }

  private place(feature: Feature, path: string, id: string | undefined, report: ReportFault): void {
    if (id === undefined) {
      if (!this.isKeyed) this.features.push(feature);
      else {
        const detail = Object.keys(feature.properties ?? {})
          .slice(0, 8)
          .join(", ");
        report({
          severity: "error",
          code: "geojson-id-missing",
          ...(path === "" ? {} : { column: path }),
          ...(detail === "" ? {} : { detail }),
        });
      }
      return;
    }
    const earlier = this.places.get(id);
    if (earlier === undefined || earlier.at === -1) this.places.set(id, { at: this.features.length, path });
    const held = earlier === undefined ? undefined : this.features[earlier.at];
    if (held === undefined || earlier === undefined || !this.isKeyed) {
      this.features.push(feature);
      return;
    }
    const merged = mergeFeatures(held, feature);
    if (merged !== undefined) this.features[earlier.at] = merged;
    report({
      severity: merged === undefined ? "error" : "note",
      code: merged === undefined ? "geojson-id-repeated" : "geojson-merged",
      column: path,
      value: id,
      detail: earlier.path,
      isOurs: true,
    });
  }
}

/** Its own id and properties must be of the right kind. */
function reportOwn(value: unknown, path: string, report: ReportFault): void {
  const place = path === "" ? {} : { column: path };
  const id = own(value, "id");
  if (id !== undefined && typeof id !== "string" && typeof id !== "number")
    report({
      severity: "warning",
      code: "geojson-id-invalid",
      ...place,
      value: jsonText(id),
    });
  const properties = own(value, "properties");
  if (properties === null || isObject(properties)) return;
  const shown = jsonText(properties);
  report({ severity: "warning", code: "geojson-members", ...place, detail: `properties = ${shown}` });
}

/** What a person would know the shape by, where it has no key. */
function labelOf(value: unknown): string | undefined {
  const properties = own(value, "properties");
  const names = ["name_zh", "name", "NAME", "名称", "adcode", "gb", "name_en"];
  const found = names
    .map((name) => own(properties, name))
    .find((text) => typeof text === "string" || typeof text === "number");
  return found === undefined ? undefined : String(found).slice(0, 50);
}
