import type { Page } from "playwright-core";

/** The site in our own words. Waits for what the page shows, never for time. */
export interface Atlas {
  readonly page: Page;
  /** Opens an address ("?view=chain&chain=…") and waits until its views are drawn. */
  open(query: string): Promise<void>;
  /** Goes to an address without reading the page anew, as Back does. */
  go(query: string): Promise<void>;
  /** Waits until every view of the page is drawn. */
  ready(): Promise<void>;
  /** Selects by a click on the mark of a row, in the drawing or list of one view. */
  select(key: string, view?: string): Promise<void>;
  /** Keys of the marks drawn with one of the emphases, in one view. */
  marks(view: string, emphasis?: readonly string[]): Promise<readonly string[]>;
  /** Text of the one-line finding of a view. */
  finding(view: string): Promise<string>;
  query(): string;
}

export function atlas(page: Page, site: string): Atlas {
  const ready = async () => {
    await page.waitForSelector("[data-ready]", { state: "attached" });
    await page.waitForFunction(() => document.querySelector(".waiting, .source-line[aria-busy]") === null);
    await page.waitForFunction(
      () => document.querySelectorAll("[data-view]").length === document.querySelectorAll("[data-ready]").length,
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-view] .view-body")].every(
        (body) => body.querySelector("[data-drawing], table, article, .empty-view") !== null,
      ),
    );
  };
  const drawing = (view: string) => `[data-view="${view}"]`;
  return {
    page,
    ready,
    async open(query) {
      await page.goto(`${site}${query}`);
      await ready();
    },
    async go(query) {
      await page.evaluate((next) => {
        history.pushState(null, "", `${location.pathname}${next}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, query);
      await ready();
    },
    async select(key, view) {
      await page
        .locator(`${view === undefined ? "" : drawing(view)} [data-key="${key}"]`)
        .first()
        .click();
      await page.waitForFunction((wanted) => new URL(location.href).searchParams.get("sel") === wanted, key);
    },
    marks(view, emphasis) {
      return page.evaluate(
        ([root, looks]) =>
          [...document.querySelectorAll(`${root as string} [data-key]`)]
            .filter((mark) => (looks as string[] | null)?.some((look) => mark.classList.contains(look)) ?? true)
            .map((mark) => mark.getAttribute("data-key") ?? ""),
        [drawing(view), emphasis ?? null] as const,
      );
    },
    async finding(view) {
      return (
        (await page
          .locator(`${drawing(view)} .finding`)
          .first()
          .textContent()) ?? ""
      );
    },
    query: () => new URL(page.url()).search,
  };
}
