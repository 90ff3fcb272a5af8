import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, projector } from "../../model/geo/camera.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { type Arc, bendArcs } from "./arcs.ts";
import { type Box, BoxIndex, boxAround } from "./boxes.ts";
import { type Glyph, glyphBoxes } from "./glyphs.ts";
import type { RegionContent } from "./items.ts";
import { formsOf, labelBox, type PlacedLabel, placeInArea } from "./labels.ts";
import { groundOf, type RegionLayout, takenBy } from "./layout.ts";
import type { Partners } from "./partners.ts";

/** The name of the selected row at its place, with facts beneath. */
export interface Plate {
  readonly x: number;
  readonly y: number;
  /** Of the plate beneath the name; facts may be longer. */
  readonly width: number;
  /** Of the name and facts together. */
  readonly fullWidth: number;
  /** The side both are flush with: end where they stand left of the place. */
  readonly align: "start" | "end";
  /** Path from the place to a plate that stands away from it. */
  readonly tether: string | undefined;
  readonly name: string;
  readonly facts: readonly string[];
}

/** Names at the far end of a line; `x` is the left end, `y` the baseline. */
export interface PlacedNote {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface SelectionLayout {
  readonly plate: Plate | undefined;
  readonly arcs: readonly Arc[];
  readonly notes: readonly PlacedNote[];
  /** Labels of regions and zones, those in the way moved; without those that have no other place. */
  readonly labels: readonly PlacedLabel[];
}

export interface SelectionWords {
  readonly name: string;
  readonly facts: readonly string[];
  /** What to write at the end of a line, the wished for first, then shorter. */
  notes(names: readonly EntityKey[]): readonly string[];
}

/** Pixels. */
export const PLATE = { height: 24, text: 13, fact: 15, padding: 9 } as const;
const NOTE = 12;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Plate, lines and their names for the selected row, over a drawing at rest. */
export function layoutSelection(
  layout: RegionLayout,
  partners: Partners | undefined,
  words: SelectionWords,
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  reserved: readonly Box[],
): SelectionLayout {
  if (partners === undefined) return { plate: undefined, arcs: [], notes: [], labels: layout.labels };
  const { from, ends } = partners;
  const marks = takenBy(layout, reserved);
  for (const label of [...layout.waters, ...layout.neighbours]) marks.add(labelBox(label));
  const labelBoxes = new BoxIndex(layout.labels.map(labelBox));
  const plate = placePlate(from, partners, words, marks, labelBoxes, size);
  const plateBox: Box = { x: plate.x, y: plate.y, width: plate.fullWidth, height: plateHeight(plate.facts) };
  marks.add(plateBox);
  const obstacles = new BoxIndex([...layout.glyphs.filter((glyph) => glyph !== from).flatMap(glyphBoxes), plateBox]);
  const arcs = bendArcs(from, ends, obstacles, labelBoxes);
  const lines = new BoxIndex(arcs.flatMap((arc) => arc.samples.map(([x, y]) => boxAround(x, y, 2))));
  const notes: PlacedNote[] = [];
  for (const arc of arcs) {
    const note = placeNote(arc, words.notes(arc.partner.names), marks, lines, size);
    notes.push(note);
    marks.add(noteBox(note));
  }
  return { plate, arcs, notes, labels: clearLabels(layout, content, camera, size, marks, lines) };
}

export const plateHeight = (facts: readonly string[]): number =>
  PLATE.height + (facts.length === 0 ? 0 : facts.length * PLATE.fact + 4);

/** Pixels a plate stands further from its place than it must, the nearest first. */
const AWAY = [0, 14, 28, 44];

/** Beside the place, on the side with fewest lines and marks. */
function placePlate(
  from: Glyph,
  partners: Partners,
  words: SelectionWords,
  marks: BoxIndex,
  labels: BoxIndex,
  size: MapSize,
): Plate {
  const widest = Math.max(...words.facts.map((fact) => approximateTextWidth(fact, NOTE, true)), 0);
  const plateWidth = tenth(approximateTextWidth(words.name, PLATE.text, true) + 2 * PLATE.padding);
  const width = tenth(Math.max(plateWidth, widest + 4));
  const height = plateHeight(words.facts);
  const gap = from.radius + 8;
  const below = gap + (from.parks.length > 0 ? 8 : 0);
  const around = (away: number): readonly Pixel[] => [
    [from.x + gap + away, from.y - PLATE.height / 2],
    [from.x - gap - away - width, from.y - PLATE.height / 2],
    [from.x - width / 2, from.y + below + away],
    [from.x - width / 2, from.y - gap - away - height],
    [from.x + 8 + away, from.y + below + away / 2],
    [from.x - 8 - away - width, from.y + below + away / 2],
    [from.x + 8 + away, from.y - gap - away / 2 - height],
    [from.x - 8 - away - width, from.y - gap - away / 2 - height],
  ];
  const spots = AWAY.flatMap(around);
  const cost = ([x, y]: Pixel, index: number) => {
    const box = { x, y, width, height };
    const inTheWay = partners.ends.filter(({ glyph }) => crosses(box, from, glyph)).length;
    const isOff = x < 4 || y < 4 || x + width > size.width - 4 || y + height > size.height - 4;
    return marks.covered(box) * 3 + labels.covered(box) * 1.5 + inTheWay * 1.2 + (isOff ? 40 : 0) + index * 0.05;
  };
  const [x, y] = leastBy(spots, cost);
  const align = x + width / 2 < from.x - width / 4 ? "end" : "start";
  const left = align === "end" ? x + width - plateWidth : x;
  return {
    x: tenth(x),
    y: tenth(y),
    width: plateWidth,
    fullWidth: width,
    align,
    tether: tetherOf(from, { x: left, y, width: plateWidth, height: PLATE.height }),
    name: words.name,
    facts: words.facts,
  };
}

/** Pixels between place and plate that need no line. */
const NEAR = 16;

function tetherOf(from: Glyph, plate: Box): string | undefined {
  const x = Math.max(plate.x, Math.min(plate.x + plate.width, from.x));
  const y = Math.max(plate.y, Math.min(plate.y + plate.height, from.y));
  const far = Math.hypot(x - from.x, y - from.y);
  if (far - from.radius < NEAR) return undefined;
  const rim = from.radius / far;
  return `M${tenth(from.x + (x - from.x) * rim)} ${tenth(from.y + (y - from.y) * rim)}L${tenth(x)} ${tenth(y)}`;
}

/** Whether the straight line between two places meets a box. */
function crosses(box: Box, from: Glyph, to: Glyph): boolean {
  for (let step = 1; step < 20; step += 1) {
    const at = step / 20;
    const x = from.x + (to.x - from.x) * at;
    const y = from.y + (to.y - from.y) * at;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

function leastBy(spots: readonly Pixel[], cost: (spot: Pixel, index: number) => number): Pixel {
  let best: Pixel = spots[0] ?? [0, 0];
  let least = Number.POSITIVE_INFINITY;
  spots.forEach((spot, index) => {
    const value = cost(spot, index);
    if (value < least) {
      least = value;
      best = spot;
    }
  });
  return best;
}

export function noteBox({ x, y, text }: PlacedNote): Box {
  return { x: x - 2, y: y - NOTE, width: approximateTextWidth(text, NOTE, true) + 4, height: NOTE + 4 };
}

/** Cost of a note that covers a mark, a name or the plate. */
const COVERED = 4;

/** The first text that finds a place beside the end of a line without covering anything; else the last, where it covers least. */
function placeNote(arc: Arc, texts: readonly string[], marks: BoxIndex, lines: BoxIndex, size: MapSize): PlacedNote {
  let best: { readonly note: PlacedNote; readonly cost: number } | undefined;
  for (const text of texts) {
    const placed = placeText(arc, text, marks, lines, size);
    if (best === undefined || placed.cost < best.cost) best = placed;
    if (placed.cost < COVERED) break;
  }
  return best?.note ?? { id: arc.id, x: 0, y: 0, text: "" };
}

function placeText(arc: Arc, text: string, marks: BoxIndex, lines: BoxIndex, size: MapSize) {
  const spots = notesSpots(arc.partner.glyph, approximateTextWidth(text, NOTE, true));
  const costOf = (spot: Pixel, index: number) => {
    const box = noteBox({ id: "", x: spot[0], y: spot[1], text });
    const isOff = box.x < 2 || box.x + box.width > size.width - 2 || box.y < 2 || box.y + box.height > size.height - 2;
    return marks.covered(box) * COVERED + lines.covered(box) * 0.5 + (isOff ? 40 : 0) + index * 0.1;
  };
  const [left, base] = leastBy(spots, costOf);
  const cost = costOf([left, base], 0);
  return { note: { id: arc.id, x: tenth(left), y: tenth(base), text }, cost };
}

/** Places for a note around a glyph, the nearest first; left end and baseline. */
function notesSpots({ x, y, radius, parks, projects, side }: Glyph, width: number): readonly Pixel[] {
  const above = radius + (projects > 0 ? 12 : 6);
  const below = radius + (parks.length > 0 ? 26 : 16);
  const clear = projects > 0 ? 30 : 6;
  return [
    [x + radius + 6, y + 5],
    [x - radius - 6 - width, y + 5],
    [x + radius + 4, y + 18],
    [x - radius - 4 - width, y + 18],
    [x - width / 2, y + below],
    [x - width / 2, y - above],
    [x + radius + (side === 1 ? clear : 6), y - radius * 0.7],
    [x - radius - (side === -1 ? clear : 6) - width, y - radius * 0.7],
    [x + radius + 2, y + below],
    [x - radius - 2 - width, y + below],
    [x + radius + 2, y - above - 4],
    [x - radius - 2 - width, y - above - 4],
    [x - width / 2, y + below + 14],
    [x - width / 2, y - above - 14],
  ];
}

/** Labels at their place where nothing of the selection lies over them, else at another place of their region. */
function clearLabels(
  layout: RegionLayout,
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  marks: BoxIndex,
  lines: BoxIndex,
): readonly PlacedLabel[] {
  const isStill = (label: PlacedLabel) => marks.isFree(labelBox(label)) && lines.isFree(labelBox(label));
  const still = layout.labels.filter(isStill);
  for (const label of still) marks.add(labelBox(label));
  const project = projector(camera, size);
  const everything = new BoxIndex([...marks.all(), ...lines.all()]);
  const moved = layout.labels.flatMap((label): readonly PlacedLabel[] => {
    if (still.includes(label)) return [];
    const region = content.regions.find(({ key }) => key === label.key);
    const placed =
      region === undefined
        ? undefined
        : placeInArea(label, region.feature.geometry, project, size, formsOf(label.size < 17), everything);
    const kept = placed ?? (marks.isFree(labelBox(label)) ? label : undefined);
    if (kept === undefined) return [];
    for (const index of [marks, everything]) index.add(labelBox(kept));
    return [groundOf(kept, content, camera, size)];
  });
  return [...still, ...moved];
}
