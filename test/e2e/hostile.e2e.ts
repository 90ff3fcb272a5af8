import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Conduct, launch, openPage } from "./browser.ts";
import { drop } from "./check-files.ts";
import { type Atlas, atlas } from "./driver.ts";
import { hostilePack } from "./hostile-pack.ts";
import { NAUGHTY, PAYLOADS } from "./payloads.ts";
import { type Served, serveFolder } from "./static-server.ts";

const STRINGS = [...NAUGHTY, ...PAYLOADS];
const PACKS = 3;
/** A small pack besides, for what asks many questions of one page. */
const SMALL = `?pack=h${PACKS}`;
const VIEWS = ["region", "chain", "technology", "application", "chains", "list"];
/** Parameters that take ids, names and free texts. */
const PARAMETERS = [
  "q",
  "sel",
  "chain",
  "node",
  "region",
  "park",
  "list",
  "sort",
  "measure",
  "edition",
  "lang",
  "view",
  "ui",
];

const part = (index: number) => STRINGS.filter((_, at) => at % PACKS === index);

describe("685 strings and payloads in every text of the site, without WebGL", () => {
  let browser: Browser;
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
    folder = mkdtempSync(join(tmpdir(), "hostile-"));
    cpSync(inject("dist"), folder, { recursive: true, filter: (path) => !path.includes(`${join("data", "taian")}`) });
    const packs = [...Array.from({ length: PACKS }, (_, index) => part(index)), STRINGS.slice(-12)].map(
      (strings, index) => ({ id: `h${index}`, title_zh: strings.join(" "), title_en: "H", strings }),
    );
    mkdirSync(join(folder, "data"), { recursive: true });
    writeFileSync(
      join(folder, "data/packs.json"),
      JSON.stringify({ packs: packs.map(({ strings: _, ...pack }) => pack) }),
    );
    for (const { id, strings } of packs) {
      mkdirSync(join(folder, "data", id), { recursive: true });
      for (const [file, text] of hostilePack(strings)) writeFileSync(join(folder, "data", id, file), text);
    }
    served = await serveFolder(folder);
  });
  afterAll(async () => {
    await served.close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const watched = async () => {
    const site = `${served.origin}/`;
    const { page, conduct } = await openPage(browser, site);
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      const hits: string[] = [];
      Object.assign(window, { hits, hit: (what = "hit") => hits.push(String(what)) });
    });
    return { page, conduct, dialogs, app: atlas(page, site) };
  };

  it.each(Array.from({ length: PACKS }, (_, index) => index))(
    "pack %i: every view shows text as text",
    async (index) => {
      const { page, conduct, dialogs, app } = await watched();
      for (const view of VIEWS) {
        await app.open(`?pack=h${index}&view=${view}${view === "chain" ? "&chain=x0" : ""}`);
        expect(await harmOf(page), view).toEqual([]);
      }
      await selectAll(app, index);
      expect(await harmOf(page), "details").toEqual([]);
      expect([conduct, dialogs]).toEqual([{ foreign: [], violations: [], errors: [] } satisfies Conduct, []]);
      await page.context().close();
    },
  );

  it("what is looked for is seen: an element made of a text, a link that runs, a call", async () => {
    const { page, app } = await watched();
    await app.open(`${SMALL}&view=application`);
    await page.evaluate(() => {
      const made = document.createElement("img");
      made.setAttribute("onerror", "hit()");
      const link = document.createElement("a");
      link.setAttribute("href", "javascript:hit()");
      document.body.append(made, link);
      (window as unknown as { hit: () => void }).hit();
    });
    expect((await harmOf(page)).length).toBe(3);
    await page.context().close();
  });

  it("the list shows the very strings", async () => {
    const { page, app } = await watched();
    await app.open("?pack=h0&view=list&list=x0");
    const shown = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const cells = await page.evaluate(() => {
        const box = document
          .querySelector("[data-view=list] table")
          ?.closest<HTMLElement>("[class*=scroll], .view-body, .table-box");
        box?.scrollBy(0, 300);
        return [...document.querySelectorAll("[data-view=list] td, [data-view=list] th")].map(
          (cell) => cell.textContent ?? "",
        );
      });
      for (const cell of cells) shown.add(cell.trim());
    }
    const markup = part(0).filter((text) => /^<[a-z]+[^\n\t]*>$/i.test(text) && text.length < 80);
    expect(markup.length).toBeGreaterThan(20);
    expect(markup.filter((text) => ![...shown].some((cell) => cell.includes(text)))).toEqual([]);
    await page.context().close();
  });

  it("the check page shows the cells and findings of them as text, file names among them", async () => {
    const { page, conduct, dialogs } = await watched();
    await page.goto(`${served.origin}/${SMALL}&view=check`);
    await page.waitForSelector(".drop-zone");
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const files = [...hostilePack(part(1))].map(([name, text]) => ({ name, bytes: bytesOf(text) }));
    const odd = ["<img src=x onerror=hit()>.csv", "javascript:hit().csv", "'-hit()-'.csv", "__proto__.csv"];
    await drop(page, [...files, ...odd.map((name) => ({ name, bytes: bytesOf("id,x\n1,<script>hit()</script>\n") }))]);
    await page.waitForSelector('[data-phase="done"]', { timeout: 60_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await harmOf(page)).toEqual([]);
    expect([conduct, dialogs]).toEqual([{ foreign: [], violations: [], errors: [] } satisfies Conduct, []]);
    await page.context().close();
  });

  it("in the search box and in every parameter of the address they find or change nothing they should not", async () => {
    const { page, conduct, dialogs, app } = await watched();
    await app.open(`${SMALL}&view=application`);
    const title = await page.title();
    await page.locator(".top-bar input").click();
    await page.locator(".top-bar input").fill("甲");
    await page.waitForSelector('[role="option"], .search-none, [role="listbox"]');
    await page.evaluate(typeAll, STRINGS);
    expect(await harmOf(page), "search").toEqual([]);
    await page.locator(".top-bar input").fill("");
    await page.evaluate(visitAll, [STRINGS, PARAMETERS, PACKS] as const);
    expect(await harmOf(page), "address").toEqual([]);
    await app.open(`${SMALL}&view=application#${"a".repeat(100_000)}`);
    expect(await page.title()).toBe(title);
    expect([conduct, dialogs]).toEqual([{ foreign: [], violations: [], errors: [] } satisfies Conduct, []]);
    await page.context().close();
  });
});

