import { beforeAll, describe, expect, it } from "vitest";
import { projector, unproject } from "../../../../src/model/geo/camera.ts";
import { contains } from "../../../../src/model/geo/shapes.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { type Box, overlaps } from "../../../../src/views/region/boxes.ts";
import { glyphBoxes, MOST_SHIFT } from "../../../../src/views/region/glyphs.ts";
import type { RegionContent } from "../../../../src/views/region/items.ts";
import { labelBox } from "../../../../src/views/region/labels.ts";
import { layoutRegion } from "../../../../src/views/region/layout.ts";
import { readTaian, shuffled } from "../../../read-taian.ts";
import { cameraFor, contentOf, SIZES } from "./taian-map.ts";

const RESERVED: readonly Box[] = [{ x: 0, y: 0, width: 40, height: 160 }];

let pack: Pack;
let contents: readonly RegionContent[];
beforeAll(async () => {
  pack = await readTaian();
  contents = [{}, ...pack.tables.chains.rows.map(({ id }) => ({ chain: [id] }))].map((filter) =>
    contentOf(pack, filter),
  );
});

function draw(content: RegionContent, size: (typeof SIZES)[number], reserved = RESERVED) {
  const camera = cameraFor(content, size);
  const layout = layoutRegion(content, camera, size, {
    isSmall: size.isSmall,
    hasParks: !size.isSmall,
    reserved,
    neighbours: [],
    words: ({ id, value }) => ({
      name: pack.tables.regions.byId.get(id)?.name_zh ?? id,
      value: value === undefined ? "未知" : String(value),
    }),
  });
  return { layout, camera };
}

for (const size of SIZES) {
  describe(`the map of the city at ${size.width} × ${size.height}`, () => {
    it("shows every placed row at one glyph", () => {
      for (const content of contents) {
        const { glyphs } = draw(content, size).layout;
        const drawn = glyphs.flatMap(({ keys }) => keys);
        expect(new Set(drawn).size).toBe(drawn.length);
        const alone = content.points.filter(({ kind, key }) => kind === "park" && !drawn.includes(key));
        if (!size.isSmall) expect(alone).toEqual([]);
        expect(drawn.length + alone.length).toBe(content.points.length);
        const count = (kind: string) => content.points.filter((point) => point.kind === kind).length;
        expect(glyphs.reduce((sum, glyph) => sum + glyph.enterprises, 0)).toBe(count("enterprise"));
        expect(glyphs.reduce((sum, glyph) => sum + glyph.projects, 0)).toBe(count("project"));
        if (!size.isSmall) expect(glyphs.reduce((sum, glyph) => sum + glyph.parks.length, 0)).toBe(count("park"));
      }
    });

    it("draws no circle over another", () => {
      for (const content of contents) {
        const circles = draw(content, size).layout.glyphs.filter(({ enterprises }) => enterprises > 0);
        for (const [index, a] of circles.entries()) {
          for (const b of circles.slice(index + 1)) {
            const clear = Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
            if (clear < 0) expect([a.id, b.id, clear]).toEqual([a.id, b.id, 0]);
          }
        }
      }
    });

    it("stands every glyph within 38 px of its true place, and every place on the map", () => {
      for (const content of contents) {
        const { layout, camera } = draw(content, size);
        const project = projector(camera, size);
        const places = new Map(content.points.map((point) => [point.key, project(point.lng, point.lat)]));
        for (const { keys, anchor, x, y } of layout.glyphs) {
          expect(Math.hypot(x - anchor[0], y - anchor[1])).toBeLessThanOrEqual(MOST_SHIFT + 0.2);
          const own = keys.map((key) => places.get(key) ?? [Number.NaN, Number.NaN]);
          expect(own.some(([px, py]) => Math.hypot(px - anchor[0], py - anchor[1]) < 0.1)).toBe(true);
        }
      }
    });

    it("names every county, inside it, under no mark, name or control", () => {
      for (const content of contents) {
        const { layout, camera } = draw(content, size);
        const marks = [...RESERVED, ...layout.glyphs.flatMap(glyphBoxes)];
        const names = new Set(layout.labels.map(({ key }) => key));
        for (const { key } of content.regions) expect([key, names.has(key)]).toEqual([key, true]);
        for (const [index, label] of layout.labels.entries()) {
          const box = labelBox(label);
          for (const mark of marks) expect([label.name, overlaps(box, mark)]).toEqual([label.name, false]);
          for (const other of layout.labels.slice(index + 1)) expect(overlaps(box, labelBox(other))).toBe(false);
          const region = content.regions.find((each) => each.key === label.key);
          if (region === undefined) continue;
          const [lng, lat] = unproject(camera, size, [label.x, label.y - label.size / 3]);
          expect([label.name, contains(region.feature.geometry, lng, lat)]).toEqual([label.name, true]);
        }
      }
    });

    it("names a county elsewhere where its first place is kept free", () => {
      const content = contents[0];
      if (content === undefined) throw new Error("no content");
      const free = draw(content, size).layout.labels.map(labelBox);
      const moved = draw(content, size, free).layout.labels.map(labelBox);
      expect(moved.length).toBeGreaterThan(0);
      for (const box of moved) expect(free.filter((other) => overlaps(box, other))).toEqual([]);
    });

    it("draws the same for rows in another order", () => {
      const content = contents[0];
      if (content === undefined) throw new Error("no content");
      const mixed = { ...content, points: shuffled(content.points), regions: shuffled(content.regions) };
      expect(draw(mixed, size).layout).toEqual(draw(content, size).layout);
    });
  });
}
