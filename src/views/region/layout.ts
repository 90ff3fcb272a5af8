import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, projector, unproject } from "../../model/geo/camera.ts";
import { contains } from "../../model/geo/shapes.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { type Glyph, mergePoints } from "./glyphs.ts";
import type { MapRegion, MapZone, RegionContent } from "./items.ts";

/** Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name with its value, centred on x; y is the baseline of the name. */
export interface PlacedLabel {
  readonly key: EntityKey;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly value: string;
}

export interface PlacedZone extends MapZone {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RegionLayout {
  readonly glyphs: readonly Glyph[];
  readonly zones: readonly PlacedZone[];
  readonly labels: readonly PlacedLabel[];
}

export interface LabelWords {
  name(id: string): string;
  value(value: number | undefined): string;
}

const NAME_SIZE = 16;
const VALUE_SIZE = 12;
const ZONE_RADIUS = 27;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Places marks and labels for a camera. Pixels, the same for any order of rows. */
export function layoutRegion(content: RegionContent, camera: Camera, size: MapSize, words: LabelWords): RegionLayout {
  const project = projector(camera, size);
  const glyphs = mergePoints(content.points, project, size);
  const taken = glyphs.map(glyphBox);
  const zones = content.zones.map((zone): PlacedZone => {
    const [x, y] = project(zone.lng, zone.lat);
    return { ...zone, x: tenth(x), y: tenth(y), radius: ZONE_RADIUS };
  });
  const labels: PlacedLabel[] = [];
  const ordered = [...content.regions].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const region of ordered) {
    const label = placeLabel(region, camera, size, words, taken);
    if (label === undefined) continue;
    labels.push(label);
    taken.push(labelBox(label));
  }
  for (const zone of zones) {
    const label = zoneLabel(zone, words, taken);
    if (label === undefined) continue;
    labels.push(label);
    taken.push(labelBox(label));
  }
  return { glyphs, zones, labels };
}

