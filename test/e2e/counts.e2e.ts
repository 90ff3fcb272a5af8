import { readFileSync } from "node:fs";
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

/** Random filters of the pack whose every view is counted, and of each of the others, which share the code. */
const FILTERS = 52;
const FEW_FILTERS = 10;
const SEED = 20261122;
const LISTED = ["enterprises", "projects", "nodes", "technologies", "applications", "parks"] as const;
const OTHERS = (JSON.parse(readFileSync("data/packs.json", "utf8")) as { packs: { id: string }[] }).packs
  .map(({ id }) => id)
  .filter((id) => id !== "taian");

/** Numbers on the page: of marks by the kind of row they stand for, or of whatever is asked for. */
type Shown = Readonly<Record<string, number>>;

/** A pack under random filters, each a page walks through. */
interface Counted {
  readonly id: string;
  readonly pack: Pack;
  readonly filters: readonly Filter[];
}

const read = async (id: string, filters: number): Promise<Counted> => {
  const pack = await readPack(folderSource(`data/${id}`), { id });
  return { id, pack, filters: randomFilters(pack, filters, SEED) };
};
const counted = await read("taian", FILTERS);

const site = inject("site");
let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(() => browser.close());

/** Where a number stands on the page, and what it must be under a filter. */
interface Place {
  readonly view: string;
  readonly marks: string;
  readonly of: (filter: Filter) => Shown;
  readonly read?: Reader;
}

/** Walks a page through all filters and compares what it shows with what is expected of each. */
async function compareOn(
  page: Page,
  { id, filters }: Counted,
  { view, marks, of, read = countMarks }: Place,
): Promise<void> {
  const queries = filters.map((filter) => queryOf(filter, addressOf(id, view)));
  const shown = await walk(page, queries, marks, read);
  filters.forEach((filter, position) => {
    expect(shown[position], queries[position]).toEqual(withoutZeros(of(filter)));
  });
}

const addressOf = (id: string, view: string): string => (id === "taian" ? view : `pack=${id}&${view}`);

/** The same on pages of their own, one after the other: one for all places. */
async function compareIn(
  of: Counted,
  places: readonly Place[],
  beforehand: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const { page, conduct } = await openPage(browser, site);
  const app = atlas(page, site);
  for (const place of places) {
    const address = `?${addressOf(of.id, place.view)}`;
    await (place === places[0] ? app.open(address) : app.go(address));
    await beforehand(page);
    await compareOn(page, of, place);
  }
  expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
  await page.context().close();
}

const nodesOfChain = (pack: Pack) => (filter: Filter) => {
  const chain = focusChain(pack, filter, undefined)?.id;
  return { node: naiveRows(pack, "nodes", filter).filter((node) => node["chain_id"] === chain).length };
};

describe("counts on the screen equal counts from the tables", () => {
  const { pack, filters } = counted;
  const count = (table: TableName, filter: Filter) => naiveRows(pack, table, filter).length;

  const compare = (
    view: string,
    marks: string,
    expected: (filter: Filter) => Shown,
    { read, beforehand }: { readonly read?: Reader; readonly beforehand?: (page: Page) => Promise<void> } = {},
  ) => compareIn(counted, [{ view, marks, of: expected, ...(read === undefined ? {} : { read }) }], beforehand);

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

  it("on the chain map", () => compare("view=chain", '[data-in="true"]', nodesOfChain(pack)));
  it("in the table twin of the chain map", () => compare("view=chain&table=on", "tbody tr", nodesOfChain(pack)));

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
          (body) => body.querySelector("[data-drawing], table, .empty-view") !== null,
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

/** Places where a pack with few tables shows numbers. */
const placesOf = (pack: Pack): readonly Place[] => {
  const count = (table: TableName, filter: Filter) => naiveRows(pack, table, filter).length;
  return [
    {
      view: "view=region&table=on",
      marks: "tbody tr",
      of: (filter) => ({
        enterprise: count("enterprises", filter),
        park: count("parks", filter),
        project: count("projects", filter),
      }),
    },
    { view: "view=chain", marks: '[data-in="true"]', of: nodesOfChain(pack) },
    { view: "view=chains", marks: ".wall-cell", of: (filter) => ({ chain: count("chains", filter) }) },
    ...(["enterprises", "nodes", "parks"] as const).map((table) => ({
      view: `view=list&list=${table}`,
      marks: "tbody tr[data-key]",
      of: (filter: Filter) => {
        const n = count(table, filter);
        return { rows: n, menu: n, finding: n };
      },
      read: countList,
    })),
  ];
};

describe("counts of the other packs equal their tables", () => {
  for (const id of OTHERS) {
    it(`${id}: regional map, chain map, wall, lists`, async () => {
      const other = await read(id, FEW_FILTERS);
      await compareIn(other, placesOf(other.pack));
    });
  }
});
