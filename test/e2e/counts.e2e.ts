import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { readPack } from "../../src/data/read-pack.ts";
import type { Dimension, Filter } from "../../src/model/filter.ts";
import { focusChain } from "../../src/model/focus.ts";
import type { Pack } from "../../src/model/pack.ts";
import { NO_TITLE, PRESENCES } from "../../src/model/presence.ts";
import { DESIGNATIONS, type TableName } from "../../src/model/schema.ts";
import { naiveFacet, naiveRows } from "../unit/model/naive-filter.ts";
import { launch, openPage } from "./browser.ts";
import { atlas } from "./driver.ts";
import { randomFilters } from "./random-filters.ts";

const FILTERS = 52;
const SEED = 20261122;
const LISTED = ["enterprises", "projects", "nodes", "technologies", "applications", "parks"] as const;

/** Numbers on the page: of marks by the kind of row they stand for, or of whatever is asked for. */
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

  const count = (table: TableName, filter: Filter) => naiveRows(pack, table, filter).length;

  /** Walks one page through all filters and compares what it shows with what is expected of each. */
  async function compare(
    view: string,
    marks: string,
    expected: (filter: Filter, position: number) => Shown,
    {
      beforehand,
      read = countMarks,
    }: { readonly beforehand?: (page: Page) => Promise<void>; readonly read?: Reader } = {},
  ): Promise<void> {
    const { page, conduct } = await openPage(browser, site);
    await atlas(page, site).open(`?${view}`);
    await beforehand?.(page);
    const queries = filters.map((filter) => queryOf(filter, view));
    const shown = await walk(page, queries, marks, read);
    filters.forEach((filter, position) => {
      expect(shown[position], queries[position]).toEqual(withoutZeros(expected(filter, position)));
    });
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }

  it("the filters narrow, and many leave rows", () => {
    const left = filters.map((filter) => count("enterprises", filter));
    const all = pack.tables.enterprises.rows.length;
    expect(left.filter((n) => n > 0 && n < all).length).toBeGreaterThan(FILTERS / 3);
    expect(new Set(left).size).toBeGreaterThan(10);
  });

  it("in the table twin of the regional map", () =>
    compare("view=region&table=on", "tbody tr", (filter) => ({
      enterprise: count("enterprises", filter),
      park: count("parks", filter),
      project: count("projects", filter),
    })));

  const nodesOfChain = (filter: Filter) => {
    const chain = focusChain(pack, filter, undefined)?.id;
    return { node: naiveRows(pack, "nodes", filter).filter((node) => node["chain_id"] === chain).length };
  };
  it("on the chain map", () => compare("view=chain", '[data-in="true"]', nodesOfChain));
  it("in the table twin of the chain map", () => compare("view=chain&table=on", "tbody tr", nodesOfChain));

  const technologies = (filter: Filter) => ({ technology: count("technologies", filter) });
  it("on the roadmap", () => compare("view=technology", ".technology", technologies));
  it("in the table twin of the roadmap", () => compare("view=technology&table=on", "tbody tr", technologies));

  const applications = (filter: Filter) => ({ application: count("applications", filter) });
  const ofApplications = '[data-key^="application:"]';
  it("on the application map", () =>
    compare("view=application", `.ribbon${ofApplications}, .case${ofApplications}`, applications));
  it("in the table twin of the application map", () =>
    compare("view=application&table=on", `tbody tr${ofApplications}`, applications));
  it("in the cells and totals of the application matrix", () =>
    compare(
      "view=application&form=matrix",
      ".cell:not(.empty) text, .total.grand",
      (filter) => ({ cells: count("applications", filter), grand: count("applications", filter) }),
      { read: sumMatrix },
    ));

  const chains = (filter: Filter) => ({ chain: count("chains", filter) });
  it("on the wall of chains", () => compare("view=chains", ".wall-cell", chains));
  it("in the table twin of the wall of chains", () => compare("view=chains&table=on", "tbody tr", chains));

  for (const table of LISTED) {
    it(`in the list of ${table}, in its finding and in its menu`, () =>
      compare(
        `view=list&list=${table}`,
        "tbody tr[data-key]",
        (filter) => ({ rows: count(table, filter), menu: count(table, filter), finding: count(table, filter) }),
        { read: countList },
      ));
  }

  it("beside the values of the filter panel", () => {
    const values: readonly (readonly [Dimension, readonly string[]])[] = [
      ["chain", pack.tables.chains.rows.map((row) => row.id)],
      ["region", pack.tables.regions.rows.map((row) => row.id)],
      ["designation", [...DESIGNATIONS, NO_TITLE]],
      ["presence", PRESENCES],
    ];
    return compare(
      "view=region",
      values.map(([dimension]) => `[data-facet^="${dimension}:"]`).join(", "),
      (filter) =>
        Object.fromEntries(
          values.flatMap(([dimension, all]) =>
            all.map((value) => [`${dimension}:${value}`, naiveFacet(pack, "enterprises", filter, dimension, value)]),
          ),
        ),
      {
        read: readFacets,
        beforehand: async (page) => {
          await page.locator(".filter-bar button[aria-expanded]").click();
          await page.waitForSelector(".filter-panel [data-facet]");
        },
      },
    );
  });
});

