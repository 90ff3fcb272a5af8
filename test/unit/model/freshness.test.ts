import { expect, test } from "vitest";
import { ageOf, datedOf, dayOf, tableAges } from "../../../src/model/freshness.ts";
import { rowsOf } from "../../../src/model/pack.ts";
import { makePack, type Parts } from "../../make-pack.ts";

const dated = (parts: Parts, meta: object = {}) => {
  const pack = makePack(parts);
  return datedOf({ ...pack, meta: { ...pack.meta, ...meta } });
};

test.each([
  ["2026-11-22T00:00:00Z", "2026-11-22"],
  ["2026-11", "2026-11"],
  ["22.11.2026", "2025-03"],
  [undefined, "2025-03"],
])("the day of a pack made %s is %s: the newest date of its rows where it does not say", (created, day) => {
  const parts = { enterprises: [{ as_of: "2024" }, { as_of: "2025-03" }, { as_of: "2024-Q4" }] };
  expect(dayOf(dated(parts, created === undefined ? {} : { created }))).toBe(day);
});

test("a pack without any date has no day, and no row an age", () => {
  expect(dayOf(dated({ parks: [{}] }))).toBeUndefined();
  expect(tableAges(dated({ parks: [{}] }, { maxAgeDays: 1 }))).toEqual([]);
});

test.each([
  ["2026-06-30", 0],
  ["2026-06-29", 1],
  ["2026-05", 30],
  ["2026-Q1", 91],
  ["2025", 181],
  ["2024-02-29", 852],
  ["2027", 0],
])("%s is %d days old on 2026-06-30: a period ends with its last day", (as_of, days) => {
  const world = dated({ parks: [{ as_of }] });
  const [row] = world.rows("parks");
  expect(row && ageOf(world, "parks", row, "2026-06-30")?.days).toBe(days);
});

test("a row without a date is as old as its newest source", () => {
  const pack = makePack({
    sources: [{ id: "s1", date: "2024" }, { id: "s2", date: "2025-12-31" }, { id: "s3" }],
    parks: [{ source_ids: ["s1", "s2", "s3"] }, { source_ids: ["s3"] }, { as_of: "2024-12-31", source_ids: ["s2"] }],
  });
  const ages = rowsOf(pack, "parks").map((row) => ageOf(datedOf(pack), "parks", row, "2026-01-31"));
  expect(ages.map((age) => [age?.days, age?.isOfSource])).toEqual([
    [31, true],
    [undefined, undefined],
    [396, false],
  ]);
});

test("stale is older than the pack allows, or than the table does", () => {
  const parts = { parks: [{ as_of: "2025" }, { as_of: "2023" }, {}], policies: [{ as_of: "2023" }], stages: [{}] };
  const world = dated(parts, { created: "2026-06-30", maxAgeDays: 365, tableMaxAgeDays: { policies: 2000 } });
  expect(tableAges(world)).toEqual([
    { table: "parks", rows: 3, dated: 2, stale: [1], maxAgeDays: 365, newest: "2025" },
    { table: "policies", rows: 1, dated: 1, stale: [], maxAgeDays: 2000, newest: "2023" },
  ]);
});

test("without atlas:maxAgeDays nothing is stale", () => {
  expect(tableAges(dated({ parks: [{ as_of: "1999" }] }, { created: "2026-06-30" }))).toEqual([]);
});