/** Opens the details of every sixth firm, whose texts are six strings at least, and of some rows of every other kind. */
async function selectAll(app: Atlas, index: number): Promise<void> {
  const kinds = ["region", "park", "chain", "node", "technology", "application", "project"];
  const rows = Array.from({ length: part(index).length }, (_, row) => row);
  const keys = [
    ...rows.filter((row) => row % 6 === 0).map((row) => `enterprise:x${row}`),
    ...kinds.flatMap((kind) => [0, 19, 38, 57].map((row) => `${kind}:x${row}`)),
  ];
  await app.page.evaluate(async (all) => {
    for (const key of all) {
      history.replaceState(null, "", `${location.pathname}${location.search.replace(/&sel=[^&]*/, "")}&sel=${key}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise((done) => setTimeout(done));
    }
  }, keys);
  await app.ready();
}

/** Types every string into the search box. */
async function typeAll(strings: readonly string[]): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(".top-bar input");
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  for (const text of strings) {
    const input = document.querySelector<HTMLInputElement>(".top-bar input") ?? field;
    if (input === null) throw new Error("no search box");
    write?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done));
  }
}

/** Goes to addresses with four strings each, in other parameters each time, and one as the name of a parameter. */
async function visitAll([strings, parameters, last]: readonly [readonly string[], readonly string[], number]) {
  for (let start = 0; start < strings.length; start += 4) {
    const query = new URLSearchParams({ view: "application" });
    for (const [at, text] of strings.slice(start, start + 4).entries()) {
      query.set(parameters[(start / 4 + at * 3) % parameters.length] ?? "q", text);
      query.set(text.slice(0, 30), text);
    }
    query.set("pack", `h${last}`);
    history.replaceState(null, "", `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise((done) => setTimeout(done));
  }
}

/** Every sign that a text was taken for more than a text. */
function harmOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { hits } = window as unknown as { readonly hits: readonly string[] };
    const made = document.querySelectorAll(
      "iframe, object, embed, base, marquee, video, audio, math, template, [onerror], [onload], [onclick], [onfocus], [ontoggle], [srcdoc], meta[http-equiv=refresh], img[src*=evil], link[href*=evil], script[src*=evil], script:not([src]):not([type])",
    );
    const links = [...document.querySelectorAll("a[href], use, image, img[src], form[action]")].filter((element) => {
      const address = ["href", "xlink:href", "src", "action"].map((name) => element.getAttribute(name) ?? "").join("");
      return (
        /^\s*(javascript|vbscript|data:text|file|blob:https|ftp|intent)/i.test(address) || /\/\/[^/]*@/.test(address)
      );
    });
    const polluted = Object.keys(Object.prototype).concat("polluted" in {} ? ["polluted"] : []);
    return [
      ...hits,
      ...[...made].map((element) => element.outerHTML.slice(0, 200)),
      ...links.map((element) => element.outerHTML.slice(0, 200)),
      ...polluted,
      ...(getComputedStyle(document.body).display === "none" ? ["body is hidden"] : []),
    ];
  });
}
