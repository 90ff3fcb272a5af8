import { keyOf } from "./entity.ts";
import { type Field, fieldOf, fieldsOf, fieldValue } from "./fields.ts";
import { closureOf } from "./graph/closure.ts";
import { cyclesOf } from "./graph/cycles.ts";
import type { DataLanguage } from "./naming.ts";
import type { Pack } from "./pack.ts";
import { isLeading, type Presence } from "./presence.ts";
import { type AnyRow, columnsOf, type Row, type TableName } from "./schema.ts";
import type { TieGroup } from "./tie-groups.ts";
import type { Ties } from "./ties.ts";

/** Reference columns that place a row, told above its name. */
const CRUMBS: { readonly [T in TableName]?: readonly string[] } = {
  regions: ["parent_id"],
  parks: ["region_id"],
  nodes: ["stage_id", "chain_id"],
  flows: ["chain_id"],
  enterprises: ["region_id", "park_id"],
  technologies: ["chain_id"],
  projects: ["region_id", "park_id"],
  policies: ["chain_id"],
  prospects: ["node_id"],
  demands: ["enterprise_id"],
  tasks: ["chain_id"],
  checklist: ["chain_id"],
  reports: ["chain_id"],
};

/** Fields that readers ask for: told as not given where they are blank. */
const EXPECTED: { readonly [T in TableName]?: readonly string[] } = {
  enterprises: ["products", "region_id", "revenue_cny_100m", "employees"],
  projects: ["stage", "investment_cny_100m"],
  chains: ["chief", "output_cny_100m"],
  technologies: ["status", "trl", "target"],
  indicators: ["period"],
  demands: ["state", "level", "due"],
};

const NEVER = new Set(["id", "source_ids", "as_of", "note", "public", "aliases", "order", "lon", "lat", "lane"]);
/** Shown by a form of their own: tags, mark, table of dates. */
const OWN_FORM: { readonly [T in TableName]?: readonly string[] } = {
  enterprises: ["designations"],
  projects: Object.keys(columnsOf("projects")).filter((column) => /^(plan|actual)_/.test(column)),
};
const NAMES = new Set(["name", "title", "item", "metric"]);

/** Rows a row lies in, from near to far, as its own cells say. */
export function crumbsOf(table: TableName, row: AnyRow): readonly { readonly table: TableName; readonly id: string }[] {
  return (CRUMBS[table] ?? []).flatMap((column) => {
    const target = fieldOf(table, column)?.spec.table as TableName | undefined;
    const id = row[column];
    return typeof id === "string" && target !== undefined ? [{ table: target, id }] : [];
  });
}

export interface DescribedField {
  readonly field: Field;
  /** False where the row does not say, but a reader would ask. */
  readonly isGiven: boolean;
}

/** Fields of a row to be told in words: what it says besides its name, its place, its ties and its sources. */
export function describedFields(table: TableName, row: AnyRow, language: DataLanguage): readonly DescribedField[] {
  const crumbs = new Set(CRUMBS[table]?.filter((column) => row[column] !== undefined));
  const expected = new Set(EXPECTED[table]);
  return fieldsOf(table)
    .filter((field) => {
      const isTie = field.spec.kind === "refs" && field.spec.table !== "chains";
      const isName = NAMES.has(field.id) || (table === "applications" && field.id === "product");
      const isElsewhere = [OWN_FORM[table], TOLD[table]].some((ids) => ids?.includes(field.id));
      return !(NEVER.has(field.id) || isName || isTie || crumbs.has(field.id) || isElsewhere);
    })
    .map((field) => ({ field, isGiven: fieldValue(row, field, language) !== undefined }))
    .filter(({ field, isGiven }) => isGiven || expected.has(field.id));
}

/** A number that sums a row up. `value` undefined: the pack does not say. */
export interface Figure {
  /** The table counted, or the field told. */
  readonly table?: TableName;
  readonly field?: Field;
  readonly value: number | undefined;
}

