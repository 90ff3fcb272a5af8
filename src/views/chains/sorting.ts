import type { ChainCell, ChainGroup } from "./items.ts";

/** Ways to set the chains one after the other; "" is the order of the city's system. */
export const WALL_SORTS = ["", "name", "none", "projects", "overdue", "output", "demands"] as const;
export type WallSort = (typeof WALL_SORTS)[number];

/** The order an address asks for; what is none of the wall's is its own order. */
export const wallSort = (written: string): WallSort => WALL_SORTS.find((sort) => sort === written) ?? "";

/** Largest first; of `output` the furthest behind first. Undefined: not known, last. */
function weightOf(cell: ChainCell, sort: Exclude<WallSort, "" | "name">): number | undefined {
  switch (sort) {
    case "none":
      return cell.presence.none / Math.max(1, cell.nodes.length);
    case "projects":
      return cell.projects;
    case "overdue":
      return cell.figures.overdue;
    case "output":
      return cell.figures.reached === undefined ? undefined : -cell.figures.reached;
    case "demands":
      return cell.figures.open;
  }
}

/** The groups of the system, or all chains in one row of the order asked for. Equals keep the order of the system. */
export function sortedGroups(
  groups: readonly ChainGroup[],
  sort: WallSort,
  nameOf: (cell: ChainCell) => string,
  locale: string,
): readonly ChainGroup[] {
  const cells = groups.flatMap((group) => group.cells);
  const [first] = cells;
  if (sort === "" || first === undefined) return groups;
  const words = new Intl.Collator(locale);
  const ordered =
    sort === "name"
      ? [...cells].sort((a, b) => words.compare(nameOf(a), nameOf(b)))
      : [...cells].sort(
          (a, b) =>
            (weightOf(b, sort) ?? Number.NEGATIVE_INFINITY) - (weightOf(a, sort) ?? Number.NEGATIVE_INFINITY) || 0,
        );
  return [{ slot: sort, first: first.chain, cells: ordered, sort }];
}
