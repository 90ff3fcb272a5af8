import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

const PACKS = (
  JSON.parse(await readFile(new URL("../../data/packs.json", import.meta.url), "utf8")) as {
    readonly packs: readonly { readonly id: string }[];
  }
).packs.map(({ id }) => id);

describe("what to look at first, and the gap analysis", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  async function visit(use: (app: Atlas) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const { page, conduct } = await openPage(browser, site, options);
    await use(atlas(page, site));
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }

  it.each(PACKS)("%s gives an agenda of at most two sheets, and a gap analysis without a hole in a sentence", (pack) =>
    visit(async ({ page, open }) => {
      await open(`?pack=${pack}&view=agenda&mode=print`);
      expect(await page.locator(".agenda-card").count()).toBeGreaterThan(2);
      expect(await page.locator(".agenda-answers dt").count()).toBe(6);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await open(`?pack=${pack}&view=analysis`);
      expect(await page.locator(".node-row").count()).toBeGreaterThan(3);
      await page.locator(".analysis-tabs button").last().click();
      await page.locator(".cluster-list").waitFor({ state: "attached" });
      expect(await page.locator(".analysis").textContent()).not.toMatch(/NaN|undefined|\{\w+\}/);
    }),
  );

  it("a number opens beside itself within the window, by keyboard too, and gives the focus back", () =>
    visit(async ({ page, open }) => {
      await open("?pack=demo&view=agenda");
      for (const place of ["first", "last"] as const) {
        const number = page.locator(".agenda-card .explained-number")[place]();
        await number.focus();
        await page.keyboard.press("Enter");
        const panel = page.locator(".explained-panel");
        const counted = Number((await number.textContent())?.replace(/\D/g, ""));
        const rows = await panel.locator("[data-key]").count();
        const rest = await panel.locator(".explained-rows > span").allTextContents();
        expect(rows + Number(rest[0]?.replace(/\D/g, "") ?? 0)).toBe(counted);
        const box = await panel.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
        await page.keyboard.press("Escape");
        await panel.waitFor({ state: "detached" });
        expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
      }
    }));

  it("a card leads to where its rows are worked off, and a row chosen there is chosen on the maps", () =>
    visit(async ({ page, open, ready, query, marks }) => {
      await open("?view=agenda");
      const card = page.locator('.agenda-card[data-kind="none-found"]').first();
      const key = (await card.locator("[data-key]").first().getAttribute("data-key")) ?? "";
      await card.locator("a").click();
      await ready();
      expect(query()).toContain("view=analysis");
      await page.locator(`.node-table [data-key="${key}"]`).click();
      await page.locator(`[data-key="${key}"][aria-pressed="true"]`).first().waitFor();
      await page.evaluate(() => history.back());
      await open(`?view=chain&sel=${key}`);
      expect(await marks("chain", ["selected"])).toContain(key);
    }));

  it("on a phone the page never moves sideways and a number opens as a sheet", () =>
    visit(
      async ({ page, open }) => {
        for (const query of ["view=agenda", "view=analysis", "view=analysis&by=places"]) {
          await open(`?pack=demo&${query}`);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        }
        await page.locator(".heat-cell .explained-number").first().click();
        const box = await page.locator(".explained-panel").boundingBox();
        expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844]);
      },
      { viewport: { width: 390, height: 844 } },
    ));
});
