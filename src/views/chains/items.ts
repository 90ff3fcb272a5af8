import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Filtered } from "../../model/filter.ts";
import { chainsInOrder } from "../../model/focus.ts";
import { countByNode, countPresence, flowsOf, type NodeItem, nodeItems } from "../../model/node-items.ts";
import type { Pack } from "../../model/pack.ts";
import type { Presence } from "../../model/presence.ts";
import type { Row } from "../../model/schema.ts";
import { type ChainFigures, chainFigures, isProjectOf, wallWork } from "./figures.ts";
import type { WallSort } from "./sorting.ts";

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
  readonly figures: ChainFigures;
}

/** Chains with one place in the city's system. */
export interface ChainGroup {
  readonly slot: string;
  readonly first: Row<"chains">;
  readonly cells: readonly ChainCell[];
  /** Set where the chains stand in an order of the reader's, not in that of the system. */
  readonly sort?: Exclude<WallSort, "">;
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
  today: string,
): readonly ChainGroup[] {
  const counts = countByNode(filtered);
  const work = wallWork(pack, filtered, today);
  const groups = new Map<string, ChainCell[]>();
  for (const chain of chainsInOrder(pack)) {
    if (!filtered.has("chains", chain.id)) continue;
    const nodes = nodeItems(pack, chain.id, filtered, counts, presence);
    const cell = wallCell(pack, chain, filtered, nodes, chainFigures(chain.id, nodes, work));
    groups.set(chain.slot ?? "", [...(groups.get(chain.slot ?? "") ?? []), cell]);
  }
  return [...groups].flatMap(([slot, cells]) =>
    cells[0] === undefined ? [] : [{ slot, first: cells[0].chain, cells }],
  );
}

function wallCell(
  pack: Pack,
  chain: Row<"chains">,
  filtered: Filtered,
  nodes: readonly NodeItem[],
  figures: ChainFigures,
): ChainCell {
  const ids = new Set(nodes.map((item) => item.node.id));
  const isHere = (row: Row<"enterprises">) =>
    row.chain_ids.includes(chain.id) || row.node_ids.some((id) => ids.has(id));
  return {
    key: keyOf("chain", chain.id),
    chain,
    nodes,
    flows: flowsOf(pack, chain.id),
    presence: countPresence(nodes),
    enterprises: filtered.rows("enterprises").filter(isHere).length,
    projects: filtered.rows("projects").filter((row) => isProjectOf(row, chain.id, ids)).length,
    figures,
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
    chiefsNotFilled: cells.filter(
      ({ chain, figures }) => (chain.chief_zh ?? chain.chief_en ?? figures.chief) === undefined,
    ).length,
    leadersNotFilled: cells.filter(({ chain }) => chain.lead_enterprise_ids.length === 0).length,
  };
}
