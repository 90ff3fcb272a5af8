import type { Row } from "./schema.ts";

/** Why no share met locally is computed for a node that receives. */
export type ShareRefusal =
  | { readonly code: "no-suppliers" }
  /** Shares of need not given for some of its flows. */
  | { readonly code: "blank-weights"; readonly blank: number; readonly of: number }
  /** No local share given for some of its suppliers. */
  | { readonly code: "blank-shares"; readonly blank: number; readonly of: number };

/** Share of what a node receives that is met locally. */
export interface NeedMet {
  readonly node: Row<"nodes">;
  /** 0–1. */
  readonly value?: number;
  readonly refusal?: ShareRefusal;
  /** Nodes that supply it. */
  readonly suppliers: readonly string[];
}

/** Local shares of a chain: as declared, and weighted where every weight is known. */
export interface LocalShares {
  /** Nodes with a declared share, lowest first. */
  readonly declared: readonly Row<"nodes">[];
  /** Nodes that could have one: all but the buyers' end. */
  readonly judged: number;
  /** Of each node with suppliers. */
  readonly needs: readonly NeedMet[];
}

/** Local shares of the nodes of one chain and, weighted by the flows, of what each of them receives. */
export function localSharesOf(nodes: readonly Row<"nodes">[], flows: readonly Row<"flows">[]): LocalShares {
  const judged = nodes.filter(({ side }) => side !== "user");
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    declared: judged
      .filter(({ local_share }) => local_share !== undefined)
      .sort((a, b) => (a.local_share ?? 0) - (b.local_share ?? 0) || (a.id < b.id ? -1 : 1)),
    judged: judged.length,
    needs: nodes.map((node) =>
      needMet(
        node,
        flows.filter(({ to_id, from_id }) => to_id === node.id && byId.has(from_id)),
        byId,
      ),
    ),
  };
}

/** Σ (share of need × local share of the supplier) / Σ share of need; only where all of both are given. */
function needMet(
  node: Row<"nodes">,
  incoming: readonly Row<"flows">[],
  byId: ReadonlyMap<string, Row<"nodes">>,
): NeedMet {
  const suppliers = incoming.map(({ from_id }) => from_id);
  const of = incoming.length;
  if (of === 0) return { node, suppliers, refusal: { code: "no-suppliers" } };
  const unweighted = incoming.filter(({ share }) => share === undefined).length;
  if (unweighted > 0) return { node, suppliers, refusal: { code: "blank-weights", blank: unweighted, of } };
  const shares = incoming.map(({ from_id }) => byId.get(from_id)?.local_share);
  const blank = shares.filter((share) => share === undefined).length;
  if (blank > 0) return { node, suppliers, refusal: { code: "blank-shares", blank, of } };
  const weight = incoming.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (weight === 0) return { node, suppliers, refusal: { code: "blank-weights", blank: of, of } };
  const met = incoming.reduce((sum, { share }, place) => sum + (share ?? 0) * (shares[place] ?? 0), 0);
  return { node, suppliers, value: met / weight };
}
