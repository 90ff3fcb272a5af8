import { type EntityKey, parseKey } from "./entity.ts";
import type { Filter } from "./filter.ts";
import { type Pack, rowOf } from "./pack.ts";
import type { Row } from "./schema.ts";

/** Chains in the order of the city's system. */
export function chainsInOrder(pack: Pack): readonly Row<"chains">[] {
  return [...pack.tables.chains.rows].sort(
    (a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1),
  );
}

/** The first chain of the system with nodes to draw, else the first. */
function firstDrawn(pack: Pack): Row<"chains"> | undefined {
  const chains = chainsInOrder(pack);
  const drawn = new Set(pack.tables.nodes.rows.map((node) => node.chain_id));
  return chains.find(({ id }) => drawn.has(id)) ?? chains[0];
}

/** The chain a map of one chain shows: the first one chosen, else the selected row's, else the first of the system that has nodes. */
export function focusChain(pack: Pack, filter: Filter, selected: EntityKey | undefined): Row<"chains"> | undefined {
  const { chains } = pack.tables;
  for (const id of filter.chain) {
    const chain = chains.byId.get(id);
    if (chain !== undefined) return chain;
  }
  const parsed = selected === undefined ? undefined : parseKey(selected);
  if (parsed?.kind === "chain") return chains.byId.get(parsed.id) ?? firstDrawn(pack);
  const row = parsed === undefined ? undefined : rowOf(pack, parsed.table, parsed.id);
  const named = row?.["chain_id"] ?? (row?.["chain_ids"] as readonly string[] | undefined)?.[0];
  return (typeof named === "string" ? chains.byId.get(named) : undefined) ?? firstDrawn(pack);
}
