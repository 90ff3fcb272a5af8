import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { readPack } from "../../src/data/read-pack.ts";
import type { Tables } from "../../src/model/pack.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

const PACKS = (JSON.parse(readFileSync("data/packs.json", "utf8")) as { packs: { id: string }[] }).packs.map(
  ({ id }) => id,
);
/** The pack whose sheets are read in English too. */
const ENGLISH = "taian";

/** A chain of so many links has more to say than one page holds. */
const MANY_NODES = 12;

/** What is wrong with the pages, and what stands on each. */
interface Pages {
  readonly faults: readonly string[];
  readonly pages: readonly { readonly head: string; readonly body: string; readonly foot: string }[];
  readonly maps: number;
}

describe("one chain, one policy", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  async function visit(use: (app: Atlas) => Promise<void>): Promise<void> {
    const { page, conduct } = await openPage(browser, site);
    await use(atlas(page, site));
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }

  it("notices a page too full, a blank one and a cut text", () =>
    visit(async (app) => {
      await app.open(`?view=dossier&chain=${await firstChain("taian")}&mode=print`);
      await drawn(app.page);
      expect((await readPages(app.page)).faults).toEqual([]);
      await app.page.evaluate(() => {
        const [column, other] = document.querySelectorAll<HTMLElement>(".sheet-column");
        const row = column?.querySelector("tbody tr");
        for (let n = 0; n < 80 && row; n++) row.after(row.cloneNode(true));
        const cell = other?.querySelector<HTMLElement>("tbody th, tbody td");
        if (cell) cell.style.cssText = "display: block; overflow: hidden; height: 4px";
        for (const body of [...document.querySelectorAll("[data-page='2'] .sheet-column")]) body.replaceChildren();
      });
      const { faults } = await readPages(app.page);
      expect(faults.filter((fault) => fault.startsWith("too full"))).not.toEqual([]);
      expect(faults.filter((fault) => fault.startsWith("cut"))).not.toEqual([]);
      expect(faults.filter((fault) => fault.startsWith("blank"))).not.toEqual([]);
    }));

  for (const pack of PACKS) {
    for (const lang of pack === ENGLISH ? ["zh-CN", "en"] : ["zh-CN"]) {
      it(`${pack} in ${lang}: every chain prints on up to four upright pages, nothing cut, each with number, sources and date`, () =>
        visit(async (app) => {
          const { tables } = await readPack(folderSource(`data/${pack}`), { id: pack });
          const printed = toPrint(tables);
          for (const { id, ...names } of tables.chains.rows) {
            const name = lang === "en" ? (names.name_en ?? names.name_zh) : (names.name_zh ?? names.name_en);
            const query = `?pack=${pack}&view=dossier&mode=print&chain=${id}&lang=${lang}`;
            if (app.query() === "") await app.open(query);
            else await app.go(query);
            await drawn(app.page);
            const { faults, pages, maps } = await readPages(app.page);
            expect(faults, id).toEqual([]);
            expect(pages.length, id).toBeLessThanOrEqual(4);
            const nodes = tables.nodes.rows.filter(({ chain_id }) => chain_id === id).length;
            expect(pages.length, id).toBeGreaterThanOrEqual(nodes >= MANY_NODES ? 2 : 1);
            pages.forEach(({ head, body, foot }, place) => {
              expect(head, id).toContain(name);
              expect(body.length, id).toBeGreaterThan(20);
              expect(foot, id).toContain(`${place + 1} / ${pages.length}`);
              expect(foot, id).toMatch(lang === "en" ? /\d+ sources?/ : /来源：\d+ 项/);
              expect(foot, id).toMatch(lang === "en" ? /data as of \d{4}|no date stated/ : /数据截至 \d{4}|未写日期/);
            });
            expect(maps, id).toBeGreaterThan(0);
            if (printed.has(id)) expect(pdfPages(await print(app.page)), id).toEqual(pages.map(() => "upright"));
          }
        }));
    }
  }

  it("the button prints from the page as it stands, and the page comes back as it was", () =>
    visit(async (app) => {
      await app.open(`?view=dossier&chain=${await firstChain("taian")}`);
      await drawn(app.page);
      const before = await app.page.locator(".dossier-screen").textContent();
      const pages = pdfPages(await print(app.page));
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(new Set(pages)).toEqual(new Set(["upright"]));
      expect(await app.page.locator(".dossier-sheet").count()).toBe(0);
      expect(await app.page.locator(".dossier-screen").textContent()).toBe(before);
    }));

  it("has the same pages where the medium is paper before printing begins", () =>
    visit(async (app) => {
      await app.open(`?view=dossier&chain=${await firstChain("taian")}`);
      await drawn(app.page);
      const pages = pdfPages(await print(app.page));
      await app.page.emulateMedia({ media: "print" });
      expect(pdfPages(await print(app.page))).toEqual(pages);
    }));

  it("counts by chain only: another filter changes no number and is told", () =>
    visit(async (app) => {
      const chain = await firstChain("taian");
      const numbers = () => app.page.locator(".dossier-numbers").textContent();
      await app.open(`?view=dossier&chain=${chain}`);
      const alone = await numbers();
      expect(await app.page.locator(".dossier-ignored").count()).toBe(0);
      await app.go(`?view=dossier&chain=${chain}&presence=none&q=xyz`);
      expect(await numbers()).toBe(alone);
      expect(await app.page.locator(".dossier-ignored").textContent()).toContain("本地企业");
      expect(await app.page.locator(".dossier-ignored").textContent()).toContain("xyz");
    }));

  it("without a chain it offers them all, with several those; one is chosen by keyboard", () =>
    visit(async (app) => {
      const { tables } = await readPack(folderSource("data/taian"), { id: "taian" });
      const [first, second] = tables.chains.rows;
      await app.open("?view=dossier");
      expect(await app.page.locator(".dossier-chooser button").count()).toBe(tables.chains.rows.length);
      await app.go(`?view=dossier&chain=${first?.id},${second?.id}`);
      await app.page.waitForFunction(() => document.querySelectorAll(".dossier-chooser button").length === 2);
      await app.page.locator(".dossier-chooser button").last().focus();
      await app.page.keyboard.press("Enter");
      await app.page.waitForSelector(".dossier-page");
      expect(app.query()).toMatch(/chain=[a-z0-9._-]+(&|$)/);
    }));

  it("fits a phone, opens a section from the contents, selects a row, and explains a number", () =>
    visit(async (app) => {
      await app.page.setViewportSize({ width: 390, height: 844 });
      await app.open(`?view=dossier&chain=${await firstChain("taian")}`);
      await drawn(app.page);
      const wider = () => app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await wider()).toBeLessThanOrEqual(0);
      expect(
        await app.page.evaluate(() => {
          const body = document.querySelector("[data-view='dossier'] > .view-body");
          return (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0);
        }),
      ).toBeLessThanOrEqual(0);
      await app.page.locator("[data-number='held'] button").first().click();
      expect(await app.page.locator(".explained-panel").textContent()).toContain("算法");
      await app.page.keyboard.press("Escape");
      await app.page.locator(".dossier-contents button").last().click();
      await app.page.waitForFunction(() => {
        const box = document.querySelector("[data-section='sources']")?.getBoundingClientRect();
        return box !== undefined && box.top < innerHeight && box.bottom > 0;
      });
      await app.page.locator("[data-section='sources'] .dossier-name").first().click();
      await app.page.waitForFunction(() => location.search.includes("sel=source:"));
    }));
});

