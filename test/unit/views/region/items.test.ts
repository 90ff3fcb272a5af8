import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import { regionContent } from "../../../../src/views/region/items.ts";
import { makePack, type Parts } from "../../../make-pack.ts";

const square = (id: string, west: number): Feature => ({
  type: "Feature",
  properties: { id },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 0],
      ],
    ],
  },
});

const PARTS: Parts = {
  regions: [
    { id: "city", level: "city" },
    { id: "east", level: "county", parent_id: "city", lon: 0.7, lat: 0.3 },
    { id: "west", level: "county", parent_id: "city" },
    { id: "zone", level: "zone", parent_id: "east", lon: 0.5, lat: 0.1 },
    { id: "nowhere", level: "zone", parent_id: "east" },
  ],
  enterprises: [
    { id: "a", region_id: "east", lon: 0.2, lat: 0.1, position: "site" },
    { id: "b", region_id: "zone", lon: 0.4, lat: 0.1, position: "county" },
    { id: "c", region_id: "west" },
  ],
  parks: [{ id: "p", lon: 0.6, lat: 0.2, level: "national", position: "site" }, { id: "q" }],
  projects: [
    { id: "at-park", park_id: "p", enterprise_id: "a", stage: "completed" },
    { id: "at-firm", park_id: "q", enterprise_id: "a" },
    { id: "at-county", enterprise_id: "c", region_id: "east" },
    { id: "lost", region_id: "west" },
  ],
};

function contentOf(features: readonly Feature[]) {
  const pack = makePack(PARTS, {
    meta: { id: "test", title_zh: "", title_en: "", format: 1, region_id: "city", mapReview: {} },
    shapes: { boundaries: { type: "FeatureCollection", features: [...features] } },
  });
  const filtered = applyFilter(createAtlasIndex(pack), NO_FILTER);
  return regionContent({ pack, filtered, presence: new Map(), chains: [], measure: "enterprises" });
}

const ALL = contentOf([square("city", 0), square("east", 0), square("west", 1)]);

describe("regionContent", () => {
  it("colours the parts, draws the whole as outline, and counts zones apart", () => {
    expect(ALL.regions.map(({ id, value, shade }) => [id, value, shade])).toEqual([
      ["east", 2, 5],
      ["west", 1, 1],
    ]);
    expect(ALL.outline?.properties?.["id"]).toBe("city");
    expect(ALL.zones.map(({ id, value, shade }) => [id, value, shade])).toEqual([["zone", 1, 1]]);
  });

  it("says in its classes what it colours: parts and zones, once each", () => {
    const { zero, classes } = ALL.classes;
    expect([zero, classes.map(({ least, most, count }) => [least, most, count])]).toEqual([
      0,
      [
        [1, 1, 2],
        [2, 2, 1],
      ],
    ]);
  });

  it("colours the whole where there are no parts", () => {
    const { regions, outline } = contentOf([square("city", 0)]);
    expect(regions.map(({ id, value }) => [id, value])).toEqual([["city", 3]]);
    expect(outline).toBeDefined();
  });

  it("fits the outline, else all there is, else the country", () => {
    expect(ALL.bounds).toEqual([0, 0, 1, 1]);
    expect(contentOf([square("east", 0), square("west", 1)]).bounds).toEqual([0, 0, 2, 1]);
    expect(contentOf([]).bounds).toEqual([73, 18, 135, 54]);
  });

  it("puts projects at their park, else their firm, else their county, and lists what has no place", () => {
    expect(ALL.points.map(({ key, lng, lat, isExact }) => [key, lng, lat, isExact])).toEqual([
      ["enterprise:a", 0.2, 0.1, true],
      ["enterprise:b", 0.4, 0.1, false],
      ["park:p", 0.6, 0.2, true],
      ["project:at-park", 0.6, 0.2, false],
      ["project:at-firm", 0.2, 0.1, false],
      ["project:at-county", 0.7, 0.3, false],
    ]);
    expect(ALL.unplaced).toEqual({ enterprise: ["enterprise:c"], park: ["park:q"], project: ["project:lost"] });
  });

  it("knows which projects are built", () => {
    expect(ALL.points.filter(({ isDone }) => isDone).map(({ key }) => key)).toEqual(["project:at-park"]);
  });
});
