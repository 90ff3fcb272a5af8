import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "../../scripts/security-headers.ts";
import { MODES, VIEWS } from "../../src/state/address.ts";
import { launch, openPage } from "./browser.ts";
import { atlas } from "./driver.ts";

const SELECTED = "sel=enterprise:e_zcgn";

describe("conduct", () => {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: true });
  });
  afterAll(() => browser.close());

  it("the server sends the headers and the page repeats the policy", async () => {
    const answer = await fetch(site);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
    const page = readFileSync(join(inject("dist"), "index.html"), "utf8").replaceAll("&#39;", "'");
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(page).not.toMatch(/\sstyle=|<style/);
  });

  it("what is watched is seen: a request elsewhere, a line of script, a stored value", async () => {
    const { page, conduct } = await openPage(browser, site);
    await watchStorage(page);
    await atlas(page, site).open("?view=list");
    await page.evaluate(async () => {
      localStorage.setItem("a", "b");
      await fetch("http://localhost:9/").catch(() => undefined);
      const script = document.createElement("script");
      script.textContent = "window.name = 'inline'";
      document.head.append(script);
    });
    await expect.poll(() => conduct.violations.length).toBeGreaterThan(1);
    expect(await page.evaluate(() => window.name)).toBe("");
    expect(await stored(page)).toEqual(["localStorage.setItem a"]);
    await page.context().close();
  });

  for (const view of VIEWS) {
    it(`${view}: nothing is asked of other hosts, nothing breaks the policy, nothing is stored`, () =>
      behaves([
        `?view=${view}`,
        `?view=${view}&chain=newenergy&${SELECTED}`,
        `?view=${view}&table=on&lang=en&theme=dark`,
      ]));
  }
  for (const mode of MODES.filter((each) => each !== "full")) {
    it(`mode ${mode} as well`, () => behaves([`?mode=${mode}&view=chain`, `?mode=${mode}`]));
  }

  it("with every panel of the page open as well", async () => {
    const { page, conduct } = await openPage(browser, site);
    await watchStorage(page);
    const app = atlas(page, site);
    await app.open(`?view=region&${SELECTED}`);
    await page.waitForSelector('.map-box[data-renderer="gl"][data-map="idle"]');
    await page.locator(".filter-bar button[aria-expanded]").click();
    await page.waitForSelector(".filter-panel");
    await page.keyboard.press("Escape");
    await page.locator(".top-bar input").fill("taikai");
    await page.waitForSelector('[role="option"]');
    await page.locator(".top-bar input").fill("");
    await page.locator(".dock-handle").click();
    await page.waitForSelector(".list-dock table");
    await page.locator(".top-tools button").last().click();
    await page.waitForSelector("dialog[open] svg");
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    expect(await stored(page)).toEqual([]);
    await page.context().close();
  });

  async function behaves(queries: readonly string[]): Promise<void> {
    const { page, conduct } = await openPage(browser, site);
    await watchStorage(page);
    const app = atlas(page, site);
    for (const query of queries) {
      await app.open(query);
      await page.waitForFunction(() => document.querySelector('[data-map="busy"]') === null);
      expect(await stored(page), query).toEqual([]);
    }
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
    await page.context().close();
  }
});

/** Notes every use of the browser's stores, reading too. */
async function watchStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, { storageUsed: used });
    for (const method of ["getItem", "setItem", "removeItem"] as const) {
      const own = Storage.prototype[method];
      Storage.prototype[method] = function (this: Storage, ...parts: string[]) {
        used.push(`${this === window.localStorage ? "localStorage" : "sessionStorage"}.${method} ${parts[0]}`);
        return Reflect.apply(own, this, parts);
      } as never;
    }
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    if (cookie === undefined) throw new Error("no cookie property to watch");
    Object.defineProperty(Document.prototype, "cookie", {
      ...cookie,
      set(value: string) {
        used.push(`cookie ${value}`);
      },
    });
  });
}

function stored(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { storageUsed } = window as unknown as { readonly storageUsed: readonly string[] };
    return [...new Set(storageUsed)];
  });
}