/** A line of text beside a mark; `x` is its left end, `y` its baseline. */
export interface PlacedNote {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const NOTE_SIZE = 12;

/** Notes beside points where they cover no mark, name or other note; without such a spot, where they cover least. Pixels. */
export function placeNotes(
  notes: readonly { readonly id: string; readonly text: string; readonly at: Pixel; readonly radius: number }[],
  layout: RegionLayout,
  size: MapSize,
): readonly PlacedNote[] {
  const taken = [...layout.glyphs.map(glyphBox), ...layout.labels.map(labelBox)];
  return notes.map(({ id, text, at: [x, y], radius }) => {
    const width = approximateTextWidth(text, NOTE_SIZE, true);
    const spots: readonly Pixel[] = [
      [x + radius + 6, y + 4],
      [x - radius - 6 - width, y + 4],
      [x - width / 2, y - radius - 16],
      [x - width / 2, y + radius + 27],
      [x + radius + 4, y - radius - 8],
      [x - radius - 4 - width, y - radius - 8],
      [x + radius + 4, y + radius + 22],
      [x - radius - 4 - width, y + radius + 22],
    ];
    const boxOf = ([left, baseline]: Pixel): Box => ({
      x: left,
      y: baseline - NOTE_SIZE,
      width,
      height: NOTE_SIZE + 4,
    });
    const cost = (spot: Pixel) => {
      const box = boxOf(spot);
      const isOff = box.x < 0 || box.x + box.width > size.width || box.y < 0 || box.y + box.height > size.height;
      return taken.filter((other) => overlaps(box, other)).length + (isOff ? 10 : 0);
    };
    const best = spots.reduce((least, spot) => (cost(spot) < cost(least) ? spot : least));
    taken.push(boxOf(best));
    return { id, text, x: tenth(best[0]), y: tenth(best[1]) };
  });
}

/** What a glyph covers: circle, parks beneath, projects at its upper right. */
export function glyphBox(glyph: Glyph): Box {
  const right = glyph.projects > 0 ? 26 : 0;
  const below = glyph.parks.length > 0 ? 13 : 0;
  return {
    x: glyph.x - glyph.radius - 2,
    y: glyph.y - glyph.radius - 2,
    width: 2 * glyph.radius + 4 + right,
    height: 2 * glyph.radius + 4 + below,
  };
}

export function labelBox(label: PlacedLabel): Box {
  const width = Math.max(
    approximateTextWidth(label.name, NAME_SIZE, true),
    approximateTextWidth(label.value, VALUE_SIZE, false),
  );
  return {
    x: label.x - width / 2 - 2,
    y: label.y - NAME_SIZE,
    width: width + 4,
    height: NAME_SIZE + (label.value === "" ? 4 : VALUE_SIZE + 8),
  };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Candidate places on a grid over the region's bounds, nearest to its middle first, none under a mark or beyond the edge. */
function placeLabel(
  region: MapRegion,
  camera: Camera,
  size: MapSize,
  words: LabelWords,
  taken: readonly Box[],
): PlacedLabel | undefined {
  const project = projector(camera, size);
  const inside = pixelsInside(region, camera, size, project);
  const middle = inside.reduce<Pixel>(
    (sum, [x, y]) => [sum[0] + x / inside.length, sum[1] + y / inside.length],
    [0, 0],
  );
  const distance = ([x, y]: Pixel) => Math.hypot(x - middle[0], (y - middle[1]) * 1.3);
  const candidates = [...inside].sort((a, b) => distance(a) - distance(b) || a[0] - b[0] || a[1] - b[1]);
  const base = { key: region.key, name: words.name(region.id), value: words.value(region.value) };
  for (const [x, y] of candidates) {
    const label = { ...base, x: tenth(x), y: tenth(y) };
    const box = labelBox(label);
    const isOnScreen = box.x > 0 && box.y > 0 && box.x + box.width < size.width && box.y + box.height < size.height;
    if (isOnScreen && !taken.some((other) => overlaps(box, other))) return label;
  }
  return undefined;
}

/** Grid points of the screen inside a region. */
function pixelsInside(
  region: MapRegion,
  camera: Camera,
  size: MapSize,
  project: (lng: number, lat: number) => Pixel,
): readonly Pixel[] {
  const { geometry } = region.feature;
  const rings =
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  const corners = rings.flat().map(([lng = 0, lat = 0]) => project(lng, lat));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = Math.max(0, min(xs));
  const right = Math.min(size.width, max(xs));
  const top = Math.max(0, min(ys));
  const bottom = Math.min(size.height, max(ys));
  const stepX = Math.max(10, (right - left) / 22);
  const stepY = Math.max(8, (bottom - top) / 22);
  const found: Pixel[] = [];
  for (let y = top + stepY / 2; y < bottom; y += stepY) {
    for (let x = left + stepX / 2; x < right; x += stepX) {
      const [lng, lat] = unproject(camera, size, [x, y]);
      if (contains(geometry, lng, lat)) found.push([x, y]);
    }
  }
  return found;
}

const min = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Infinity);
const max = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), -Infinity);

function zoneLabel(zone: PlacedZone, words: LabelWords, taken: readonly Box[]): PlacedLabel | undefined {
  const name = words.name(zone.id);
  const half = approximateTextWidth(name, NAME_SIZE, true) / 2;
  const spots: readonly Pixel[] = [
    [zone.x + zone.radius + half + 6, zone.y + 2],
    [zone.x, zone.y + zone.radius + 18],
    [zone.x - zone.radius - half - 6, zone.y + 2],
    [zone.x + zone.radius + half + 6, zone.y + 24],
    [zone.x, zone.y - zone.radius - 24],
  ];
  for (const [x, y] of spots) {
    const label = { key: zone.key, x: tenth(x), y: tenth(y), name, value: words.value(zone.value) };
    if (!taken.some((other) => overlaps(labelBox(label), other))) return label;
  }
  return undefined;
}