/** Chains that are printed to a file too: the one of most links and the one of fewest. Of the others the boxes of the pages are looked at. */
function toPrint({ chains, nodes }: Tables): ReadonlySet<string> {
  const size = (id: string) => nodes.rows.filter(({ chain_id }) => chain_id === id).length;
  const ids = chains.rows.map(({ id }) => id).sort((a, b) => size(a) - size(b));
  return new Set([ids[0] ?? "", ids.at(-1) ?? ""]);
}

async function firstChain(pack: string): Promise<string> {
  const { tables } = await readPack(folderSource(`data/${pack}`), { id: pack });
  return tables.chains.rows[0]?.id ?? "";
}

/** Waits until every map of the sheet is drawn, and on paper taken over. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll(".dossier-map")].every((map) =>
        map.querySelector("svg[data-drawing], .empty-view"),
      ) &&
      [...document.querySelectorAll("[data-page] .paper-map")].every(
        (map) => map.querySelector("svg") !== null || map.closest(".dossier-measured") !== null,
      ),
  );
}

const print = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, printBackground: true });

/** Whether each page of a PDF stands upright on A4. Chromium writes page objects uncompressed. */
function pdfPages(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = ""]) => {
    const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
    return Math.abs(width - 595) < 1.5 && Math.abs(height - 842) < 1.5 ? "upright" : `${width} × ${height}`;
  });
}

