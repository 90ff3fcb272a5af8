import { expect, test } from "vitest";
import { parsePeriod, shareGone, yearPeriod } from "../../../src/model/indicator-period.ts";
import { type Indicator, seriesOf } from "../../../src/model/indicator-series.ts";
import { furthestBehind, latestFigure, paceInYear, paceOf, yearToShow } from "../../../src/model/pace.ts";
import { paceBoard } from "../../../src/model/pace-board.ts";
import { makePack } from "../../make-pack.ts";

const TODAY = "2026-07-02";
const nothing = () => undefined;

function series(...rows: readonly Partial<Indicator>[]) {
  const indicators = rows.map(
    (row): Partial<Indicator> => ({ metric_zh: "产值", unit: "CNY 100m", rollup: "sum", period: "2026", ...row }),
  );
  const [first] = seriesOf(makePack({ indicators }).tables.indicators.rows, "city");
  if (first === undefined) throw new Error("no series");
  return first;
}

/** "behind 0.3 of 0.5, -0.2" or the reason why not. */
function brief(
  of: ReturnType<typeof series>,
  period = "2026",
  today = TODAY,
  sourceDate: (id: string) => string | undefined = nothing,
): string {
  const pace = paceOf(of, parsePeriod(period) ?? yearPeriod(2026), today, sourceDate);
  if (pace.kind === "refused") return pace.reason;
  const two = (value: number) => String(Math.round(value * 100) / 100);
  return `${pace.verdict} ${two(pace.done)} of ${two(pace.due)}, ${two(pace.gap)}`;
}

test("the share of a period gone counts its days, the last one whole", () => {
  expect(shareGone(yearPeriod(2026), "2026-12-31")).toBe(1);
  expect(shareGone(yearPeriod(2026), "2026-07-02")).toBeCloseTo(183 / 365);
  expect(shareGone(yearPeriod(2024), "2024-01-01")).toBeCloseTo(1 / 366);
  expect(["2025-12-31", "2027-01-01"].map((day) => shareGone(yearPeriod(2026), day))).toEqual([0, 1]);
});

test("an amount is held against the share of the time: five points make ahead or behind", () => {
  // 183 of 365 days: 0.5014 is due.
  expect(brief(series({ target: 100, actual: 30 }))).toBe("behind 0.3 of 0.5, -0.2");
  expect(brief(series({ target: 100, actual: 45.2 }))).toBe("on 0.45 of 0.5, -0.05");
  expect(brief(series({ target: 100, actual: 45.1 }))).toBe("behind 0.45 of 0.5, -0.05");
  expect(brief(series({ target: 100, actual: 56 }))).toBe("ahead 0.56 of 0.5, 0.06");
});

test("the day is that of the row, else not later than the source, else today", () => {
  expect(brief(series({ target: 100, actual: 25, as_of: "2026-03-31" }))).toBe("on 0.25 of 0.25, 0");
  expect(brief(series({ target: 100, actual: 25, source_ids: ["s"] }), "2026", TODAY, () => "2026-Q1")).toBe(
    "on 0.25 of 0.25, 0",
  );
  expect(brief(series({ target: 100, actual: 25, source_ids: ["s"] }), "2026", TODAY, () => "2027")).toBe(
    "behind 0.25 of 0.5, -0.25",
  );
});

test("once a period is over it is met or missed, nothing between", () => {
  const year = { period: "2025", target: 100 };
  expect(brief(series({ ...year, actual: 99.9 }), "2025")).toBe("missed 1 of 1, 0");
  expect(brief(series({ ...year, actual: 100 }), "2025")).toBe("met 1 of 1, 0");
  expect(brief(series({ ...year, actual: 120, better: "down" }), "2025")).toBe("missed 1.2 of 1, -0.2");
});

test("less is better: a limit used up faster than the time is behind", () => {
  expect(brief(series({ target: 100, actual: 70, better: "down" }))).toBe("behind 0.7 of 0.5, -0.2");
  expect(brief(series({ target: 100, actual: 40, better: "down" }))).toBe("ahead 0.4 of 0.5, 0.1");
});

