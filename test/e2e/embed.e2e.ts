import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { type Served, serveWith } from "./static-server.ts";

const VIEWS = ["chain", "region", "technology", "application", "chains", "list"] as const;

describe("in another site's page", () => {
  const site = inject("site");
  let browser: Browser;
  let host: Served;
  beforeAll(async () => {
    browser = await launch({ webgl: true });
    host = await serveWith((request, response) => {
      const { searchParams } = new URL(request.url ?? "/", "http://host");
      const sandbox = searchParams.get("sandbox");
      const attribute = sandbox === null ? "" : ` sandbox="${sandbox}"`;
      const view = searchParams.get("view");
      const source = `${site}?mode=embed&amp;view=${view}${view === "chains" ? "" : "&amp;chain=newenergy"}`;
      const frame = `<iframe title="atlas"${attribute} src="${source}" width="100%" height="600"></iframe>`;
      const page = `<!doctype html><html lang="zh"><title>host</title><body><p>before</p>${frame}<p>after</p>${tall}</body></html>`;
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
    });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  async function embed(
    view: string,
    sandbox: string | undefined,
    use: (frame: Frame, page: Page) => Promise<void>,
    options: Parameters<typeof openPage>[2] = {},
  ): Promise<void> {
    const { page, conduct } = await openPage(browser, host.origin, options);
    const asked = sandbox === undefined ? "" : `&sandbox=${sandbox}`;
    await page.goto(`${host.origin}/?view=${view}${asked}`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("no frame");
    await frame.waitForSelector("[data-ready]", { state: "attached" });
    await use(frame, page);
    expect(conduct.violations).toEqual([]);
    expect(conduct.errors).toEqual([]);
    expect(conduct.foreign.filter((url) => !url.startsWith(site))).toEqual([]);
    await page.context().close();
  }

  for (const view of VIEWS) {
    it(`shows ${view} in a frame sandboxed with allow-scripts alone`, () =>
      embed(view, "allow-scripts", async (frame) => {
        expect(await frame.evaluate(() => window.origin)).toBe("null");
        await expectView(frame, view);
        if (view === "region") {
          await frame.waitForSelector('.map-box[data-renderer="svg"][data-map="idle"]');
          expect(await frame.locator(".map-box [data-key]").count()).toBeGreaterThan(5);
        }
        expect(await frame.locator(".top-bar, .rail").count()).toBe(0);
        expect(await frame.locator(".source-line").textContent()).not.toBe("");
      }));
  }

  it("shows the map in a frame without a sandbox, drawn by WebGL", () =>
    embed("region", undefined, async (frame) => {
      await expectView(frame, "region");
      await frame.waitForSelector('.map-box[data-renderer="gl"][data-map="idle"]');
    }));

  it("keeps working where the frame may not change its address: a mark is selected, the table is opened", () =>
    embed("chain", "allow-scripts", async (frame) => {
      await expectView(frame, "chain");
      await frame.locator('[data-key="node:ne-caes"]').click();
      await frame.waitForSelector('[data-key="node:ne-caes"].selected');
      await frame.locator(".tools .tool[aria-pressed]").click();
      await frame.waitForSelector("table tbody tr");
    }));

  it("does not take over the host page's way back", () =>
    embed("chain", undefined, async (frame, page) => {
      await expectView(frame, "chain");
      const before = await page.evaluate(() => history.length);
      await frame.locator('[data-key="node:ne-caes"]').click();
      await frame.waitForSelector('[data-key="node:ne-caes"].selected');
      expect(await page.evaluate(() => history.length)).toBe(before);
    }));

  for (const view of ["chain", "region", "technology", "application", "chains"] as const) {
    it(`one finger on the drawing of ${view} scrolls what lies around it`, () =>
      embed(
        view,
        "allow-scripts",
        async (frame, page) => {
          await expectView(frame, view);
          const taken = await frame.evaluate(() =>
            [...document.querySelectorAll("[data-drawing], [data-drawing] *")]
              .map((element) => getComputedStyle(element).touchAction)
              .filter((value) => !/auto|manipulation|pan-y/.test(value)),
          );
          expect(taken).toEqual([]);
          await swipeUp(page);
          const moved = async () =>
            (await page.evaluate(() => window.scrollY)) +
            (await frame.evaluate(() =>
              Math.max(...[...document.querySelectorAll(".view-body, .view-body *")].map((each) => each.scrollTop)),
            ));
          await expect.poll(moved).toBeGreaterThan(100);
          if (view === "region") expect(await frame.evaluate(() => location.hash)).toBe("");
        },
        { viewport: { width: 390, height: 844 }, hasTouch: true },
      ));
  }
});

const tall = Array.from({ length: 60 }, () => "<p>text</p>").join("");

/** One finger up the middle of the frame, by 300 pixels. */
async function swipeUp(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
  await touch("touchStart", 500);
  for (let moved = 20; moved <= 300; moved += 20) await touch("touchMove", 500 - moved);
  await touch("touchEnd");
}

/** The view is there: its finding, and marks or rows of the pack. */
async function expectView(frame: Frame, view: string): Promise<void> {
  await frame.waitForSelector(`[data-view="${view}"] [data-key]`);
  expect(await frame.locator(`[data-view="${view}"]`).count()).toBe(1);
  expect(((await frame.locator(".finding").textContent()) ?? "").length).toBeGreaterThan(5);
  expect(await frame.locator("[data-key]").count()).toBeGreaterThan(5);
}
