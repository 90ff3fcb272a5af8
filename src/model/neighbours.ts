import { keyOf, parseKey } from "./entity.ts";
import { type Pack, rowOf } from "./pack.ts";
import type { Row } from "./schema.ts";
import type { Ties } from "./ties.ts";

/** Nodes that supply the nodes a firm holds, and nodes they supply; the firm's own in neither. */
export interface NeighbourNodes {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function neighbourNodes(pack: Pack, ties: Ties, enterprise: Row<"enterprises">): NeighbourNodes {
  const own = new Set(enterprise.node_ids.map((id) => rowOf(pack, "nodes", id)?.id ?? id));
  const before = new Set<string>();
  const after = new Set<string>();
  for (const id of own) {
    for (const key of ties.direct(keyOf("node", id))) {
      const parsed = parseKey(key);
      const flow = parsed?.table === "flows" ? pack.tables.flows.byId.get(parsed.id) : undefined;
      if (flow === undefined) continue;
      const from = rowOf(pack, "nodes", flow.from_id)?.id;
      const to = rowOf(pack, "nodes", flow.to_id)?.id;
      if (to !== undefined && from === id && !own.has(to)) after.add(to);
      if (from !== undefined && to === id && !own.has(from)) before.add(from);
    }
  }
  return { before: [...before], after: [...after] };
}

/** Firms at the neighbouring nodes, by id: those that could supply the firm, those it could supply. Not proof that they do. */
export function neighbourFirms(
  pack: Pack,
  ties: Ties,
  enterprise: Row<"enterprises">,
): ReadonlyMap<string, "before" | "after"> {
  const found = new Map<string, "before" | "after">();
  const nodes = neighbourNodes(pack, ties, enterprise);
  for (const side of ["after", "before"] as const) {
    for (const node of nodes[side]) {
      for (const key of ties.direct(keyOf("node", node))) {
        const parsed = parseKey(key);
        if (parsed?.kind === "enterprise") found.set(parsed.id, side);
      }
    }
  }
  return found;
}
