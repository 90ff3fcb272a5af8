import { describe, expect, it } from "vitest";
import type { EntityKey } from "../../../../src/model/entity.ts";
import type { Pixel } from "../../../../src/model/geo/camera.ts";
import {
  type Glyph,
  glyphBoxes,
  MERGE,
  MOST_SHIFT,
  mergePoints,
  parkSquares,
  radiusOf,
} from "../../../../src/views/region/glyphs.ts";
import type { MapPoint } from "../../../../src/views/region/items.ts";
import { seeded } from "../../data/seeded.ts";

/** Places are pixels here: the projection is the identity. */
const asPixels = (lng: number, lat: number): Pixel => [lng, lat];
const SIZE = { width: 1376, height: 600 };
const point = (key: EntityKey, lng: number, lat: number, more: Partial<MapPoint> = {}): MapPoint => ({
  key,
  kind: key.startsWith("park") ? "park" : key.startsWith("project") ? "project" : "enterprise",
  lng,
  lat,
  isExact: true,
  quality: "site",
  level: "",
  isDone: false,
  ...more,
});
const merge = (points: readonly MapPoint[], hasParks = true) => mergePoints(points, asPixels, SIZE, { hasParks });
const shift = ({ x, y, anchor }: Glyph) => Math.hypot(x - anchor[0], y - anchor[1]);

describe("mergePoints", () => {
  it("makes one glyph of rows at one place, enterprises first, by id", () => {
    const [glyph, ...more] = merge([
      point("project:p", 100, 100, { isDone: true }),
      point("park:b", 100, 100, { level: "county" }),
      point("enterprise:b", 100, 100),
      point("park:a", 100, 100, { level: "national" }),
      point("enterprise:a", 100, 100),
    ]);
    expect(more).toEqual([]);
    expect(glyph).toMatchObject({
      id: "enterprise:a",
      x: 100,
      y: 100,
      enterprises: 2,
      projects: 1,
      parks: ["national", "county"],
      isExact: true,
      areProjectsDone: true,
      keys: ["enterprise:a", "enterprise:b", "park:a", "park:b", "project:p"],
    });
  });

  it("is as exact as the least exact of its enterprises, done as the last of its projects", () => {
    const [glyph] = merge([
      point("enterprise:a", 100, 100),
      point("enterprise:b", 100, 100, { isExact: false }),
      point("project:a", 100, 100, { isDone: true }),
      point("project:b", 100, 100),
    ]);
    expect(glyph).toMatchObject({ isExact: false, areProjectsDone: false });
  });

  it("joins a lighter place within 22 px to the heavier and keeps the heavier's true place", () => {
    const heavy = [point("enterprise:a", 100, 100), point("enterprise:b", 100, 100)];
    const [joined] = merge([...heavy, point("enterprise:c", 100 + MERGE - 0.1, 100)]);
    expect(joined).toMatchObject({ enterprises: 3, anchor: [100, 100] });
    expect(merge([...heavy, point("enterprise:c", 100 + MERGE, 100)])).toHaveLength(2);
  });

  it("joins the nearest of two heavier places", () => {
    const glyphs = merge([
      ...["a", "b", "c"].map((id) => point(`enterprise:${id}`, 100, 100)),
      ...["d", "e"].map((id) => point(`enterprise:${id}`, 130, 100)),
      point("enterprise:f", 118, 100),
    ]);
    expect(glyphs.map(({ keys }) => keys.length)).toEqual([3, 3]);
  });

  it("does not chain places that each lie near the next", () => {
    const row = Array.from({ length: 10 }, (_, index) => point(`enterprise:${index}`, 100 + index * 20, 100));
    expect(merge(row)).toHaveLength(5);
  });

  it("moves neighbours apart until their circles are clear, the heavier less", () => {
    const glyphs = merge([
      ...Array.from({ length: 40 }, (_, index) => point(`enterprise:a${index}`, 100, 100)),
      point("enterprise:b", 123, 100),
    ]);
    const [heavy, light] = glyphs;
    if (heavy === undefined || light === undefined) throw new Error("two glyphs");
    expect(Math.hypot(heavy.x - light.x, heavy.y - light.y)).toBeGreaterThan(heavy.radius + light.radius);
    expect(shift(heavy)).toBeLessThan(shift(light));
    expect(shift(light)).toBeLessThanOrEqual(MOST_SHIFT);
  });

  it("leaves out what lies off the screen, and parks where parks are not drawn", () => {
    expect(merge([point("enterprise:a", -100, 50), point("enterprise:b", 50, 700)])).toEqual([]);
    const park = [point("park:a", 100, 100)];
    expect(merge(park)).toHaveLength(1);
    expect(merge(park, false)).toEqual([]);
    expect(mergePoints(park, asPixels, SIZE, { hasParks: false, selected: "park:a" })).toHaveLength(1);
  });

  it("puts the count of projects left where a glyph stands at its right", () => {
    const right = [point("enterprise:a", 100, 100), point("project:a", 100, 100), point("enterprise:b", 124, 96)];
    expect(merge(right)[0]).toMatchObject({ id: "enterprise:a", side: -1 });
    expect(merge(right.slice(0, 2))[0]).toMatchObject({ side: 1 });
  });

  it("gives a hundred thousand rows at any place no more glyphs than fit, and asks for each place once", () => {
    const random = seeded(7);
    const points = Array.from({ length: 100_000 }, (_, index) =>
      point(`enterprise:${index}`, random() * SIZE.width, random() * SIZE.height),
    );
    let asked = 0;
    const glyphs = mergePoints(
      points,
      (x, y) => {
        asked += 1;
        return [x, y];
      },
      SIZE,
    );
    const fit = (SIZE.width + MERGE) * (SIZE.height + MERGE) * (2 / Math.sqrt(3) / MERGE ** 2);
    expect(glyphs.length).toBeLessThan(fit);
    expect(asked).toBe(100_000);
    expect(glyphs.reduce((sum, { enterprises }) => sum + enterprises, 0)).toBe(100_000);
  });

  it("gives the same for any order of a thousand rows", () => {
    const random = seeded(11);
    const points = Array.from({ length: 1000 }, (_, index) =>
      point(`enterprise:${index}`, Math.round(random() * 300), Math.round(random() * 200)),
    );
    const mixed = points.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
    expect(merge(mixed.map(({ row }) => row))).toEqual(merge(points));
  });
});

