import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { launch } from "../test/e2e/browser.ts";

interface Picture {
  /** File name without its ending: what, size, language, theme. */
  readonly name: string;
  /** Address, without language and theme. */
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly lang?: "zh-CN" | "en";
  readonly theme?: "light" | "dark";
}

const FOLDER = "docs/pictures";
const DESK = { width: 1440, height: 900 } as const;
const NODE = "chain=newenergy&sel=node:ne-caes";
/** All pictures together, bytes: they are part of the repository. */
const MOST_BYTES = 4_000_000;

const PICTURES: readonly Picture[] = [
  { name: "overview-1440x900-zh-light", query: "chain=newenergy", ...DESK },
  { name: "region-1440x900-zh-light", query: "view=region", ...DESK },
  { name: "chain-1440x900-zh-light", query: `view=chain&${NODE}`, ...DESK },
  { name: "technology-1440x900-zh-light", query: "view=technology&chain=newenergy", ...DESK },
  { name: "application-1440x900-zh-light", query: "view=application&chain=newenergy", ...DESK },
  { name: "chains-1440x900-zh-light", query: "view=chains", ...DESK },
  { name: "wall-3840x1080-zh-dark", query: "mode=screen&chain=newenergy", width: 3840, height: 1080, theme: "dark" },
  { name: "phone-390x844-zh-light", query: "view=chain&chain=newenergy", width: 390, height: 844 },
  { name: "overview-1440x900-en-dark", query: "chain=newenergy", ...DESK, lang: "en", theme: "dark" },
];

await build({ logLevel: "warn" });
const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: "silent" });
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
