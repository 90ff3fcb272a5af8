import { type ComponentType, lazy } from "react";
import type { ViewId } from "../state/address.ts";

type SingleViewId = Exclude<ViewId, "overview">;
type Load = () => Promise<{ readonly default: ComponentType }>;

const LOADS: { readonly [V in SingleViewId]: Load } = {
  region: () => import("../views/region/RegionView.tsx").then((module) => ({ default: module.RegionView })),
  chain: () => import("../views/chain/ChainView.tsx").then((module) => ({ default: module.ChainView })),
  technology: () =>
    import("../views/technology/TechnologyView.tsx").then((module) => ({ default: module.TechnologyView })),
  application: () =>
    import("../views/application/ApplicationView.tsx").then((module) => ({ default: module.ApplicationView })),
  chains: () => import("../views/chains/ChainsView.tsx").then((module) => ({ default: module.ChainsView })),
  list: () => import("../views/list/ListView.tsx").then((module) => ({ default: module.ListView })),
};

/** Every view, loaded when first shown. The overview is made of four of them. */
export const VIEW_COMPONENTS: { readonly [V in SingleViewId]: ComponentType } = {
  region: lazy(LOADS.region),
  chain: lazy(LOADS.chain),
  technology: lazy(LOADS.technology),
  application: lazy(LOADS.application),
  chains: lazy(LOADS.chains),
  list: lazy(LOADS.list),
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
  Promise.all((view === "overview" ? OVERVIEW_VIEWS : [view]).map((each) => LOADS[each]()));
