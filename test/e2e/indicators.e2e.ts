import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { atlas } from "./driver.ts";

describe("indicators and tasks", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  it("mouse: the other cut, months of a quarter, a cell opens its row in the panel and draws its line", async () => {
    const { page, conduct } = await openPage(browser, site);
    const app = atlas(page, site);
    await app.open("?pack=demo&view=indicators&period=2026");
    expect(await app.finding("indicators")).toMatch(/^2026年 \d+ 项指标可判断进度/);
    await page.getByRole("button", { name: "按产业链" }).click();
    expect(app.query()).toContain("by=chain");
    const months = page.locator(".ind-table th.month");
    expect(await months.count()).toBe(0);
    await page.getByRole("button", { name: /^一季度/ }).click();
    expect(await months.count()).toBe(3);
    const cell = page.locator("td.month[data-figure]").first();
    const figure = await cell.getAttribute("data-figure");
    await cell.click();
    await page.waitForFunction((id) => new URL(location.href).searchParams.get("sel") === `indicator:${id}`, figure);
    await page.locator(`.ind-chart [data-key="indicator:${figure}"]`).waitFor();
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  });

  it("keyboard: the tree opens, walks and selects; a computed number explains itself", async () => {
    const { page } = await openPage(browser, site);
    const app = atlas(page, site);
    await app.open("?pack=demo&view=indicators&period=2026");
    const rows = page.locator(".ind-table tbody tr");
    const count = await rows.count();
    await page.locator('.ind-table tbody tr[tabindex="0"]').focus();
    await page.keyboard.press("ArrowLeft");
    expect(await rows.count()).toBeLessThan(count);
    await page.keyboard.press("ArrowRight");
    expect(await rows.count()).toBe(count);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("sel")?.startsWith("indicator:"));
    const number = page.locator(".ind-card .explained-number").first();
    await number.focus();
    await page.keyboard.press("Enter");
    await page.locator(".explained-panel").waitFor();
    expect(await page.locator(".explained-panel").textContent()).toContain("÷");
    await page.keyboard.press("Escape");
    await page.locator(".explained-panel").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("at 390 px neither view scrolls the page sideways, in both languages", async () => {
    const { page } = await openPage(browser, site, { viewport: { width: 390, height: 844 } });
    const app = atlas(page, site);
    for (const query of [
      "?pack=demo&view=indicators",
      "?view=indicators&lang=en",
      "?pack=demo&view=tasks",
      "?pack=demo&view=tasks&by=owner&lang=en",
    ]) {
      await app.open(query);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), query).toBe(0);
    }
    await page.context().close();
  });

  it("a pack with few targets claims no more than it can: as many marks of pace as the finding counts", async () => {
    const { page } = await openPage(browser, site);
    const app = atlas(page, site);
    await app.open("?view=indicators&period=2025");
    const marks = await page.locator(".ind-pace .pace-mark").count();
    const finding = await app.finding("indicators");
    expect(marks).toBe(Number(/年 (\d+) 项指标可判断/.exec(finding)?.[1] ?? 0));
    await page.context().close();
  });

  it("tasks: groups by the address, a task and a report open the panel, older reports on request", async () => {
    const { page } = await openPage(browser, site);
    const app = atlas(page, site);
    await app.open("?pack=demo&view=tasks");
    await page.getByRole("button", { name: "按责任单位" }).click();
    expect(app.query()).toContain("by=owner");
    const task = await page.locator(".task-row[data-key]").first().getAttribute("data-key");
    await page.locator(".task-row[data-key] th button").first().click();
    await page.waitForFunction((key) => new URL(location.href).searchParams.get("sel") === key, task);
    const older = page.locator(".report details").first();
    expect(await older.locator(".report-body").first().isVisible()).toBe(false);
    await older.locator("summary").click();
    expect(await older.locator(".report-body").first().isVisible()).toBe(true);
    await page.locator(".report-body > button").first().click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("sel")?.startsWith("report:"));
    await page.context().close();
  });
});
