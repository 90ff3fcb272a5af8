import { describe, expect, test } from "vitest";
import { shapeOf, talkFactor, wallFactor } from "../../../src/app/scale.ts";
import { stepScene, talkScenes, wallScenes } from "../../../src/app/scenes.ts";

describe("size of a wall", () => {
  test.each([
    [3840, 1080, 2, "ultra-wide"],
    [3840, 2160, 3840 / 1440, "wide"],
    [1920, 1080, 1920 / 1440, "wide"],
    [7680, 2160, 4, "ultra-wide"],
    [1080, 1920, 1.5, "tall"],
    [1024, 600, 1, "wide"],
  ])("%i × %i is drawn at %f, %s", (width, height, factor, shape) => {
    expect(wallFactor({ width, height })).toBe(factor);
    expect(shapeOf({ width, height })).toBe(shape);
  });

  test("a talk on a projector is drawn at 1.74, on a small window never smaller than on a desk", () => {
    expect(talkFactor({ width: 1920, height: 1080 })).toBeCloseTo(1.742, 3);
    expect(talkFactor({ width: 800, height: 500 })).toBe(1);
  });
});

describe("scenes", () => {
  test("a wall shows the whole, the wall of chains, then each chain", () => {
    expect(wallScenes(["glass", "steel"], [])).toEqual([
      { view: "overview", chain: [], sel: undefined },
      { view: "chains", chain: [], sel: undefined },
      { view: "overview", chain: ["glass"], sel: undefined },
      { view: "overview", chain: ["steel"], sel: undefined },
    ]);
  });

  test("a chosen chain keeps the tour on it", () => {
    expect(wallScenes(["glass", "steel"], ["steel"]).map(({ view, chain }) => [view, chain])).toEqual([
      ["overview", ["steel"]],
      ["chain", ["steel"]],
      ["region", ["steel"]],
    ]);
  });

  test("steps go round both ways", () => {
    expect([stepScene(0, -1, 6), stepScene(5, 1, 6), stepScene(2, 1, 6)]).toEqual([5, 0, 3]);
  });

  test("a talk begins with the overview and shows each view once", () => {
    expect(talkScenes(() => true).map(({ view }) => view)).toEqual([
      "overview",
      "chains",
      "chain",
      "technology",
      "application",
      "region",
    ]);
  });

  test("wall and talk pass over views the pack has no tables for", () => {
    const isAvailable = (view: string) => view !== "chains" && view !== "technology" && view !== "application";
    expect(wallScenes(["glass"], [], isAvailable).map(({ view }) => view)).toEqual(["overview", "overview"]);
    expect(talkScenes(isAvailable).map(({ view }) => view)).toEqual(["overview", "chain", "region"]);
  });
});
