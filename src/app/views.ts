import { type ComponentType, lazy } from "react";
import type { ViewId } from "../state/address.ts";

type SingleViewId = Exclude<ViewId, "overview">;

/** Every view, loaded when first shown. The overview is made of four of them. */
export const VIEW_COMPONENTS: { readonly [V in SingleViewId]: ComponentType } = {
  region: lazy(() => import("../views/region/RegionView.tsx").then((module) => ({ default: module.RegionView }))),
  chain: lazy(() => import("../views/chain/ChainView.tsx").then((module) => ({ default: module.ChainView }))),
  technology: lazy(() =>
    import("../views/technology/TechnologyView.tsx").then((module) => ({ default: module.TechnologyView })),
  ),
  application: lazy(() =>
    import("../views/application/ApplicationView.tsx").then((module) => ({ default: module.ApplicationView })),
  ),
  chains: lazy(() => import("../views/chains/ChainsView.tsx").then((module) => ({ default: module.ChainsView }))),
  list: lazy(() => import("../views/list/ListView.tsx").then((module) => ({ default: module.ListView }))),
};

/** The four maps, in the order of the overview. */
export const OVERVIEW_VIEWS = [
  "chain",
  "technology",
  "application",
  "region",
] as const satisfies readonly SingleViewId[];
