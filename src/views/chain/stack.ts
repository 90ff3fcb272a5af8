import type { LayerGraph } from "../../model/graph/layers.ts";

/** Pixels in a column, from top to bottom. */
export interface StackStyle {
  readonly gap: number;
  readonly leastGap: number;
  /** Height kept for a channel, and what stays clear above and below it. */
  readonly channel: number;
  readonly clear: number;
  readonly leastClear: number;
}

export type Order = readonly (readonly number[])[];

export interface Stack {
  readonly graph: LayerGraph;
  readonly heightOf: (item: number) => number;
  readonly style: StackStyle;
}

/** Room between two neighbours, edge to edge; `ease` 0 is the least, 1 the usual. */
export function between({ graph, style }: Stack, upper: number, lower: number, ease: number): number {
  const channels = Number(graph.items[upper]?.isChannel) + Number(graph.items[lower]?.isChannel);
  const least = channels === 0 ? style.leastGap : style.leastClear;
  const usual = channels === 0 ? style.gap : style.clear;
  return least + (usual - least) * ease;
}

/** Height of a column, pixels. */
export function needed(stack: Stack, column: readonly number[], ease: number): number {
  return column.reduce((total, item, row) => {
    const before = column[row - 1];
    return total + stack.heightOf(item) + (before === undefined ? 0 : between(stack, before, item, ease));
  }, 0);
}
