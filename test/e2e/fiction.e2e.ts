import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { FICTION } from "../../src/i18n/fiction.ts";
import { launch, openPage } from "./browser.ts";
import { atlas } from "./driver.ts";

/** Every mode with a view of its own, and the page with several; and what tells that the mode is there. */
const ADDRESSES: readonly (readonly [rest: string, shell: string])[] = [
  ["view=overview", '.shell[data-mode="full"]'],
  ["view=region", '[data-view="region"]'],
  ["view=list&lang=en", '[data-view="list"]'],
  ["view=chains", '[data-view="chains"]'],
  ["view=chains&mode=embed", ".embed-shell"],
  ["view=chains&mode=print", ".print-bar"],
  ["view=chains&mode=present", ".talk"],
  ["view=overview&mode=screen", ".wall"],
];

/** True where the mark stands in the window, as a reader sees it. */
const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate((words) => {
    const bands = [...document.querySelectorAll(".fiction-band")].filter((band) => band.textContent === words);
    return bands.some((band) => {
      const { top, bottom, height } = band.getBoundingClientRect();
      return (
        height >= 14 && top >= 0 && bottom <= window.innerHeight && getComputedStyle(band).visibility === "visible"
      );
    });
  }, FICTION);

describe("invented data say so wherever they go", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  it("marks every mode and view of an invented pack, in both languages", async () => {
    const { page } = await openPage(browser, site);
    const there = atlas(page, site);
    const unmarked: string[] = [];
    await there.open("?pack=demo");
    for (const [rest, shell] of ADDRESSES) {
      const query = `?pack=demo&${rest}`;
      await there.go(query);
      await page.locator(shell).waitFor();
      if (!(await isMarked(page))) unmarked.push(query);
      const foot = await page.locator(".source-line").first().textContent();
      if (foot?.includes(FICTION) !== true) unmarked.push(`${query} foot`);
    }
    expect(unmarked).toEqual([]);
    await page.close();
  });

  it("marks no real city", async () => {
    const { page } = await openPage(browser, site);
    await atlas(page, site).open("?pack=taian");
    expect(await page.locator("body").textContent()).not.toContain(FICTION);
    await page.close();
  });

  it("marks the paper", async () => {
    const { page } = await openPage(browser, site);
    await atlas(page, site).open("?pack=demo&view=chains");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".fiction-band").isVisible()).toBe(true);
    expect(await page.locator(".source-line").textContent()).toContain(FICTION);
    await page.close();
  });

  it("marks the picture, above its title and in its source line", async () => {
    const { page } = await openPage(browser, site);
    await page.addInitScript(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src");
      if (own?.set === undefined) throw new Error("no src");
      const { set } = own;
      Object.defineProperty(HTMLImageElement.prototype, "src", {
        ...own,
        set(value: string) {
          if (value.startsWith("data:image/svg+xml"))
            document.documentElement.dataset["picture"] = decodeURIComponent(value);
          set.call(this, value);
        },
      });
    });
    await atlas(page, site).open("?pack=demo&view=chains");
    const saved = page.waitForEvent("download");
    await page.locator(".tool-picture").click();
    await saved;
    const picture = (await page.evaluate(() => document.documentElement.dataset["picture"])) ?? "";
    const texts = [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => words);
    expect(texts.filter((words) => words === FICTION)).toHaveLength(1);
    expect(texts.some((words) => words.startsWith(`${FICTION} · `))).toBe(true);
    await page.close();
  });
});
