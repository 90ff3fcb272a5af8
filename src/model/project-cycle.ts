import { type DayRange, daysBetween, daysOver, type Elapsed, elapsed } from "./days.ts";
import { PROJECT_STAGES, type Row } from "./schema.ts";

type ProjectStage = (typeof PROJECT_STAGES)[number];
/** Stages of the line, in its order; `stopped` is off it. */
export type LineStage = Exclude<ProjectStage, "stopped">;
/** Where a project stands on the board; `unknown`: its row does not say. */
export type BoardStage = ProjectStage | "unknown";

export const LINE_STAGES = PROJECT_STAGES.filter((stage): stage is LineStage => stage !== "stopped");
const BOARD_STAGES: readonly BoardStage[] = [...PROJECT_STAGES, "unknown"];

/** One stage of a project: when it should come and when it came, as written. */
export interface StageDates {
  readonly stage: LineStage;
  readonly planned: string | undefined;
  readonly actual: string | undefined;
  /** True where `actual` is the row's `started` ("signed or started"), for want of a date of its own. */
  readonly isStarted: boolean;
  /** Days the actual date came after the planned one, negative where before; undefined unless both are known. */
  readonly slip: DayRange | undefined;
}

export interface Overdue {
  readonly stage: LineStage;
  /** The date that has passed, as written. */
  readonly planned: string;
  /** Days since its last day: 2025 counts from 31 December. */
  readonly days: number;
}

/** A project on the day `today`. */
export interface ProjectCycle {
  readonly row: Row<"projects">;
  readonly stage: BoardStage;
  /** Of every stage of the line, in its order. */
  readonly dates: readonly StageDates[];
  /** Time in the present stage; undefined where no date of it is known. */
  readonly inStage: Elapsed | undefined;
  /** The nearest later stage with a planned date and no actual one. */
  readonly next: { readonly stage: LineStage; readonly planned: string } | undefined;
  /** The longest passed date of a later stage that did not come; never of a stopped project, nor of one whose stage is unknown. */
  readonly overdue: Overdue | undefined;
  readonly isPlanned: boolean;
}

const placeOf = (stage: BoardStage): number => (LINE_STAGES as readonly BoardStage[]).indexOf(stage);

/** Reads a project's dates on a day, "2026-11-22". */
export function projectCycle(row: Row<"projects">, today: string): ProjectCycle {
  const stage: BoardStage = row.stage ?? "unknown";
  const dates = LINE_STAGES.map((each) => datesOf(row, each));
  const ahead = placeOf(stage) < 0 ? [] : dates.slice(placeOf(stage) + 1);
  const open = ahead.flatMap(({ stage, planned, actual }) =>
    planned === undefined || actual !== undefined ? [] : [{ stage, planned }],
  );
  const since = stage === "stopped" ? row.actual_stopped : dates[placeOf(stage)]?.actual;
  return {
    row,
    stage,
    dates,
    inStage: elapsed(since, today),
    next: open[0],
    overdue: longestOver(open, today),
    isPlanned: dates.some(({ planned }) => planned !== undefined),
  };
}

function datesOf(row: Row<"projects">, stage: LineStage): StageDates {
  const own = row[`actual_${stage}`];
  const started = own === undefined && stage === startedMeans(row.stage) ? row.started : undefined;
  const planned = stage === "planned" ? undefined : row[`plan_${stage}`];
  const actual = own ?? started;
  return { stage, planned, actual, isStarted: started !== undefined, slip: daysBetween(planned, actual) };
}

/**
 * The stage `started` ("signed or started") is the date of: signing until the works have begun, then the beginning of the works.
 * Of a project that is further on, stopped or of unknown stage it is not certain which of the two it was.
 */
function startedMeans(stage: ProjectStage | undefined): LineStage | undefined {
  if (stage === "signed" || stage === "landed") return "signed";
  return stage === "under_construction" ? stage : undefined;
}

function longestOver(
  open: readonly { readonly stage: LineStage; readonly planned: string }[],
  today: string,
): Overdue | undefined {
  let longest: Overdue | undefined;
  for (const { stage, planned } of open) {
    const days = daysOver(planned, today);
    if (days !== undefined && days > (longest?.days ?? 0)) longest = { stage, planned, days };
  }
  return longest;
}

/** Sums of some projects; amounts in CNY 100m. */
export interface ProjectTotals {
  readonly count: number;
  /** Sum of the amounts known, and of how many projects it is not. */
  readonly investment: number;
  readonly unknownAmounts: number;
  /** Investment done, and of how many projects that is known. */
  readonly done: number;
  readonly knownDone: number;
  readonly overdue: number;
  /** Projects with a planned date of any stage; without one nothing can be overdue. */
  readonly planned: number;
}

export function projectTotals(cycles: readonly ProjectCycle[]): ProjectTotals {
  const investment = sumOf(cycles.map(({ row }) => row.investment_cny_100m));
  const done = sumOf(cycles.map(({ row }) => row.done_cny_100m));
  return {
    count: cycles.length,
    investment: investment.sum,
    unknownAmounts: cycles.length - investment.known,
    done: done.sum,
    knownDone: done.known,
    overdue: cycles.filter(({ overdue }) => overdue !== undefined).length,
    planned: cycles.filter(({ isPlanned }) => isPlanned).length,
  };
}

/** Sum of the numbers known, freed from the noise of binary fractions, and how many they are. */
function sumOf(values: readonly (number | undefined)[]): { readonly sum: number; readonly known: number } {
  const known = values.filter((value) => value !== undefined);
  return { sum: Math.round(known.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6, known: known.length };
}

export const PROJECT_GROUPINGS = ["chain", "region", "owner"] as const;
export type ProjectGrouping = (typeof PROJECT_GROUPINGS)[number];

/** One line of the funnel: the projects of a chain, region or owner by stage. */
export interface FunnelRow {
  /** Id of the chain or region, or the owner's name in Chinese, else in English; undefined: the rows do not say. */
  readonly id: string | undefined;
  readonly cycles: readonly ProjectCycle[];
  readonly totals: ProjectTotals;
  /** Of every stage of `BOARD_STAGES`, in its order. */
  readonly cells: readonly { readonly stage: BoardStage; readonly cycles: readonly ProjectCycle[] }[];
}

const GROUP_OF: Readonly<Record<ProjectGrouping, (row: Row<"projects">) => string | undefined>> = {
  chain: (row) => row.chain_id,
  region: (row) => row.region_id,
  owner: (row) => row.owner_zh ?? row.owner_en,
};

/** Projects by group and stage; groups with most projects first, those of no group last. A project is in one group. */
export function projectFunnel(cycles: readonly ProjectCycle[], by: ProjectGrouping): readonly FunnelRow[] {
  const groups = new Map<string | undefined, ProjectCycle[]>();
  for (const cycle of cycles) {
    const id = GROUP_OF[by](cycle.row);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [cycle]);
    else group.push(cycle);
  }
  return [...groups]
    .map(([id, own]) => ({ id, cycles: own, totals: projectTotals(own), cells: byStage(own) }))
    .sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined) || b.cycles.length - a.cycles.length);
}

/** Projects of each stage of the board, in their order. */
export const byStage = (cycles: readonly ProjectCycle[]): FunnelRow["cells"] =>
  BOARD_STAGES.map((stage) => ({ stage, cycles: cycles.filter((cycle) => cycle.stage === stage) }));
