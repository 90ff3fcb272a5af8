import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { launch } from "../test/e2e/browser.ts";
import { drop, MISTAKES, officeFiles } from "../test/e2e/check-files.ts";

interface Picture {
  /** File name without its ending: what, size, language, theme. */
  readonly name: string;
  /** Address, without language and theme. */
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly lang?: "zh-CN" | "en";
  readonly theme?: "light" | "dark";
  /** What is done on the page before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

const FOLDER = "docs/pictures";
const DESK = { width: 1440, height: 900 } as const;
const NODE = "chain=newenergy&sel=node:ne-caes";
/** All pictures together, bytes: they are part of the repository. */
const MOST_BYTES = 4_000_000;

/** The check page over a clerk's files, with the groups of findings named open and the rest folded. */
const checked =
  (...open: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await drop(page, officeFiles("data/taian", MISTAKES));
    await page.waitForSelector('[data-phase="done"]');
    await page.waitForSelector(".finding-group");
    for (const summary of await page.locator(".finding-group[open] > summary").all()) await summary.click();
    for (const code of open) await page.locator(`[data-code="${code}"] > summary`).first().click();
    if (open.length > 0) await page.waitForSelector(".row-cells");
    await page.locator("main, .check").evaluateAll((scrollers) => {
      for (const scroller of scrollers) scroller.scrollTop = 0;
    });
  };

const PICTURES: readonly Picture[] = [
  { name: "check-report", query: "view=check", width: 1120, height: 760, act: checked() },
  {
    name: "check-findings",
    query: "view=check",
    width: 1120,
    height: 900,
    act: async (page) => {
      await checked("id-missing", "ref-unknown")(page);
      await page.locator(".check-findings").evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: "check-files",
    query: "view=check",
    width: 1120,
    height: 620,
    act: async (page) => {
      await checked()(page);
      await page.locator("details.check-panel > summary").click();
      await page.locator("details.check-panel").evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: "check-preview",
    query: "view=check",
    width: 1120,
    height: 640,
    act: async (page) => {
      await checked()(page);
      await page.locator(".verdict-ways .primary").click();
      await page.waitForSelector('[data-local="shown"]');
      await page.waitForSelector('[data-ready="region"]', { state: "attached" });
    },
  },
  { name: "check-report-en", query: "view=check", width: 1120, height: 760, lang: "en", act: checked() },
  { name: "check-phone-en", query: "view=check", width: 390, height: 844, lang: "en", act: checked() },
  { name: "overview-1440x900-zh-light", query: "chain=newenergy", ...DESK },
  { name: "region-1440x900-zh-light", query: "view=region", ...DESK },
  { name: "chain-1440x900-zh-light", query: `view=chain&${NODE}`, ...DESK },
  { name: "technology-1440x900-zh-light", query: "view=technology&chain=newenergy", ...DESK },
  { name: "application-1440x900-zh-light", query: "view=application&chain=newenergy", ...DESK },
  { name: "wall-3840x1080-zh-dark", query: "mode=screen&chain=newenergy", width: 3840, height: 1080, theme: "dark" },
  { name: "phone-390x844-zh-light", query: "view=chain&chain=newenergy", width: 390, height: 844 },
  { name: "overview-1440x900-en-dark", query: "chain=newenergy", ...DESK, lang: "en", theme: "dark" },
];

/** A site built before, in ATLAS_DIST; else it is built now. */
const built = process.env["ATLAS_DIST"];
if (built === undefined) await build({ logLevel: "warn" });
const server = await preview({
  build: { outDir: built ?? "dist" },
  preview: { port: 0, strictPort: false },
  logLevel: "silent",
});
const site = server.resolvedUrls?.local[0];
if (site === undefined) throw new Error("preview has no address");
const browser = await launch({ webgl: true });
try {
  await mkdir(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  let total = 0;
  for (const picture of PICTURES) {
    const path = join(FOLDER, `${picture.name}.png`);
    if (wanted.length === 0 || wanted.some((part) => picture.name.includes(part)))
      await take(browser, site, picture, path);
    const { size } = await stat(path);
    total += size;
    console.log(`${path}  ${(size / 1000).toFixed(0)} kB`);
  }
  console.log(`${(total / 1e6).toFixed(2)} MB of ${MOST_BYTES / 1e6}`);
  if (total > MOST_BYTES) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

async function take(from: Browser, address: string, picture: Picture, path: string): Promise<void> {
  const { query, width, height, lang = "zh-CN", theme = "light" } = picture;
  const page = await from.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.goto(`${address}?${query}&lang=${lang}&theme=${theme}`);
  await drawn(page);
  if (picture.act !== undefined) {
    await picture.act(page);
    await drawn(page);
  }
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  await page.close();
}

/** Until every view stands, every map is at rest and no request is under way. */
async function drawn(page: Page): Promise<void> {
  await page.waitForSelector("[data-ready]", { state: "attached" });
  await page.waitForFunction(
    () =>
      document.querySelector(".waiting, .detail-waiting, [data-map='busy']") === null &&
      document.querySelectorAll("[data-view]").length === document.querySelectorAll("[data-ready]").length,
  );
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
}
