import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { readPack } from "../../src/data/read-pack.ts";
import { focusChain } from "../../src/model/focus.ts";
import type { Dimension, Filter } from "../../src/model/filter.ts";
import type { Pack } from "../../src/model/pack.ts";
import { NO_TITLE, PRESENCES } from "../../src/model/presence.ts";
import { DESIGNATIONS, type TableName } from "../../src/model/schema.ts";
import { naiveFacet, naiveRows } from "../unit/model/naive-filter.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";
import { randomFilters } from "./random-filters.ts";

const FILTERS = 52;
const SEED = 20261122;
const LISTED = ["enterprises", "projects", "nodes", "technologies", "applications", "parks"] as const;

/** What stands on the page, by the kind of row: rows of a table, or marks of a drawing. */
type Shown = Readonly<Record<string, number>>;

describe("counts on the screen equal counts from the tables", () => {
  const site = inject("site");
  let browser: Browser;
  let pack: Pack;
  let filters: readonly Filter[];
  beforeAll(async () => {
    browser = await launch({ webgl: false });
    pack = await readPack(folderSource("data/taian"), { id: "taian" });
    filters = randomFilters(pack, FILTERS, SEED);
  });
  afterAll(() => browser.close());

  async function walk(first: string, use: (app: Atlas, filter: Filter) => Promise<void>): Promise<void> {
    const { page, conduct } = await openPage(browser, site);
    const app = atlas(page, site);
    await app.open(first);
    for (const filter of filters) await use(app, filter);
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }
  const count = (table: TableName, filter: Filter) => naiveRows(pack, table, filter).length;

  it("the filters narrow, and some leave rows", () => {
    const left = filters.map((filter) => count("enterprises", filter));
    const all = pack.tables.enterprises.rows.length;
    expect(left.every((n) => n < all)).toBe(true);
    expect(left.filter((n) => n > 0).length).toBeGreaterThan(FILTERS / 3);
  });

  it("in the table twin of the regional map", () =>
    walk("?view=region&table=on", async (app, filter) => {
      const query = queryOf(filter, "view=region&table=on");
      expect(await shownAt(app, query, "tbody tr"), query).toEqual(
        withoutZeros({
          enterprise: count("enterprises", filter),
          park: count("parks", filter),
          project: count("projects", filter),
        }),
      );
    }));

  it("on the chain map and in its table twin", () =>
    walk("?view=chain", async (app, filter) => {
      const chain = focusChain(pack, filter, undefined)?.id;
      const nodes = naiveRows(pack, "nodes", filter).filter((node) => node["chain_id"] === chain).length;
      const all = pack.tables.nodes.rows.filter((node) => node.chain_id === chain).length;
      const query = queryOf(filter, "view=chain");
      expect(await shownAt(app, query, '[data-in="true"]'), query).toEqual(withoutZeros({ node: nodes }));
      expect(await shownNow(app.page, "chain", ".card"), query).toEqual({ node: all });
      expect(await shownAt(app, `${query}&table=on`, "tbody tr"), query).toEqual(withoutZeros({ node: nodes }));
    }));

  it("on the roadmap and in its table twin", () =>
    walk("?view=technology", async (app, filter) => {
      const expected = withoutZeros({ technology: count("technologies", filter) });
      const query = queryOf(filter, "view=technology");
      expect(await shownAt(app, query, ".technology"), query).toEqual(expected);
      expect(await shownAt(app, `${query}&table=on`, "tbody tr"), query).toEqual(expected);
    }));

  it("on the application map and in its table twin", () =>
    walk("?view=application", async (app, filter) => {
      const expected = withoutZeros({ application: count("applications", filter) });
      const query = queryOf(filter, "view=application");
      expect(await shownAt(app, query, '[data-key^="application:"]'), query).toEqual(expected);
      expect(await shownAt(app, `${query}&table=on`, 'tbody tr[data-key^="application:"]'), query).toEqual(expected);
      await go(app, `${query}&form=matrix`);
      const cells = await app.page.locator(".cell:not(.empty) text").allTextContents();
      expect(
        cells.reduce((sum, text) => sum + Number(text), 0),
        query,
      ).toBe(count("applications", filter));
    }));

  it("on the wall of chains and in its table twin", () =>
    walk("?view=chains", async (app, filter) => {
      const expected = withoutZeros({ chain: count("chains", filter) });
      const query = queryOf(filter, "view=chains");
      expect(await shownAt(app, query, ".wall-cell"), query).toEqual(expected);
      expect(await shownAt(app, `${query}&table=on`, "tbody tr"), query).toEqual(expected);
    }));

  it("in the lists, in their menu and in their findings", () =>
    walk("?view=list", async (app, filter) => {
      const expected = Object.fromEntries(LISTED.map((table) => [table, count(table, filter)]));
      for (const table of LISTED) {
        const query = queryOf(filter, `view=list&list=${table}`);
        const shown = await shownAt(app, query, "tbody tr");
        expect(
          Object.values(shown).reduce((sum, n) => sum + n, 0),
          query,
        ).toBe(expected[table]);
        expect(await app.finding("list"), query).toContain(String(expected[table]));
        expect(await app.page.locator(".list-menu [aria-current] .count").textContent(), query).toBe(
          String(expected[table]),
        );
      }
    }));

  it("beside every value of the filter panel", () =>
    walk("?view=region", async (app, filter) => {
      if (!(await app.page.locator(".filter-panel").isVisible())) {
        await app.page.locator('.filter-bar button[aria-expanded="false"]').click();
        await app.page.waitForSelector(".filter-panel .facet");
      }
      const query = queryOf(filter, "view=region");
      await go(app, query);
      const shown = await app.page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll("[data-facet]")].map((facet) => [
            facet.getAttribute("data-facet") ?? "",
            Number(facet.querySelector(".count")?.textContent),
          ]),
        ),
      );
      const values: readonly (readonly [Dimension, readonly string[]])[] = [
        ["chain", pack.tables.chains.rows.map((row) => row.id)],
        ["region", pack.tables.regions.rows.map((row) => row.id)],
        ["designation", [...DESIGNATIONS, NO_TITLE]],
        ["presence", PRESENCES],
      ];
      for (const [dimension, all] of values) {
        const wanted = all.map((value) => [`${dimension}:${value}`, naiveFacet(pack, "enterprises", filter, dimension, value)]);
        expect(Object.fromEntries(wanted.map(([key]) => [key, shown[key as string]])), query).toEqual(
          Object.fromEntries(wanted),
        );
      }
    }));
});

