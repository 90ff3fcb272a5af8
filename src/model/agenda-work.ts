import { agendaRow, byValue, countOf, found, itemOf, mostOf, noCells, noTable } from "./agenda-rows.ts";
import type { AgendaWorld, Looked } from "./agenda-types.ts";
import { daysOver } from "./days.ts";
import { demandCase } from "./demand-ledger.ts";
import { projectCycle } from "./project-cycle.ts";

/** Days a project may stand in one stage before it is asked about. */
const STANDING_FROM = 730;

/** Projects past the planned date of their next stage. */
export function overdueProjects({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.projects.rows.length === 0) return noTable("projects");
  const cycles = filtered.rows("projects").map((row) => projectCycle(row, today));
  if (!cycles.some(({ isPlanned }) => isPlanned)) return noCells("projects", ["plan_under_construction"]);
  const rows = cycles
    .flatMap(({ row, overdue }) =>
      overdue === undefined
        ? []
        : [agendaRow("projects", row.id, { code: "over", days: overdue.days, date: overdue.planned }, overdue.days)],
    )
    .sort(byValue);
  return found(
    itemOf({
      kind: "overdue-projects",
      rows,
      of: cycles.length,
      tallies: { most: mostOf(rows) },
      way: { view: "projects" },
    }),
  );
}

/** Projects signed, landed or being built whose stage has not moved for two years, by the dates of the pack. */
export function standingProjects({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.projects.rows.length === 0) return noTable("projects");
  const open = filtered
    .rows("projects")
    .map((row) => projectCycle(row, today))
    .filter(({ stage }) => stage === "signed" || stage === "landed" || stage === "under_construction");
  if (open.length > 0 && open.every(({ inStage }) => inStage === undefined))
    return noCells("projects", ["started", "actual_under_construction"]);
  const rows = open
    .flatMap(({ row, inStage }) =>
      inStage === undefined || inStage.days.least < STANDING_FROM
        ? []
        : [agendaRow("projects", row.id, { code: "since", date: inStage.since }, inStage.days.least)],
    )
    .sort(byValue);
  return found(itemOf({ kind: "standing-projects", rows, of: open.length, way: { view: "projects" } }));
}

/** Demands past their due date, and which of them should go a level up. */
export function overdueDemands({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.demands.rows.length === 0) return noTable("demands");
  const cases = filtered.rows("demands").map((row) => demandCase(row, today));
  if (cases.length > 0 && cases.every(({ row }) => row.due === undefined)) return noCells("demands", ["due"]);
  const open = cases.filter(({ isSettled }) => !isSettled);
  const rows = open
    .flatMap(({ row, daysOver: days, goesTo }) => {
      if (days === undefined) return [];
      const over = { days, date: row.due ?? "" };
      const fact =
        goesTo === undefined
          ? { code: "over" as const, ...over }
          : { code: "over-goes-up" as const, ...over, level: goesTo };
      return [agendaRow("demands", row.id, fact, days)];
    })
    .sort(byValue);
  const goUp = rows.filter(({ fact }) => fact?.code === "over-goes-up");
  return found(
    itemOf({
      kind: "overdue-demands",
      rows,
      of: open.length,
      tallies: { goUp: countOf(goUp), most: mostOf(rows) },
      way: { view: "demands" },
    }),
  );
}

/** Demands still open that have gone up a level already. */
export function raisedDemands({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.demands.rows.length === 0) return noTable("demands");
  const cases = filtered.rows("demands").map((row) => demandCase(row, today));
  if (cases.length > 0 && cases.every(({ climbed }) => climbed === undefined))
    return noCells("demands", ["received_level", "level"]);
  const open = cases.filter(({ isSettled }) => !isSettled);
  const rows = open
    .flatMap(({ row, climbed = 0 }) =>
      climbed <= 0
        ? []
        : [agendaRow("demands", row.id, { code: "raised", levels: climbed, level: row.level ?? "" }, climbed)],
    )
    .sort(byValue);
  return found(itemOf({ kind: "raised-demands", rows, of: open.length, way: { view: "demands" } }));
}

/** Tasks past their due date that are neither done nor stopped. */
export function overdueTasks({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.tasks.rows.length === 0) return noTable("tasks");
  const tasks = filtered.rows("tasks");
  if (tasks.length > 0 && tasks.every(({ due }) => due === undefined)) return noCells("tasks", ["due"]);
  const open = tasks.filter(({ state }) => state !== "done" && state !== "stopped");
  const rows = open
    .flatMap(({ id, due }) => {
      const days = daysOver(due, today);
      return days === undefined || due === undefined
        ? []
        : [agendaRow("tasks", id, { code: "over", days, date: due }, days)];
    })
    .sort(byValue);
  return found(
    itemOf({ kind: "overdue-tasks", rows, of: open.length, tallies: { most: mostOf(rows) }, way: { view: "tasks" } }),
  );
}

/** Matters of the checklist that nobody has begun. */
export function checklistNotBegun({ pack, filtered }: AgendaWorld): Looked {
  if (pack.tables.checklist.rows.length === 0) return noTable("checklist");
  const all = filtered.rows("checklist");
  if (all.length > 0 && all.every(({ state }) => state === undefined)) return noCells("checklist", ["state"]);
  const rows = all
    .filter(({ state }) => state === "not_started")
    .map(({ id, chain_id }) =>
      agendaRow("checklist", id, chain_id === undefined ? undefined : { code: "row", key: `chain:${chain_id}` }),
    );
  return found(itemOf({ kind: "checklist", rows, of: all.length, way: { view: "checklist" } }));
}
