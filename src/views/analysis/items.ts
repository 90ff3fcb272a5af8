import type { EntityKey } from "../../model/entity.ts";
import { parseKey } from "../../model/entity.ts";
import type { Filter, Filtered } from "../../model/filter.ts";
import type { ChainGap, NodeGap } from "../../model/gap.ts";

/** Columns of numbers of the table of chains, in their order. */
export const GAP_COLUMNS = [
  "judged",
  "held",
  "project",
  "none",
  "share",
  "missing",
  "weak",
  "single",
  "chokes",
] as const;
export type GapColumn = (typeof GAP_COLUMNS)[number];

/** A chain of the table with the nodes behind each of its numbers. */
export interface GapLine {
  readonly gap: ChainGap;
  /** Nodes that pass the filter; the user side among them. */
  readonly nodes: readonly NodeGap[];
  /** Nodes a number counts; of `share` those in its numerator. */
  readonly counted: Readonly<Record<GapColumn, readonly NodeGap[]>>;
}

/** Chains that pass the filter and have nodes that do. */
export function gapLines(gaps: readonly ChainGap[], filtered: Filtered): readonly GapLine[] {
  return gaps
    .filter(({ chain }) => filtered.has("chains", chain.id))
    .map((gap) => {
      const nodes = gap.nodes.filter(({ node }) => filtered.has("nodes", node.id));
      return { gap, nodes, counted: countedOf(nodes.filter(({ presence }) => presence !== "user")) };
    })
    .filter(({ nodes }) => nodes.length > 0);
}

function countedOf(judged: readonly NodeGap[]): GapLine["counted"] {
  const none = judged.filter(({ presence }) => presence === "none");
  return {
    judged,
    held: judged.filter(({ presence }) => presence === "led" || presence === "present"),
    project: judged.filter(({ presence }) => presence === "project"),
    none,
    share: none,
    missing: judged.filter(({ node }) => node.strength === "missing"),
    weak: judged.filter(({ node }) => node.strength === "weak"),
    single: judged.filter(({ isSingle }) => isSingle),
    chokes: judged.filter(({ cuts }) => cuts.length > 0).sort((a, b) => b.cuts.length - a.cuts.length),
  };
}

/** The value of a number, for the cell and for sorting. `share` in 0–1. */
export function numberIn({ counted }: GapLine, column: GapColumn): number {
  const n = counted[column].length;
  return column === "share" ? n / Math.max(1, counted.judged.length) : n;
}

/** What the table is sorted by where the address does not say. */
export const DEFAULT_SORT = "-share";

/** Sorted as the address asks: a column's id, - before it for descending; by the order of the system where equal. */
export function sortLines(lines: readonly GapLine[], sort: string): readonly GapLine[] {
  const asked = sort.replace(/^-/, "");
  const column = GAP_COLUMNS.find((each) => each === asked);
  const sign = sort.startsWith("-") ? -1 : 1;
  if (column !== undefined) return [...lines].sort((a, b) => sign * (numberIn(a, column) - numberIn(b, column)));
  if (asked === "chain") return sign < 0 ? [...lines].reverse() : lines;
  return sortLines(lines, DEFAULT_SORT);
}

/** The chain whose nodes are listed: one the filter names, else one the address chose, else the selected one or the selected node's, else the first line. */
export function chosenLine(
  lines: readonly GapLine[],
  filter: Filter,
  chosen: string,
  selected: EntityKey | undefined,
): GapLine | undefined {
  const parsed = selected === undefined ? undefined : parseKey(selected);
  const isOf = (line: GapLine): boolean => {
    if (parsed?.kind === "chain") return line.gap.chain.id === parsed.id;
    return parsed?.kind === "node" && line.gap.nodes.some(({ node }) => node.id === parsed.id);
  };
  return (
    lines.find(({ gap }) => filter.chain.includes(gap.chain.id)) ??
    lines.find(({ gap }) => gap.chain.id === chosen) ??
    lines.find(isOf) ??
    lines[0]
  );
}

/** Nodes by stage, in the order of the stages. */
export function byStage(
  nodes: readonly NodeGap[],
): readonly { readonly stage: string; readonly nodes: readonly NodeGap[] }[] {
  const stages = new Map<string, NodeGap[]>();
  for (const gap of nodes) {
    const stage = stages.get(gap.node.stage_id);
    if (stage === undefined) stages.set(gap.node.stage_id, [gap]);
    else stage.push(gap);
  }
  return [...stages].map(([stage, members]) => ({ stage, nodes: members }));
}

/** Class of a location quotient: 0 below 1.25, 1 from 1.25, 2 from 2, 3 from 3. */
export const quotientClass = (value: number): 0 | 1 | 2 | 3 =>
  value >= 3 ? 3 : value >= 2 ? 2 : value >= 1.25 ? 1 : 0;
