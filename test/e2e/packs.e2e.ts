import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

interface Entry {
  readonly id: string;
  readonly title_zh: string;
}

const PACKS = (JSON.parse(readFileSync("data/packs.json", "utf8")) as { packs: Entry[] }).packs;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** Views that stand in the rail, in its order. */
const inRail = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".rail [data-page]")].map((each) => each.getAttribute("data-page")),
  );
const current = (page: Page) => page.locator('.rail [aria-current="page"]').getAttribute("data-page");

describe("every pack of the site", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  async function visit(use: (app: Atlas) => Promise<void>, options?: BrowserContextOptions): Promise<void> {
    const { page, conduct } = await openPage(browser, site, options);
    await use(atlas(page, site));
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }

  for (const { id, title_zh } of PACKS) {
    it(`${id}: each view of its rail opens, says something and leaves the page its width`, () =>
      visit(async ({ page, open }) => {
        await open(`?pack=${id}`);
        expect(await page.locator(".pack-switch option:checked").textContent()).toBe(title_zh);
        const views = await inRail(page);
        expect(views).toEqual(expect.arrayContaining(["overview", "region", "chain", "chains", "list", "dossier"]));
        const seen = await walk(page);
        expect(seen.map(({ view }) => view)).toEqual(views.filter((view) => view !== "check"));
        expect(seen.filter(({ isBroken }) => isBroken)).toEqual([]);
        expect(seen.filter(({ words }) => words < 20)).toEqual([]);
        expect(seen.filter(({ width }) => width !== 1440)).toEqual([]);
      }));
  }

  it("the overview draws as many maps as the pack has, and all chains beside where those are two", () =>
    visit(async ({ page, open }) => {
      for (const [pack, maps] of [
        ["taian", ["chain", "technology", "application", "region"]],
        ["weifang", ["chain", "chains", "region"]],
      ] as const) {
        await open(`?pack=${pack}`);
        const drawn = await page.evaluate(() =>
          [...document.querySelectorAll(".overview-grid [data-view]")].map((each) => each.getAttribute("data-view")),
        );
        expect(drawn).toEqual(maps);
      }
    }));

  it("an address of a view the pack has no table for opens the nearest and says which table is missing", () =>
    visit(async ({ page, open }) => {
      await open("?pack=weifang&view=technology");
      await page.waitForSelector(".notices");
      expect(await current(page)).toBe("chain");
      expect(await page.locator(".notices li").textContent()).toContain("technologies.csv");
      expect(await page.locator('[data-view="chain"]').count()).toBe(1);
      await open("?pack=huadu&view=tasks&lang=en");
      await page.waitForSelector(".notices");
      expect(await current(page)).toBe("overview");
      expect(await page.locator(".notices li").textContent()).toContain("tasks.csv");
    }));

  it("the switch keeps the view, lets ids go, and Back returns", () =>
    visit(async ({ page, open, ready }) => {
      await open("?view=chains&chain=power&lang=en");
      await page.locator(".pack-switch").selectOption("huadu");
      await page.waitForFunction(() => document.title.includes("Huadu"));
      await ready();
      expect(new URL(page.url()).search).toBe("?pack=huadu&view=chains&lang=en");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("pack-switch");
      expect(await page.locator(".notices").count()).toBe(0);
      await page.goBack();
      await page.waitForFunction(() => document.title.includes("Tai'an"));
      expect(new URL(page.url()).search).toBe("?view=chains&chain=power&lang=en");
    }));

  it("the camera of one city is not taken to another", () =>
    visit(async ({ page, open }) => {
      await open("?view=region#10/36.1/117.1");
      await page.locator(".pack-switch").selectOption("qingyang");
      await page.waitForFunction(() => document.title.includes("庆阳"));
      expect(new URL(page.url()).hash).toBe("");
    }));

  it("number keys open the views of the rail in its order", () =>
    visit(async ({ page, open, ready }) => {
      await open("?pack=qingyang");
      await ready();
      const views = await inRail(page);
      for (const position of [3, 1, 5, 9]) {
        await expect
          .poll(async () => {
            await page.keyboard.press(String(position));
            return current(page);
          })
          .toBe(views[position - 1]);
      }
    }));

  it("on a phone five views are at the thumb, all behind “more”, by touch and by keyboard", () =>
    visit(async ({ page, open }) => {
      await open("?pack=demo&view=chains");
      const seen = page.locator(".rail button:visible");
      expect(await seen.count()).toBe(6);
      const more = page.locator(".rail-more");
      await more.click();
      expect(await more.getAttribute("aria-expanded")).toBe("true");
      expect(await seen.count()).toBe((await inRail(page)).length + 1);
      await page.evaluate(axe.source);
      expect(await violations(page, ".rail")).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await seen.count()).toBe(6);
      await page.keyboard.press("Enter");
      await page.locator('.rail [data-page="dossier"]').click();
      await page.waitForFunction(() => location.search.includes("view=dossier"));
      expect(await seen.count()).toBe(6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }, PHONE));

  it("the rail needs no scrolling on a laptop, and axe finds nothing in it or in the switch", () =>
    visit(async ({ page, open }) => {
      for (const theme of ["light", "dark"]) {
        await open(`?pack=demo&view=list&theme=${theme}`);
        const rail = page.locator(".rail");
        expect(await rail.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
        await page.evaluate(axe.source);
        expect(await violations(page, ".rail")).toEqual([]);
        expect(await violations(page, ".top-bar")).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      expect(await page.locator(".rail").evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
    }));

  it("a pack that is listed but not there is told, and the others still open", async () => {
    const { page } = await openPage(browser, site);
    await page.route("**/data/packs.json", (route) =>
      route.fulfill({ json: { packs: [...PACKS, { id: "gone", title_zh: "无此城", title_en: "Gone" }] } }),
    );
    await page.goto(`${site}?pack=gone`);
    await page
      .locator(".page-state .pack-switch, .shell .pack-switch")
      .first()
      .selectOption("huadu", { timeout: 20_000 });
    await page.waitForFunction(() => document.title.includes("花都"));
    await atlas(page, site).ready();
    expect(new URL(page.url()).search).toBe("?pack=huadu");
    await page.context().close();
  });
});

interface Seen {
  readonly view: string;
  readonly isBroken: boolean;
  /** Characters of the view, and pixels the page is wide. */
  readonly words: number;
  readonly width: number;
}

/** Opens every view of the rail but the check page, one after the other within one page. */
function walk(page: Page): Promise<readonly Seen[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const seen: Seen[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('.rail [data-page]:not([data-page="check"])')) {
      const view = button.dataset["page"] ?? "";
      button.click();
      const isThere = () =>
        document.querySelector(`[data-page="${view}"][aria-current]`) !== null &&
        document.querySelector("#main .waiting") === null &&
        document.querySelector(view === "overview" ? "[data-ready]" : `[data-ready="${view}"], .broken`) !== null;
      while (!isThere()) await frame();
      await frame();
      seen.push({
        view,
        isBroken: document.querySelector(".broken") !== null,
        words: document.querySelector("#main")?.textContent?.length ?? 0,
        width: document.documentElement.scrollWidth,
      });
    }
    return seen;
  });
}

/** What axe finds in a part of the page. */
function violations(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate(async (selector) => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const { violations: found } = await tool.run(selector);
    return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
  }, part);
}
