import { chainsInOrder } from "./focus.ts";
import { chokesOf } from "./gap-chokes.ts";
import { groupBy } from "./graph/flow.ts";
import { stageItems } from "./node-items.ts";
import type { Pack } from "./pack.ts";
import { isLeading, nodesOfProject, type Presence, presenceOfNodes } from "./presence.ts";
import type { Row } from "./schema.ts";

/** Where a node stands in the gap analysis, what asks for work first. Declared and found are told apart: `none` is what no row of the pack holds, never "missing". */
export const GAP_MARKS = ["missing", "none", "weak", "project", "held", "user"] as const;
export type GapMark = (typeof GAP_MARKS)[number];

/** Why a node stands where it does, in data; the words are the room's. */
export type GapReason =
  | { readonly code: "declared"; readonly strength: NonNullable<Row<"nodes">["strength"]> }
  /** Declared missing, but enterprises name the node. */
  | { readonly code: "found-all-the-same"; readonly firms: number }
  /** Declared strong or developing, but no enterprise names the node. */
  | { readonly code: "not-borne-out" }
  | { readonly code: "firms"; readonly firms: number; readonly leading: number }
  | { readonly code: "projects"; readonly projects: number }
  | { readonly code: "nothing" }
  | { readonly code: "user" }
  | { readonly code: "single"; readonly firm: string }
  | { readonly code: "choke"; readonly cuts: number };

export interface NodeGap {
  readonly node: Row<"nodes">;
  readonly presence: Presence;
  readonly mark: GapMark;
  /** Ids of the enterprises that name the node. */
  readonly firms: readonly string[];
  readonly projects: readonly string[];
  /** True where exactly one enterprise holds it. */
  readonly isSingle: boolean;
  /** Nodes that are reached only by way of this one. */
  readonly cuts: readonly string[];
  readonly reasons: readonly GapReason[];
}

export interface ChainGap {
  readonly chain: Row<"chains">;
  /** By stage, then order, then id. */
  readonly nodes: readonly NodeGap[];
  /** Nodes that are judged: all but the buyers' end. `held + project + none` of them by what is found. */
  readonly judged: number;
  readonly held: number;
  readonly project: number;
  readonly none: number;
  /** As the office declares. */
  readonly missing: number;
  readonly weak: number;
  readonly declared: number;
  /** none / judged, 0–1; undefined where nothing is judged. */
  readonly share: number | undefined;
  readonly singles: readonly NodeGap[];
  /** Widest cut first. */
  readonly chokes: readonly NodeGap[];
}

