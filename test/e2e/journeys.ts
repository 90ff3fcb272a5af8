import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";

/** A node with firms, projects, technologies and applications; a region with firms. */
const CHAIN = "newenergy";
const NODE = "node:ne-caes";
const REGION = "feicheng";

/** The journeys of a reader; the same with WebGL and without. */
export function journeys(title: string, options: { readonly webgl: boolean }): void {
  describe(title, () => {
    const site = inject("site");
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(options);
    });
    afterAll(() => browser.close());

    async function visit(use: (app: Atlas) => Promise<void>): Promise<void> {
      const { page, conduct } = await openPage(browser, site);
      await use(atlas(page, site));
      expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
      await page.context().close();
    }

    it("a node selected on the chain map is strong on the roadmap, the application map, the regional map and in the list", () =>
      visit(async (app) => {
        await app.open(`?chain=${CHAIN}`);
        await app.select(NODE, "chain");
        expect(await app.marks("chain", ["selected"])).toEqual([NODE]);
        expect(await app.marks("technology", ["strong"])).toContain("technology:t_caes_300");
        expect(await app.marks("application", ["strong", "selected"])).toEqual(
          expect.arrayContaining([NODE, "application:a01"]),
        );
        expect((await app.marks("region", ["strong"])).length).toBeGreaterThan(0);
        await app.open(`?view=list&chain=${CHAIN}&sel=${NODE}`);
        expect(await app.marks("list", ["strong"])).toEqual(["enterprise:e_zcgn", "enterprise:e_zdj"]);
      }));

    it("a region chosen narrows all maps and the list alike", () =>
      visit(async (app) => {
        await app.open(`?chain=${CHAIN}&region=${REGION}`);
        const inChain = await app.page.locator('[data-view="chain"] [data-in="true"]').count();
        await app.open(`?view=list&list=nodes&chain=${CHAIN}&region=${REGION}`);
        expect((await app.marks("list")).length).toBe(inChain);
        for (const [view, table, kind] of [
          ["technology", "technologies", "technology"],
          ["application", "applications", "application"],
          ["region", "enterprises", "enterprise"],
        ] as const) {
          await app.open(`?view=${view}&chain=${CHAIN}&region=${REGION}&table=on`);
          const shown = (await app.marks(view)).filter((key) => key.startsWith(`${kind}:`));
          await app.open(`?view=list&list=${table}&chain=${CHAIN}&region=${REGION}`);
          expect([...(await app.marks("list"))].sort()).toEqual(shown.sort());
          await app.open(`?view=list&list=${table}&chain=${CHAIN}`);
          expect((await app.marks("list")).length).toBeGreaterThan(shown.length);
        }
      }));

    it("an address opened elsewhere shows the same state", () =>
      visit(async (app) => {
        await app.open(`?chain=${CHAIN}`);
        await app.select(NODE, "chain");
        const address = app.query();
        const elsewhere = await openPage(browser, site);
        const other = atlas(elsewhere.page, site);
        await other.open(address);
        expect(await other.marks("chain", ["selected"])).toEqual([NODE]);
        expect(await other.finding("chain")).toBe(await app.finding("chain"));
        await elsewhere.page.context().close();
      }));

    it("Back lets the selection go, then the view", () =>
      visit(async (app) => {
        await app.open("?view=chains");
        await app.page.getByRole("navigation").getByRole("button", { name: "链图" }).click();
        await app.page.waitForFunction(() => location.search === "?view=chain");
        await app.ready();
        await app.page.locator('[data-view="chain"] [data-key]').first().click();
        await app.page.waitForFunction(() => location.search.includes("sel=node"));
        await app.page.goBack();
        await app.page.waitForFunction(() => location.search === "?view=chain");
        await app.page.goBack();
        await app.page.waitForFunction(() => location.search === "?view=chains");
      }));

    it("a dead id and an unknown value open something sensible and say so", () =>
      visit(async (app) => {
        await app.open("?view=chain&chain=no-such-chain&presence=huge&sel=node:gone&colour=red");
        const told = (await app.page.locator(".notices").textContent()) ?? "";
        for (const word of ["no-such-chain", "huge", "node:gone", "colour"]) expect(told).toContain(word);
        expect((await app.marks("chain")).length).toBeGreaterThan(5);
      }));

    for (const view of ["region", "chain", "technology", "application", "list"] as const) {
      it(`the keyboard alone reaches, reads and selects an enterprise from the view ${view}`, () =>
        visit(async (app) => {
          await app.open(`?view=${view}&chain=${CHAIN}`);
          const { page } = app;
          for (let presses = 0; presses < 200; presses += 1) {
            await page.keyboard.press("Tab");
            const at = await page.evaluate(() => ({
              key: document.activeElement?.closest("[data-key]")?.getAttribute("data-key") ?? "",
              isDock: document.activeElement?.matches(".list-dock [aria-expanded='false']") ?? false,
              isTab: document.activeElement?.matches(".dock-tabs [aria-pressed='false']") ?? false,
              inTable: document.activeElement?.closest("table") !== null,
              text: document.activeElement?.textContent ?? "",
            }));
            if (at.isDock || (at.isTab && at.text.startsWith("企业"))) {
              await page.keyboard.press("Enter");
              await page.waitForSelector(".list-dock table");
            }
            if (at.key.startsWith("enterprise:") && at.inTable) {
              expect(at.text.length).toBeGreaterThan(1);
              await page.keyboard.press("Enter");
              await page.waitForFunction((key) => new URL(location.href).searchParams.get("sel") === key, at.key);
              return;
            }
          }
          throw new Error("no enterprise reached in 200 presses");
        }));
    }

    it(`the regional map is drawn by ${options.webgl ? "WebGL" : "SVG"}, and not blank`, () =>
      visit(async ({ page, open }) => {
        await open("?view=region");
        await page.waitForSelector(`.map-box[data-renderer="${options.webgl ? "gl" : "svg"}"][data-map="idle"]`);
        const canvas = page.locator(".map-box canvas");
        expect(await canvas.count()).toBe(options.webgl ? 1 : 0);
        if (options.webgl)
          await page.locator(".map-overlay").evaluate((overlay) => overlay.setAttribute("display", "none"));
        const colours = await coloursOf(page, options.webgl ? canvas : page.locator(".map-overlay"));
        expect(colours).toBeGreaterThan(5);
        expect(await page.locator(".map-box [data-key^='region:']").count()).toBeGreaterThan(3);
      }));

    it("what is typed into the search at once is found, by the keyboard alone", () =>
      visit(async ({ page, open }) => {
        let letIn = () => {};
        const typed = new Promise<void>((done) => {
          letIn = done;
        });
        await page.route("**/assets/SearchBox-*.js", async (route) => {
          await typed;
          await route.continue();
        });
        await open("?view=chain");
        await page.keyboard.press("/");
        await page.keyboard.type("taikai");
        letIn();
        await page.waitForSelector(".search-results [role='option']");
        expect(await page.locator(".search-box input").inputValue()).toBe("taikai");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => /sel=enterprise:e_taikai/.test(location.search));
      }));

    it("the wall tours from scene to scene", () =>
      visit(async (app) => {
        await app.page.setViewportSize({ width: 3840, height: 1080 });
        await app.open("?mode=screen&tour=1");
        const title = () => app.page.locator("h1").textContent();
        const first = await title();
        await app.page.waitForFunction((old) => document.querySelector("h1")?.textContent !== old, first);
        expect(await app.page.locator(".top-bar, .rail").count()).toBe(0);
      }));
  });
}

/** How many colours cover at least a thousandth of what an element shows. */
async function coloursOf(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts.values()].filter((count) => count > pixels.length / 1000).length;
  }, picture);
}
