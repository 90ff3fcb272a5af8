import type { ComponentType } from "react";
import type { WORK_VIEWS } from "../state/address.ts";

type WorkView = (typeof WORK_VIEWS)[number];

/** The code of the views a chain office works in. Apart from that of the maps, whose page need not know what each of these brings along. */
export const WORK_CODE: { readonly [V in WorkView]: () => Promise<ComponentType> } = {
  agenda: async () => (await import("../views/agenda/AgendaView.tsx")).AgendaView,
  dossier: async () => (await import("./dossier/DossierPage.tsx")).DossierPage,
  projects: async () => (await import("../views/projects/ProjectsView.tsx")).ProjectsView,
  indicators: async () => (await import("../views/indicators/IndicatorsView.tsx")).IndicatorsView,
  tasks: async () => (await import("../views/tasks/TasksView.tsx")).TasksView,
  demands: async () => (await import("../views/demands/DemandsView.tsx")).DemandsView,
  echelon: async () => (await import("../views/echelon/EchelonView.tsx")).EchelonView,
  checklist: async () => (await import("../views/checklist/ChecklistView.tsx")).ChecklistView,
  pool: async () => (await import("../views/pool/PoolView.tsx")).PoolView,
  resources: async () => (await import("../views/resources/ResourcesView.tsx")).ResourcesView,
  roles: async () => (await import("../views/roles/RolesView.tsx")).RolesView,
  analysis: async () => (await import("../views/analysis/AnalysisView.tsx")).AnalysisView,
};
