import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { readPack } from "../../src/data/read-pack.ts";
import type { Pack } from "../../src/model/pack.ts";
import { projectCycle } from "../../src/model/project-cycle.ts";
import { launch, openPage } from "./browser.ts";

/** The day the journeys are made on, so that what is overdue does not grow with the years. */
const DAY = "2026-11-22";
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const site = inject("site");
let browser: Browser;
let pack: Pack;
beforeAll(async () => {
  browser = await launch({ webgl: false });
  pack = await readPack(folderSource("data/demo"), { id: "demo" });
});
afterAll(() => browser.close());

/** A page of the demo pack on that day; closed without a fault. */
async function visit(query: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, conduct } = await openPage(browser, site, options);
  await page.clock.setFixedTime(new Date(`${DAY}T12:00:00`));
  await page.goto(`${site}?pack=demo${query}`);
  await use(page);
  expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
  await page.context().close();
}

const inAddress = (page: Page, part: string) => page.waitForFunction((text) => location.search.includes(text), part);

/** Presses Tab, or another key, until the focus stands on what the selector names and holds the text. */
async function tabTo(page: Page, selector: string, text = "", key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const isThere = ([wanted, words]: readonly string[]) =>
      document.activeElement?.matches(wanted ?? "") === true &&
      (document.activeElement.textContent ?? "").includes(words ?? "");
    if (await page.evaluate(isThere, [selector, text])) return;
  }
  throw new Error(`${selector} ${text} not reached`);
}

describe("the chain office finds the overdue projects of a chain, opens one, sees its next step and takes the list along", () => {
  const BOARD = "[data-view=projects] .project-card";
  const OVERDUE = "[data-view=projects] .legend-item";
  let chain = "";
  let late: readonly string[] = [];
  let nextStep = "";
  let first = "";
  beforeAll(() => {
    const overdue = pack.tables.projects.rows.filter((row) => projectCycle(row, DAY).overdue !== undefined);
    const told = overdue.find(
      (row) =>
        row.next_step !== undefined &&
        row.chain_id !== undefined &&
        overdue.some(({ id, chain_id }) => id !== row.id && chain_id === row.chain_id),
    );
    if (told?.chain_id === undefined || told.next_step === undefined) throw new Error("no overdue project to look for");
    [chain, nextStep, first] = [told.chain_id, told.next_step, `project:${told.id}`];
    late = overdue.filter((row) => row.chain_id === chain).map(({ id }) => `project:${id}`);
  });

  const shown = async (page: Page) =>
    (await page.locator(BOARD).evaluateAll((cards) => cards.map((card) => card.getAttribute("data-key") ?? ""))).sort();

  /** The board holds just the chain's overdue projects. */
  async function expectLate(page: Page): Promise<void> {
    await page.waitForFunction(([cards, n]) => document.querySelectorAll(String(cards)).length === n, [
      BOARD,
      late.length,
    ] as const);
    expect(await shown(page)).toEqual([...late].sort());
  }

  async function expectNextStep(page: Page): Promise<void> {
    await page.locator(".detail-panel", { hasText: nextStep }).waitFor();
    expect(await page.locator(".project-dates .board-overdue").textContent()).toMatch(/逾期 \d+ 天/);
  }

  /** The file a press of the button gives, as bytes. */
  async function fileOf(page: Page, press: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return readFile(await download.path());
  }

  function expectRows(csv: Buffer): void {
    const text = csv.toString("utf8");
    for (const key of late) expect(text).toContain(pack.tables.projects.byId.get(key.slice(8))?.name_zh);
    expect(text).toContain(nextStep);
    expect(text.trim().split("\n").length).toBe(late.length + 1);
  }

  it("with the mouse", () =>
    visit("&view=projects", {}, async (page) => {
      await page.locator(OVERDUE).click();
      await page.locator(`select:has(option[value="${chain}"])`).selectOption(chain);
      await expectLate(page);
      await page.locator(`${BOARD}[data-key="${first}"]`).click();
      await expectNextStep(page);
      expectRows(await fileOf(page, () => page.locator(".tools").getByRole("button", { name: "CSV" }).click()));
      const workbook = await fileOf(page, () => page.locator(".tools").getByRole("button", { name: "XLSX" }).click());
      expect(workbook.subarray(0, 2).toString()).toBe("PK");
    }));

  it("with the keyboard alone", () =>
    visit("&view=projects", {}, async (page) => {
      await page.locator(BOARD).first().waitFor();
      await tabTo(page, `select:has(option[value="${chain}"])`);
      for (let presses = 0; presses < 20 && !page.url().includes(`chain=${chain}`); presses++)
        await page.keyboard.press("ArrowDown");
      await inAddress(page, `chain=${chain}`);
      await tabTo(page, OVERDUE);
      await page.keyboard.press("Enter");
      await expectLate(page);
      await page.keyboard.press("Shift+Tab");
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
      const walked = [await focused()];
      for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft"]) {
        await page.keyboard.press(arrow);
        walked.push(await focused());
      }
      for (const key of walked) expect(late).toContain(key);
      expect(new Set(walked).size).toBeGreaterThan(1);
      await page.keyboard.press("Enter");
      await inAddress(page, `sel=${walked.at(-1)}`);
      await page.locator(".detail-panel .project-dates").waitFor();
      await tabTo(page, ".tools .tool-file", "CSV", "Shift+Tab");
      expectRows(await fileOf(page, () => page.keyboard.press("Enter")));
    }));

  it("with a thumb on a phone", () =>
    visit("&view=projects", PHONE, async (page) => {
      await page.locator(OVERDUE).tap();
      await page.locator(`select:has(option[value="${chain}"])`).selectOption(chain);
      await inAddress(page, `chain=${chain}`);
      for (const head of await page.locator(".board-head[aria-expanded=false]").all()) await head.tap();
      await expectLate(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.locator(`${BOARD}[data-key="${first}"]`).tap();
      await expectNextStep(page);
      expectRows(await fileOf(page, () => page.locator(".tools").getByRole("button", { name: "CSV" }).tap()));
    }));
});