/** Gap analysis of every chain, in the order of the system: over the whole pack, for a filter must not make a single holder. */
export function gapsOf(
  pack: Pack,
  presence: ReadonlyMap<string, Presence> = presenceOfNodes(pack),
): readonly ChainGap[] {
  const holders = holdersOf(pack);
  const nodesOf = groupBy(pack.tables.nodes.rows, ({ chain_id }) => chain_id);
  const flowsOf = groupBy(pack.tables.flows.rows, ({ chain_id }) => chain_id);
  const stages = stageItems(pack);
  const place = new Map(stages.map(({ id }, index) => [id, index]));
  const placeOf = ({ stage_id }: Row<"nodes">) => place.get(stage_id) ?? stages.length;
  return chainsInOrder(pack).map((chain) => {
    const rows = [...(nodesOf.get(chain.id) ?? [])].sort(
      (a, b) => placeOf(a) - placeOf(b) || (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const chokes = chokesOf(
      rows.map(({ id, stage_id, order }) => ({ id, stage_id, order: order ?? 0 })),
      (flowsOf.get(chain.id) ?? []).map(({ from_id, to_id }) => ({ from: from_id, to: to_id })),
      stages,
    );
    const nodes = rows.map((node) => nodeGap(pack, node, presence.get(node.id) ?? "none", holders, chokes));
    return chainGap(chain, nodes);
  });
}

interface Holders {
  readonly firms: ReadonlyMap<string, readonly string[]>;
  readonly projects: ReadonlyMap<string, readonly string[]>;
}

function holdersOf(pack: Pack): Holders {
  const firms = new Map<string, string[]>();
  const projects = new Map<string, string[]>();
  const put = (to: Map<string, string[]>, nodes: readonly string[], id: string) => {
    for (const node of new Set(nodes)) {
      const ids = to.get(node);
      if (ids === undefined) to.set(node, [id]);
      else ids.push(id);
    }
  };
  for (const { id, node_ids } of pack.tables.enterprises.rows) put(firms, node_ids, id);
  for (const project of pack.tables.projects.rows) put(projects, nodesOfProject(project), project.id);
  return { firms, projects };
}

function nodeGap(
  pack: Pack,
  node: Row<"nodes">,
  presence: Presence,
  holders: Holders,
  chokes: ReadonlyMap<string, readonly string[]>,
): NodeGap {
  const firms = holders.firms.get(node.id) ?? [];
  const projects = holders.projects.get(node.id) ?? [];
  const cuts = presence === "user" ? [] : (chokes.get(node.id) ?? []);
  const isSingle = presence !== "user" && firms.length === 1;
  const found = { node, presence, firms, projects, isSingle, cuts };
  return { ...found, mark: markOf(node, presence), reasons: reasonsOf(pack, found) };
}

function markOf({ strength }: Row<"nodes">, presence: Presence): GapMark {
  if (presence === "user") return "user";
  if (strength === "missing") return "missing";
  if (presence === "none") return "none";
  if (strength === "weak") return "weak";
  return presence === "project" ? "project" : "held";
}

function reasonsOf(pack: Pack, found: Omit<NodeGap, "mark" | "reasons">): readonly GapReason[] {
  const { node, presence, firms, projects, isSingle, cuts } = found;
  if (presence === "user") return [{ code: "user" }];
  const reasons: GapReason[] = [];
  const { strength } = node;
  if (strength !== undefined) reasons.push({ code: "declared", strength });
  if (strength === "missing" && firms.length > 0) reasons.push({ code: "found-all-the-same", firms: firms.length });
  if ((strength === "strong" || strength === "developing") && firms.length === 0)
    reasons.push({ code: "not-borne-out" });
  const [only] = firms;
  if (isSingle && only !== undefined) reasons.push({ code: "single", firm: only });
  else if (firms.length > 0) reasons.push({ code: "firms", firms: firms.length, leading: leadingAmong(pack, firms) });
  if (projects.length > 0) reasons.push({ code: "projects", projects: projects.length });
  if (firms.length + projects.length === 0) reasons.push({ code: "nothing" });
  if (cuts.length > 0) reasons.push({ code: "choke", cuts: cuts.length });
  return reasons;
}

const leadingAmong = (pack: Pack, ids: readonly string[]): number =>
  ids.filter((id) => {
    const firm = pack.tables.enterprises.byId.get(id);
    return firm !== undefined && isLeading(firm);
  }).length;

function chainGap(chain: Row<"chains">, nodes: readonly NodeGap[]): ChainGap {
  const judged = nodes.filter(({ presence }) => presence !== "user");
  const count = (isCounted: (gap: NodeGap) => boolean) => judged.filter(isCounted).length;
  const none = count(({ presence }) => presence === "none");
  return {
    chain,
    nodes,
    judged: judged.length,
    held: count(({ presence }) => presence === "led" || presence === "present"),
    project: count(({ presence }) => presence === "project"),
    none,
    missing: count(({ node }) => node.strength === "missing"),
    weak: count(({ node }) => node.strength === "weak"),
    declared: count(({ node }) => node.strength !== undefined),
    share: judged.length === 0 ? undefined : none / judged.length,
    singles: judged.filter(({ isSingle }) => isSingle),
    chokes: judged
      .filter(({ cuts }) => cuts.length > 0)
      .sort((a, b) => b.cuts.length - a.cuts.length || (a.node.id < b.node.id ? -1 : 1)),
  };
}
