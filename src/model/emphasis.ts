import type { EntityKey } from "./entity.ts";
import type { Ties } from "./ties.ts";

/** How a mark is drawn: at rest, selected (or hovered), tied to it, or set back. One rule for every view. */
export type Emphasis = "normal" | "selected" | "strong" | "faint";

export interface Attention {
  readonly hovered: EntityKey | undefined;
  readonly selected: EntityKey | undefined;
}

/** Hover outranks selection; what is tied is strong, the rest faint. The selected row keeps its look while another is hovered. */
export function emphasisOf(key: EntityKey, attention: Attention, ties: Ties): Emphasis {
  const focus = attention.hovered ?? attention.selected;
  if (key === attention.selected) return "selected";
  if (focus === undefined) return "normal";
  return key === focus || ties.lit(focus).has(key) ? "strong" : "faint";
}
