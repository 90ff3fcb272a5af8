import type { TableName } from "./schema.ts";

/** What one row of a table is called, in addresses and messages. */
export const KIND_OF_TABLE = {
  regions: "region",
  parks: "park",
  stages: "stage",
  chains: "chain",
  nodes: "node",
  flows: "flow",
  enterprises: "enterprise",
  supplies: "supply",
  technologies: "technology",
  applications: "application",
  projects: "project",
  policies: "policy",
  resources: "resource",
  indicators: "indicator",
  prospects: "prospect",
  demands: "demand",
  tasks: "task",
  checklist: "check",
  reports: "report",
  roles: "role",
  tiers: "tier",
  designations: "designation",
  lists: "list",
  sources: "source",
} as const satisfies Record<TableName, string>;

export type EntityKind = (typeof KIND_OF_TABLE)[TableName];
/** Points at any row of any table, and is its spelling in the address: "park:p_tahtz". Ids are unique in their table only. */
export type EntityKey = `${EntityKind}:${string}`;

const TABLE_OF_KIND = new Map<string, TableName>(
  Object.entries(KIND_OF_TABLE).map(([table, kind]) => [kind, table as TableName]),
);

export const keyOf = (kind: EntityKind, id: string): EntityKey => `${kind}:${id}`;

/** The table and id a key points at; undefined where the kind is unknown or the id is empty. */
export function parseKey(
  text: string,
): { readonly table: TableName; readonly kind: EntityKind; readonly id: string } | undefined {
  const colon = text.indexOf(":");
  const table = TABLE_OF_KIND.get(text.slice(0, colon));
  const id = text.slice(colon + 1);
  if (colon < 1 || table === undefined || id === "") return undefined;
  return { table, kind: KIND_OF_TABLE[table], id };
}
