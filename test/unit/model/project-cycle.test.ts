import { describe, expect, it } from "vitest";
import { projectCycle, projectFunnel, projectTotals } from "../../../src/model/project-cycle.ts";
import type { Row } from "../../../src/model/schema.ts";
import { makeRow } from "../../make-pack.ts";

const TODAY = "2026-11-22";
const cycle = (part: Partial<Row<"projects">>) => projectCycle(makeRow("projects", { id: "p", ...part }), TODAY);

describe("a project on its way from plan to listing", () => {
  it("days in the present stage count from the actual date of that stage", () => {
    const of = cycle({ stage: "landed", actual_signed: "2025-01-10", actual_landed: "2026-11-02" });
    expect(of.inStage).toMatchObject({ since: "2026-11-02", amount: 20, unit: "day" });
  });

  it("a year is a year, never a false number of days", () => {
    expect(cycle({ stage: "signed", actual_signed: "2025" }).inStage).toMatchObject({ amount: 1, unit: "year" });
  });

  it("no date of the present stage: no time in it, even where an earlier date is known", () => {
    expect(cycle({ stage: "landed", actual_signed: "2025-01-10" }).inStage).toBeUndefined();
    expect(cycle({ stage: "planned" }).inStage).toBeUndefined();
  });

  it("`started` stands for the signing, then for the start of works; later on it is not certain for which", () => {
    const dated = (stage: Row<"projects">["stage"]) => {
      const { dates, inStage } = cycle({ stage, started: "2026-11-12" });
      return [dates.filter(({ isStarted }) => isStarted).map((each) => each.stage), inStage?.amount];
    };
    expect(dated("signed")).toEqual([["signed"], 10]);
    expect(dated("landed")).toEqual([["signed"], undefined]);
    expect(dated("under_construction")).toEqual([["under_construction"], 10]);
    for (const stage of ["planned", "in_production", "stopped", undefined] as const)
      expect(dated(stage)).toEqual([[], undefined]);
  });

  it("a date of its own goes before `started`", () => {
    const of = cycle({ stage: "signed", started: "2026-11-12", actual_signed: "2026-11-20" });
    expect(of.inStage?.amount).toBe(2);
    expect(of.dates.some(({ isStarted }) => isStarted)).toBe(false);
  });

  it("the next stage is the nearest later one with a planned date and no actual one", () => {
    const of = cycle({
      stage: "signed",
      plan_signed: "2026-01",
      plan_under_construction: "2027-03",
      plan_listing: "2030",
    });
    expect(of.next).toEqual({ stage: "under_construction", planned: "2027-03" });
    expect(cycle({ stage: "signed" }).next).toBeUndefined();
    expect(cycle({ stage: "listing", plan_completed: "2020" }).next).toBeUndefined();
  });

  it("overdue is a later stage whose planned date has passed entirely", () => {
    expect(cycle({ stage: "signed", plan_landed: "2026-11-21" }).overdue).toEqual({
      stage: "landed",
      planned: "2026-11-21",
      days: 1,
    });
    for (const plan_landed of ["2026-11-22", "2026-11", "2026-Q4", "2026", "2027"])
      expect(cycle({ stage: "signed", plan_landed }).overdue).toBeUndefined();
    expect(cycle({ stage: "signed", plan_landed: "2026-10" }).overdue?.days).toBe(22);
    expect(cycle({ stage: "signed", plan_landed: "2026-Q3" }).overdue?.days).toBe(53);
    expect(cycle({ stage: "signed", plan_landed: "2025" }).overdue?.days).toBe(326);
  });

  it("not overdue: reached, dated, stopped, of unknown stage, without plan", () => {
    expect(cycle({ stage: "completed", plan_landed: "2020" }).overdue).toBeUndefined();
    expect(cycle({ stage: "signed", plan_landed: "2020", actual_landed: "2021" }).overdue).toBeUndefined();
    expect(cycle({ stage: "stopped", plan_landed: "2020" }).overdue).toBeUndefined();
    expect(cycle({ plan_landed: "2020" }).overdue).toBeUndefined();
    expect(cycle({ stage: "planned" })).toMatchObject({ overdue: undefined, isPlanned: false });
  });

  it("of several passed dates the one longest over is told", () => {
    const of = cycle({ stage: "signed", plan_landed: "2026-06-30", plan_under_construction: "2026-09-30" });
    expect(of.overdue).toEqual({ stage: "landed", planned: "2026-06-30", days: 145 });
  });

  it("slip is the actual date less the planned one, as exactly as both are", () => {
    const slip = (planned: string, actual: string) =>
      cycle({ stage: "landed", plan_landed: planned, actual_landed: actual }).dates[2]?.slip;
    expect(slip("2026-01-10", "2026-02-10")).toEqual({ least: 31, most: 31 });
    expect(slip("2026-02-10", "2026-01-10")).toEqual({ least: -31, most: -31 });
    expect(slip("2026", "2026-05-05")).toEqual({ least: -240, most: 124 });
  });
});

describe("sums of projects", () => {
  const cycles = [
    cycle({ id: "a", stage: "signed", investment_cny_100m: 0.1, chain_id: "c1", plan_landed: "2025" }),
    cycle({ id: "b", stage: "signed", investment_cny_100m: 0.2, chain_id: "c1", done_cny_100m: 0 }),
    cycle({ id: "c", stage: "stopped", chain_id: "c2" }),
    cycle({ id: "d", chain_id: "c1" }),
    cycle({ id: "e", stage: "listing", owner_en: "Bureau" }),
  ];

  it("unknown amounts are counted, not added as nothing", () => {
    expect(projectTotals(cycles)).toEqual({
      count: 5,
      investment: 0.3,
      unknownAmounts: 3,
      done: 0,
      knownDone: 1,
      overdue: 1,
      planned: 1,
    });
  });

  it("the funnel has every project once, largest group first, those of no group last", () => {
    const rows = projectFunnel(cycles, "chain");
    expect(rows.map(({ id, cycles: own }) => [id, own.length])).toEqual([
      ["c1", 3],
      ["c2", 1],
      [undefined, 1],
    ]);
    const filled = rows[0]?.cells.flatMap((cell) => (cell.cycles.length > 0 ? [[cell.stage, cell.cycles.length]] : []));
    expect(filled).toEqual([
      ["signed", 2],
      ["unknown", 1],
    ]);
    expect(projectFunnel(cycles, "owner").map(({ id }) => id)).toEqual(["Bureau", undefined]);
  });
});
