import { describe, expect, it } from "vitest";
import { daySpanOf, daysBetween, daysOver, elapsed } from "../../../src/model/days.ts";

describe("days of a date at its own precision", () => {
  const length = (date: string) => {
    const span = daySpanOf(date);
    return span === undefined ? undefined : span.last - span.first + 1;
  };

  it("a year is all its days, a quarter and a month theirs, a day one", () => {
    expect(["2024", "2025", "2025-Q1", "2024-02", "2025-12", "2025-03-14"].map(length)).toEqual([
      366, 365, 90, 29, 31, 1,
    ]);
    expect(daySpanOf("1970-01-02")).toEqual({ first: 1, last: 1 });
  });

  it("what is no date has no days", () => {
    for (const text of [undefined, "", "2025-13", "2025-02-30", "2025-Q5", "2025-3-1", "next year"])
      expect(daySpanOf(text)).toBeUndefined();
  });

  it("between two days there is one number, between less exact dates a least and a most", () => {
    expect(daysBetween("2025-03-01", "2025-04-01")).toEqual({ least: 31, most: 31 });
    expect(daysBetween("2025-03", "2025-04")).toEqual({ least: 1, most: 60 });
    expect(daysBetween("2026-01-01", "2025")).toEqual({ least: -365, most: -1 });
    expect(daysBetween(undefined, "2025")).toBeUndefined();
  });

  it("a date is over when its last day has passed", () => {
    expect(daysOver("2025", "2025-12-31")).toBeUndefined();
    expect(daysOver("2025", "2026-01-01")).toBe(1);
    expect(daysOver("2025-Q3", "2025-09-30")).toBeUndefined();
    expect(daysOver("2025-Q3", "2025-10-01")).toBe(1);
    expect(daysOver("2024-02", "2024-03-01")).toBe(1);
    expect(daysOver("2025-05-05", "2025-05-05")).toBeUndefined();
    expect(daysOver("2025-05-05", "2025-06-04")).toBe(30);
  });

  it("time between dates is told in the unit both are exact to", () => {
    const told = (date: string, today: string) => {
      const time = elapsed(date, today);
      return time && [time.amount, time.unit, time.days.least, time.days.most];
    };
    expect(told("2026-11-12", "2026-11-22")).toEqual([10, "day", 10, 10]);
    expect(told("2026-09", "2026-11-22")).toEqual([2, "month", 53, 82]);
    expect(told("2025-Q4", "2026-11-22")).toEqual([4, "quarter", 326, 417]);
    expect(told("2025", "2026-11-22")).toEqual([1, "year", 326, 690]);
    expect(told("2026", "2026-11-22")).toEqual([0, "year", 0, 325]);
    expect(told("2025-11-30", "2026-02")).toEqual([3, "month", 63, 90]);
  });

  it("a date that has not begun is no time ago", () => {
    expect(elapsed("2026-11-23", "2026-11-22")).toBeUndefined();
    expect(elapsed("2027", "2026-11-22")).toBeUndefined();
    expect(elapsed("2026-11-22", "2026-11-22")?.amount).toBe(0);
  });
});