test("a rate is compared as it stands, whichever way is better", () => {
  expect(brief(series({ rollup: "none", target: 8, actual: 7 }))).toBe("behind 0.88 of 1, -0.12");
  expect(brief(series({ rollup: "mean", target: 8, actual: 8.1 }))).toBe("on 1.01 of 1, 0.01");
  expect(brief(series({ rollup: "mean", target: 0.4, actual: 0.5, better: "down" }))).toBe("behind 0.8 of 1, -0.2");
});

test("a level starts from the value a year before; without it nothing is said before the end", () => {
  const level = { rollup: "last", target: 200, actual: 110 } as const;
  expect(brief(series(level, { rollup: "last", period: "2025", actual: 100 }))).toBe("behind 0.1 of 0.5, -0.4");
  expect(brief(series(level))).toBe("no-base");
  expect(brief(series({ ...level, actual: 200 }))).toBe("on 1 of 1, 0");
});

test("no verdict where target or actual value is missing, where it has not begun, where the rule or the sign does not allow one", () => {
  expect(brief(series({ actual: 3 }))).toBe("no-target");
  expect(brief(series({ target: 3 }))).toBe("no-actual");
  expect(brief(series({ target: 3, actual: 1, period: "2027" }), "2027")).toBe("not-begun");
  expect(brief(series({ target: 3, actual: 1, rollup: undefined }))).toBe("no-rule");
  expect(brief(series({ target: 0, actual: 1 }))).toBe("no-share");
  expect(brief(series({ target: -5, actual: -1 }))).toBe("no-share");
});

test("without a figure of the year its months up to the last one in a row are the year to date", () => {
  const months = ["01", "02", "03"].map((month): Partial<Indicator> => ({ period: `2026-${month}`, actual: 8 }));
  expect(brief(series({ target: 100 }, ...months))).toBe("on 0.24 of 0.25, -0.01");
  expect(brief(series({ target: 100 }, ...months.slice(1)))).toBe("no-actual");
});

test("a year is judged by its own target, else by the latest quarter that can be", () => {
  const quarters = series(
    { period: "2026-Q1", target: 10, actual: 9 },
    { period: "2026-Q2", target: 10, actual: 11 },
    { period: "2026-Q3", target: 10 },
  );
  const pace = paceInYear(quarters, 2026, TODAY, nothing);
  expect(pace.kind === "pace" ? [pace.period.id, pace.verdict] : pace.reason).toEqual(["2026-Q2", "met"]);
});

test("plan and actual value of one figure may stand in two rows; other numbers of the same period are kept beside", () => {
  const both = series({ target: 100 }, { actual: 40, as_of: "2026-06-30" }, { actual: 41 });
  expect(brief(both)).toBe("behind 0.4 of 0.5, -0.1");
  expect(both.figures.get("2026")?.others.map(({ actual }) => actual)).toEqual([41]);
});

test("the three furthest behind, the worst first; who is on pace is not among them", () => {
  const row = (id: string, actual: number): Partial<Indicator> => ({
    id,
    metric_zh: id,
    rollup: "sum",
    period: "2026",
    target: 100,
    actual,
  });
  const pack = makePack({ indicators: [row("a", 40), row("b", 10), row("c", 50), row("d", 20), row("e", 30)] });
  const board = paceBoard(pack, TODAY);
  expect(furthestBehind(board.judged, 3).map(({ series: { metric } }) => metric)).toEqual(["b", "d", "e"]);
  expect([board.year, board.judged.length, board.refused.length]).toEqual([2026, 5, 0]);
});

test("the year shown is the latest that is not to come; the latest figure one that has happened", () => {
  const some = series({ period: "2024", actual: 1 }, { period: "2025-Q3", actual: 2 }, { period: "2027", target: 9 });
  expect([
    yearToShow([some], TODAY),
    yearToShow([series({ period: "2030", target: 1 })], TODAY),
    yearToShow([], TODAY),
  ]).toEqual([2025, 2030, undefined]);
  expect(latestFigure(some)?.period.id).toBe("2025-Q3");
});
