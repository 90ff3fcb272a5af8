import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { VIEWS } from "../../src/state/address.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";
import { type Served, serveFolder } from "./static-server.ts";

const SUBFOLDER = "a/b";
const CLEAN = { foreign: [], violations: [], errors: [] };

describe("hosting", () => {
  let browser: Browser;
  let root: string;
  const servers = new Map<string, Served>();
  beforeAll(async () => {
    browser = await launch({ webgl: true });
    root = mkdtempSync(join(tmpdir(), "chain-atlas-host-"));
    for (const folder of ["", SUBFOLDER]) {
      const host = join(root, `host of ${folder.replace("/", " ")}`);
      cpSync(inject("dist"), join(host, folder), { recursive: true });
      servers.set(folder, await serveFolder(host));
    }
  });
  afterAll(async () => {
    await browser.close();
    for (const server of servers.values()) await server.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function visit(address: string, use: (app: Atlas) => Promise<void>, conductOf: object = CLEAN): Promise<void> {
    const { page, conduct } = await openPage(browser, address);
    await use(atlas(page, address));
    expect({ ...conduct, errors: [...new Set(conduct.errors)] }).toEqual(conductOf);
    await page.context().close();
  }

  for (const [folder, path] of [
    ["", "/"],
    [SUBFOLDER, `/${SUBFOLDER}/`],
    [SUBFOLDER, `/${SUBFOLDER}/index.html`],
  ] as const) {
    it(`works unchanged at ${path}`, () =>
      visit(`${servers.get(folder)?.origin}${path}`, async (app) => {
        for (const view of VIEWS) {
          await app.open(`?view=${view}`);
          expect(new URL(app.page.url()).pathname).toBe(path);
          expect(await app.page.locator("[data-view] [data-key]").count(), view).toBeGreaterThan(5);
        }
        await app.open("?view=region");
        await app.page.waitForSelector('.map-box[data-renderer="gl"][data-map="idle"]');
        await app.page.getByRole("navigation").getByRole("button", { name: "链图" }).click();
        await app.page.waitForFunction(() => location.search === "?view=chain");
        expect(new URL(app.page.url()).pathname).toBe(path);
      }));
  }

  describe("a table replaced in the folder, without a build", () => {
    const file = (name: string) => join(root, `host of ${SUBFOLDER.replace("/", " ")}`, SUBFOLDER, "data/taian", name);
    const own = (name: string) => readFileSync(join(inject("dist"), "data/taian", name), "utf8");
    const put = (name: string, text: string) => writeFileSync(file(name), text);
    const address = () => `${servers.get(SUBFOLDER)?.origin}/${SUBFOLDER}/`;

    it("shows after the page is opened again", () =>
      visit(address(), async (app) => {
        const table = own("enterprises.csv");
        const [header = "", first = ""] = table.split(/\r?\n/);
        const place = header
          .replace(/^\uFEFF/, "")
          .split(",")
          .indexOf("name_zh");
        const name = first.split(",")[place] ?? "";
        expect(name.length).toBeGreaterThan(2);
        await app.open("?view=list");
        expect(await app.page.locator("tbody").textContent()).toContain(name);
        put("enterprises.csv", table.replaceAll(name, "改名后的企业甲"));
        await app.page.reload();
        await app.ready();
        const told = (await app.page.locator("tbody").textContent()) ?? "";
        expect(told).toContain("改名后的企业甲");
        expect(told).not.toContain(name);
        put("enterprises.csv", table);
      }));

    for (const [what, damaged] of [
      ["is a page of HTML", () => "<!doctype html><html><body>404 not found</body></html>"],
      ["is cut short in the middle of a row", (text: string) => text.slice(0, Math.floor(text.length / 2))],
      ["is empty", () => ""],
      ["is not there", undefined],
    ] as const) {
      it(`that ${what} leaves the other views working, and the page says so`, () =>
        visit(
          address(),
          async (app) => {
            const table = own("technologies.csv");
            if (damaged === undefined) rmSync(file("technologies.csv"));
            else put("technologies.csv", damaged(table));
            for (const view of ["chain", "application", "chains", "region"] as const) {
              await app.open(`?view=${view}`);
              expect(await app.page.locator(`[data-view="${view}"] [data-key]`).count(), view).toBeGreaterThan(5);
            }
            await app.open("?view=technology");
            expect(await app.page.locator(".single [data-view] .finding").count()).toBe(1);
            await app.page.locator(".source-line .link").first().click();
            const told = await app.page.locator(".findings").textContent();
            expect(told).toContain("technologies.csv");
            put("technologies.csv", table);
          },
          damaged === undefined ? { ...CLEAN, errors: [expect.stringContaining("404")] } : CLEAN,
        ));
    }
  });
});