const COUNTED: { readonly [T in TableName]?: readonly TableName[] } = {
  nodes: ["enterprises", "projects", "technologies", "applications", "demands"],
  chains: ["nodes", "enterprises", "projects", "technologies", "demands"],
  enterprises: ["demands"],
  regions: ["enterprises", "projects", "parks"],
  parks: ["enterprises", "projects"],
};
/** Rows many packs have none of: not told there as not given, but of a node, which asks for all it may have. */
const isTold = (pack: Pack, table: TableName, counted: TableName): boolean =>
  counted !== "demands" || table === "nodes" || pack.tables.demands.rows.length > 0;
const TOLD: { readonly [T in TableName]?: readonly string[] } = {
  regions: ["area_km2"],
  parks: ["area_km2", "free_land_mu"],
  indicators: ["target", "actual"],
};

/** Key numbers of a row: how many are tied to it, and its own measures. A table the pack leaves empty is not known, not zero. */
export function figuresOf(pack: Pack, groups: readonly TieGroup[], table: TableName, row: AnyRow): readonly Figure[] {
  const counted = (COUNTED[table] ?? []).filter((other) => isTold(pack, table, other));
  const counts = counted.map((other): Figure => {
    const isKnown = pack.tables[other].rows.length > 0;
    return { table: other, value: isKnown ? (groups.find(({ id }) => id === other)?.rows.length ?? 0) : undefined };
  });
  const told = (TOLD[table] ?? []).flatMap((column): Figure[] => {
    const field = fieldOf(table, column);
    const value = row[column];
    return field === undefined ? [] : [{ field, value: typeof value === "number" ? value : undefined }];
  });
  return [...counts, ...told];
}

/** Why a node has its presence: the leading firms, else how many firms and projects name it. */
export interface PresenceReason {
  readonly presence: Presence;
  readonly leaders: readonly Row<"enterprises">[];
  readonly enterprises: number;
  readonly projects: number;
}

export function presenceReason(presence: Presence, groups: readonly TieGroup[]): PresenceReason {
  const rows = (id: TableName) => groups.find((group) => group.id === id)?.rows ?? [];
  const enterprises = rows("enterprises") as readonly unknown[] as readonly Row<"enterprises">[];
  return {
    presence,
    leaders: enterprises.filter(isLeading),
    enterprises: enterprises.length,
    projects: rows("projects").length,
  };
}

/** Number of nodes on the way to a node and on the way from it, not walking through flows that lead back. */
export function reachOf(pack: Pack, id: string): { readonly upstream: number; readonly downstream: number } {
  const chain = pack.tables.nodes.byId.get(id)?.chain_id;
  const nodes = pack.tables.nodes.rows
    .filter((node) => node.chain_id === chain)
    .map((node) => ({ id: node.id, stage_id: node.stage_id, order: node.order ?? 0 }));
  const flows = pack.tables.flows.rows
    .filter((flow) => flow.chain_id === chain)
    .map((flow) => ({ from: flow.from_id, to: flow.to_id }));
  const stages = [...pack.tables.stages.rows]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((stage) => ({ id: stage.id, lane: stage.lane ?? ("column" as const) }));
  const { upstream, downstream } = closureOf(id, flows, cyclesOf(nodes, flows, stages).returning);
  return { upstream: upstream.size, downstream: downstream.size };
}

/** Firms and projects that name a node, for its line in a list of ties. */
export function nodeCounts(ties: Ties, id: string): { readonly enterprises: number; readonly projects: number } {
  let enterprises = 0;
  let projects = 0;
  for (const key of ties.direct(keyOf("node", id))) {
    if (key.startsWith("enterprise:")) enterprises += 1;
    else if (key.startsWith("project:")) projects += 1;
  }
  return { enterprises, projects };
}

/** Chains a row belongs to, as its own cells say. */
export function chainsOf(table: TableName, row: AnyRow): readonly string[] {
  if (table === "chains") return [row.id];
  const { chain_id, chain_ids } = row;
  if (typeof chain_id === "string") return [chain_id];
  return Array.isArray(chain_ids) ? (chain_ids as readonly string[]) : [];
}
