import type { ChainGap, GapMark, NodeGap } from "../../model/gap.ts";
import type { Pack } from "../../model/pack.ts";
import { isLeading, type Presence } from "../../model/presence.ts";

/** A neighbouring link and what is found of it. */
export interface Neighbour {
  readonly id: string;
  readonly presence: Presence;
}

/** A link to be filled or forged, with its neighbours: the reason to begin there. */
export interface Opening {
  readonly gap: NodeGap;
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
  /** Neighbours that have firms here. */
  readonly held: number;
}

/** A link where leading firms stand, or three firms and more. */
export interface Strength {
  readonly gap: NodeGap;
  /** Ids of its firms, leading ones first. */
  readonly firms: readonly string[];
}

/** Strong and open places of a chain. */
export interface LinkPicture {
  readonly strengths: readonly Strength[];
  /** Declared missing first, then none found, then declared weak, then project only; among equals those with most neighbours held. */
  readonly openings: readonly Opening[];
  /** One firm alone holds the link. */
  readonly singles: readonly NodeGap[];
  /** Links of each presence. */
  readonly presence: Readonly<Record<Presence, number>>;
  /** Links with nothing found and at least one neighbour that has firms. */
  readonly near: number;
  /** Ids of leading firms of the chain, by title or because the chain names them. */
  readonly leading: ReadonlySet<string>;
}

const OPEN_ORDER: readonly GapMark[] = ["missing", "none", "weak", "project"];
const isHeld = ({ presence }: Neighbour) => presence === "led" || presence === "present";

/** Reads strengths and openings off the gap analysis of a chain. */
export function linkPicture(pack: Pack, gap: ChainGap): LinkPicture {
  const presenceOf = new Map(gap.nodes.map(({ node, presence }) => [node.id, presence]));
  const flows = pack.tables.flows.rows.filter(({ chain_id }) => chain_id === gap.chain.id);
  const neighbours = (ids: readonly string[]): readonly Neighbour[] =>
    [...new Set(ids)].flatMap((id) => {
      const presence = presenceOf.get(id);
      return presence === undefined ? [] : [{ id, presence }];
    });
  const openings = gap.nodes.flatMap((each): Opening[] => {
    if (!OPEN_ORDER.includes(each.mark)) return [];
    const before = neighbours(flows.filter(({ to_id }) => to_id === each.node.id).map(({ from_id }) => from_id));
    const after = neighbours(flows.filter(({ from_id }) => from_id === each.node.id).map(({ to_id }) => to_id));
    return [{ gap: each, before, after, held: [...before, ...after].filter(isHeld).length }];
  });
  const place = ({ gap: { mark } }: Opening) => OPEN_ORDER.indexOf(mark);
  const leading = leadingOf(pack, gap);
  const first = (id: string) => Number(!leading.has(id));
  const count = (wanted: Presence) => gap.nodes.filter(({ presence }) => presence === wanted).length;
  return {
    strengths: gap.nodes
      .filter(({ presence }) => presence === "led")
      .map((each) => ({ gap: each, firms: [...each.firms].sort((a, b) => first(a) - first(b)) })),
    openings: openings.sort((a, b) => place(a) - place(b) || b.held - a.held),
    singles: gap.singles,
    presence: {
      led: count("led"),
      present: count("present"),
      project: count("project"),
      none: count("none"),
      user: count("user"),
    },
    near: openings.filter((opening) => opening.gap.presence === "none" && opening.held > 0).length,
    leading,
  };
}

function leadingOf(pack: Pack, { chain, nodes }: ChainGap): ReadonlySet<string> {
  const { byId } = pack.tables.enterprises;
  const named = chain.lead_enterprise_ids.map((id) => byId.get(id)?.id ?? id);
  const titled = nodes
    .flatMap(({ firms }) => firms)
    .filter((id) => {
      const firm = byId.get(id);
      return firm !== undefined && isLeading(firm);
    });
  return new Set([...named, ...titled]);
}
