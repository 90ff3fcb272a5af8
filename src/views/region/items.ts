import type { Feature, Geometry } from "geojson";
import { type Classes, classify } from "../../model/classes.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Filtered } from "../../model/filter.ts";
import type { Bounds } from "../../model/geo/camera.ts";
import { boundsOf, featureId } from "../../model/geo/shapes.ts";
import { type MeasureId, measureRegions, type RegionMeasure } from "../../model/measures.ts";
import type { Pack } from "../../model/pack.ts";
import type { Presence } from "../../model/presence.ts";
import type { Row } from "../../model/schema.ts";

export type PointKind = "enterprise" | "park" | "project";

export type Quality = Row<"enterprises">["position"] | "park" | "enterprise" | "region";

/** A row with a place on the map. */
export interface MapPoint {
  readonly key: EntityKey;
  readonly kind: PointKind;
  readonly lng: number;
  readonly lat: number;
  /** The row's own site; false: the middle of its township, county, or another row's place. */
  readonly isExact: boolean;
  /** How exact its coordinates are, or whose coordinates it borrows; undefined where the pack does not say. */
  readonly quality: Quality | undefined;
  /** Parks: level of approval. */
  readonly level: string;
  /** Projects: in production or further. */
  readonly isDone: boolean;
}

/** A region with a boundary, coloured by the measure. */
export interface MapRegion {
  readonly key: EntityKey;
  readonly id: string;
  readonly feature: Feature;
  readonly value: number | undefined;
  /** 0: zero or unknown, else 1 to 5. */
  readonly shade: number;
}

/** A functional zone: no boundary of its own, counted apart. */
export interface MapZone {
  readonly key: EntityKey;
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly value: number | undefined;
  readonly shade: number;
}

/** An area around the city: a name and no data. */
export interface MapArea {
  readonly key: EntityKey;
  readonly name: string;
  readonly geometry: Geometry;
  readonly isWater: boolean;
}

export interface RegionContent {
  readonly points: readonly MapPoint[];
  readonly regions: readonly MapRegion[];
  readonly zones: readonly MapZone[];
  /** Outline of the whole. */
  readonly outline: Feature | undefined;
  readonly bounds: Bounds;
  readonly measure: RegionMeasure;
  readonly classes: Classes;
  /** Rows that pass the filter and have no place, by kind. */
  readonly unplaced: Readonly<Record<PointKind, readonly EntityKey[]>>;
}

/** Stages of a project that is built. */
export const DONE_STAGES: ReadonlySet<string> = new Set(["completed", "in_production", "technical_upgrade", "listing"]);
const SOMEWHERE: Bounds = [73, 18, 135, 54];

export interface RegionInput {
  readonly pack: Pack;
  readonly filtered: Pick<Filtered, "rows" | "has">;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly chains: readonly string[];
  readonly measure: MeasureId;
}

/** Areas that carry the colour: all but the whole; townships only where there are no counties. */
function colouredFeatures(pack: Pack, features: readonly Feature[]): readonly Feature[] {
  const parts = features.filter((feature) => featureId(feature) !== pack.meta.region_id);
  if (parts.length === 0) return features;
  const isTownship = (feature: Feature) => pack.tables.regions.byId.get(featureId(feature))?.level === "township";
  const wholes = parts.filter((feature) => !isTownship(feature));
  return wholes.length === 0 ? parts : wholes;
}

/** What the regional map shows, without pixels. */
export function regionContent(input: RegionInput): RegionContent {
  const { pack } = input;
  const features = pack.shapes.boundaries?.features ?? [];
  const root = pack.meta.region_id;
  const outline = features.find((feature) => featureId(feature) === root);
  const measure = measureRegions(input.measure, input);
  const shaped = colouredFeatures(pack, features);
  const zones = pack.tables.regions.rows.filter(
    (region) =>
      region.level === "zone" && hasPlace(region) && !features.some((feature) => featureId(feature) === region.id),
  );
  const known = [...shaped.map(featureId), ...zones.map(({ id }) => id)].flatMap((id) => measure.values.get(id) ?? []);
  const classes = classify(known);
  const shadeOf = (id: string) => classes.shadeOf(measure.values.get(id) ?? 0);
  const { points, unplaced } = placePoints(input);
  return {
    points,
    unplaced,
    regions: shaped.map((feature) => {
      const id = featureId(feature);
      return { key: keyOf("region", id), id, feature, value: measure.values.get(id), shade: shadeOf(id) };
    }),
    zones: zones.flatMap((region) =>
      region.lon === undefined || region.lat === undefined
        ? []
        : [
            {
              key: keyOf("region", region.id),
              id: region.id,
              lng: region.lon,
              lat: region.lat,
              value: measure.values.get(region.id),
              shade: shadeOf(region.id),
            },
          ],
    ),
    outline,
    bounds: boundsOf(outline === undefined ? features : [outline]) ?? SOMEWHERE,
    measure,
    classes,
  };
}

type Place = { readonly lon?: number | undefined; readonly lat?: number | undefined };
const hasPlace = (row: Place | undefined): row is { readonly lon: number; readonly lat: number } =>
  row?.lon !== undefined && row.lat !== undefined;

function placePoints({ pack, filtered }: RegionInput) {
  const points: MapPoint[] = [];
  const unplaced: Record<PointKind, EntityKey[]> = { enterprise: [], park: [], project: [] };
  const put = (
    kind: PointKind,
    id: string,
    at: Place | undefined,
    quality: Quality | undefined,
    { level = "", isDone = false } = {},
  ) => {
    const key = keyOf(kind, id);
    if (!hasPlace(at)) unplaced[kind].push(key);
    else points.push({ key, kind, lng: at.lon, lat: at.lat, isExact: quality === "site", quality, level, isDone });
  };
  for (const row of filtered.rows("enterprises")) put("enterprise", row.id, row, row.position);
  for (const row of filtered.rows("parks")) put("park", row.id, row, row.position, { level: row.level ?? "" });
  for (const row of filtered.rows("projects")) {
    const { at, quality } = placeOfProject(pack, row);
    put("project", row.id, at, quality, { isDone: DONE_STAGES.has(row.stage ?? "") });
  }
  return { points, unplaced };
}

/** Where a project stands: its park, else its enterprise, else its region; no place where none of these has one. */
function placeOfProject(pack: Pack, row: Row<"projects">): { readonly at?: Place; readonly quality?: Quality } {
  const { parks, enterprises, regions } = pack.tables;
  const park = row.park_id === undefined ? undefined : parks.byId.get(row.park_id);
  if (hasPlace(park)) return { at: park, quality: "park" };
  const enterprise = row.enterprise_id === undefined ? undefined : enterprises.byId.get(row.enterprise_id);
  if (hasPlace(enterprise)) return { at: enterprise, quality: "enterprise" };
  const region = row.region_id === undefined ? undefined : regions.byId.get(row.region_id);
  return hasPlace(region) ? { at: region, quality: "region" } : {};
}
