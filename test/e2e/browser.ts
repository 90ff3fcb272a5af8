import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";

const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];
const SOFTWARE_GL = ["--enable-unsafe-swiftshader"];
const NO_GL = ["--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"];

/** A real browser, with WebGL in software or with none at all. */
export function launch(options: { readonly webgl: boolean }): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No browser: node scripts/ensure-browser.mjs says how to get one.");
  return chromium.launch({ executablePath, args: [...QUIET, ...(options.webgl ? SOFTWARE_GL : NO_GL)] });
}

/** What a page did that it must not: requests to other hosts, policy violations, errors. */
export interface Conduct {
  readonly foreign: string[];
  readonly violations: string[];
  readonly errors: string[];
}

/** A page that is watched from its first request on. */
export async function openPage(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly conduct: Conduct }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const conduct: Conduct = { foreign: [], violations: [], errors: [] };
  const own = new URL(site).origin;
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith("data:") && !url.startsWith("blob:")) conduct.foreign.push(url);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    (message.text().includes("CSP ") || message.text().includes("Content Security Policy")
      ? conduct.violations
      : conduct.errors
    ).push(message.text());
  });
  page.on("pageerror", (error) => conduct.errors.push(String(error)));
  return { page, conduct };
}
