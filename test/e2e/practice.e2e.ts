import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./browser.ts";
import { atlas } from "./driver.ts";

interface Practice {
  readonly practice: string;
  readonly served: string;
  readonly address: string;
}

/** Rows of the tables of the document: what, by what, where. */
function practices(text: string): readonly Practice[] {
  const rows = text.split("\n").filter((line) => line.startsWith("|") && !/^\| (practice|---)/.test(line));
  return rows.map((row) => {
    const [, practice = "", served = "", address = ""] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { practice, served, address: /^`(\?[^`]+)`$/.exec(address)?.[1] ?? "" };
  });
}

const viewOf = (address: string): string => new URLSearchParams(address).get("view") ?? "overview";
/** Pages without a frame of their own, by what they are known by. */
const HEADINGS: Readonly<Record<string, string>> = { overview: '[data-view="chain"] h2', check: "main h2, main h1" };
const headingOf = (view: string): string => HEADINGS[view] ?? `[data-view="${view}"] h2`;
/** A mark, a row, or on the check page the way to bring files. */
const SOMETHING = "main [data-key], main tbody tr, main input[type=file]";

/** Milliseconds a view may take on a busy machine. */
const PATIENCE = { state: "attached", timeout: 8000 } as const;

/** Goes to an address without reading the page anew, as Back does. */
const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((next) => {
    history.pushState(null, "", `${location.pathname}${next}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);

describe("every practice of the five texts is served", () => {
  const site = inject("site");
  const rows = practices(readFileSync("docs/practice.md", "utf8"));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ webgl: false });
  });
  afterAll(() => browser.close());

  it("names what serves it and where, for each", () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter(({ practice, served, address }) => [practice, served, address].includes(""))).toEqual([]);
  });

  it("opens each address at its heading, with something in it", async () => {
    const { page, conduct } = await openPage(browser, site);
    const empty: string[] = [];
    await atlas(page, site).open("?pack=demo");
    // The check page needs no pack and is none of the others' frame: it comes last, by itself.
    const addresses = [...new Set(rows.map(({ address }) => address))];
    const isCheck = (address: string) => viewOf(address) === "check";
    for (const address of [...addresses.filter((each) => !isCheck(each)), ...addresses.filter(isCheck)]) {
      if (isCheck(address)) await page.goto(`${site}${address}`);
      else await goTo(page, address);
      const heading = page.locator(headingOf(viewOf(address))).first();
      const something = page.locator(SOMETHING).first();
      await Promise.all([heading, something].map((part) => part.waitFor(PATIENCE).catch(() => undefined)));
      const title = (await heading.count()) === 0 ? "" : await heading.textContent();
      const marks = await page.locator(SOMETHING).count();
      if ((title ?? "").trim() === "" || marks === 0) empty.push(`${address}: "${title ?? ""}", ${marks}`);
    }
    expect(empty).toEqual([]);
    expect(conduct).toEqual({ foreign: [], violations: [], errors: [] });
    await page.close();
  });
});
