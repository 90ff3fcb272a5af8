import { describe, expect, test } from "vitest";
import {
  applyFilter,
  createAtlasIndex,
  DIMENSIONS,
  type Dimension,
  type Filter,
  NO_FILTER,
  withTransliteration,
} from "../../../src/model/filter.ts";
import type { TableName } from "../../../src/model/schema.ts";
import { makePack } from "../../make-pack.ts";
import { GLASS_AND_FIBRE } from "./glass-and-fibre.ts";

const INDEX = createAtlasIndex(GLASS_AND_FIBRE);
const filteredBy = (filter: Partial<Filter>) => applyFilter(INDEX, { ...NO_FILTER, ...filter });
const ids = (table: TableName, filter: Partial<Filter>) =>
  filteredBy(filter)
    .rows(table)
    .map((row) => row.id);
const facets = (table: TableName, dimension: Dimension, filter: Partial<Filter> = {}) =>
  Object.fromEntries(filteredBy(filter).facets(table, dimension));

describe("facets", () => {
  test("leave out the clause of their own dimension", () => {
    expect(facets("enterprises", "region", { region: ["east"] })).toEqual({ city: 3, east: 1, west: 1 });
    expect(facets("enterprises", "region", { region: ["east"], chain: ["glass"] })).toEqual({
      city: 2,
      east: 1,
      west: 1,
    });
    expect(facets("enterprises", "chain", { region: ["east"] })).toEqual({ glass: 1, fibre: 0 });
  });

  test("of a table that reaches the dimension through others", () => {
    expect(facets("nodes", "region")).toEqual({ city: 3, east: 1, west: 2 });
    expect(facets("nodes", "region", { stage: ["up"] })).toEqual({ city: 2, east: 1, west: 1 });
    expect(facets("nodes", "stage", { region: ["west"] })).toEqual({ up: 1, down: 1 });
    expect(facets("flows", "chain")).toEqual({ glass: 1, fibre: 0 });
    expect(facets("regions", "node", { node: ["melt"] })).toEqual({ melt: 2, weave: 2, spin: 2, sell: 0 });
  });

  test("rows for every value count under each; a dimension out of reach counts nothing", () => {
    expect(facets("policies", "chain")).toEqual({ glass: 2, fibre: 1 });
    expect(facets("policies", "region")).toEqual({ city: 0, east: 0, west: 0 });
    expect(facets("sources", "chain")).toEqual({ glass: 0, fibre: 0 });
  });

  test("hold every value of the schema's lists, and titles it does not know", () => {
    const pack = makePack({ enterprises: [{ designations: ["home_made:2020"] }] });
    const filtered = applyFilter(createAtlasIndex(pack), NO_FILTER);
    expect([...filtered.facets("enterprises", "presence").keys()]).toEqual([
      "led",
      "present",
      "project",
      "none",
      "user",
    ]);
    expect(filtered.facets("enterprises", "designation").get("unicorn")).toBe(0);
    expect(filtered.facets("enterprises", "designation").get("home_made")).toBe(1);
  });

  test("every value chosen alone leaves as many rows as its facet said", () => {
    for (const dimension of DIMENSIONS.filter((one) => one !== "status")) {
      for (const [value, count] of filteredBy({ region: ["west"], q: "e" }).facets("nodes", dimension)) {
        expect([dimension, value, ids("nodes", { region: ["west"], q: "e", [dimension]: [value] }).length]).toEqual([
          dimension,
          value,
          count,
        ]);
      }
    }
  });
});

describe("the text", () => {
  test("narrows each table by its own rows, and those reached through others as if it were not there", () => {
    expect(ids("enterprises", { q: "织造" })).toEqual(["weaver"]);
    expect(ids("nodes", { q: "织造" })).toEqual([]);
    expect(ids("nodes", { q: "spin", region: ["west"] })).toEqual(["spin"]);
    expect(facets("nodes", "region", { q: "spin" })).toEqual({ city: 1, east: 0, west: 1 });
  });

  test("counts by value only what it finds", () => {
    expect(facets("enterprises", "chain", { q: "织造" })).toEqual({ glass: 1, fibre: 0 });
  });

  test("finds by pinyin once it is handed in; the index without it stays as it was", () => {
    const spelled = withTransliteration(INDEX, (text) => (text === "织造" ? ["zhizao", "zz"] : []));
    const found = (index: typeof INDEX) =>
      applyFilter(index, { ...NO_FILTER, q: "zz" })
        .rows("enterprises")
        .map(({ id }) => id);
    expect([found(INDEX), found(spelled), found(INDEX)]).toEqual([[], ["weaver"], []]);
  });
});