/** The address of a filter and a view. */
function queryOf(filter: Filter, view: string): string {
  const parts = (["chain", "node", "region", "designation"] as const)
    .filter((dimension) => filter[dimension].length > 0)
    .map((dimension) => `&${dimension}=${filter[dimension].join(",")}`);
  return `?${view}${parts.join("")}`;
}

const withoutZeros = (counts: Shown): Shown => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

/** Goes there and waits for two pictures: drawings are laid out once their size is measured. */
async function go(app: Atlas, query: string): Promise<void> {
  await app.go(query);
  await app.page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

async function shownAt(app: Atlas, query: string, marks: string): Promise<Shown> {
  await go(app, query);
  const view = new URLSearchParams(query).get("view") ?? "";
  return shownNow(app.page, view, marks);
}

/** Distinct rows that marks stand for, by kind; of a table that holds only the rows in sight, its own count of all. */
function shownNow(page: Page, view: string, marks: string): Promise<Shown> {
  return page.evaluate(
    ([root, chosen]) => {
      const body = document.querySelector(`[data-view="${root}"]`);
      const keys = new Set(
        [...(body?.querySelectorAll(chosen) ?? [])].map((mark) => mark.getAttribute("data-key") ?? ""),
      );
      keys.delete("");
      const counts: Record<string, number> = {};
      for (const key of keys) {
        const kind = key.split(":")[0] ?? "";
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      const told = Number(body?.querySelector("table")?.getAttribute("aria-rowcount") ?? keys.size + 1) - 1;
      return told > 400 ? { all: told } : counts;
    },
    [view, marks] as const,
  );
}
