import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { explainGeojson, findShapes } from "../../src/data/intake/geojson-faults.ts";
import { mergeFeatures } from "../../src/data/intake/geojson-merge.ts";
import { shapesToWgs84 } from "../../src/data/intake/to-wgs84.ts";
import { isObject, own, parseJson } from "../../src/data/json.ts";
import { ringFaults } from "../../src/model/checks/rings.ts";
import type { Finding } from "../../src/model/finding.ts";
import { doubleArea, isSame } from "../../src/model/geo/rings.ts";
import type { Crs, MapReview } from "../../src/model/pack.ts";
import { BoundaryKeys, type BoundaryRegion, type KeyBy } from "./boundary-keys.ts";
import { outlineOf } from "./boundary-outline.ts";

export interface BoundaryOptions {
  readonly crs: Crs;
  /** Which property of the file names the region; `auto` tries all three. */
  readonly keyBy: KeyBy;
  readonly regions: readonly BoundaryRegion[];
  readonly review?: MapReview;
  /** Name of the file given, for the findings. */
  readonly file?: string;
}

export interface ConvertedBoundaries {
  readonly collection: FeatureCollection;
  readonly findings: readonly Finding[];
  /** Ids of the regions that now have a shape, and of the cities and counties that have none. */
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
}

/** Decimals kept: a decimetre. */
const DECIMALS = 1e6;

/**
 * An official boundary file as `boundaries.geojson` of a pack: our ids, WGS 84, rings wound as the standard wants, six decimals, positions
 * repeated by rounding left out. Shapes of other places are left out; what is wrong with the rest is told.
 */
export function convertBoundaries(bytes: Uint8Array, options: BoundaryOptions): ConvertedBoundaries {
  const { file = "boundaries.geojson", crs } = options;
  const json = parseJson(bytes);
  const read =
    "fault" in json ? explainGeojson(file, bytes, { isKeyed: false }) : readShapes(file, withoutRepeats(json.value));
  const { collection, findings } = shapesToWgs84(file, read, crs);
  const placed = new Placing(options, file);
  for (const [index, feature] of (collection?.features ?? []).entries()) placed.add(feature, index);
  return placed.finish(findings);
}

function readShapes(file: string, value: unknown) {
  const { collection, faults } = findShapes(value, { isKeyed: false });
  const findings = faults.map(({ isOurs: _, ...fault }): Finding => ({ ...fault, file }));
  return collection === undefined ? { findings } : { collection, findings };
}

class Placing {
  private readonly options: BoundaryOptions;
  private readonly file: string;
  private readonly keys: BoundaryKeys;
  private readonly shapes = new Map<string, Feature>();
  private readonly findings: Finding[] = [];
  private strangers = 0;

  constructor(options: BoundaryOptions, file: string) {
    this.options = options;
    this.file = file;
    this.keys = new BoundaryKeys(options.regions, options.keyBy);
  }

  add(feature: Feature, index: number): void {
    const column = `features[${index}]`;
    const region = this.keys.regionOf(feature);
    if (region === undefined) {
      this.strangers++;
      return;
    }
    const geometry = rounded(feature.geometry);
    if (geometry === undefined) {
      this.find({
        severity: "error",
        code: "geojson-no-geometry",
        column,
        value: region.id,
        detail: feature.geometry.type,
      });
      return;
    }
    const { id } = region;
    const shape = shapeOf(region, geometry);
    const held = this.shapes.get(id);
    const merged = held === undefined ? shape : mergeFeatures(held, shape);
    if (held !== undefined)
      this.find({
        severity: merged === undefined ? "error" : "note",
        code: merged === undefined ? "geojson-id-repeated" : "geojson-merged",
        column,
        value: id,
        detail: id,
      });
    if (merged !== undefined) this.shapes.set(id, merged);
  }

  finish(before: readonly Finding[]): ConvertedBoundaries {
    const { regions, review } = this.options;
    for (const region of regions) if (region.level === "city" && !this.shapes.has(region.id)) this.outline(region);
    const features = regions.flatMap(({ id }) => this.shapes.get(id) ?? []);
    for (const feature of features) {
      for (const fault of ringFaults(feature)) this.find({ severity: "warning", value: String(feature.id), ...fault });
    }
    const unmatched = regions.filter(
      ({ id, level }) => (level === "city" || level === "county") && !this.shapes.has(id),
    );
    for (const { id, name_zh } of unmatched)
      this.find({ severity: "warning", code: "boundary-missing", value: name_zh ?? id });
    if (this.strangers > 0) this.find({ severity: "note", code: "boundary-elsewhere", value: String(this.strangers) });
    if (review?.number === undefined)
      this.findings.push({
        severity: "warning",
        code: "review-number-missing",
        file: "datapackage.json",
        column: "atlas:mapReview",
      });
    return {
      collection: { type: "FeatureCollection", features },
      findings: [...before, ...this.findings],
      matched: features.map(({ id }) => String(id)),
      unmatched: unmatched.map(({ id }) => id),
    };
  }

  /** A city without a shape of its own is the sum of its counties, where all of them have one. */
  private outline(city: BoundaryRegion): void {
    const counties = this.options.regions.filter(({ parent_id, level }) => parent_id === city.id && level === "county");
    const areas = counties.flatMap(({ id }) => this.shapes.get(id) ?? []);
    const geometry = areas.length === counties.length ? outlineOf(areas) : undefined;
    if (geometry === undefined) return;
    this.shapes.set(city.id, shapeOf(city, geometry));
    const value = city.name_zh ?? city.id;
    this.find({ severity: "note", code: "boundary-outlined", value, detail: String(areas.length) });
  }

  private find(finding: Omit<Finding, "file">): void {
    this.findings.push({ ...finding, file: this.file });
  }
}

const shapeOf = ({ id, adcode, name_zh, name_en, level }: BoundaryRegion, geometry: Geometry): Feature => ({
  type: "Feature",
  id,
  properties: withoutBlanks({ id, adcode, name_zh, name_en, level }),
  geometry,
});

const withoutBlanks = (properties: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The value with positions that repeat the one before them left out of every line: exports made by rounding are full of them. */
function withoutRepeats(value: unknown): unknown {
  const features = own(value, "features");
  if (!isObject(value) || !Array.isArray(features)) return value;
  return {
    ...value,
    features: features.map((feature) => {
      const geometry = own(feature, "geometry");
      if (!isObject(feature) || !isObject(geometry)) return feature;
      return { ...feature, geometry: { ...geometry, coordinates: thinned(own(geometry, "coordinates")) } };
    }),
  };
}

function thinned(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isLine = Array.isArray(value[0]) && typeof value[0][0] === "number";
  return isLine ? value.filter((at, index) => index === 0 || !isSame(at, value[index - 1])) : value.map(thinned);
}

/** An area to six decimals, without rings that rounding leaves nothing of; undefined where nothing stays, or it is no area. */
function rounded(geometry: Geometry): Geometry | undefined {
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  const kept = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => thinned(ring.map(roundPosition)) as Position[]);
    return outer === undefined || !isArea(outer) ? [] : [[outer, ...holes.filter(isArea)]];
  });
  const [first] = kept;
  if (first === undefined) return undefined;
  return kept.length === 1 ? { type: "Polygon", coordinates: first } : { type: "MultiPolygon", coordinates: kept };
}

const roundPosition = (at: Position): Position => at.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
const isArea = (ring: readonly Position[]): boolean => ring.length >= 4 && doubleArea(ring) !== 0;
