import { type EntityKey, keyOf } from "./entity.ts";
import type { Filtered } from "./filter.ts";
import type { Pack } from "./pack.ts";
import { nodesOfProject, PRESENCES, type Presence } from "./presence.ts";
import type { Row } from "./schema.ts";

/** A node as the chain map and the wall show it: what it is, what is found of it, what of that passes the filter. */
export interface NodeItem {
  readonly key: EntityKey;
  readonly node: Row<"nodes">;
  readonly presence: Presence;
  /** Rows that pass the filter and name the node. */
  readonly enterprises: number;
  readonly projects: number;
  readonly technologies: number;
  /** Whether the node itself passes. */
  readonly isIn: boolean;
}

export interface NodeCounts {
  readonly enterprises: ReadonlyMap<string, number>;
  readonly projects: ReadonlyMap<string, number>;
  readonly technologies: ReadonlyMap<string, number>;
}

/** Enterprises, projects and technologies that pass the filter, counted by node. A row that names several nodes counts at each. */
export function countByNode(filtered: Filtered): NodeCounts {
  return {
    enterprises: count(filtered.rows("enterprises").flatMap((row) => row.node_ids)),
    projects: count(filtered.rows("projects").flatMap(nodesOfProject)),
    technologies: count(filtered.rows("technologies").flatMap((row) => row.node_ids)),
  };
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Nodes of a chain in the order of the table's `order`, ties by id. */
export function nodeItems(
  pack: Pack,
  chain: string,
  filtered: Filtered,
  counts: NodeCounts,
  presence: ReadonlyMap<string, Presence>,
): readonly NodeItem[] {
  return pack.tables.nodes.rows
    .filter((node) => node.chain_id === chain)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1))
    .map((node) => ({
      key: keyOf("node", node.id),
      node,
      presence: presence.get(node.id) ?? "none",
      enterprises: counts.enterprises.get(node.id) ?? 0,
      projects: counts.projects.get(node.id) ?? 0,
      technologies: counts.technologies.get(node.id) ?? 0,
      isIn: filtered.has("nodes", node.id),
    }));
}

/** How many of the items show each presence. */
export function countPresence(items: readonly NodeItem[]): Readonly<Record<Presence, number>> {
  const counts = Object.fromEntries(PRESENCES.map((presence) => [presence, 0])) as Record<Presence, number>;
  for (const item of items) counts[item.presence] += 1;
  return counts;
}

export interface StageItem {
  readonly id: string;
  readonly row: Row<"stages">;
  readonly lane: "column" | "below";
}

/** Stages in their order. */
export function stageItems(pack: Pack): readonly StageItem[] {
  return [...pack.tables.stages.rows]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1))
    .map((row) => ({ id: row.id, row, lane: row.lane ?? "column" }));
}

/** Flows of a chain between its own nodes, in the order of the table. */
export function flowsOf(pack: Pack, chain: string): readonly Row<"flows">[] {
  return pack.tables.flows.rows.filter((flow) => flow.chain_id === chain);
}
