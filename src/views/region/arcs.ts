import { type EntityKey, keyOf, parseKey } from "../../model/entity.ts";
import { neighbourNodes } from "../../model/neighbours.ts";
import type { Pack } from "../../model/pack.ts";
import type { Ties } from "../../model/ties.ts";
import type { Glyph } from "./glyphs.ts";

/** A line from the selected enterprise's place to another: who could supply it, whom it could supply, or a known partner. */
export interface Arc {
  readonly id: string;
  readonly d: string;
  /** in: towards the selected enterprise. */
  readonly direction: "in" | "out";
  readonly isKnown: boolean;
  /** Nodes at the far end. */
  readonly nodes: readonly string[];
  readonly end: readonly [number, number];
  /** Of the glyph at the far end, pixels. */
  readonly endRadius: number;
}

export interface Arcs {
  readonly lines: readonly Arc[];
  /** Partners standing at the very place of the selected enterprise: no line can be drawn to them. */
  readonly atSamePlace: number;
  /** Places left out because there are too many. */
  readonly more: number;
}

const NONE: Arcs = { lines: [], atSamePlace: 0, more: 0 };
/** More lines cannot be told apart. */
const MOST = 14;

interface Partner {
  readonly key: EntityKey;
  readonly direction: "in" | "out";
  readonly node: string | undefined;
}

/** Partners of a selected enterprise that pass the filter, as lines between glyphs; empty for any other selection. */
export function arcsOf(pack: Pack, ties: Ties, selected: EntityKey | undefined, glyphs: readonly Glyph[]): Arcs {
  const parsed = selected === undefined ? undefined : parseKey(selected);
  const enterprise = parsed?.kind === "enterprise" ? pack.tables.enterprises.byId.get(parsed.id) : undefined;
  const from = selected === undefined ? undefined : glyphs.find((glyph) => glyph.keys.includes(selected));
  if (enterprise === undefined || from === undefined) return NONE;
  const glyphOf = new Map(glyphs.flatMap((glyph) => glyph.keys.map((key): [string, Glyph] => [key, glyph])));
  const known = knownPartners(pack, enterprise.id);
  const partners = [...known, ...possiblePartners(pack, ties, enterprise.id)];
  const byEnd = new Map<string, { glyph: Glyph; direction: "in" | "out"; isKnown: boolean; nodes: Set<string> }>();
  let atSamePlace = 0;
  for (const partner of partners) {
    const glyph = glyphOf.get(partner.key);
    if (glyph === undefined) continue;
    if (glyph === from) {
      atSamePlace += 1;
      continue;
    }
    const id = `${partner.direction} ${glyph.id}`;
    const end = byEnd.get(id) ?? {
      glyph,
      direction: partner.direction,
      isKnown: known.includes(partner),
      nodes: new Set<string>(),
    };
    if (partner.node !== undefined) end.nodes.add(partner.node);
    byEnd.set(id, end);
  }
  const ends = [...byEnd].sort(
    ([, a], [, b]) =>
      Number(b.isKnown) - Number(a.isKnown) || b.nodes.size - a.nodes.size || (a.glyph.id < b.glyph.id ? -1 : 1),
  );
  return {
    lines: ends.slice(0, MOST).map(([id, end], index) => ({
      id,
      direction: end.direction,
      isKnown: end.isKnown,
      nodes: [...end.nodes],
      end: [end.glyph.x, end.glyph.y],
      endRadius: end.glyph.radius,
      d: end.direction === "out" ? curve(from, end.glyph, index) : curve(end.glyph, from, index),
    })),
    atSamePlace,
    more: Math.max(0, ends.length - MOST),
  };
}

function knownPartners(pack: Pack, id: string): readonly Partner[] {
  return pack.tables.supplies.rows.flatMap((supply): Partner[] => {
    if (supply.from_id === id) return [{ key: keyOf("enterprise", supply.to_id), direction: "out", node: undefined }];
    return supply.to_id === id ? [{ key: keyOf("enterprise", supply.from_id), direction: "in", node: undefined }] : [];
  });
}

function possiblePartners(pack: Pack, ties: Ties, id: string): readonly Partner[] {
  const enterprise = pack.tables.enterprises.byId.get(id);
  if (enterprise === undefined) return [];
  const { before, after } = neighbourNodes(pack, ties, enterprise);
  const holders = (nodes: readonly string[], direction: "in" | "out") =>
    nodes.flatMap((node) =>
      [...ties.direct(keyOf("node", node))]
        .filter((key) => key.startsWith("enterprise:") && key !== keyOf("enterprise", id))
        .map((key): Partner => ({ key, direction, node })),
    );
  return [...holders(before, "in"), ...holders(after, "out")];
}

/** A bent line from glyph to glyph, its bend alternating so that neighbours do not lie on each other. */
function curve(from: Glyph, to: Glyph, index: number): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bend = (index % 2 === 0 ? -1 : 1) * (0.14 + 0.06 * Math.floor(index / 2)) * length;
  const control = [(from.x + to.x) / 2 - (dy / length) * bend, (from.y + to.y) / 2 + (dx / length) * bend] as const;
  const start = towards(from, control, from.radius + 2);
  const end = towards(to, control, to.radius + 4);
  return `M${start} Q${control[0].toFixed(1)} ${control[1].toFixed(1)} ${end}`;
}

function towards(from: { readonly x: number; readonly y: number }, to: readonly [number, number], by: number): string {
  const dx = to[0] - from.x;
  const dy = to[1] - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return `${(from.x + (dx / length) * by).toFixed(1)} ${(from.y + (dy / length) * by).toFixed(1)}`;
}
