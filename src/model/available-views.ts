import type { Pack } from "./pack.ts";
import type { TableName } from "./schema.ts";

/** Tables a view draws from, the one it cannot do without first: with a row in any of them it has something to show. */
export const TABLES_OF_VIEW = {
  region: ["regions", "enterprises", "parks", "projects"],
  chain: ["nodes"],
  technology: ["technologies"],
  application: ["applications"],
  chains: ["chains"],
  agenda: ["chains", "projects", "demands", "tasks", "indicators"],
  dossier: ["chains"],
  projects: ["projects"],
  indicators: ["indicators"],
  tasks: ["tasks"],
  demands: ["demands"],
  echelon: ["tiers"],
  checklist: ["checklist"],
  pool: ["enterprises"],
  resources: ["resources"],
  roles: ["roles"],
  analysis: ["nodes"],
} as const satisfies Readonly<Record<string, readonly TableName[]>>;

/** A view that needs tables; the others, as the lists and the check page, open on any pack. */
export type TabledView = keyof typeof TABLES_OF_VIEW;

/** Columns of chains that say what a view shows where its own table is absent. */
const SAID_BY_CHAINS = {
  echelon: ["tier"],
  roles: ["chief_zh", "chief_en", "office_zh", "office_en", "lead_enterprise_ids"],
} as const satisfies { readonly [V in TabledView]?: readonly (keyof Pack["tables"]["chains"]["rows"][number])[] };

/** Views the pack has rows for. One that is not among them would be an empty page: it is hidden, not drawn empty. */
export function availableViews({ tables }: Pick<Pack, "tables">): ReadonlySet<TabledView> {
  const isSaid = (view: TabledView) =>
    view in SAID_BY_CHAINS &&
    SAID_BY_CHAINS[view as keyof typeof SAID_BY_CHAINS].some((column) =>
      tables.chains.rows.some((chain) => (chain[column]?.length ?? 0) > 0),
    );
  return new Set(
    (Object.keys(TABLES_OF_VIEW) as TabledView[]).filter(
      (view) => TABLES_OF_VIEW[view].some((table) => tables[table].rows.length > 0) || isSaid(view),
    ),
  );
}
