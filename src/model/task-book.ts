import { daysOver } from "./days.ts";
import { lastDayMeant } from "./indicator-period.ts";
import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

export const TASK_GROUPS = ["chain", "owner", "region"] as const;
export type TaskGrouping = (typeof TASK_GROUPS)[number];
export type Quarter = 1 | 2 | 3 | 4;
export const QUARTERS = [1, 2, 3, 4] as const satisfies readonly Quarter[];

/** How a quarter's goal stands: done; over and not done; the one we are in; still to come; of a task that was stopped; none set. */
export type GoalState = "done" | "late" | "now" | "ahead" | "stopped" | "none";
export interface Goal {
  readonly quarter: Quarter;
  readonly text: string | undefined;
  readonly state: GoalState;
}

/** A task as it stands on a day. */
export interface TaskLine {
  readonly row: Row<"tasks">;
  readonly goals: readonly Goal[];
  readonly isOpen: boolean;
  /** Days past the due date of a task that is neither done nor stopped; 0 where it is not overdue. */
  readonly daysOverdue: number;
}

/** Id of a chain or region, or the name of an owner; "" for tasks of the whole city or of nobody named. */
export interface TaskGroup {
  readonly id: string;
  readonly lines: readonly TaskLine[];
}

export interface TaskCounts {
  readonly all: number;
  readonly done: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly stopped: number;
  readonly overdue: number;
  /** Tasks with a goal of a quarter that is over and not done. */
  readonly late: number;
}

export const quarterOf = (day: string): Quarter => Math.ceil(Number(day.slice(5, 7)) / 3) as Quarter;

/** How a task stands on a day (yyyy-mm-dd). A task without a year is of the day's. */
export function taskLine(row: Row<"tasks">, today: string): TaskLine {
  const isOpen = row.state !== "done" && row.state !== "stopped";
  return {
    row,
    goals: QUARTERS.map((quarter) => goalOf(row, quarter, today)),
    isOpen,
    daysOverdue: isOpen ? (daysOver(row.due, today) ?? 0) : 0,
  };
}

function goalOf(row: Row<"tasks">, quarter: Quarter, today: string): Goal {
  const text = row[`q${quarter}`];
  const isDone = row[`q${quarter}_done`] === true;
  const year = row.year ?? Number(today.slice(0, 4));
  const away = (year - Number(today.slice(0, 4))) * 4 + quarter - quarterOf(today);
  if (isDone) return { quarter, text, state: "done" };
  if (text === undefined) return { quarter, text, state: "none" };
  if (row.state === "done" || row.state === "stopped") return { quarter, text, state: row.state };
  return { quarter, text, state: away === 0 ? "now" : away > 0 ? "ahead" : "late" };
}

/** Tasks in groups, those of the whole city or of nobody first, else in the order of the table of chains or regions. */
export function taskGroups(
  pack: Pack,
  lines: readonly TaskLine[],
  by: TaskGrouping,
  ownerOf: (row: Row<"tasks">) => string,
): readonly TaskGroup[] {
  const groups = new Map<string, TaskLine[]>();
  for (const line of lines) {
    const id = by === "owner" ? ownerOf(line.row) : by === "chain" ? chainOf(pack, line.row) : regionOf(pack, line.row);
    groups.set(id, [...(groups.get(id) ?? []), line]);
  }
  const rows = by === "owner" ? [] : pack.tables[by === "chain" ? "chains" : "regions"].rows;
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => (id === "" ? -1 : (places.get(id) ?? 0));
  return [...groups].map(([id, group]) => ({ id, lines: group })).sort((a, b) => placeOf(a.id) - placeOf(b.id));
}

function chainOf(pack: Pack, row: Row<"tasks">): string {
  if (row.chain_id !== undefined) return row.chain_id;
  if (row.scope_id === undefined) return "";
  if (row.scope === "chain") return row.scope_id;
  if (row.scope === "project") return pack.tables.projects.byId.get(row.scope_id)?.chain_id ?? "";
  const chains = row.scope === "enterprise" ? pack.tables.enterprises.byId.get(row.scope_id)?.chain_ids : undefined;
  return chains?.length === 1 ? (chains[0] ?? "") : "";
}

function regionOf(pack: Pack, row: Row<"tasks">): string {
  if (row.scope_id === undefined) return "";
  if (row.scope === "region") return row.scope_id;
  if (row.scope !== "project" && row.scope !== "enterprise" && row.scope !== "park") return "";
  const table = row.scope === "project" ? "projects" : row.scope === "enterprise" ? "enterprises" : "parks";
  return pack.tables[table].byId.get(row.scope_id)?.region_id ?? "";
}

export function countTasks(lines: readonly TaskLine[]): TaskCounts {
  const count = (is: (line: TaskLine) => boolean): number => lines.filter(is).length;
  return {
    all: lines.length,
    done: count(({ row }) => row.state === "done"),
    inProgress: count(({ row }) => row.state === "in_progress"),
    notStarted: count(({ row }) => row.state === "not_started"),
    stopped: count(({ row }) => row.state === "stopped"),
    overdue: count(({ daysOverdue }) => daysOverdue > 0),
    late: count(({ goals }) => goals.some(({ state }) => state === "late")),
  };
}

/** Years tasks are of, the latest last; a task without a year is of none. */
export const taskYears = (rows: readonly Row<"tasks">[]): readonly number[] =>
  [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);

/** Progress reports of one chain, the latest first; `id` "" for those of no chain. */
export interface ReportGroup {
  readonly id: string;
  readonly reports: readonly Row<"reports">[];
}

/** Reports by chain in the order of the chains; within one the latest first, those without a period last. */
export function reportGroups(pack: Pack, rows: readonly Row<"reports">[]): readonly ReportGroup[] {
  const groups = new Map<string, Row<"reports">[]>();
  for (const row of rows) groups.set(row.chain_id ?? "", [...(groups.get(row.chain_id ?? "") ?? []), row]);
  const places = new Map(pack.tables.chains.rows.map(({ id }, place) => [id, place]));
  const endOf = ({ period }: Row<"reports">): string => lastDayMeant(period) ?? "";
  return [...groups]
    .map(([id, reports]) => ({
      id,
      reports: reports.sort((a, b) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0)),
    }))
    .sort((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1));
}