/** The address of a filter and a view. */
function queryOf(filter: Filter, view: string): string {
  const parts = (["chain", "node", "region", "designation"] as const)
    .filter((dimension) => filter[dimension].length > 0)
    .map((dimension) => `&${dimension}=${filter[dimension].join(",")}`);
  return `?${view}${parts.join("")}`;
}

const withoutZeros = (counts: Shown): Shown => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

/** Reads numbers off elements; runs in the page, so it may use nothing from around it. */
type Reader = (elements: readonly Element[]) => Record<string, number>;

/** Distinct rows by kind; of a table that holds only the rows in sight, its own count. */
const countMarks: Reader = (elements) => {
  const counts: Record<string, number> = {};
  for (const key of new Set(elements.map((element) => element.getAttribute("data-key")))) {
    const kind = key?.split(":")[0] ?? "";
    if (kind !== "") counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const told = elements[0]?.closest("table")?.getAttribute("aria-rowcount") ?? "0";
  return Number(told) > 401 ? { all: Number(told) - 1 } : counts;
};

const countList: Reader = (elements) => ({
  rows: elements.length,
  menu: Number(document.querySelector(".list-menu [aria-current] .count")?.textContent),
  finding: Number((document.querySelector(".finding")?.textContent ?? "").match(/\d+/g)?.pop()),
});

const sumMatrix: Reader = (elements) => {
  const sum = (isGrand: boolean) =>
    elements
      .filter((element) => element.matches(".grand") === isGrand)
      .reduce((total, element) => total + Number(element.textContent), 0);
  return { cells: sum(false), grand: sum(true) };
};

const readFacets: Reader = (elements) =>
  Object.fromEntries(
    elements.map((facet) => [
      facet.getAttribute("data-facet") ?? "",
      Number(facet.querySelector(".count")?.textContent),
    ]),
  );

/** Goes from address to address within one page, as Back does, and reads each once its drawing is laid out. Zeros are left out. */
function walk(page: Page, queries: readonly string[], marks: string, read: Reader): Promise<Shown[]> {
  return page.evaluate(
    async ([addresses, selector, source]) => {
      const reader = new Function(`return ${source}`)() as Reader;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const isLaidOut = () =>
        document.querySelector(".waiting") === null &&
        [...document.querySelectorAll(".view-body")].every(
          (body) => body.querySelector("[data-drawing], table") !== null,
        );
      const results: Record<string, number>[] = [];
      for (const address of addresses) {
        while (location.search !== address) {
          history.replaceState(null, "", `${location.pathname}${address}`);
          if (location.search !== address) await frame();
        }
        dispatchEvent(new PopStateEvent("popstate"));
        await frame();
        while (!isLaidOut()) await frame();
        await frame();
        const all = reader([...document.querySelectorAll(selector)]);
        results.push(Object.fromEntries(Object.entries(all).filter(([, n]) => n !== 0)));
      }
      return results;
    },
    [queries, marks, read.toString()] as const,
  );
}
