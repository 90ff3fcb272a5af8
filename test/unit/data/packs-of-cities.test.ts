import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderSource } from "../../../scripts/folder-source.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { availableViews } from "../../../src/model/available-views.ts";
import { rowsOf } from "../../../src/model/pack.ts";
import { TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";

/** Rows that were collected for each city. A row lost on the way, or one made up, shows here. */
const COLLECTED = {
  weifang: { chains: 12, nodes: 60, flows: 70, enterprises: 44, parks: 11, indicators: 20, regions: 13 },
  liaocheng: { chains: 10, nodes: 41, flows: 44, enterprises: 39, parks: 13, indicators: 27, regions: 9 },
  qingyang: { chains: 10, nodes: 48, flows: 53, enterprises: 40, parks: 8, indicators: 33, regions: 9 },
  huadu: { chains: 10, nodes: 48, flows: 51, enterprises: 41, parks: 12, indicators: 32, regions: 1 },
} as const;
const GENERAL_KNOWLEDGE = "general-knowledge";

const listed = (JSON.parse(readFileSync("data/packs.json", "utf8")) as { packs: { id: string }[] }).packs;

describe.each(Object.keys(COLLECTED) as (keyof typeof COLLECTED)[])("the pack %s", async (city) => {
  const pack = await readPack(folderSource(`data/${city}`), { id: city });
  const ids = (table: TableName) => new Set(rowsOf(pack, table).map(({ id }) => id));

  it("holds the rows that were collected, and its reader loses none", () => {
    const counts = Object.fromEntries(
      Object.keys(COLLECTED[city]).map((table) => [table, rowsOf(pack, table as TableName).length]),
    );
    expect(counts).toEqual(COLLECTED[city]);
    expect(pack.reports.filter(({ read, kept }) => read !== kept)).toEqual([]);
  });

  it("has no error", () => {
    expect(pack.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("declares no strength nobody declared, and claims no exact site", () => {
    expect(pack.tables.nodes.rows.filter(({ strength }) => strength !== undefined)).toEqual([]);
    const placed = [...pack.tables.enterprises.rows, ...pack.tables.parks.rows];
    expect(placed.filter(({ position }) => position === "site")).toEqual([]);
    expect(placed.filter(({ lon, position }) => (lon === undefined) !== (position === undefined))).toEqual([]);
  });

  it("gives a source for every row but the lanes, the city's text among them, general knowledge said to be so", () => {
    for (const table of TABLE_NAMES.filter((name) => name !== "stages" && name !== "sources")) {
      const bare = rowsOf(pack, table).filter(({ source_ids }) => (source_ids as readonly string[]).length === 0);
      expect(bare, table).toEqual([]);
    }
    expect(pack.tables.sources.byId.get(GENERAL_KNOWLEDGE)?.kind).toBe("general_knowledge");
    expect(pack.tables.sources.rows.filter(({ kind }) => kind === "published")).toHaveLength(1);
  });

  it("names in two languages whatever a map or board shows", () => {
    const named: readonly (readonly [TableName, string])[] = [
      ["regions", "name"],
      ["chains", "name"],
      ["chains", "target"],
      ["nodes", "name"],
      ["nodes", "evidence"],
      ["enterprises", "name"],
      ["parks", "name"],
      ["indicators", "metric"],
      ["tiers", "name"],
      ["roles", "office"],
    ];
    for (const [table, field] of named) {
      const half = rowsOf(pack, table).filter((row) => !row[`${field}_zh`] || !row[`${field}_en`]);
      expect(half, `${table}.${field}`).toEqual([]);
    }
  });

  it("ties chains to bands that exist, and its outlines to its regions", () => {
    const tiers = ids("tiers");
    expect(pack.tables.chains.rows.filter(({ tier }) => tier !== undefined && !tiers.has(tier))).toEqual([]);
    const outlined = pack.shapes.boundaries?.features.map((feature) => feature.properties?.["id"] as string) ?? [];
    expect(new Set(outlined)).toEqual(ids("regions"));
  });

  it("offers the maps it has tables for and hides the others", () => {
    const views = availableViews(pack);
    expect(
      ["region", "chain", "chains", "dossier", "indicators", "echelon", "pool", "roles"].filter(
        (view) => !views.has(view as never),
      ),
    ).toEqual([]);
    expect(
      ["technology", "application", "projects", "tasks", "demands", "checklist"].filter((view) =>
        views.has(view as never),
      ),
    ).toEqual([]);
  });
});

describe("the list of packs", () => {
  it("names each pack once, Tai'an first: an address without a pack opens it", () => {
    const ids = listed.map(({ id }) => id);
    expect(ids[0]).toBe("taian");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(COLLECTED)));
  });
});
