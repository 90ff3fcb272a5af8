import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Filtered } from "../../model/filter.ts";
import { chainsInOrder } from "../../model/focus.ts";
import { countByNode, countPresence, flowsOf, type NodeItem, nodeItems } from "../../model/node-items.ts";
import type { Pack } from "../../model/pack.ts";
import { nodesOfProject, type Presence } from "../../model/presence.ts";
import type { Row } from "../../model/schema.ts";

/** A chain as the wall shows it. */
export interface ChainCell {
  readonly key: EntityKey;
  readonly chain: Row<"chains">;
  readonly nodes: readonly NodeItem[];
  readonly flows: readonly Row<"flows">[];
  readonly presence: Readonly<Record<Presence, number>>;
  /** Enterprises and projects of the chain that pass the filter, each once. */
  readonly enterprises: number;
  readonly projects: number;
}

/** Chains with one place in the city's system. */
export interface ChainGroup {
  readonly slot: string;
  readonly first: Row<"chains">;
  readonly cells: readonly ChainCell[];
}

export interface WallFacts {
  readonly chains: number;
  readonly nodes: number;
  readonly firms: number;
  readonly none: number;
  /** Chain with the largest share of nodes where none was found; undefined where none lacks any. */
  readonly worst: ChainCell | undefined;
  readonly chiefsNotFilled: number;
  readonly leadersNotFilled: number;
}

/** Cells of the chains that pass the filter, by their place in the system, in its order. */
export function wallGroups(
  pack: Pack,
  filtered: Filtered,
  presence: ReadonlyMap<string, Presence>,
): readonly ChainGroup[] {
  const counts = countByNode(filtered);
  const groups = new Map<string, ChainCell[]>();
  for (const chain of chainsInOrder(pack)) {
    if (!filtered.has("chains", chain.id)) continue;
    const cell = wallCell(pack, chain, filtered, nodeItems(pack, chain.id, filtered, counts, presence));
    groups.set(chain.slot ?? "", [...(groups.get(chain.slot ?? "") ?? []), cell]);
  }
  return [...groups].flatMap(([slot, cells]) =>
    cells[0] === undefined ? [] : [{ slot, first: cells[0].chain, cells }],
  );
}

function wallCell(pack: Pack, chain: Row<"chains">, filtered: Filtered, nodes: readonly NodeItem[]): ChainCell {
  const ids = new Set(nodes.map((item) => item.node.id));
  const isOf = (chains: readonly string[], holds: readonly string[]) =>
    chains.includes(chain.id) || holds.some((id) => ids.has(id));
  return {
    key: keyOf("chain", chain.id),
    chain,
    nodes,
    flows: flowsOf(pack, chain.id),
    presence: countPresence(nodes),
    enterprises: filtered.rows("enterprises").filter((row) => isOf(row.chain_ids, row.node_ids)).length,
    projects: filtered
      .rows("projects")
      .filter((row) => isOf(row.chain_id === undefined ? [] : [row.chain_id], nodesOfProject(row))).length,
  };
}

const shareNone = (cell: ChainCell) => cell.presence.none / Math.max(1, cell.nodes.length);

export function wallFacts(groups: readonly ChainGroup[]): WallFacts {
  const cells = groups.flatMap((group) => group.cells);
  const sum = (of: (cell: ChainCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const worst = cells.reduce<ChainCell | undefined>(
    (best, cell) => (cell.presence.none > 0 && (best === undefined || shareNone(cell) > shareNone(best)) ? cell : best),
    undefined,
  );
  return {
    chains: cells.length,
    nodes: sum((cell) => cell.nodes.length),
    firms: sum((cell) => cell.presence.led + cell.presence.present),
    none: sum((cell) => cell.presence.none),
    worst,
    chiefsNotFilled: cells.filter(({ chain }) => chain.chief_zh === undefined && chain.chief_en === undefined).length,
    leadersNotFilled: cells.filter(({ chain }) => chain.lead_enterprise_ids.length === 0).length,
  };
}
