import { type DemandCase, type DemandLevel, demandCase, demandTotals, ledgerOrder } from "../../model/demand-ledger.ts";
import type { Filtered } from "../../model/filter.ts";
import type { Pack } from "../../model/pack.ts";
import { nodesOfProject } from "../../model/presence.ts";
import {
  byStage,
  type ProjectCycle,
  type ProjectTotals,
  projectCycle,
  projectTotals,
} from "../../model/project-cycle.ts";
import { DEMAND_LEVELS, type Row } from "../../model/schema.ts";
import { type TaskLine, taskLine } from "../../model/task-book.ts";
import { type IndicatorLine, indicatorLines } from "./indicators.ts";

/** What is under way in a chain: projects and the running of the work. */
export interface Work {
  readonly projects: {
    /** Overdue first, then by amount, then by place in the table. */
    readonly cycles: readonly ProjectCycle[];
    readonly totals: ProjectTotals;
    /** Stages that have projects, in the order of the board. */
    readonly stages: readonly { readonly stage: ProjectCycle["stage"]; readonly count: number }[];
    /** Projects that name no link. */
    readonly untied: number;
  };
  /** One line for each indicator by its latest standing; those behind first. */
  readonly indicators: readonly IndicatorLine[];
  /** Rows of the table behind them. */
  readonly indicatorRows: readonly Row<"indicators">[];
  /** Overdue first, then what is open. */
  readonly tasks: readonly TaskLine[];
  readonly checklist: readonly Row<"checklist">[];
  readonly demands: {
    /** Overdue first, then what is open by its due date, then the settled. */
    readonly cases: readonly DemandCase[];
    readonly open: number;
    readonly overdue: number;
    /** Open ones by the level they lie with; `undefined`: the row does not say. */
    readonly byLevel: readonly { readonly level: DemandLevel | undefined; readonly count: number }[];
  };
  /** The latest report of the chain. */
  readonly report: Row<"reports"> | undefined;
  readonly reports: number;
}

/** The work of the chain that `filtered` is narrowed to, on a day. Rows that name no chain are for the whole city and are left out. */
export function workOf(pack: Pack, filtered: Filtered, today: string): Work {
  const cycles = filtered.rows("projects").map((row) => projectCycle(row, today));
  const tasks = filtered
    .rows("tasks")
    .filter((row) => row.chain_id !== undefined || (row.scope === "chain" && row.scope_id !== undefined))
    .map((row) => taskLine(row, today));
  const checklist = filtered
    .rows("checklist")
    .filter((row) => row.chain_id !== undefined)
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
  const indicators = filtered.rows("indicators").filter((row) => row.scope === "chain");
  const reports = filtered.rows("reports").filter((row) => row.chain_id !== undefined);
  return {
    projects: {
      cycles: byUrgency(cycles),
      totals: projectTotals(cycles),
      stages: byStage(cycles)
        .map(({ stage, cycles: own }) => ({ stage, count: own.length }))
        .filter(({ count }) => count > 0),
      untied: cycles.filter(({ row }) => nodesOfProject(row).length === 0).length,
    },
    indicators: indicatorLines(pack, indicators, today),
    indicatorRows: indicators,
    tasks: sortedBy(tasks, (a, b) => b.daysOverdue - a.daysOverdue || Number(b.isOpen) - Number(a.isOpen)),
    checklist,
    demands: demandsOf(filtered.rows("demands").map((row) => demandCase(row, today))),
    report: sortedBy(reports, (a, b) => compare(b.period ?? "", a.period ?? ""))[0],
    reports: reports.length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortedBy = <R>(rows: readonly R[], order: (a: R, b: R) => number): readonly R[] => [...rows].sort(order);

const byUrgency = (cycles: readonly ProjectCycle[]): readonly ProjectCycle[] =>
  sortedBy(
    cycles,
    (a, b) =>
      (b.overdue?.days ?? 0) - (a.overdue?.days ?? 0) ||
      (b.row.investment_cny_100m ?? -1) - (a.row.investment_cny_100m ?? -1),
  );

function demandsOf(cases: readonly DemandCase[]): Work["demands"] {
  const open = cases.filter(({ isSettled }) => !isSettled);
  const levels: readonly (DemandLevel | undefined)[] = [...DEMAND_LEVELS, undefined];
  return {
    cases: ledgerOrder(cases),
    open: open.length,
    overdue: demandTotals(cases).overdue,
    byLevel: levels
      .map((level) => ({ level, count: open.filter(({ row }) => row.level === level).length }))
      .filter(({ count }) => count > 0),
  };
}
