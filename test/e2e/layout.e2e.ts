import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { readPack } from "../../src/data/read-pack.ts";
import type { Pack } from "../../src/model/pack.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

/** Largest chain whose text must be readable without enlarging. */
const READABLE_NODES = 31;
/** Smallest text, pixels on the screen. */
const LEAST_TEXT = 11;

interface Geometry {
  readonly boxes: number;
  /** Pairs of boxes that share more than a hairline. */
  readonly overlaps: readonly string[];
  /** Texts that leave the box they belong to. */
  readonly spills: readonly string[];
  readonly leastText: number;
  /** Everything placed, as text. */
  readonly print: string;
}

describe("layout in a window of 1440 × 900", () => {
  const site = inject("site");
  let browser: Browser;
  let pack: Pack;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
    pack = await readPack(folderSource("data/taian"), { id: "taian" });
  });
  afterAll(() => browser.close());

  async function visit(use: (app: Atlas) => Promise<void>): Promise<void> {
    const { page, conduct } = await openPage(browser, site);
    await use(atlas(page, site));
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  }

  it("notices what it looks for", () =>
    visit(async (app) => {
      await app.open("?view=chain&chain=newenergy");
      await app.page.evaluate(() => {
        const [first, second] = document.querySelectorAll(".card .card-box");
        for (const side of ["x", "y"]) second?.setAttribute(side, first?.getAttribute(side) ?? "");
        const name = document.querySelector(".card .card-name");
        if (name !== null) name.textContent = "一个长得放不下的名字，比它的卡片宽得多得多";
        document.querySelectorAll(".card-name")[2]?.setAttribute("font-size", "9");
      });
      const geometry = await look(app.page, ".card", ".card-box");
      expect(geometry.overlaps.length).toBeGreaterThan(0);
      expect(geometry.spills.length).toBeGreaterThan(0);
      expect(geometry.leastText).toBeLessThan(LEAST_TEXT);
    }));

  for (const lang of ["zh-CN", "en"]) {
    it(`every chain in ${lang}: cards apart, words within them, text readable, the same twice`, () =>
      visit(async (app) => {
        expect(pack.tables.chains.rows.length).toBe(14);
        const prints = new Map<string, string>();
        for (const round of [1, 2]) {
          for (const chain of pack.tables.chains.rows) {
            await app.open(`?view=chain&chain=${chain.id}&lang=${lang}`);
            const geometry = await look(app.page, ".card", ".card-box");
            const nodes = pack.tables.nodes.rows.filter((node) => node.chain_id === chain.id).length;
            expect(geometry.boxes, chain.id).toBe(nodes);
            if (round === 2) {
              expect(geometry.print, chain.id).toBe(prints.get(chain.id));
              continue;
            }
            prints.set(chain.id, geometry.print);
            expect(geometry.overlaps, chain.id).toEqual([]);
            expect(geometry.spills, chain.id).toEqual([]);
            if (nodes <= READABLE_NODES) expect(geometry.leastText, chain.id).toBeGreaterThanOrEqual(LEAST_TEXT);
          }
        }
      }));

    it(`all technologies in ${lang}, together and chain by chain: bars apart, text readable, the same twice`, () =>
      visit(async (app) => {
        const chains = new Set(pack.tables.technologies.rows.flatMap((row) => row.chain_id ?? []));
        for (const query of ["", ...[...chains].map((id) => `&chain=${id}`)]) {
          await app.open(`?view=technology&lang=${lang}${query}`);
          const first = await look(app.page, ".technology", ".status-bar");
          expect(first.boxes, query).toBeGreaterThan(0);
          if (query === "") expect(first.boxes).toBe(pack.tables.technologies.rows.length);
          expect(first.overlaps, query).toEqual([]);
          const whole = await look(app.page, ".technology", ".hit");
          expect(whole.overlaps, query).toEqual([]);
          expect(whole.spills, query).toEqual([]);
          expect(first.leastText, query).toBeGreaterThanOrEqual(LEAST_TEXT);
          await app.open(`?view=technology&lang=${lang}${query}`);
          expect((await look(app.page, ".technology", ".status-bar")).print, query).toBe(first.print);
        }
      }));

    it(`the application map in ${lang}, chain by chain: cards apart, words within them, the same twice`, () =>
      visit(async (app) => {
        let cards = 0;
        for (const { id } of pack.tables.chains.rows) {
          await app.open(`?view=application&chain=${id}&lang=${lang}`);
          const first = await look(app.page, ".card", "rect");
          expect(first.overlaps, id).toEqual([]);
          expect(first.spills, id).toEqual([]);
          if (first.boxes > 0) expect(first.leastText, id).toBeGreaterThanOrEqual(LEAST_TEXT);
          await app.open(`?view=application&chain=${id}&lang=${lang}`);
          expect((await look(app.page, ".card", "rect")).print, id).toBe(first.print);
          cards += first.boxes;
        }
        expect(cards).toBeGreaterThan(2 * pack.tables.applications.rows.length);
      }));
  }
});

/** Where the marks of a drawing stand on the screen: boxes by getBBox in the drawing's own pixels, text by its rectangle. */
function look(page: Page, marks: string, box: string): Promise<Geometry> {
  return page.evaluate(
    ([markSelector, boxSelector]) => {
      const round = (value: number) => Math.round(value * 100) / 100;
      const all = [...document.querySelectorAll(`[data-drawing] ${markSelector}`)];
      const placed = all.flatMap((mark) => {
        const shape = mark.querySelector<SVGGraphicsElement>(boxSelector);
        return shape === null ? [] : [{ mark, shape, key: mark.getAttribute("data-key") ?? mark.textContent ?? "" }];
      });
      const bounds = placed.map(({ shape }) => shape.getBBox());
      const overlaps: string[] = [];
      for (let i = 0; i < bounds.length; i += 1) {
        for (let j = i + 1; j < bounds.length; j += 1) {
          const [a, b] = [bounds[i], bounds[j]];
          if (a === undefined || b === undefined) continue;
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          if (across > 0.5 && along > 0.5) overlaps.push(`${placed[i]?.key} ${placed[j]?.key}`);
        }
      }
      const texts = placed.flatMap(({ mark, shape, key }) =>
        [...mark.querySelectorAll("text")]
          .filter((text) => text.textContent !== "")
          .map((text) => ({ text, shape, key })),
      );
      const spills = texts.flatMap(({ text, shape, key }) => {
        const [inner, outer] = [text.getBoundingClientRect(), shape.getBoundingClientRect()];
        const aside = Math.max(outer.left - inner.left, inner.right - outer.right);
        const above = Math.max(outer.top - inner.top, inner.bottom - outer.bottom) - 1;
        const out = Math.max(aside, above);
        return out > 1 ? [`${key} "${text.textContent}" ${round(out)}px`] : [];
      });
      const sizes = texts.map(({ text }) => {
        const scale = text.getScreenCTM()?.a ?? 1;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      });
      const print = [
        ...bounds.map((each, position) => [placed[position]?.key, each.x, each.y, each.width, each.height].join(" ")),
        ...[...document.querySelectorAll("[data-drawing] path")].map((path) => path.getAttribute("d")),
        ...texts.map(({ text }) => [text.textContent, text.getAttribute("x"), text.getAttribute("y")].join(" ")),
      ].join("\n");
      return { boxes: placed.length, overlaps, spills, leastText: round(Math.min(...sizes)), print };
    },
    [marks, box] as const,
  );
}
