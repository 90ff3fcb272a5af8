import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";

/** Firms a drawing of places shows, and where the drawing stands. Runs in the page. */
function shown(root: string): { readonly firms: number; readonly box: readonly number[] } {
  const glyphs = [...document.querySelectorAll(`${root} .glyph`)].filter((glyph) => glyph.querySelector(".map-firms"));
  const { x, y, width, height } =
    document.querySelector(`${root} .map-overlay`)?.getBoundingClientRect() ?? new DOMRect();
  return {
    firms: glyphs.reduce((sum, glyph) => sum + Number(glyph.querySelector(".map-firm-count")?.textContent ?? 1), 0),
    box: [x, y, width, height],
  };
}

describe("the first regional map", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  /** Holds the code of the page back until told. */
  const holdPage = async (page: Page) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/page-[\w-]+\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  };

  it("shows the same firms at the same spot before the page is there, and gives way to the page's own", async () => {
    const { page, conduct } = await openPage(browser, site);
    const release = await holdPage(page);
    await page.goto(`${site}?view=region`, { waitUntil: "commit" });
    await page.waitForSelector(".first-map .glyph", { state: "attached" });
    const first = await page.evaluate(shown, ".first-map");
    expect(first.firms).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.querySelector("#root")?.childElementCount)).toBe(0);
    release();
    await page.waitForSelector('[data-drawing="region"] .glyph');
    expect(await page.locator(".first-map").count()).toBe(0);
    const own = await page.evaluate(shown, "#root");
    expect(own.firms).toBe(first.firms);
    for (const [index, edge] of own.box.entries()) expect(Math.abs(edge - (first.box[index] ?? 0))).toBeLessThan(4);
    expect([...conduct.errors, ...conduct.violations, ...conduct.foreign]).toEqual([]);
    await page.context().close();
  });

  it("asks for what it draws without waiting for the descriptor, since the list of packs names the files", async () => {
    const { page } = await openPage(browser, site);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/datapackage\.json$/, async (route) => {
      await asked;
      await route.continue();
    });
    page.on("request", (request) => {
      if (request.url().endsWith("/boundaries.geojson")) answer();
    });
    await page.goto(`${site}?view=region`, { waitUntil: "commit" });
    await page.waitForSelector('.first-map .glyph, [data-drawing="region"] .glyph', { state: "attached" });
    await page.context().close();
  });

  it.each(["&region=feicheng", "&mode=embed", "&sel=region:feicheng"])(
    "is not drawn where the address asks for more: %s",
    async (more) => {
      const { page } = await openPage(browser, site);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${site}?view=region${more}`);
      await page.waitForSelector('[data-drawing="region"] .glyph');
      expect(await page.locator(".first-map").count()).toBe(0);
      expect(asked.filter((url) => /data\/.*\.csv/.test(url)).length).toBeGreaterThan(5);
      await page.context().close();
    },
  );
});
