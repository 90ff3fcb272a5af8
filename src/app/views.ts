import { type ViewId, WORK_VIEWS } from "../state/address.ts";
import { type Fetched, fetched } from "./fetched.tsx";
import { OVERVIEW_VIEWS, VIEW_CODE, workCode } from "./view-code.ts";

type SingleViewId = Exclude<ViewId, "overview">;

/** Every view, its code fetched when first shown. The overview is made of four of them. */
export const VIEWS: { readonly [V in SingleViewId]: Fetched } = {
  region: fetched(async () => (await VIEW_CODE.region()).RegionView),
  chain: fetched(async () => (await VIEW_CODE.chain()).ChainView),
  technology: fetched(async () => (await VIEW_CODE.technology()).TechnologyView),
  application: fetched(async () => (await VIEW_CODE.application()).ApplicationView),
  chains: fetched(async () => (await VIEW_CODE.chains()).ChainsView),
  list: fetched(async () => (await VIEW_CODE.list()).ListView),
  ...(Object.fromEntries(WORK_VIEWS.map((view) => [view, fetched(() => workCode(view))])) as Record<
    (typeof WORK_VIEWS)[number],
    Fetched
  >),
  changes: fetched(async () => (await VIEW_CODE.changes()).ChangesView),
  check: fetched(async () => (await VIEW_CODE.check()).CheckPage),
};

/** Fetches the code of a view before it is shown. */
export const fetchView = (view: ViewId): Promise<unknown> =>
  Promise.all((view === "overview" ? OVERVIEW_VIEWS : [view]).map((each) => VIEWS[each].fetch()));
