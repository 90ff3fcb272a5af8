import type { MAPS } from "../state/shown-view.ts";
import type { WORK_CODE } from "./work-code.ts";

/** The code of the maps, lists and pages about the data: asked for by the first lines of the page, and where a view is shown. */
export const VIEW_CODE = {
  region: () => import("../views/region/RegionView.tsx"),
  chain: () => import("../views/chain/ChainView.tsx"),
  technology: () => import("../views/technology/TechnologyView.tsx"),
  application: () => import("../views/application/ApplicationView.tsx"),
  chains: () => import("../views/chains/ChainsView.tsx"),
  list: () => import("../views/list/ListView.tsx"),
  changes: () => import("../views/changes/ChangesView.tsx"),
  check: () => import("./check/CheckPage.tsx"),
} as const;

/** The code of a view of the office's work. Rejects for any other. */
export const workCode = async (view: keyof typeof WORK_CODE) => (await import("./work-code.ts")).WORK_CODE[view]();

/** The four maps, in the order of the overview. */
export const OVERVIEW_VIEWS: typeof MAPS = ["chain", "technology", "application", "region"];

/** Asks for the code of the view an address names, so that it comes beside the rest of the page and not after it. */
export function requestViewEarly(search: string): void {
  const view = new URLSearchParams(search).get("view") ?? "overview";
  const ask = (code: Promise<unknown>) => void code.catch(() => undefined);
  if (view === "overview") for (const map of OVERVIEW_VIEWS) ask(VIEW_CODE[map]());
  else if (Object.hasOwn(VIEW_CODE, view)) ask(VIEW_CODE[view as keyof typeof VIEW_CODE]());
  else ask(workCode(view as keyof typeof WORK_CODE));
}
