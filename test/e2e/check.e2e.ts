import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import axe from "axe-core";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { zipFiles } from "../../src/data/intake/zip/write-zip.ts";
import { launch, openPage } from "./browser.ts";
import { bigTable, drop, type MadeFile, NEW, officeFiles } from "./check-files.ts";
import { atlas } from "./driver.ts";
import { mainThreadTasks } from "./main-thread.ts";
import { serveFolder } from "./static-server.ts";

const TAIAN = resolve("data/taian");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Milliseconds: a longer task of the main thread is felt. */
const FELT = 50;

describe("the check page", () => {
  const site = inject("site");
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launch({ webgl: true });
    folder = mkdtempSync(join(tmpdir(), "check-"));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const openCheck = async (page: Page, query = "") => {
    await page.goto(`${site}?view=check${query}`);
    await page.waitForSelector(".drop-zone");
  };
  const done = (page: Page) => page.waitForSelector('[data-phase="done"]', { timeout: 60_000 });
  const verdict = async (page: Page) => (await page.locator("#verdict").textContent()) ?? "";

  it("files in GB18030 and XLSX are dropped, read, looked at as the site, taken away clean, and shown where they replace the pack", async () => {
    const { page, conduct } = await openPage(browser, site, { acceptDownloads: true });
    const app = atlas(page, site);
    await openCheck(page);
    await drop(page, officeFiles(TAIAN));
    await done(page);
    expect(await verdict(page)).toMatch(/^1[78] 个文件，.* 行，采用 .*，未采用 1；\d 类错误$/);
    const unnamed = page.locator('[data-code="id-missing"]');
    await unnamed.locator("summary").click();
    await unnamed.locator(".row-cells").first().waitFor();
    expect(await unnamed.locator(".finding-place").textContent()).toMatch(/^A165企业\.csv，第 165 行，A 列，“编号”$/);
    expect(await unnamed.locator(".sheet td.marked").textContent()).toBe("（空白）");
    expect(await unnamed.locator(".sheet").textContent()).toContain("没有编号的公司");

    await page.locator(".verdict-ways .primary").click();
    await page.waitForSelector('[data-local="shown"]');
    await app.ready();
    await expectNewRows(app, "?pack=-local&");

    await page.locator(".local-banner button").first().click();
    expect(await verdict(page)).toContain("未采用 1");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".verdict-ways button").filter({ hasText: "zip" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("taian-2026-11-22.zip");
    const zip = join(folder, "taian.zip");
    await download.saveAs(zip);
    const pack = join(folder, "pack");
    for (const [path, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
      mkdirSync(dirname(join(pack, path)), { recursive: true });
      writeFileSync(join(pack, path), bytes);
    }
    expect(await checked(pack)).toMatchObject({ code: 0, counts: { error: 0 } });

    const hosted = join(folder, "site");
    cpSync(inject("dist"), hosted, { recursive: true });
    rmSync(join(hosted, "data/taian"), { recursive: true, force: true });
    cpSync(pack, join(hosted, "data/taian"), { recursive: true });
    cpSync("data/packs.json", join(hosted, "data/packs.json"));
    const served = await serveFolder(hosted);
    await page.goto(`${served.origin}/`);
    await expectNewRows(app, "?");
    await served.close();
    expect(conduct.errors).toEqual([]);
    expect(conduct.violations).toEqual([]);
    await page.context().close();
  });

  it("a reload leaves the preview and says so", async () => {
    const { page } = await openPage(browser, site);
    await openCheck(page);
    await drop(page, officeFiles(TAIAN));
    await done(page);
    await page.locator(".verdict-ways .primary").click();
    await page.waitForSelector('[data-local="shown"]');
    await page.reload();
    await page.waitForSelector('[data-local="lost"]');
    await atlas(page, site).ready();
    expect(await atlas(page, site).marks("chain")).not.toContain(`node:${NEW.node}`);
    await page.locator(".local-banner button").last().click();
    await page.waitForSelector(".local-banner", { state: "detached" });
    expect(atlas(page, site).query()).toBe("");
    await page.context().close();
  });

  it("opens where the published pack is broken", async () => {
    const { page } = await openPage(browser, site);
    await page.route("**/data/**", (route) => route.fulfill({ status: 500, body: "" }));
    await openCheck(page);
    await drop(page, officeFiles(TAIAN));
    await done(page);
    expect(await verdict(page)).toContain("未采用 1");
    await page.context().close();
  });

  it("a table alone is read with the published tables behind it, until a person says no", async () => {
    const { page } = await openPage(browser, site);
    await openCheck(page);
    await drop(page, officeFiles(TAIAN).slice(0, 1));
    await done(page);
    expect(await verdict(page)).toMatch(/^1 个文件，164 行，采用 163，未采用 1；2 类错误$/);
    await page.locator(".check-fill input").uncheck();
    await page.locator('[data-file="regions.csv"][data-code="file-missing"]').waitFor();
    expect(await verdict(page)).toContain("1 个文件，164 行");
    await page.context().close();
  });

  it("a folder and a zip of it are read alike, and a sound pack is said to be sound", async () => {
    const { page, conduct } = await openPage(browser, site);
    await openCheck(page);
    await page.setInputFiles('[data-files="folder"]', TAIAN);
    await done(page);
    const first = await verdict(page);
    expect(first).toMatch(/^19 个文件，1,441 行，采用 1,441，未采用 0；没有错误，\d+ 类警告$/);
    expect(await page.locator(".verdict-ways button").count()).toBe(3);
    const files = readdirSync(TAIAN).map((name): [string, Uint8Array] => [
      `taian/${name}`,
      readFileSync(join(TAIAN, name)),
    ]);
    await openCheck(page);
    await drop(page, [{ name: "泰安数据.zip", bytes: zipFiles(new Map(files)) }]);
    await done(page);
    expect(await verdict(page)).toBe(first.replace("19 个文件", "1 个文件"));
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.context().close();
  });

  it("where no worker can be had the page reads by itself", async () => {
    const { page } = await openPage(browser, site);
    await page.route(/check-worker/, (route) => route.abort());
    await openCheck(page);
    await drop(page, officeFiles(TAIAN));
    await done(page);
    expect(await verdict(page)).toContain("未采用 1");
    await page.context().close();
  });

  it("another encoding is chosen and the file read again", async () => {
    const { page } = await openPage(browser, site);
    await openCheck(page, "&lang=en");
    await drop(page, officeFiles(TAIAN).slice(0, 1));
    await done(page);
    const choice = page.locator("select[aria-label='Encoding of 企业.csv']");
    expect(await choice.inputValue()).toBe("gb18030");
    const names = () => page.locator(".file-table tbody tr").first().textContent();
    await choice.selectOption("big5");
    await expect.poll(names, { timeout: 30_000 }).not.toContain("泰开集团");
    expect(await names()).toContain("as you said");
    await choice.selectOption("gb18030");
    await expect.poll(names, { timeout: 30_000 }).toContain("泰开集团");
    await page.context().close();
  });

  it("on a phone the choice of an encoding is in sight", async () => {
    const { page } = await openPage(browser, site, { viewport: { width: 390, height: 844 } });
    await openCheck(page);
    await drop(page, officeFiles(TAIAN).slice(0, 1));
    await done(page);
    const box = await page.locator("select[aria-label='企业.csv 的文字编码']").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it("all of it is done by keyboard: choose, read, filter, open the site, leave", async () => {
    const { page } = await openPage(browser, site);
    await openCheck(page);
    const tabTo = async (what: string) => {
      for (let presses = 0; presses < 80; presses++) {
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`no way by keyboard to ${what}`);
    };
    // Asked for before the keys: the driver takes over the file dialog some time after it is told to, and says not when.
    const opened = page.waitForEvent("filechooser");
    await tabTo(".drop-buttons button");
    const [chooser] = await Promise.all([opened, page.keyboard.press("Enter")]);
    expect(chooser.isMultiple()).toBe(true);
    const files = officeFiles(TAIAN).map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
    await chooser.setFiles(files);
    await done(page);
    await tabTo(".finding-group > summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".finding-group:not([open])");
    await page.keyboard.press("Shift+Tab");
    await page.locator(".check-result").focus();
    await tabTo(".verdict-ways .primary");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-local="shown"]');
    await tabTo(".local-banner button + button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".local-banner", { state: "detached" });
    await page.context().close();
  });

  it("100,000 rows are read and checked without the page standing still", async () => {
    const { page } = await openPage(browser, site);
    await openCheck(page);
    const { name, bytes } = bigTable(100_000);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await page.waitForLoadState("networkidle");
    const tasks = await mainThreadTasks(browser, page, async () => {
      await page.setInputFiles('[data-files="files"]', path);
      await page.waitForSelector(".check-progress");
      await done(page);
      expect(await verdict(page)).toContain("1 个文件，100,000 行，采用 100,000，未采用 0；");
      expect(await page.locator(".finding-group .group-count").first().textContent()).toMatch(/^1,000 处$/);
      await page.locator(".finding-item").first().waitFor();
    });
    expect(tasks.length).toBeGreaterThan(100);
    expect(tasks.filter((milliseconds) => milliseconds > FELT)).toEqual([]);
    await page.context().close();
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    for (const lang of ["zh-CN", "en"] as const) {
      it(`axe finds nothing, ${width} wide, ${lang}`, async () => {
        const { page, conduct } = await openPage(browser, site, {
          viewport: { width, height },
          hasTouch: width === 390,
        });
        const found: string[] = [];
        for (const theme of ["light", "dark", "contrast"]) {
          await openCheck(page, `&lang=${lang}&theme=${theme}`);
          await page.evaluate(axe.source);
          found.push(...(await violations(page, `${theme} empty`)));
          await drop(page, [...officeFiles(TAIAN), note]);
          await done(page);
          const closed = page.locator("details:not([open]) > summary");
          while ((await closed.count()) > 0) await closed.first().click();
          await page.locator(".row-cells").first().waitFor();
          found.push(...(await violations(page, `${theme} report`)));
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          expect(await page.evaluate(smallText)).toEqual([]);
        }
        expect(found).toEqual([]);
        expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
        await page.context().close();
      });
    }
  }
});

const note: MadeFile = { name: "会议纪要.csv", bytes: new TextEncoder().encode("议题,结论\r\n一,略\r\n") };

/** The four maps show what the clerk added. */
async function expectNewRows(app: ReturnType<typeof atlas>, start: string): Promise<void> {
  await app.go(`${start}chain=newenergy`);
  expect(await app.marks("chain")).toContain(`node:${NEW.node}`);
  expect(await app.marks("technology")).toContain(`technology:${NEW.technology}`);
  expect(await app.marks("application")).toContain(`application:${NEW.application}`);
  await app.go(`${start}view=region&chain=newenergy&sel=enterprise:${NEW.enterprise}`);
  await expect.poll(() => app.marks("region", ["selected"])).toContain(`enterprise:${NEW.enterprise}`);
}

/** What `check` says of a folder, as JSON, and its exit code. */
function checked(path: string): Promise<{ readonly code: number; readonly counts: { readonly error: number } }> {
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      ["scripts/run.mjs", "scripts/atlas.ts", "check", path, "--format", "json"],
      { maxBuffer: 1e8 },
      (error, output) => {
        try {
          done({ code: error === null ? 0 : Number(error.code), ...JSON.parse(output) });
        } catch (fault) {
          fail(fault);
        }
      },
    );
  });
}

/** Texts on the page smaller than 12 px. */
function smallText(): readonly string[] {
  return [...document.querySelectorAll("main *")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ""))
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
    .map((element) => element.textContent ?? "");
}

async function violations(page: Page, what: string): Promise<readonly string[]> {
  const lines = await page.evaluate(async (tags) => {
    const { axe: finder } = window as unknown as { readonly axe: typeof import("axe-core") };
    const results = await finder.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id} ${target.join(" ")} ${html}`),
    );
  }, TAGS);
  return lines.map((line) => `${what}: ${line}`);
}
