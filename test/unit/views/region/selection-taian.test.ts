import { beforeAll, describe, expect, it } from "vitest";
import { type EntityKey, keyOf } from "../../../../src/model/entity.ts";
import type { Camera } from "../../../../src/model/geo/camera.ts";
import { shortName } from "../../../../src/model/naming.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { buildTies } from "../../../../src/model/ties.ts";
import { type Box, BoxIndex, boxAround, overlaps } from "../../../../src/views/region/boxes.ts";
import { glyphBoxes } from "../../../../src/views/region/glyphs.ts";
import type { RegionContent } from "../../../../src/views/region/items.ts";
import { labelBox } from "../../../../src/views/region/labels.ts";
import { layoutRegion, type RegionLayout } from "../../../../src/views/region/layout.ts";
import { type Partners, partnersOf } from "../../../../src/views/region/partners.ts";
import { layoutSelection, noteBox, plateHeight, type SelectionLayout } from "../../../../src/views/region/selection.ts";
import { readTaian } from "../../../read-taian.ts";
import { cameraFor, contentOf, SIZES } from "./taian-map.ts";

const [, SIZE] = SIZES;
if (SIZE === undefined) throw new Error("a map beside a panel");

interface Drawn {
  readonly id: string;
  readonly partners: Partners;
  readonly selection: SelectionLayout;
}

let content: RegionContent;
let camera: Camera;
let layout: RegionLayout;
let drawn: readonly Drawn[];

beforeAll(async () => {
  const pack: Pack = await readTaian();
  const ties = buildTies(pack);
  content = contentOf(pack);
  camera = cameraFor(content, SIZE);
  layout = layoutRegion(content, camera, SIZE, {
    isSmall: false,
    hasParks: true,
    reserved: [],
    neighbours: [],
    words: ({ id, value }) => ({ name: pack.tables.regions.byId.get(id)?.name_zh ?? id, value: `${value} 家` }),
  });
  const nameOf = (key: EntityKey) => {
    const id = key.slice(key.indexOf(":") + 1);
    return shortName(pack.tables.nodes.byId.get(id)?.name_zh ?? pack.tables.enterprises.byId.get(id)?.name_zh ?? id);
  };
  drawn = pack.tables.enterprises.rows.flatMap((row) => {
    const key = keyOf("enterprise", row.id);
    const partners = partnersOf(pack, ties, key, layout.glyphs);
    if (partners === undefined) return [];
    const words = {
      name: nameOf(key),
      facts: ["供入 2 处 · 供出 6 处"],
      notes: (names: readonly EntityKey[]) => [names.map(nameOf).join("、"), nameOf(names[0] ?? key)],
    };
    return [{ id: row.id, partners, selection: layoutSelection(layout, partners, words, content, camera, SIZE, []) }];
  });
});

const plateBox = ({ plate }: SelectionLayout): Box | undefined =>
  plate && { x: plate.x, y: plate.y, width: plate.fullWidth, height: plateHeight(plate.facts) };

describe("the selection of each enterprise of the city", () => {
  it("has a plate on the screen, beside its place and not over it", () => {
    expect(drawn.length).toBeGreaterThan(150);
    for (const { id, partners, selection } of drawn) {
      const box = plateBox(selection);
      if (box === undefined) throw new Error(id);
      expect([id, box.x >= 0 && box.y >= 0]).toEqual([id, true]);
      expect([id, box.x + box.width <= SIZE.width && box.y + box.height <= SIZE.height]).toEqual([id, true]);
      const { x, y, radius } = partners.from;
      expect([id, overlaps(box, boxAround(x, y, radius))]).toEqual([id, false]);
      expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThan(box.width + radius + 60);
    }
  });

  it("lays the plate over no other place but where there is no room at all", () => {
    const covering = drawn.filter(({ partners: { from }, selection }) => {
      const others = new BoxIndex(layout.glyphs.filter((glyph) => glyph !== from).flatMap(glyphBoxes));
      const box = plateBox(selection);
      return box !== undefined && !others.isFree(box);
    });
    expect(covering.length / drawn.length).toBeLessThan(0.03);
  });

  it("draws one line to every partner's place, named at its end", () => {
    for (const { partners, selection } of drawn) {
      expect(new Set(selection.arcs.map(({ partner }) => partner))).toEqual(new Set(partners.ends));
      expect(selection.arcs).toHaveLength(partners.ends.length);
      expect(selection.notes.map((note) => note.id)).toEqual(selection.arcs.map(({ id }) => id));
      for (const note of selection.notes) expect(note.text).not.toBe("");
    }
  });

  it("writes names over no plate, circle or other name but where there is no room at all", () => {
    let notes = 0;
    let covering = 0;
    for (const { selection } of drawn) {
      const taken = new BoxIndex(layout.glyphs.flatMap(glyphBoxes));
      const plate = plateBox(selection);
      if (plate !== undefined) taken.add(plate);
      for (const note of selection.notes) {
        notes += 1;
        if (!taken.isFree(noteBox(note))) covering += 1;
        taken.add(noteBox(note));
      }
    }
    expect(notes).toBeGreaterThan(200);
    expect(covering / notes).toBeLessThan(0.03);
  });

  it("leaves labels where they are unless plate, line or name lies there; then moves them inside their region, under nothing", () => {
    for (const { id, selection } of drawn) {
      const lines = new BoxIndex(selection.arcs.flatMap(({ samples }) => samples.map(([x, y]) => boxAround(x, y, 2))));
      const over = [plateBox(selection), ...selection.notes.map(noteBox)].filter((box) => box !== undefined);
      for (const label of selection.labels) {
        const box = labelBox(label);
        expect([id, label.name, over.some((other) => overlaps(box, other))]).toEqual([id, label.name, false]);
        const rest = layout.labels.find(({ key }) => key === label.key);
        if (rest === undefined) throw new Error(label.key);
        const isDisturbed = over.some((other) => overlaps(labelBox(rest), other)) || !lines.isFree(labelBox(rest));
        if (!isDisturbed) expect(label).toEqual(rest);
      }
    }
  });

  it("leaves the drawing at rest where the selected row has no place", () => {
    const words = { name: "", facts: [], notes: () => [] };
    expect(layoutSelection(layout, undefined, words, content, camera, SIZE, [])).toEqual({
      plate: undefined,
      arcs: [],
      notes: [],
      labels: layout.labels,
    });
  });
});
