import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { folderSource } from "../../scripts/folder-source.ts";
import { gatherFiles } from "../../src/data/intake/gather.ts";
import { readPack } from "../../src/data/read-pack.ts";
import { memorySource } from "../../src/data/source.ts";
import type { Pack } from "../../src/model/pack.ts";
import { launch, openPage } from "./browser.ts";
import { type Atlas, atlas } from "./driver.ts";
import { type Served, serveFolder } from "./static-server.ts";

const PACK = "data/taian";

describe("lists are data", () => {
  let browser: Browser;
  let root: string;
  let server: Served;
  let pack: Pack;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
    root = mkdtempSync(join(tmpdir(), "chain-atlas-lists-"));
    cpSync(inject("dist"), root, { recursive: true });
    server = await serveFolder(root);
    pack = await readPack(folderSource(join(root, PACK)), { id: "taian" });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });

  const put = (name: string, text: string) => writeFileSync(join(root, name), text);
  const own = (name: string) => readFileSync(join(inject("dist"), name), "utf8");
  const lists = (app: Atlas) => app.page.locator(".list-menu section").first().locator("li button");
  const namesIn = async (app: Atlas) =>
    (await lists(app).allTextContents()).map((text) => text.replace(/\d[\d,]*$/, ""));

  async function visit(query: string, use: (app: Atlas, page: Page) => Promise<void>, options = {}): Promise<void> {
    const { page } = await openPage(browser, `${server.origin}/`, options);
    const app = atlas(page, `${server.origin}/`);
    await app.open(query);
    await use(app, page);
    await page.context().close();
  }

  it("shows two lists renamed, one removed and three new ones after lists.csv alone was replaced", async () => {
    const table = own(`${PACK}/lists.csv`);
    const [header = "", ...lines] = table
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/);
    const columns = header.split(",");
    const [first, second, gone] = pack.tables.lists.rows;
    if (first === undefined || second === undefined || gone === undefined) throw new Error("three lists at least");
    const renamed = lines
      .filter((line) => !line.startsWith(`${gone.id},`))
      .map((line) => line.replace(first.title_zh ?? "?", "改名之一").replace(second.title_zh ?? "?", "改名之二"));
    const row = (cells: Readonly<Record<string, string>>) => columns.map((name) => cells[name] ?? "").join(",");
    const added = [
      row({
        id: "x-big",
        title_zh: "大项目",
        table: "projects",
        filter: "investment_cny_100m>=10",
        columns: "名称;投资额",
        order: "31",
      }),
      row({ id: "x-built", title_zh: "已投产项目", table: "projects", filter: "stage=in_production", order: "32" }),
      row({ id: "x-old", title_zh: "往年技术", table: "technologies", filter: "target<=today", order: "33" }),
    ];
    put(`${PACK}/lists.csv`, [header, ...renamed, ...added].join("\n"));
    const big = pack.tables.projects.rows.filter(({ investment_cny_100m: sum }) => sum !== undefined && sum >= 10);
    await visit("?view=list&list=x-big", async (app, page) => {
      const names = await namesIn(app);
      expect(names).toHaveLength(pack.tables.lists.rows.length - 1 + 3);
      expect(names).toEqual(expect.arrayContaining(["改名之一", "改名之二", "大项目", "已投产项目", "往年技术"]));
      for (const old of [first, second, gone]) expect(names).not.toContain(old.title_zh);
      expect(big.length).toBeGreaterThan(3);
      expect(await page.locator("tbody tr[data-key]").count()).toBe(big.length);
      expect(await page.locator("thead th").count()).toBe(2);
      expect(await app.finding("list")).toContain(String(big.length));
    });
    put(`${PACK}/lists.csv`, table);
  });

  it("offers the default lists of the tables it has, and the default lanes, where a pack brings none", async () => {
    const described = JSON.parse(own(`${PACK}/datapackage.json`)) as { resources: { path: string }[] };
    const resources = described.resources.filter(({ path }) => !["lists.csv", "stages.csv"].includes(path));
    put(`${PACK}/datapackage.json`, JSON.stringify({ ...described, resources }));
    const titles = own("data/defaults/lists.csv").split(/\r?\n/).slice(1);
    await visit("?view=list", async (app) => {
      const names = await namesIn(app);
      expect(names.length).toBeGreaterThan(4);
      for (const name of names)
        expect(
          titles.some((line) => line.includes(`,${name},`)),
          name,
        ).toBe(true);
      await app.go("?view=chain");
      expect(await app.page.locator('[data-view="chain"] [data-key^="node:"]').count()).toBeGreaterThan(5);
    });
    rmSync(join(root, "data/defaults"), { recursive: true });
    await visit("?view=chain", async (app) => {
      expect(await app.page.locator('[data-view="chain"] [data-key^="node:"]').count()).toBeGreaterThan(5);
      await app.go("?view=list");
      expect(await app.page.locator("tbody tr").count()).toBeGreaterThan(5);
    });
    put(`${PACK}/datapackage.json`, JSON.stringify(described));
    cpSync(join(inject("dist"), "data/defaults"), join(root, "data/defaults"), { recursive: true });
  });

  it("its columns are chosen by keyboard, stand in the address, and come back to the list's own", () =>
    visit("?view=list&list=projects", async (app, page) => {
      const heads = () => page.locator("thead th").allTextContents();
      const before = await heads();
      await page.getByRole("button", { name: "选列" }).focus();
      await page.keyboard.press("Enter");
      const box = page.getByRole("dialog").getByLabel("编号", { exact: true });
      await box.focus();
      await page.keyboard.press("Space");
      await page.waitForFunction(() => new URL(location.href).searchParams.get("columns")?.endsWith(",id"));
      expect(await heads()).toEqual([...before, "编号"]);
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.reload();
      await app.ready();
      expect(await heads()).toEqual([...before, "编号"]);
      await page.getByRole("button", { name: "选列" }).click();
      await page.getByRole("button", { name: "恢复清单自带的列" }).click();
      await page.waitForFunction(() => !location.search.includes("columns"));
      expect(await heads()).toEqual(before);
    }));

  const saved = async (page: Page, press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    const path = await download.path();
    return { path: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
  };

  it("the rows saved to be filled in are read back as they were, from XLSX and CSV", () =>
    visit("?view=list&list=projects&region=xintai", async (_, page) => {
      const wanted = pack.tables.projects.rows.filter(({ region_id }) => region_id === "xintai");
      expect(wanted.length).toBeGreaterThan(3);
      for (const format of ["XLSX", "CSV"]) {
        await page.getByRole("button", { name: "导出填报数据" }).click();
        const file = await saved(page, () => page.getByRole("dialog").getByRole("button", { name: format }).click());
        await page.keyboard.press("Escape");
        const { contents, findings } = await gatherFiles([file]);
        expect(findings).toEqual([]);
        const others = ["regions", "chains", "nodes", "stages", "parks", "enterprises", "sources"].map((table) => [
          `${table}.csv`,
          own(`${PACK}/${table}.csv`),
        ]);
        const back = await readPack(memorySource({ ...Object.fromEntries(others), ...Object.fromEntries(contents) }), {
          id: "back",
        });
        expect(back.tables.projects.rows).toEqual(wanted);
      }
    }));

  it("every view with a table saves it as XLSX: what the page shows, with a second sheet that says what it is", () =>
    visit("?view=chains", async (_, page) => {
      const file = await saved(page, () => page.locator(".tools").getByRole("button", { name: "XLSX" }).click());
      expect(file.path).toMatch(/^taian-chains-\d{4}-\d\d-\d\d\.xlsx$/);
      const { readWorkbook } = await import("../../src/data/intake/workbook/read-workbook.ts");
      const { sheets, findings } = await readWorkbook(file.bytes, "x.xlsx");
      expect(findings).toEqual([]);
      expect(sheets.map(({ name }) => name).at(-1)).toBe("说明");
      expect(sheets[0]?.csv.split("\n").length).toBeGreaterThan(pack.tables.chains.rows.length);
      expect(sheets[1]?.csv).toContain(pack.meta.title_zh);
    }));

  it("of a long list only the rows in sight are in the page, down to the last", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `e${at},第${at + 1}家`);
    const table = own(`${PACK}/enterprises.csv`);
    put(`${PACK}/enterprises.csv`, `id,name_zh\n${rows.join("\n")}\n`);
    await visit("?view=list&list=enterprises", async (_, page) => {
      await page.waitForSelector("tbody tr[data-key]");
      expect(await page.locator("table").getAttribute("aria-rowcount")).toBe("1501");
      expect(await page.locator("tbody tr[data-key]").count()).toBeLessThan(200);
      await page.evaluate(() => document.querySelector(".list-rows .data-table")?.scrollTo(0, 1e6));
      await page.waitForSelector('tbody tr[data-key="enterprise:e1499"]');
    });
    put(`${PACK}/enterprises.csv`, table);
  });

  it("on a phone the list scrolls in its own box and its tools are at hand", () =>
    visit(
      "?view=list&list=enterprises",
      async (_, page) => {
        await page.getByRole("button", { name: "选列" }).click();
        await page.getByRole("button", { name: "全部列" }).click();
        await page.keyboard.press("Escape");
        const widths = await page.evaluate(() => {
          const box = document.querySelector(".list-rows .data-table");
          return [document.documentElement.scrollWidth, box?.scrollWidth ?? 0, box?.clientWidth ?? 0];
        });
        expect(widths[0]).toBeLessThanOrEqual(390);
        expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
      },
      { viewport: { width: 390, height: 844 } },
    ));

  it("on paper the whole list stands in the page, its head repeated as text, no column off the sheet", () =>
    visit(
      "?view=list&list=enterprises&mode=print&columns=id,name,region_id,park_id,node_ids,chain_ids,products,designations,as_of,note,source_ids",
      async (_, page) => {
        await page.waitForFunction(
          (rows) => document.querySelectorAll("tbody tr[data-key]").length === rows,
          pack.tables.enterprises.rows.length,
        );
        expect(await page.locator("thead button").count()).toBe(0);
        const room = await page.evaluate(() => {
          const table = document.querySelector(".data-table table")?.getBoundingClientRect();
          const sheet = document.querySelector(".shell")?.getBoundingClientRect();
          return (sheet?.right ?? 0) - (table?.right ?? 0);
        });
        expect(room).toBeGreaterThan(-2);
        expect(await page.locator(".source-line").textContent()).toContain("来源");
      },
    ));
});