describe("radiusOf", () => {
  it("is a point for one and grows with the root of the count", () => {
    expect([0, 1, 2, 16, 100].map(radiusOf)).toEqual([5.5, 5.5, 9, 15, 29.1].map((each) => expect.closeTo(each, 6)));
  });
});

describe("parkSquares", () => {
  it("shows up to four squares side by side, centred", () => {
    expect(parkSquares(["national", "county"])).toEqual([
      { level: "national", left: -9, count: undefined },
      { level: "county", left: 1, count: undefined },
    ]);
    expect(parkSquares([])).toEqual([]);
  });

  it("counts more than four by level", () => {
    const squares = parkSquares(["national", "county", "county", "county", "county"]);
    expect(squares.map(({ level, count }) => [level, count])).toEqual([
      ["national", 1],
      ["county", 4],
    ]);
  });
});

describe("glyphBoxes", () => {
  it("covers circle, squares beneath and the count of projects at the upper corner", () => {
    const [glyph] = merge([point("enterprise:a", 100, 100), point("park:a", 100, 100), point("project:a", 100, 100)]);
    if (glyph === undefined) throw new Error("a glyph");
    const [circle, park, project] = glyphBoxes(glyph);
    expect(circle).toEqual({ x: 93.5, y: 93.5, width: 13, height: 13 });
    expect(park?.y).toBeGreaterThan(glyph.y + glyph.radius);
    expect(project?.x).toBeGreaterThan(glyph.x);
    expect((project?.y ?? 0) + (project?.height ?? 0)).toBeLessThan(glyph.y);
  });
});
