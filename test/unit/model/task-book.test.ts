import { expect, test } from "vitest";
import type { Row } from "../../../src/model/schema.ts";
import { countTasks, reportGroups, taskGroups, taskLine, taskYears } from "../../../src/model/task-book.ts";
import { makePack, makeRow } from "../../make-pack.ts";

const TODAY = "2026-08-15";
const line = (part: Partial<Row<"tasks">>) => taskLine(makeRow("tasks", { year: 2026, ...part }), TODAY);
const goals = (part: Partial<Row<"tasks">>) => line(part).goals.map(({ state }) => state);

test("a goal is done, late, of this quarter, to come, or not set", () => {
  expect(goals({ q1: "a", q1_done: true, q2: "b", q3: "c", q4: "d" })).toEqual(["done", "late", "now", "ahead"]);
  expect(goals({ q2: "b" })).toEqual(["none", "late", "none", "none"]);
  expect(goals({ q1: "a", q2: "b", q3: "c", q4: "d", year: 2025 })).toEqual(["late", "late", "late", "late"]);
  expect(goals({ q1: "a", q2: "b", q3: "c", q4: "d", year: 2027 })).toEqual(["ahead", "ahead", "ahead", "ahead"]);
});

test("of a task that is done all goals are, of one that was stopped only those marked", () => {
  expect(goals({ state: "done", q1: "a", q4: "d" })).toEqual(["done", "none", "none", "done"]);
  expect(goals({ state: "stopped", q1: "a", q1_done: true, q2: "b", q3: "c" })).toEqual([
    "done",
    "stopped",
    "stopped",
    "none",
  ]);
});

test("overdue by days since the last day the date means; never what is done or stopped", () => {
  const days = (part: Partial<Row<"tasks">>) => line(part).daysOverdue;
  expect([days({ due: "2026-08-14" }), days({ due: "2026-08-15" }), days({ due: "2026-Q2" })]).toEqual([1, 0, 46]);
  expect([days({ due: "2026-01", state: "done" }), days({ due: "2026-01", state: "stopped" }), days({})]).toEqual([
    0, 0, 0,
  ]);
});

test("counts by state, overdue and late", () => {
  const counts = countTasks([
    line({ state: "done" }),
    line({ state: "in_progress", due: "2026-07", q1: "a" }),
    line({ state: "not_started" }),
    line({ state: "stopped" }),
    line({}),
  ]);
  expect(counts).toEqual({ all: 5, done: 1, inProgress: 1, notStarted: 1, stopped: 1, overdue: 1, late: 1 });
});

test("groups: by chain, also through project and firm; by region through them and parks; by owner", () => {
  const tasks: readonly Partial<Row<"tasks">>[] = [
    { id: "t1", chain_id: "c2", owner_zh: "乙局" },
    { id: "t2", scope: "chain", scope_id: "c1", owner_zh: "甲局" },
    { id: "t3", scope: "project", scope_id: "p", owner_zh: "甲局" },
    { id: "t4", scope: "city", scope_id: "r0" },
    { id: "t5", scope: "park", scope_id: "k" },
    { id: "t6", scope: "enterprise", scope_id: "e" },
  ];
  const pack = makePack({
    chains: [{ id: "c1" }, { id: "c2" }],
    regions: [{ id: "r0" }, { id: "r1" }],
    projects: [{ id: "p", chain_id: "c1", region_id: "r1" }],
    parks: [{ id: "k", region_id: "r1" }],
    enterprises: [{ id: "e", chain_ids: ["c1", "c2"], region_id: "r1" }],
    tasks,
  });
  const lines = pack.tables.tasks.rows.map((row) => taskLine(row, TODAY));
  const of = (by: "chain" | "owner" | "region") =>
    taskGroups(pack, lines, by, (row) => row.owner_zh ?? "").map(
      ({ id, lines: rows }) => `${id}: ${rows.map(({ row }) => row.id).join(" ")}`,
    );
  expect(of("chain")).toEqual([": t4 t5 t6", "c1: t2 t3", "c2: t1"]);
  expect(of("region")).toEqual([": t1 t2 t4", "r1: t3 t5 t6"]);
  expect(of("owner")).toEqual([": t4 t5 t6", "乙局: t1", "甲局: t2 t3"]);
});

test("reports: chains in their order, the latest first, without a period last", () => {
  const pack = makePack({
    chains: [{ id: "c1" }, { id: "c2" }],
    reports: [
      { id: "a", chain_id: "c2", period: "2026-Q1" },
      { id: "b", chain_id: "c1" },
      { id: "c", chain_id: "c1", period: "2026-03" },
      { id: "d", chain_id: "c1", period: "2026-Q2" },
    ],
  });
  expect(
    reportGroups(pack, pack.tables.reports.rows).map(({ id, reports }) => [id, reports.map((row) => row.id)]),
  ).toEqual([
    ["c1", ["d", "c", "b"]],
    ["c2", ["a"]],
  ]);
  expect(taskYears([makeRow("tasks", { year: 2026 }), makeRow("tasks", {}), makeRow("tasks", { year: 2025 })])).toEqual(
    [2025, 2026],
  );
});
