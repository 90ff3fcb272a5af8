/** The code of every view: asked for by the first lines of the page, and where a view is shown. */
export const VIEW_CODE = {
  region: () => import("../views/region/RegionView.tsx"),
  chain: () => import("../views/chain/ChainView.tsx"),
  technology: () => import("../views/technology/TechnologyView.tsx"),
  application: () => import("../views/application/ApplicationView.tsx"),
  chains: () => import("../views/chains/ChainsView.tsx"),
  list: () => import("../views/list/ListView.tsx"),
  agenda: () => import("../views/agenda/AgendaView.tsx"),
  dossier: () => import("./dossier/DossierPage.tsx"),
  projects: () => import("../views/projects/ProjectsView.tsx"),
  indicators: () => import("../views/indicators/IndicatorsView.tsx"),
  tasks: () => import("../views/tasks/TasksView.tsx"),
  demands: () => import("../views/demands/DemandsView.tsx"),
  echelon: () => import("../views/echelon/EchelonView.tsx"),
  checklist: () => import("../views/checklist/ChecklistView.tsx"),
  pool: () => import("../views/pool/PoolView.tsx"),
  resources: () => import("../views/resources/ResourcesView.tsx"),
  roles: () => import("../views/roles/RolesView.tsx"),
  analysis: () => import("../views/analysis/AnalysisView.tsx"),
  changes: () => import("../views/changes/ChangesView.tsx"),
  check: () => import("./check/CheckPage.tsx"),
} as const;

/** The four maps, in the order of the overview. */
export const OVERVIEW_VIEWS = ["chain", "technology", "application", "region"] as const;

/** Asks for the code of the view an address names, so that it comes beside the rest of the page and not after it. */
export function requestViewEarly(search: string): void {
  const view = new URLSearchParams(search).get("view");
  const names =
    view === null || view === "overview" ? OVERVIEW_VIEWS : Object.keys(VIEW_CODE).filter((name) => name === view);
  for (const name of names) VIEW_CODE[name as keyof typeof VIEW_CODE]().catch(() => undefined);
}
