import { describe, expect, it } from "vitest";
import { demandCase, demandGroups, demandLadder, demandTotals, ledgerOrder } from "../../../src/model/demand-ledger.ts";
import type { Row } from "../../../src/model/schema.ts";
import { makeRow } from "../../make-pack.ts";

const TODAY = "2026-11-22";
const one = (part: Partial<Row<"demands">>) => demandCase(makeRow("demands", { id: "d", ...part }), TODAY);

describe("a demand on its way up", () => {
  it("is overdue when its due date has passed entirely and it is open", () => {
    expect(one({ state: "open", due: "2026-11-12" }).daysOver).toBe(10);
    expect(one({ state: "in_progress", due: "2026-10" }).daysOver).toBe(22);
    expect(one({ state: "open", due: "2026-11" }).daysOver).toBeUndefined();
    expect(one({ state: "open" }).daysOver).toBeUndefined();
    for (const state of ["answered", "closed", undefined] as const)
      expect(one({ state, due: "2020" }).daysOver).toBeUndefined();
  });

  it("what is overdue goes up one level, from the last one nowhere", () => {
    const goes = (level: Row<"demands">["level"]) => one({ state: "open", due: "2026-01", level }).goesTo;
    expect([goes("township"), goes("county"), goes("city")]).toEqual(["county", "city", "province"]);
    expect(goes("province")).toBeUndefined();
    expect(goes(undefined)).toBeUndefined();
    expect(one({ state: "open", due: "2027", level: "county" }).goesTo).toBeUndefined();
  });

  it("is open from the day it was asked to today, or to the day it was closed", () => {
    expect(one({ state: "open", opened: "2026-11-02" }).open?.amount).toBe(20);
    expect(one({ state: "closed", opened: "2026-11-02", closed: "2026-11-09" }).open?.amount).toBe(7);
    expect(one({ state: "answered", opened: "2026-11-02" }).open).toBeUndefined();
    expect(one({ state: "open", opened: "2026-09" }).open).toMatchObject({ amount: 2, unit: "month" });
    expect(one({ state: "open" }).open).toBeUndefined();
  });

  it("a closing date closes it where no state is given; else the state is not known", () => {
    expect(one({ closed: "2026-01-01" })).toMatchObject({ state: "closed", isSettled: true });
    expect(one({})).toMatchObject({ state: "unknown", isSettled: false });
  });

  it("how far it climbed is known only where both levels are", () => {
    expect(one({ received_level: "township", level: "city" }).climbed).toBe(2);
    expect(one({ received_level: "city", level: "city" }).climbed).toBe(0);
    expect(one({ level: "city" }).climbed).toBeUndefined();
  });
});

describe("the ledger", () => {
  const cases = [
    one({ id: "a", state: "closed", level: "county", received_level: "township", kind: "land", opened: "2026-01-01" }),
    one({ id: "b", state: "open", level: "county", received_level: "county", kind: "land", due: "2026-11-01" }),
    one({ id: "c", state: "open", level: "city", received_level: "township", kind: "finance", due: "2026-12-01" }),
    one({ id: "d", state: "in_progress", level: "province", received_level: "city", due: "2026-01-01" }),
    one({ id: "e", state: "answered" }),
  ];

  it("counts what is settled, overdue, due to go up, and without a due date", () => {
    expect(demandTotals(cases)).toEqual({ count: 5, settled: 2, share: 0.4, overdue: 2, goUp: 1, withoutDue: 0 });
    expect(demandTotals([]).share).toBeUndefined();
  });

  it("the ladder says how many lie where, and which came up from below", () => {
    const ladder = demandLadder(cases);
    expect(ladder.map(({ level, cases: own }) => [level, own.length])).toEqual([
      ["township", 0],
      ["county", 2],
      ["city", 1],
      ["province", 1],
    ]);
    expect(ladder.map(({ fromBelow }) => fromBelow.map(({ level, cases: own }) => [level, own.length]))).toEqual([
      [],
      [["township", 1]],
      [["township", 1]],
      [["city", 1]],
    ]);
    expect(ladder.map(({ goUp }) => goUp.map(({ row }) => row.id))).toEqual([[], ["b"], [], []]);
  });

  it("groups stand by size, what is not said last", () => {
    expect(demandGroups(cases, ({ kind }) => kind).map(({ id, cases: own }) => [id, own.length])).toEqual([
      ["land", 2],
      ["finance", 1],
      [undefined, 2],
    ]);
  });

  it("the longest overdue stand on top, the settled at the end", () => {
    expect(ledgerOrder(cases).map(({ row }) => row.id)).toEqual(["d", "b", "c", "a", "e"]);
  });
});
