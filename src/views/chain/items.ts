import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Filtered } from "../../model/filter.ts";
import { closureOf } from "../../model/graph/closure.ts";
import { cyclesOf } from "../../model/graph/cycles.ts";
import {
  countByNode,
  countPresence,
  flowsOf,
  type NodeItem,
  nodeItems,
  type StageItem,
  stageItems,
} from "../../model/node-items.ts";
import type { Pack } from "../../model/pack.ts";
import { nodesOfProject, type Presence } from "../../model/presence.ts";
import type { Row } from "../../model/schema.ts";

/** What the chain map shows, without pixels. */
export interface ChainContent {
  readonly chain: Row<"chains">;
  readonly stages: readonly StageItem[];
  readonly nodes: readonly NodeItem[];
  readonly flows: readonly Row<"flows">[];
  readonly presence: Readonly<Record<Presence, number>>;
  /** Nodes that pass the filter. */
  readonly shown: number;
  /** Projects of the chain that pass and name no node. */
  readonly untied: number;
  /** Nodes whose strength the office declares. */
  readonly declared: number;
}

export function chainContent(
  pack: Pack,
  chain: Row<"chains">,
  filtered: Filtered,
  presence: ReadonlyMap<string, Presence>,
): ChainContent {
  const nodes = nodeItems(pack, chain.id, filtered, countByNode(filtered), presence);
  const used = new Set(nodes.map((item) => item.node.stage_id));
  return {
    chain,
    nodes,
    stages: stageItems(pack).filter((stage) => used.has(stage.id)),
    flows: flowsOf(pack, chain.id),
    presence: countPresence(nodes),
    shown: nodes.filter((item) => item.isIn).length,
    untied: filtered.rows("projects").filter((row) => row.chain_id === chain.id && nodesOfProject(row).length === 0)
      .length,
    declared: nodes.filter((item) => item.node.strength !== undefined).length,
  };
}

/** Nodes before and after one, directly. */
export interface Neighbours {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

export function neighboursOf(flows: readonly Row<"flows">[], id: string): Neighbours {
  return {
    up: flows.filter((flow) => flow.to_id === id).map((flow) => flow.from_id),
    down: flows.filter((flow) => flow.from_id === id).map((flow) => flow.to_id),
  };
}

/** Keys of everything upstream and downstream of a node, itself included, not walking through flows that lead back. */
export function closureKeys(content: ChainContent, focus: EntityKey): ReadonlySet<EntityKey> {
  const id = focus.slice("node:".length);
  const graph = content.flows.map((flow) => ({ from: flow.from_id, to: flow.to_id }));
  const nodes = content.nodes.map(({ node }) => ({ id: node.id, stage_id: node.stage_id, order: node.order ?? 0 }));
  const { upstream, downstream } = closureOf(id, graph, cyclesOf(nodes, graph, content.stages).returning);
  return new Set([id, ...upstream, ...downstream].map((node) => keyOf("node", node)));
}
