import { expect, it } from "vitest";
import { projectCycle } from "../../../../src/model/project-cycle.ts";
import type { Row } from "../../../../src/model/schema.ts";
import { boardOf, hasPlans } from "../../../../src/views/projects/items.ts";
import { makePack, makeRow } from "../../../make-pack.ts";

const cycle = (part: Partial<Row<"projects">>) => projectCycle(makeRow("projects", part), "2026-11-22");

it("every stage is a column, in the order of the line, stopped last; unknown only where there is one", () => {
  const stages = (rows: readonly Partial<Row<"projects">>[]) =>
    boardOf(rows.map(cycle)).columns.map(({ stage, totals }) => `${stage} ${totals.count}`);
  expect(stages([{ id: "a", stage: "listing" }])).toEqual([
    "planned 0",
    "signed 0",
    "landed 0",
    "under_construction 0",
    "completed 0",
    "in_production 0",
    "technical_upgrade 0",
    "listing 1",
    "stopped 0",
  ]);
  expect(stages([{ id: "a" }]).at(-1)).toBe("unknown 1");
});

it("in a column the longest overdue come first, then the next planned, then the largest", () => {
  const rows: readonly Partial<Row<"projects">>[] = [
    { id: "small", stage: "signed", investment_cny_100m: 1 },
    { id: "large", stage: "signed", investment_cny_100m: 9 },
    { id: "soon", stage: "signed", plan_landed: "2027-01" },
    { id: "late", stage: "signed", plan_landed: "2026-10-01" },
    { id: "later", stage: "signed", plan_landed: "2026-01-01" },
    { id: "blank", stage: "signed" },
    { id: "crossed", stage: "signed", plan_landed: "2027-06", plan_completed: "2026-10-15" },
  ];
  const signed = boardOf(rows.map(cycle)).columns[1];
  expect(signed?.cycles.map(({ row }) => row.id)).toEqual([
    "later",
    "late",
    "crossed",
    "soon",
    "large",
    "small",
    "blank",
  ]);
  expect(boardOf([]).fullest).toBeUndefined();
});

it("a pack has plans as soon as one project gives one planned date", () => {
  expect(hasPlans(makePack({ projects: [{ id: "a", started: "2020", actual_landed: "2021" }] }))).toBe(false);
  expect(hasPlans(makePack({ projects: [{ id: "a" }, { id: "b", plan_listing: "2030" }] }))).toBe(true);
});
