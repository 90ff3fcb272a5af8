import type { Geometry, Position } from "geojson";
import type { EntityKey } from "../../model/entity.ts";
import type { MapSize, Pixel } from "../../model/geo/camera.ts";
import { linesOf } from "../../model/geo/shapes.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import type { Box, BoxIndex } from "./boxes.ts";

export type Project = (lng: number, lat: number) => Pixel;

/** A name with its value beneath or, in one line, behind it. */
export interface PlacedLabel {
  readonly key: EntityKey;
  /** Middle of the text, pixels. */
  readonly x: number;
  /** Baseline of the name, pixels. */
  readonly y: number;
  readonly name: string;
  readonly value: string;
  /** Size of the name, pixels. */
  readonly size: number;
  readonly isOneLine: boolean;
  /** Class of the ground beneath. */
  readonly shade: number;
}

export interface LabelText {
  readonly key: EntityKey;
  readonly name: string;
  readonly value: string;
  readonly shade: number;
}

interface LabelForm {
  readonly size: number;
  readonly isOneLine: boolean;
}

/** Forms of a label, the one wished for first. */
const LARGE: readonly LabelForm[] = [
  { size: 17, isOneLine: false },
  { size: 14, isOneLine: false },
  { size: 14, isOneLine: true },
];
const SMALL: readonly LabelForm[] = [
  { size: 14, isOneLine: false },
  { size: 13, isOneLine: false },
  { size: 13, isOneLine: true },
  { size: 12, isOneLine: true },
];
export const formsOf = (isSmall: boolean): readonly LabelForm[] => (isSmall ? SMALL : LARGE);

export const VALUE_SIZE = 12;
/** Space between the letters of a name that is not Latin. Pixels. */
const TRACKING = 1;
/** Between name and value of one line. Pixels. */
export const GAP = 5;
const STEPS = 26;
const LEAST_STEP = 6;

const tenth = (value: number) => Math.round(value * 10) / 10;

export const trackingOf = (name: string): number => (/[\u2e80-\uffff]/.test(name) ? TRACKING : 0);

export const nameWidth = (name: string, size: number): number =>
  approximateTextWidth(name, size, true) + name.length * trackingOf(name);

/** What a label covers. */
export function labelBox(label: PlacedLabel): Box {
  const name = nameWidth(label.name, label.size);
  const value = label.value === "" ? 0 : approximateTextWidth(label.value, VALUE_SIZE, false);
  const width = label.isOneLine ? name + (value === 0 ? 0 : GAP + value) : Math.max(name, value);
  const height = label.size + 2 + (label.isOneLine || value === 0 ? 2 : VALUE_SIZE + 5);
  return { x: label.x - width / 2 - 2, y: label.y - label.size, width: width + 4, height };
}

/** The place nearest to the middle of an area where a label covers nothing; smaller forms where the larger does not fit. */
export function placeInArea(
  text: LabelText,
  geometry: Geometry,
  project: Project,
  size: MapSize,
  forms: readonly LabelForm[],
  taken: BoxIndex,
): PlacedLabel | undefined {
  const inside = pointsInside(geometry, project, size);
  if (inside.length === 0) return undefined;
  const middle = inside.reduce<Pixel>(
    (sum, [x, y]) => [sum[0] + x / inside.length, sum[1] + y / inside.length],
    [0, 0],
  );
  const distance = ([x, y]: Pixel) => Math.hypot(x - middle[0], (y - middle[1]) * 1.3);
  const nearest = inside
    .map((at) => ({ at, far: distance(at) }))
    .sort((a, b) => a.far - b.far || a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ at }) => at);
  for (const form of forms) {
    const shape = labelBox({ ...text, ...form, x: 0, y: 0 });
    for (const [middleX, middleY] of nearest) {
      const [x, y] = [tenth(middleX), tenth(middleY + form.size / 3)];
      const box = { ...shape, x: x + shape.x, y: y + shape.y };
      if (isOnScreen(box, size) && taken.isFree(box)) return { ...text, ...form, x, y };
    }
  }
  return undefined;
}

/** The first of the spots where a label covers nothing. */
export function placeAt(
  text: LabelText,
  spotsOf: (half: number, height: number) => readonly Pixel[],
  size: MapSize,
  forms: readonly LabelForm[],
  taken: BoxIndex,
): PlacedLabel | undefined {
  for (const form of forms) {
    const shape = labelBox({ ...text, ...form, x: 0, y: 0 });
    for (const [x, y] of spotsOf(shape.width / 2, shape.height)) {
      const label = { ...text, ...form, x: tenth(x), y: tenth(y + form.size) };
      const box = labelBox(label);
      if (isOnScreen(box, size) && taken.isFree(box)) return label;
    }
  }
  return undefined;
}

const isOnScreen = (box: Box, size: MapSize): boolean =>
  box.x > 2 && box.y > 2 && box.x + box.width < size.width - 2 && box.y + box.height < size.height - 2;

/** Points of a grid over the part of the screen an area covers, those inside it. Pixels. */
function pointsInside(geometry: Geometry, project: Project, size: MapSize): readonly Pixel[] {
  const rings = geometry.type.endsWith("Polygon") ? linesOf(geometry).map((ring) => thinned(ring, project, THIN)) : [];
  let [left, right, top, bottom] = [size.width, 0, size.height, 0];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  const stepX = Math.max(LEAST_STEP, (Math.min(right, size.width) - left) / STEPS);
  const stepY = Math.max(LEAST_STEP, (Math.min(bottom, size.height) - top) / STEPS);
  const found: Pixel[] = [];
  for (let y = top + stepY / 2; y < Math.min(bottom, size.height); y += stepY) {
    const crossings = crossingsAt(rings, y);
    for (let x = left + stepX / 2; x < Math.min(right, size.width); x += stepX) {
      if (crossings.filter((crossing) => crossing > x).length % 2 === 1) found.push([x, y]);
    }
  }
  return found;
}

/** Pixels between the points of a ring that matter to where a name stands. */
const THIN = 2;

/** A line on the screen, without the points that lie less than so many pixels from the one before; its ends stay. */
export function thinned(ring: readonly Position[], project: Project, apart: number): readonly Pixel[] {
  const found: Pixel[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [index, [lng = 0, lat = 0]] of ring.entries()) {
    const at = project(lng, lat);
    const isNear = Math.abs(at[0] - lastX) < apart && Math.abs(at[1] - lastY) < apart;
    if (isNear && index < ring.length - 1) continue;
    found.push(at);
    [lastX, lastY] = at;
  }
  return found;
}

/** Where a horizontal line meets the rings. */
function crossingsAt(rings: readonly (readonly Pixel[])[], y: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let before: Pixel | undefined;
    for (const at of ring) {
      if (before !== undefined && before[1] > y !== at[1] > y) {
        found.push(before[0] + ((y - before[1]) / (at[1] - before[1])) * (at[0] - before[0]));
      }
      before = at;
    }
  }
  return found;
}