/** The pages as they are printed: their boxes, of which each is a page, and nothing besides; looked at under the style of print. */
async function readPages(page: Page): Promise<Pages> {
  await page.emulateMedia({ media: "print" });
  const pages = await page.evaluate(() => {
    const faults: string[] = [];
    const sheets = [...document.querySelectorAll<HTMLElement>(".dossier-sheets > .dossier-sheet")];
    const words = (element: Element | null) => element?.textContent?.trim() ?? "";
    const pageHeight = (297 / 25.4) * 96;
    const rest = document.documentElement.scrollHeight - sheets.length * pageHeight;
    if (rest > 1) faults.push(`besides the pages ${Math.round(rest)} px are printed`);
    for (const sheet of sheets) {
      const { width, height } = sheet.getBoundingClientRect();
      if (Math.abs(width - (210 / 25.4) * 96) > 1 || height > pageHeight || height < pageHeight - 2)
        faults.push(`no A4: ${width} × ${height}`);
      const number = sheet.dataset["page"];
      for (const element of sheet.querySelectorAll<HTMLElement>("*")) {
        if (element.classList.contains("visually-hidden") || element instanceof SVGElement) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut =
          (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1);
        if (isCut) faults.push(`cut ${number}: ${element.className} ${words(element).slice(0, 30)}`);
      }
      for (const column of sheet.querySelectorAll(".sheet-column")) {
        const room = column.getBoundingClientRect();
        for (const part of column.children) {
          const box = part.getBoundingClientRect();
          if (box.bottom > room.bottom + 0.5) faults.push(`too full ${number}: ${words(part).slice(0, 30)}`);
        }
        for (const cell of column.querySelectorAll("th, td, p, h2, li")) {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const box = range.getBoundingClientRect();
          if (box.width > 0 && box.right > room.right + 1)
            faults.push(`too wide ${number}: ${words(cell).slice(0, 30)}`);
        }
      }
      for (const map of sheet.querySelectorAll(".paper-drawing svg")) {
        const box = map.getBoundingClientRect();
        for (const text of map.querySelectorAll("text")) {
          const own = text.getBoundingClientRect();
          if (own.width > 0 && (own.right > box.right + 2 || own.left < box.left - 2 || own.bottom > box.bottom + 2))
            faults.push(`cut ${number}: map ${words(text)}`);
        }
      }
      if (words(sheet.querySelector(".sheet-body")) === "") faults.push(`blank ${number}`);
    }
    return {
      faults,
      maps: document.querySelectorAll(".dossier-sheets > .dossier-sheet .paper-drawing svg").length,
      pages: sheets.map((sheet) => ({
        head: words(sheet.querySelector("h1, .sheet-running")),
        body: words(sheet.querySelector(".sheet-body")),
        foot: words(sheet.querySelector(".sheet-foot")),
      })),
    };
  });
  await page.emulateMedia({ media: null });
  return pages;
}
