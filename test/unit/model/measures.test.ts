import type { Feature, Position } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, type Filter, NO_FILTER } from "../../../src/model/filter.ts";
import { MEASURES, type MeasureId, measureRegions, regionsAbove } from "../../../src/model/measures.ts";
import type { Pack } from "../../../src/model/pack.ts";
import { presenceOfNodes } from "../../../src/model/presence.ts";
import { makePack } from "../../make-pack.ts";
import { readTaian } from "../../read-taian.ts";

const measure = (id: MeasureId, pack: Pack, filter: Partial<Filter> = {}) => {
  const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, ...filter });
  return measureRegions(id, { pack, filtered, presence: presenceOfNodes(pack), chains: filter.chain ?? [] });
};
const valuesOf = (...of: Parameters<typeof measure>) => Object.fromEntries(measure(...of).values);

/** A degree by a degree at the equator: 12,363.7 km². */
const square = (id: string, west: number): Feature => {
  const ring: Position[] = [
    [west, 0],
    [west + 1, 0],
    [west + 1, 1],
    [west, 1],
    [west, 0],
  ];
  return { type: "Feature", properties: { id }, geometry: { type: "Polygon", coordinates: [ring] } };
};

/** Two counties of a city, a zone in the east one, and rows without a region. */
const PACK = makePack(
  {
    regions: [
      { id: "city", level: "city" },
      { id: "east", level: "county", parent_id: "city", aliases: ["old-east"] },
      { id: "west", level: "county", parent_id: "city" },
      { id: "zone", level: "zone", parent_id: "east" },
    ],
    chains: [{ id: "steel" }, { id: "glass" }],
    nodes: [
      { id: "ore", chain_id: "steel" },
      { id: "mill", chain_id: "steel" },
      { id: "sand", chain_id: "glass" },
      { id: "pane", chain_id: "glass" },
    ],
    enterprises: [
      { id: "a", region_id: "east", node_ids: ["ore"], chain_ids: ["steel"], designations: ["listed:2010"] },
      { id: "b", region_id: "zone", node_ids: ["ore", "mill"], chain_ids: ["steel"], designations: ["high_tech:2022"] },
      { id: "c", region_id: "old-east", node_ids: ["sand"], chain_ids: [] },
      { id: "d", region_id: "west", node_ids: ["sand"], chain_ids: ["glass"] },
      { id: "e", node_ids: ["pane"], chain_ids: ["glass"], designations: ["leading"] },
    ],
    parks: [{ id: "p1", region_id: "east" }, { id: "p2", region_id: "west" }, { id: "p3" }],
    projects: [
      { id: "x", region_id: "east", investment_cny_100m: 1.005 },
      { id: "y", region_id: "zone", investment_cny_100m: 2.5 },
      { id: "z", region_id: "west" },
      { id: "w", investment_cny_100m: 40 },
    ],
    technologies: [
      { id: "t1", enterprise_ids: ["a", "b"] },
      { id: "t2", enterprise_ids: ["d"] },
      { id: "t3", enterprise_ids: ["e"] },
      { id: "t4", enterprise_ids: [] },
    ],
  },
  { shapes: { boundaries: { type: "FeatureCollection", features: [square("east", 0), square("west", 1)] } } },
);

describe("regionsAbove", () => {
  it("names the region and all that hold it, nearest first, also by a former id", () => {
    expect(regionsAbove(PACK, "zone")).toEqual(["zone", "east", "city"]);
    expect(regionsAbove(PACK, "old-east")).toEqual(["east", "city"]);
    expect(regionsAbove(PACK, "gone")).toEqual([]);
    expect(regionsAbove(PACK, undefined)).toEqual([]);
  });

  it("stops where regions hold each other", () => {
    const pack = makePack({
      regions: [
        { id: "a", parent_id: "b" },
        { id: "b", parent_id: "a" },
      ],
    });
    expect(regionsAbove(pack, "a")).toEqual(["a", "b"]);
  });
});

