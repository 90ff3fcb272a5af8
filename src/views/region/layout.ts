import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, projector, unproject } from "../../model/geo/camera.ts";
import { areaOf, contains, linesOf } from "../../model/geo/shapes.ts";
import { type Box, BoxIndex, boxAround } from "./boxes.ts";
import { type Glyph, glyphBoxes, MERGE, mergePoints } from "./glyphs.ts";
import type { MapArea, MapPoint, MapRegion, MapZone, RegionContent } from "./items.ts";
import { formsOf, type LabelText, labelBox, type PlacedLabel, placeAt, placeInArea, thinned } from "./labels.ts";

export interface PlacedZone extends MapZone {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RegionLayout {
  readonly glyphs: readonly Glyph[];
  readonly zones: readonly PlacedZone[];
  /** Regions and zones. */
  readonly labels: readonly PlacedLabel[];
  /** Names of lakes. */
  readonly waters: readonly PlacedLabel[];
  /** Names of the surrounding areas. */
  readonly neighbours: readonly PlacedLabel[];
}

export interface LayoutOptions {
  /** A panel of a page, a phone: smaller names, no neighbours. */
  readonly isSmall: boolean;
  readonly hasParks: boolean;
  readonly selected?: EntityKey | undefined;
  /** Where controls and the foot of the map stand. */
  readonly reserved: readonly Box[];
  /** Lakes and surrounding areas. */
  readonly neighbours: readonly MapArea[];
  /** Name and value of a region. */
  readonly words: (region: { readonly id: string; readonly value: number | undefined }) => {
    readonly name: string;
    readonly value: string;
  };
}

const ZONE = { radius: 27, small: 19, rim: 8 } as const;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Places marks and labels for a camera. Pixels; the same for any order of rows. */
export function layoutRegion(
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  options: LayoutOptions,
): RegionLayout {
  const project = projector(camera, size);
  const { isSmall, hasParks, selected } = options;
  const glyphs = mergePoints(content.points, project, size, { hasParks, selected });
  const zones = content.zones.map((zone) =>
    placeZone(zone, project(zone.lng, zone.lat), glyphs, content.points, project, isSmall),
  );
  const taken = takenBy({ glyphs, zones }, options.reserved);
  const forms = formsOf(isSmall);
  const labels: PlacedLabel[] = [];
  const waters: PlacedLabel[] = [];
  const neighbours: PlacedLabel[] = [];
  const keep = (label: PlacedLabel | undefined, into: PlacedLabel[]) => {
    if (label === undefined) return;
    into.push(label);
    taken.add(labelBox(label));
  };
  for (const region of smallestFirst(content.regions)) {
    keep(placeInArea(textOf(region, options), region.feature.geometry, project, size, forms, taken), labels);
  }
  for (const zone of zones) {
    const label = placeAt(textOf(zone, options), spotsAround(zone), size, forms, taken);
    keep(label, labels);
  }
  if (!isSmall) {
    const placeName = ({ key, name, geometry }: MapArea) =>
      placeInArea({ key, name, value: "", shade: -1 }, geometry, project, size, AREA_FORMS, taken);
    for (const area of options.neighbours) if (area.isWater) keep(placeName(area), waters);
    for (const box of edgeBoxes(content, project)) taken.add(box);
    for (const area of options.neighbours) if (!area.isWater) keep(placeName(area), neighbours);
  }
  const grounded = labels.map((label) => groundOf(label, content, camera, size));
  return { glyphs, zones, labels: grounded, waters, neighbours };
}

/** Regions with least choice of a place for their name come first. */
function smallestFirst(regions: readonly MapRegion[]): readonly MapRegion[] {
  const sized = regions.map((region) => ({ region, area: areaOf(region.feature.geometry) }));
  return sized.sort((a, b) => a.area - b.area || (a.region.id < b.region.id ? -1 : 1)).map(({ region }) => region);
}

/** A label with the class of the ground beneath; -1 where it lies across an edge. */
export function groundOf(label: PlacedLabel, content: RegionContent, camera: Camera, size: MapSize): PlacedLabel {
  const { x, y, width, height } = labelBox(label);
  const corners: readonly Pixel[] = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
  const shades = new Set(
    corners.map((corner) => {
      const [lng, lat] = unproject(camera, size, corner);
      return content.regions.find((region) => contains(region.feature.geometry, lng, lat))?.shade ?? -1;
    }),
  );
  const [shade = -1] = shades;
  return { ...label, shade: shades.size === 1 ? shade : -1 };
}

/** Pixels names of surrounding areas keep from the edge of the whole. */
const EDGE = 5;

function edgeBoxes(content: RegionContent, project: (lng: number, lat: number) => Pixel): readonly Box[] {
  const shapes = content.outline === undefined ? content.regions.map(({ feature }) => feature) : [content.outline];
  const lines = shapes.flatMap(({ geometry }) => linesOf(geometry));
  return lines.flatMap((line) => thinned(line, project, EDGE).map(([x, y]) => boxAround(x, y, EDGE)));
}

const AREA_FORMS = [{ size: 13, isOneLine: true }];

function textOf(
  region: { readonly key: EntityKey; readonly id: string; readonly value: number | undefined; readonly shade: number },
  options: LayoutOptions,
): LabelText {
  return { key: region.key, shade: region.shade, ...options.words(region) };
}

/** Everything marks cover, and what is kept free for the page. */
export function takenBy({ glyphs, zones }: Pick<RegionLayout, "glyphs" | "zones">, reserved: readonly Box[]): BoxIndex {
  return new BoxIndex([
    ...reserved,
    ...glyphs.flatMap(glyphBoxes),
    ...zones.map(({ x, y, radius }) => boxAround(x, y, radius)),
  ]);
}

/** Share of a place's enterprises that must be the zone's own for its disc to go round them. */
const OWN = 0.75;

/** A zone's disc goes with the place that stands at it, so that its count lies inside; not where most there is merged from elsewhere. */
function placeZone(
  zone: MapZone,
  [x, y]: Pixel,
  glyphs: readonly Glyph[],
  points: readonly MapPoint[],
  project: (lng: number, lat: number) => Pixel,
  isSmall: boolean,
): PlacedZone {
  const near = glyphs
    .filter(({ anchor }) => Math.hypot(anchor[0] - x, anchor[1] - y) < MERGE)
    .sort((a, b) => b.keys.length - a.keys.length)[0];
  const own = points.filter((point) => {
    if (point.kind !== "enterprise") return false;
    const [px, py] = project(point.lng, point.lat);
    return Math.hypot(px - x, py - y) < MERGE / 4;
  }).length;
  const host = near !== undefined && own >= near.enterprises * OWN ? near : undefined;
  const least = isSmall ? ZONE.small : ZONE.radius;
  return {
    ...zone,
    x: host?.x ?? tenth(x),
    y: host?.y ?? tenth(y),
    radius: host === undefined ? least : tenth(Math.max(least, host.radius + ZONE.rim)),
  };
}

const spotsAround =
  ({ x, y, radius }: PlacedZone) =>
  (half: number, height: number) =>
    [
      [x + radius + half + 4, y - height / 2],
      [x - radius - half - 4, y - height / 2],
      [x, y + radius + 4],
      [x + radius + half, y + radius / 2],
      [x - radius - half, y + radius / 2],
      [x + radius + half, y - radius / 2 - height],
      [x - radius - half, y - radius / 2 - height],
      [x, y - radius - 4 - height],
      [x + radius + half + 24, y - height / 2],
      [x - radius - half - 24, y - height / 2],
      [x + half, y + radius + 18],
      [x - half, y + radius + 18],
    ] as const;
