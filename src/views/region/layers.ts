import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { uncutEdges } from "../../model/geo/shapes.ts";
import type { Shapes } from "../../model/pack.ts";
import type { MapRegion, RegionContent } from "./items.ts";

/** Colours of the ground, as CSS writes them. */
export interface GroundColours {
  readonly paper: string;
  readonly regionEdge: string;
  readonly neighbour: string;
  readonly edge: string;
  readonly water: string;
  readonly outline: string;
  readonly halo: string;
  /** Class 0 to 5. */
  readonly shades: readonly string[];
}

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Edges of regions without anything are drawn beneath those of the others. */
export const lightestFirst = (regions: readonly MapRegion[]): readonly MapRegion[] =>
  [...regions].sort((a, b) => a.shade - b.shade);

/** County fills with their class, for MapLibre's source. */
export function regionFeatures(content: RegionContent): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: lightestFirst(content.regions).map((region) => ({
      type: "Feature",
      properties: { id: region.id, shade: region.shade },
      geometry: region.feature.geometry,
    })),
  };
}

/** The ground as a MapLibre style: no tiles, no glyphs, no sprites. */
export function groundStyle(content: RegionContent, shapes: Shapes, colours: GroundColours): StyleSpecification {
  const geojson = (data: FeatureCollection | undefined) => ({ type: "geojson" as const, data: data ?? EMPTY });
  const outline: FeatureCollection = {
    type: "FeatureCollection",
    features: content.outline === undefined ? [] : [content.outline],
  };
  const [zero = colours.paper, ...shades] = colours.shades;
  return {
    version: 8,
    sources: {
      neighbours: { type: "geojson", data: uncutEdges(shapes.neighbours) },
      regions: geojson(regionFeatures(content)),
      water: geojson(shapes.context),
      outline: geojson(outline),
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.neighbour } },
      {
        id: "neighbour-edges",
        type: "line",
        source: "neighbours",
        paint: { "line-color": colours.edge, "line-width": 0.8 },
      },
      { id: "outline-halo", type: "line", source: "outline", paint: { "line-color": colours.halo, "line-width": 6 } },
      {
        id: "regions",
        type: "fill",
        source: "regions",
        paint: {
          "fill-color": [
            "match",
            ["get", "shade"],
            ...shades.flatMap((shade, index) => [index + 1, shade]),
            zero,
          ] as never,
        },
      },
      {
        id: "region-edges",
        type: "line",
        source: "regions",
        paint: {
          "line-color": ["match", ["get", "shade"], 0, colours.edge, colours.regionEdge],
          "line-width": 1.4,
        },
      },
      {
        id: "rivers",
        type: "line",
        source: "water",
        filter: ["!=", ["get", "kind"], "lake"],
        paint: { "line-color": colours.water, "line-width": 1.6 },
      },
      {
        id: "lakes",
        type: "fill",
        source: "water",
        filter: ["==", ["get", "kind"], "lake"],
        paint: { "fill-color": colours.water },
      },
      { id: "outline", type: "line", source: "outline", paint: { "line-color": colours.outline, "line-width": 1.1 } },
    ],
  };
}
