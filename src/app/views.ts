import type { ViewId } from "../state/address.ts";
import { type Fetched, fetched } from "./fetched.tsx";
import { OVERVIEW_VIEWS, VIEW_CODE } from "./view-code.ts";

type SingleViewId = Exclude<ViewId, "overview">;

/** Every view, its code fetched when first shown. The overview is made of four of them. */
export const VIEWS: { readonly [V in SingleViewId]: Fetched } = {
  region: fetched(async () => (await VIEW_CODE.region()).RegionView),
  chain: fetched(async () => (await VIEW_CODE.chain()).ChainView),
  technology: fetched(async () => (await VIEW_CODE.technology()).TechnologyView),
  application: fetched(async () => (await VIEW_CODE.application()).ApplicationView),
  chains: fetched(async () => (await VIEW_CODE.chains()).ChainsView),
  list: fetched(async () => (await VIEW_CODE.list()).ListView),
  agenda: fetched(async () => (await VIEW_CODE.agenda()).AgendaView),
  dossier: fetched(async () => (await VIEW_CODE.dossier()).DossierPage),
  projects: fetched(async () => (await VIEW_CODE.projects()).ProjectsView),
  indicators: fetched(async () => (await VIEW_CODE.indicators()).IndicatorsView),
  tasks: fetched(async () => (await VIEW_CODE.tasks()).TasksView),
  demands: fetched(async () => (await VIEW_CODE.demands()).DemandsView),
  echelon: fetched(async () => (await VIEW_CODE.echelon()).EchelonView),
  checklist: fetched(async () => (await VIEW_CODE.checklist()).ChecklistView),
  pool: fetched(async () => (await VIEW_CODE.pool()).PoolView),
  resources: fetched(async () => (await VIEW_CODE.resources()).ResourcesView),
  roles: fetched(async () => (await VIEW_CODE.roles()).RolesView),
  analysis: fetched(async () => (await VIEW_CODE.analysis()).AnalysisView),
  changes: fetched(async () => (await VIEW_CODE.changes()).ChangesView),
  check: fetched(async () => (await VIEW_CODE.check()).CheckPage),
};

/** Fetches the code of a view before it is shown. */
export const fetchView = (view: ViewId): Promise<unknown> =>
  Promise.all((view === "overview" ? OVERVIEW_VIEWS : [view]).map((each) => VIEWS[each].fetch()));
