import type { Pack } from "../../model/pack.ts";
import {
  type BoardStage,
  byStage,
  PROJECT_GROUPINGS,
  type ProjectCycle,
  type ProjectGrouping,
  type ProjectTotals,
  projectTotals,
} from "../../model/project-cycle.ts";

/** A stage as a column of the board. */
export interface BoardColumn {
  readonly stage: BoardStage;
  readonly totals: ProjectTotals;
  /** Overdue first, the longest on top; then by next planned date; then the largest; then as in the table. */
  readonly cycles: readonly ProjectCycle[];
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly totals: ProjectTotals;
  /** The column with most projects. */
  readonly fullest: BoardColumn | undefined;
}

/** Columns in the order of the line, empty ones too; projects whose stage is not given only where there are any. */
export function boardOf(cycles: readonly ProjectCycle[]): Board {
  const columns = byStage(cycles)
    .filter(({ stage, cycles: own }) => stage !== "unknown" || own.length > 0)
    .map(({ stage, cycles: own }) => ({ stage, totals: projectTotals(own), cycles: [...own].sort(compareCycles) }));
  const fullest = columns.reduce<BoardColumn | undefined>(
    (best, column) => (column.totals.count > (best?.totals.count ?? 0) ? column : best),
    undefined,
  );
  return { columns, totals: projectTotals(cycles), fullest };
}

function compareCycles(a: ProjectCycle, b: ProjectCycle): number {
  const next = (cycle: ProjectCycle) => cycle.next?.planned ?? "9999";
  return (
    (b.overdue?.days ?? 0) - (a.overdue?.days ?? 0) ||
    (next(a) < next(b) ? -1 : next(a) > next(b) ? 1 : 0) ||
    (b.row.investment_cny_100m ?? -1) - (a.row.investment_cny_100m ?? -1)
  );
}

/** The grouping an address asks for; undefined: the board. */
export const groupingOf = (by: string): ProjectGrouping | undefined =>
  PROJECT_GROUPINGS.find((grouping) => grouping === by);

/** Value of `list` in the address that leaves only what is overdue. */
export const OVERDUE = "overdue";

/** Whether any project of the pack has a planned date of a later stage: without one nothing is judged. */
export const hasPlans = (pack: Pack): boolean =>
  pack.tables.projects.rows.some((row) =>
    Object.entries(row).some(([column, cell]) => column.startsWith("plan_") && cell !== undefined),
  );