describe("a leader asks how many chains, who leads, where are gaps, are we on plan, what firms ask, what changed", () => {
  const answers = (): readonly (readonly [view: string, finding: RegExp])[] => {
    const { chains, projects, demands } = pack.tables;
    return [
      ["chains", new RegExp(`^${chains.rows.length} 条链`)],
      ["projects", new RegExp(`^${projects.rows.length} 个项目中，逾期 \\d+ 个`)],
      ["indicators", /\d+ 项/],
      ["demands", new RegExp(`^${demands.rows.length} 件诉求中，已答复或办结 \\d+ 件`)],
      ["roles", new RegExp(`^${chains.rows.length} 条链`)],
      ["analysis", /\d+ 个/],
      ["changes", /新增 \d+ 行，修改 \d+ 行/],
    ];
  };

  /** Opens one view after the other and reads its answer. */
  async function ask(page: Page, open: (view: string) => Promise<void>): Promise<void> {
    await page.locator(".rail").waitFor();
    for (const [view, answer] of answers()) {
      await open(view);
      await page.locator(`[data-view="${view}"] .finding`, { hasText: answer }).waitFor();
    }
  }

  const button = (view: string) => `.rail [data-page="${view}"]`;

  it("with the mouse", () => visit("", {}, (page) => ask(page, (view) => page.locator(button(view)).click())));

  it("with the keyboard alone", () =>
    visit("", {}, (page) =>
      ask(page, async (view) => {
        await tabTo(page, button(view));
        await page.keyboard.press("Enter");
      }),
    ));

  it("with a thumb on a phone, and no page is wider than it", () =>
    visit("", PHONE, (page) =>
      ask(page, async (view) => {
        if (!(await page.locator(button(view)).isVisible())) await page.locator(".rail-more").tap();
        await page.locator(button(view)).tap();
        await page.locator(`[data-view="${view}"]`).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(390);
      }),
    ));
});
