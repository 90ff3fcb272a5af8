import { agendaRow, byValue, countOf, found, itemOf, noCells, noTable } from "./agenda-rows.ts";
import type { AgendaItem, AgendaWorld, Looked } from "./agenda-types.ts";
import { keyOf } from "./entity.ts";
import type { ChainGap, NodeGap } from "./gap.ts";

/** Chains told one by one; more would push the rest off the first sheet. */
const MOST_CHAINS = 3;

const chainFact = ({ node }: NodeGap) => ({ code: "row" as const, key: keyOf("chain", node.chain_id) });

/** Chains and nodes that pass the filter. What is found of a node is found in the whole pack. */
function shown({
  gaps,
  filtered,
}: AgendaWorld): readonly { readonly gap: ChainGap; readonly nodes: readonly NodeGap[] }[] {
  return gaps
    .filter(({ chain }) => filtered.has("chains", chain.id))
    .map((gap) => ({
      gap,
      nodes: gap.nodes.filter(({ node, presence }) => presence !== "user" && filtered.has("nodes", node.id)),
    }))
    .filter(({ nodes }) => nodes.length > 0);
}

/** Nodes the office itself calls missing. */
export function declaredMissing(world: AgendaWorld): Looked {
  if (world.pack.tables.nodes.rows.length === 0) return noTable("nodes");
  if (!world.gaps.some(({ declared }) => declared > 0)) return noCells("nodes", ["strength"]);
  const nodes = shown(world).flatMap((each) => each.nodes);
  const rows = nodes
    .filter(({ node }) => node.strength === "missing")
    .map((gap) => agendaRow("nodes", gap.node.id, chainFact(gap)));
  return found(itemOf({ kind: "declared-missing", rows, of: nodes.length, way: { view: "analysis" } }));
}

/** The chains with the largest share of nodes where none is found, a sentence each. */
export function noneFound(world: AgendaWorld): Looked {
  if (world.pack.tables.nodes.rows.length === 0) return noTable("nodes");
  const items = shown(world).flatMap(({ gap, nodes }): readonly AgendaItem[] => {
    const none = nodes.filter(({ presence }) => presence === "none");
    return itemOf({
      kind: "none-found",
      id: gap.chain.id,
      subject: keyOf("chain", gap.chain.id),
      rows: [...none]
        .sort((a, b) => b.cuts.length - a.cuts.length)
        .map(({ node, cuts }) => agendaRow("nodes", node.id, { code: "stage", id: node.stage_id }, cuts.length)),
      of: nodes.length,
      tallies: { of: countOf(nodes.map(({ node }) => agendaRow("nodes", node.id))) },
      way: { view: "analysis", list: gap.chain.id },
    });
  });
  return found(items.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, MOST_CHAINS));
}

/** Nodes that one enterprise alone holds. */
export function singleHolders(world: AgendaWorld): Looked {
  if (world.pack.tables.nodes.rows.length === 0) return noTable("nodes");
  if (world.pack.tables.enterprises.rows.length === 0) return noTable("enterprises");
  const nodes = shown(world).flatMap((each) => each.nodes);
  const rows = nodes
    .filter(({ isSingle }) => isSingle)
    .map(({ node, firms, cuts }) =>
      agendaRow("nodes", node.id, { code: "row", key: keyOf("enterprise", firms[0] ?? "") }, cuts.length),
    )
    .sort(byValue);
  return found(itemOf({ kind: "single-holders", rows, of: nodes.length, way: { view: "analysis" } }));
}

/** Nodes others are reached only by way of, and that no or one enterprise holds. */
export function chokePoints(world: AgendaWorld): Looked {
  if (world.pack.tables.flows.rows.length === 0) return noTable("flows");
  const chokes = shown(world).flatMap(({ nodes }) => nodes.filter(({ cuts }) => cuts.length > 0));
  const rows = chokes
    .filter(({ firms }) => firms.length < 2)
    .map(({ node, cuts, firms }) =>
      agendaRow("nodes", node.id, { code: "cuts", nodes: cuts.length, firms: firms.length }, cuts.length),
    )
    .sort(byValue);
  return found(itemOf({ kind: "chokes", rows, of: chokes.length, way: { view: "analysis" } }));
}
