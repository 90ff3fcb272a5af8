import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { VIEWS, WORK_VIEWS } from "../../src/state/address.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const;
const SELECTED = "sel=node:ne-caes";

describe("axe finds nothing", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  async function at(width: keyof typeof WIDTHS, use: (app: Atlas) => Promise<void>): Promise<void> {
    const { page, conduct } = await openPage(browser, site, { viewport: WIDTHS[width], hasTouch: width === 390 });
    const app = atlas(page, site);
    await app.open("");
    await page.evaluate(axe.source);
    await use(app);
    expect(conduct.errors).toEqual([]);
    await page.context().close();
  }

  it("is able to find: a picture without a name, pale text, a page without a language", () =>
    at(1440, async ({ page }) => {
      await page.evaluate(() => {
        document.documentElement.removeAttribute("lang");
        const image = document.createElement("img");
        image.src = "favicon.svg";
        const pale = document.createElement("p");
        pale.textContent = "pale";
        pale.style.color = "#ddd";
        document.querySelector("main")?.append(image, pale);
      });
      const rules = (await violations(page)).map((line) => line.split(" ")[0]);
      expect(new Set(rules)).toEqual(new Set(["html-has-lang", "image-alt", "color-contrast"]));
    }));

  it("the browser itself knows every mark by name", () =>
    at(1440, async ({ page, go }) => {
      const session = await page.context().newCDPSession(page);
      for (const view of ["region", "chain", "technology", "application", "chains"]) {
        await go(`?view=${view}`);
        await page.waitForSelector("[data-drawing] [data-key]");
        const marks = await page.locator('[data-drawing] [role="button"]').count();
        const { nodes } = await session.send("Accessibility.getFullAXTree");
        const buttons = nodes.filter((node) => !node.ignored && node.role?.value === "button");
        expect(buttons.length, view).toBeGreaterThanOrEqual(marks);
        expect(buttons.filter((node) => `${node.name?.value ?? ""}`.trim().length < 2)).toEqual([]);
      }
    }));

  for (const mode of ["embed", "present", "screen", "print"]) {
    it(`in mode ${mode}`, () =>
      at(1440, async (app) => {
        await app.go(`?mode=${mode}&view=chain`);
        expect(await violations(app.page)).toEqual([]);
        expect(await app.page.locator("h1").count()).toBe(1);
      }));
  }

  for (const width of [1440, 390] as const) {
    for (const view of VIEWS) {
      it(`${view}, ${width} wide, in both languages, light and dark`, () =>
        at(width, async (app) => {
          const found: string[] = [];
          for (const lang of ["zh-CN", "en"]) {
            for (const theme of ["light", "dark"]) {
              const query = `?view=${view}&chain=newenergy&lang=${lang}&theme=${theme}`;
              await app.go(query);
              found.push(...(await violations(app.page)).map((line) => `${query} ${line}`));
              expect(await app.page.locator("h1").count(), query).toBe(1);
              expect(await app.page.evaluate(() => document.documentElement.lang), query).toBe(lang);
            }
          }
          expect(found).toEqual([]);
        }));
    }

    for (const view of WORK_VIEWS) {
      it(`${view} of the pack with every table, ${width} wide`, () =>
        at(width, async (app) => {
          const found: string[] = [];
          for (const look of ["lang=zh-CN&theme=light", "lang=en&theme=dark"]) {
            const query = `?pack=demo&view=${view}&chain=bearing&${look}`;
            await app.go(query);
            found.push(...(await violations(app.page)).map((line) => `${query} ${line}`));
            expect(await app.page.locator("h1").count(), query).toBe(1);
          }
          expect(found).toEqual([]);
        }));
    }

    it(`what opens over the views, ${width} wide, light and dark`, () =>
      at(width, async (app) => {
        const { page } = app;
        const found: string[] = [];
        const look = async (what: string) => {
          found.push(...(await violations(page)).map((line) => `${what} ${line}`));
        };
        for (const theme of ["light", "dark"]) {
          await app.go(`?view=technology&chain=newenergy&theme=${theme}&${SELECTED}`);
          await page.waitForSelector(".detail-panel");
          await look(`${theme} selected, detail panel`);
          await app.go(`?chain=newenergy&theme=${theme}&${SELECTED}`);
          await look(`${theme} selected, overview`);
          await app.go(`?view=chain&chain=newenergy&theme=${theme}&table=on&${SELECTED}`);
          await look(`${theme} selected, table twin`);
          await app.go(`?view=chain&chain=newenergy&theme=${theme}&region=feicheng&presence=led`);
          await page.locator(".filter-bar button[aria-expanded]").first().click();
          await page.waitForSelector(".filter-panel");
          await look(`${theme} filter panel`);
          await page.keyboard.press("Escape");
          await page.locator(".dock-handle").click();
          await page.waitForSelector(".list-dock table");
          await look(`${theme} dock`);
          await page.locator(".dock-handle").click();
          await page.locator(".top-tools button").last().click();
          await page.waitForSelector("dialog[open]");
          await look(`${theme} share dialog`);
          await page.keyboard.press("Escape");
        }
        expect(found).toEqual([]);
      }));
  }
});

/** Broken rules, each with where. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  return page.evaluate(async (tags) => {
    const { axe: finder } = window as unknown as { readonly axe: typeof import("axe-core") };
    const results = await finder.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id} ${target.join(" ")}: ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`,
      ),
    );
  }, TAGS);
}
