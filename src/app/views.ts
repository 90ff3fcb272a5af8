import type { ViewId } from "../state/address.ts";
import { type Fetched, fetched } from "./fetched.tsx";

type SingleViewId = Exclude<ViewId, "overview">;

/** Every view, its code fetched when first shown. The overview is made of four of them. */
export const VIEWS: { readonly [V in SingleViewId]: Fetched } = {
  region: fetched(async () => (await import("../views/region/RegionView.tsx")).RegionView),
  chain: fetched(async () => (await import("../views/chain/ChainView.tsx")).ChainView),
  technology: fetched(async () => (await import("../views/technology/TechnologyView.tsx")).TechnologyView),
  application: fetched(async () => (await import("../views/application/ApplicationView.tsx")).ApplicationView),
  chains: fetched(async () => (await import("../views/chains/ChainsView.tsx")).ChainsView),
  list: fetched(async () => (await import("../views/list/ListView.tsx")).ListView),
};

/** The four maps, in the order of the overview. */
export const OVERVIEW_VIEWS = [
  "chain",
  "technology",
  "application",
  "region",
] as const satisfies readonly SingleViewId[];

/** Fetches the code of a view before it is shown. */
export const fetchView = (view: ViewId): Promise<unknown> =>
  Promise.all((view === "overview" ? OVERVIEW_VIEWS : [view]).map((each) => VIEWS[each].fetch()));