describe("measureRegions", () => {
  it("counts enterprises in their region and in those that hold it", () => {
    expect(measure("enterprises", PACK)).toEqual({
      id: "enterprises",
      values: new Map([
        ["city", 4],
        ["east", 3],
        ["west", 1],
        ["zone", 1],
      ]),
      unplaced: 1,
    });
  });

  it("counts leading and titled enterprises", () => {
    expect(valuesOf("leading", PACK)).toEqual({ city: 1, east: 1, west: 0, zone: 0 });
    expect(measure("leading", PACK).unplaced).toBe(1);
    expect(valuesOf("designated", PACK)).toEqual({ city: 2, east: 2, west: 0, zone: 1 });
  });

  it("gives enterprises per 100 km² where there is a boundary: 3 / 12,363.7 × 100 = 0.02", () => {
    expect(valuesOf("density", PACK)).toEqual({ east: 0.02, west: 0.01 });
    expect(measure("density", makePack({ regions: [{ id: "east" }] })).values.size).toBe(0);
  });

  it("counts different nodes: one held in two parts of a region counts once in the whole", () => {
    expect(valuesOf("nodes", PACK)).toEqual({ city: 3, east: 3, west: 1, zone: 2 });
    expect(measure("nodes", PACK).unplaced).toBe(1);
  });

  it("counts led nodes: those with a leading firm anywhere, held here", () => {
    expect(valuesOf("led", PACK)).toEqual({ city: 1, east: 1, west: 0, zone: 1 });
  });

  it("counts only nodes that pass the filter", () => {
    expect(valuesOf("nodes", PACK, { node: ["mill"] })).toEqual({ city: 1, east: 1, west: 0, zone: 1 });
  });

  it("counts parks and projects", () => {
    expect(valuesOf("parks", PACK)).toEqual({ city: 2, east: 1, west: 1, zone: 0 });
    expect(measure("parks", PACK).unplaced).toBe(1);
    expect(valuesOf("projects", PACK)).toEqual({ city: 3, east: 2, west: 1, zone: 1 });
    expect(measure("projects", PACK).unplaced).toBe(1);
  });

  it("sums known amounts to hundredths; projects without an amount or a region are said to be left out", () => {
    expect(valuesOf("investment", PACK)).toEqual({ city: 3.51, east: 3.51, west: 0, zone: 2.5 });
    expect(measure("investment", PACK).unplaced).toBe(2);
  });

  it("counts a technology once in a region however many firms are at work on it there", () => {
    expect(valuesOf("technologies", PACK)).toEqual({ city: 2, east: 1, west: 1, zone: 1 });
    expect(measure("technologies", PACK).unplaced).toBe(2);
  });

  it("says of a technology whose only firm has a dead region that it is left out", () => {
    const pack = makePack({
      regions: [{ id: "city" }],
      enterprises: [{ id: "a", region_id: "gone" }],
      technologies: [{ id: "t", enterprise_ids: ["a"] }],
    });
    expect(measure("technologies", pack)).toMatchObject({ values: new Map([["city", 0]]), unplaced: 1 });
  });

  it("gives the quotient of the chosen chain against the whole: west (1 / 1) / (2 / 4), east (1 / 3) / (2 / 4)", () => {
    expect(valuesOf("quotient", PACK, { chain: ["glass"] })).toEqual({ city: 1, east: 0.67, west: 2, zone: 0 });
    expect(measure("quotient", PACK, { chain: ["glass"] }).unplaced).toBe(1);
  });

  it("leaves the quotient out where the region or the chain has no enterprise", () => {
    const pack = makePack({
      regions: [{ id: "a" }, { id: "b" }],
      chains: [{ id: "steel" }, { id: "glass" }],
      enterprises: [{ id: "e", region_id: "a", chain_ids: ["steel"] }],
    });
    expect(valuesOf("quotient", pack, { chain: ["steel"] })).toEqual({ a: 1 });
    expect(valuesOf("quotient", pack, { chain: ["glass"] })).toEqual({});
  });

  it("refuses the quotient where no chain is chosen", () => {
    expect(measure("quotient", PACK)).toEqual({
      id: "quotient",
      values: new Map(),
      unplaced: 0,
      refusal: "needs-chain",
    });
  });
});

describe("measures of the pack of the city", () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await readTaian();
  });

  it("gives the root what all rows with a region sum to", () => {
    const root = pack.meta.region_id ?? "";
    for (const table of ["enterprises", "parks", "projects"] as const) {
      const { values, unplaced } = measure(table, pack);
      expect([table, (values.get(root) ?? 0) + unplaced]).toEqual([table, pack.tables[table].rows.length]);
    }
  });

  it("says something of every county for every measure once a chain is chosen", () => {
    const counties = pack.tables.regions.rows.filter((region) => region.level === "county");
    for (const id of MEASURES) {
      const { values } = measure(id, pack, { chain: ["newenergy"] });
      for (const county of counties) expect([id, county.id, values.has(county.id)]).toEqual([id, county.id, true]);
    }
  });

  it("has every quotient of the whole at 1", () => {
    for (const chain of pack.tables.chains.rows) {
      const { values } = measure("quotient", pack, { chain: [chain.id] });
      if (values.size > 0) expect([chain.id, values.get(pack.meta.region_id ?? "")]).toEqual([chain.id, 1]);
    }
  });
});
