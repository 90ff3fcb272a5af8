import { expect, test } from "vitest";
import { type Indicator, seriesOf } from "../../../../src/model/indicator-series.ts";
import { kindsOf, layoutChart } from "../../../../src/views/indicators/layout.ts";
import { makePack } from "../../../make-pack.ts";

const SIZE = { width: 400, height: 200 };
const make = (...rows: readonly Partial<Indicator>[]) =>
  seriesOf(
    makePack({ indicators: rows.map((row) => ({ metric_zh: "产值", rollup: "sum" as const, ...row })) }).tables
      .indicators.rows,
    "city",
  );

test("years stand evenly apart from zero up; the path joins what follows each other, a gap is another path", () => {
  const chart = layoutChart(
    make(
      { period: "2022", actual: 100 },
      { period: "2024", actual: 200 },
      { period: "2025", actual: 400, target: 400 },
    ),
    "year",
    SIZE,
  );
  const [line] = chart.lines;
  expect(line?.actual.map(({ x, y }) => [x, y])).toEqual([
    [66, 137.5],
    [266, 99],
    [366, 22],
  ]);
  expect([line?.gaps, line?.paths]).toEqual([["M66,137.5L266,99"], ["M266,99L366,22"]]);
  expect(chart.yTicks.map(({ value }) => value)).toEqual([0, 100, 200, 300, 400]);
  expect(chart.breaks).toEqual([]);
});

test("another definition is another line: no path joins them, the break stands between", () => {
  const chart = layoutChart(
    make(
      { period: "2022", actual: 100, definition_zh: "旧" },
      { period: "2023", actual: 110, definition_zh: "旧" },
      { period: "2024", actual: 80, definition_zh: "新" },
      { period: "2025", actual: 90, definition_zh: "新" },
    ),
    "year",
    SIZE,
  );
  expect(chart.lines.map(({ series, paths }) => [series.definition, paths.length])).toEqual([
    ["旧", 1],
    ["新", 1],
  ]);
  expect(chart.breaks).toEqual([216]);
});

test("months, quarters and years are never one line", () => {
  const line = make(
    { period: "2025", actual: 100 },
    { period: "2025-01", actual: 8 },
    { period: "2025-02", actual: 9 },
    { period: "2025-Q1", actual: 25 },
  );
  expect(kindsOf(line)[0]).toBe("month");
  expect(layoutChart(line, "month", SIZE).lines[0]?.actual.map(({ value }) => value)).toEqual([8, 9]);
  expect(layoutChart(line, "quarter", SIZE).lines[0]?.actual.map(({ value }) => value)).toEqual([25]);
});

test("a label for every period that has room, the last one always", () => {
  const months = Array.from({ length: 12 }, (_, index) => ({
    period: `2025-${String(index + 1).padStart(2, "0")}`,
    actual: 1,
  }));
  const ticks = layoutChart(make(...months), "month", SIZE).xTicks.map(({ period }) => period.id);
  expect(ticks).toEqual(["2025-02", "2025-04", "2025-06", "2025-08", "2025-10", "2025-12"]);
});

test("one period, and none, and negative values break nothing", () => {
  expect(layoutChart(make({ period: "2025", actual: 5 }), "year", SIZE).lines[0]?.actual.map(({ x }) => x)).toEqual([
    216,
  ]);
  expect(layoutChart([], "year", SIZE).lines).toEqual([]);
  const [line] = layoutChart(make({ period: "2024", actual: -5 }, { period: "2025", actual: 5 }), "year", SIZE).lines;
  expect(line?.actual.every(({ y }) => y >= 20 && y <= 180)).toBe(true);
});

test("definitions that run side by side have no break between them", () => {
  const rows = ["旧", "新"].flatMap((definition_zh) =>
    ["2024", "2025"].map((period, index) => ({ period, actual: 1 + index, definition_zh })),
  );
  const chart = layoutChart(make(...rows), "year", SIZE);
  expect([chart.lines.length, chart.breaks]).toEqual([2, []]);
});
