import type { ChainCell } from "./items.ts";

/** The one thing to know of a chain: the first of these that holds. Values fill the words of `i18n/chains.ts`. */
export type ChainFinding =
  | { readonly kind: "late"; readonly overdue: number; readonly late: number }
  | { readonly kind: "missing"; readonly missing: number; readonly weak: number; readonly overdue: number }
  | { readonly kind: "overdue"; readonly overdue: number; readonly projects: number }
  | { readonly kind: "behind"; readonly distance: number }
  | { readonly kind: "empty"; readonly stage_id: string; readonly none: number; readonly nodes: number }
  | { readonly kind: "held" }
  /** No node of it in the pack: nothing can be said of its links. */
  | { readonly kind: "bare" };

/** Missing links before late work, late work before the distance to the band, that before the emptiest stage. */
export function chainFinding({ figures, projects }: ChainCell): ChainFinding {
  const { missing, weak, overdue = 0, late, echelon, stages } = figures;
  if (missing > 0) return { kind: "missing", missing, weak, overdue };
  if (overdue > 0 && late > 0) return { kind: "late", overdue, late };
  if (overdue > 0) return { kind: "overdue", overdue, projects };
  const distance = echelon?.aim?.distance ?? 0;
  if (distance > 0) return { kind: "behind", distance };
  const emptiest = stages.reduce<(typeof stages)[number] | undefined>(
    (worst, stage) => (worst === undefined || emptyIn(stage) > emptyIn(worst) ? stage : worst),
    undefined,
  );
  if (emptiest === undefined) return { kind: "bare" };
  if (emptyIn(emptiest) === 0) return { kind: "held" };
  return {
    kind: "empty",
    stage_id: emptiest.stage_id,
    none: emptiest.nodes - emptiest.firms,
    nodes: emptiest.nodes,
  };
}

/** Nodes without a firm; of equals the stage with the larger share of such. */
const emptyIn = ({ nodes, firms }: { readonly nodes: number; readonly firms: number }): number =>
  nodes === firms ? 0 : nodes - firms + (nodes - firms) / nodes / 2;
