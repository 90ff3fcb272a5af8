import { type EntityKey, keyOf, parseKey } from "../../model/entity.ts";
import { neighbourNodes } from "../../model/neighbours.ts";
import { type Pack, rowOf } from "../../model/pack.ts";
import type { Ties } from "../../model/ties.ts";
import type { Glyph } from "./glyphs.ts";

/** A place at the other end of a line. */
export interface PartnerEnd {
  readonly glyph: Glyph;
  /** in: the selected row could be, or is, supplied from there. */
  readonly direction: "in" | "out";
  /** A supply the pack names; false: inferred from the chain map. */
  readonly isKnown: boolean;
  /** Names at the far end: nodes, or the enterprise where a supply is known. */
  readonly names: readonly EntityKey[];
}

export interface Partners {
  /** Where the selected row stands; a node: the place with most of its holders. */
  readonly from: Glyph;
  readonly ends: readonly PartnerEnd[];
  /** Partners at the very place of the selected row: no line can be drawn to them. */
  readonly samePlace: number;
  /** Partners without a place on the map. */
  readonly elsewhere: number;
  /** Ends left out because there are too many. */
  readonly more: number;
  /** Holders of a selected node at `from`, and all of them; undefined where something else is selected. */
  readonly holders: { readonly here: number; readonly all: number } | undefined;
}

/** More lines cannot be told apart. */
export const MOST_ENDS = 14;

interface Partner {
  readonly key: EntityKey;
  readonly direction: "in" | "out";
  readonly name: EntityKey;
  readonly isKnown: boolean;
}

/**
 * Who stands around the selected row: known supplies of an enterprise and holders of the nodes next to its own; holders of the
 * nodes next to a node; nobody for other rows. Undefined where the selected row has no place among the glyphs.
 */
export function partnersOf(
  pack: Pack,
  ties: Ties,
  selected: EntityKey | undefined,
  glyphs: readonly Glyph[],
): Partners | undefined {
  const parsed = selected === undefined ? undefined : parseKey(selected);
  if (selected === undefined || parsed === undefined) return undefined;
  const glyphOf = new Map(glyphs.flatMap((glyph) => glyph.keys.map((key) => [key, glyph] as const)));
  if (parsed.kind === "node") return partnersOfNode(pack, ties, parsed.id, glyphOf);
  const from = glyphOf.get(selected);
  if (from === undefined) return undefined;
  const partners = parsed.kind === "enterprise" ? partnersOfEnterprise(pack, ties, parsed.id) : [];
  return { ...gather(partners, from, glyphOf), from, holders: undefined };
}

function partnersOfNode(
  pack: Pack,
  ties: Ties,
  id: string,
  glyphOf: ReadonlyMap<EntityKey, Glyph>,
): Partners | undefined {
  const holders = holdersOf(ties, id);
  const counts = new Map<Glyph, number>();
  for (const key of holders) {
    const glyph = glyphOf.get(key);
    if (glyph !== undefined) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a.id < b.id ? -1 : 1));
  if (most === undefined) return undefined;
  const [from, here] = most;
  const { before, after } = nodesAround(pack, ties, id);
  const partners = [...possible(ties, before, "in", holders), ...possible(ties, after, "out", holders)];
  return { ...gather(partners, from, glyphOf), from, holders: { here, all: holders.size } };
}

function partnersOfEnterprise(pack: Pack, ties: Ties, id: string): readonly Partner[] {
  const enterprise = pack.tables.enterprises.byId.get(id);
  if (enterprise === undefined) return [];
  const { before, after } = neighbourNodes(pack, ties, enterprise);
  const self = new Set([keyOf("enterprise", enterprise.id)]);
  return [
    ...knownPartners(pack, enterprise.id),
    ...possible(ties, before, "in", self),
    ...possible(ties, after, "out", self),
  ];
}

function knownPartners(pack: Pack, id: string): readonly Partner[] {
  const current = (end: string) => rowOf(pack, "enterprises", end)?.id ?? end;
  const partner = (other: string, direction: "in" | "out"): Partner => {
    const key = keyOf("enterprise", current(other));
    return { key, direction, name: key, isKnown: true };
  };
  return pack.tables.supplies.rows.flatMap((supply) => {
    if (current(supply.from_id) === id) return [partner(supply.to_id, "out")];
    return current(supply.to_id) === id ? [partner(supply.from_id, "in")] : [];
  });
}

function nodesAround(pack: Pack, ties: Ties, id: string) {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const key of ties.direct(keyOf("node", id))) {
    const parsed = parseKey(key);
    const flow = parsed?.table === "flows" ? pack.tables.flows.byId.get(parsed.id) : undefined;
    if (flow === undefined) continue;
    const from = rowOf(pack, "nodes", flow.from_id)?.id;
    const to = rowOf(pack, "nodes", flow.to_id)?.id;
    if (from === id && to !== undefined && to !== id) after.add(to);
    if (to === id && from !== undefined && from !== id) before.add(from);
  }
  return { before: [...before], after: [...after] };
}

const holdersOf = (ties: Ties, node: string): ReadonlySet<EntityKey> =>
  new Set([...ties.direct(keyOf("node", node))].filter((key) => key.startsWith("enterprise:")));

const possible = (
  ties: Ties,
  nodes: readonly string[],
  direction: "in" | "out",
  except: ReadonlySet<EntityKey>,
): readonly Partner[] =>
  nodes.flatMap((node) =>
    [...holdersOf(ties, node)]
      .filter((key) => !except.has(key))
      .map((key) => ({ key, direction, name: keyOf("node", node), isKnown: false })),
  );

/** Partners by the place they stand at; known ones and those with most names first. */
function gather(
  partners: readonly Partner[],
  from: Glyph,
  glyphOf: ReadonlyMap<EntityKey, Glyph>,
): Pick<Partners, "ends" | "samePlace" | "elsewhere" | "more"> {
  const ends = new Map<string, { glyph: Glyph; direction: "in" | "out"; isKnown: boolean; names: Set<EntityKey> }>();
  const samePlace = new Set<EntityKey>();
  const elsewhere = new Set<EntityKey>();
  for (const { key, direction, name, isKnown } of partners) {
    const glyph = glyphOf.get(key);
    if (glyph === undefined) elsewhere.add(key);
    else if (glyph === from) samePlace.add(key);
    else {
      const id = `${direction} ${glyph.id}`;
      const end = ends.get(id) ?? { glyph, direction, isKnown: false, names: new Set<EntityKey>() };
      end.names.add(name);
      end.isKnown ||= isKnown;
      ends.set(id, end);
    }
  }
  const ordered = [...ends].sort(
    ([idA, a], [idB, b]) =>
      Number(b.isKnown) - Number(a.isKnown) || b.names.size - a.names.size || (idA < idB ? -1 : 1),
  );
  return {
    ends: ordered.slice(0, MOST_ENDS).map(([, end]) => ({ ...end, names: [...end.names].sort() })),
    samePlace: samePlace.size,
    elsewhere: elsewhere.size,
    more: Math.max(0, ordered.length - MOST_ENDS),
  };
}
