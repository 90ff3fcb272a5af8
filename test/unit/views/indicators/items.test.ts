import { expect, test } from "vitest";
import { parsePeriod } from "../../../../src/model/indicator-period.ts";
import type { Indicator } from "../../../../src/model/indicator-series.ts";
import { indicatorWorld, nodesUnder } from "../../../../src/model/indicator-tree.ts";
import { cellOf } from "../../../../src/views/indicators/cells.ts";
import { indicatorGroups, linesOf, periodColumns } from "../../../../src/views/indicators/items.ts";
import { makePack } from "../../../make-pack.ts";

const PLACES = {
  regions: [
    { id: "city", level: "city" },
    { id: "east", level: "county", parent_id: "city" },
    { id: "west", level: "county", parent_id: "city" },
  ],
} as const;
const row = (
  id: string,
  scope_id: string,
  period: string | undefined,
  actual: number,
  rest: Partial<Indicator> = {},
): Partial<Indicator> => ({
  id,
  metric_zh: "产值",
  unit: "CNY 100m",
  rollup: "sum",
  scope: scope_id === "city" ? "city" : "region",
  scope_id,
  period,
  actual,
  ...rest,
});
const packOf = (...indicators: readonly Partial<Indicator>[]) => makePack({ ...PLACES, indicators });
const all = () => true;

test("series with a figure of the year stand in groups, the city first; the others are folded away", () => {
  const world = indicatorWorld(
    packOf(
      row("e", "east", "2025", 1, { metric_zh: "户数" }),
      row("c", "city", "2025", 2),
      row("o", "city", "2020", 3, { metric_zh: "旧指标" }),
      row("u", "city", undefined, 4, { metric_zh: "无期间" }),
    ),
  );
  const { groups, rest } = indicatorGroups(world, "region", 2025, all);
  expect(groups.map(({ id, nodes }) => [id, nodes.map(({ series }) => series.metric)])).toEqual([
    ["regions:city", ["产值"]],
    ["regions:east", ["户数"]],
  ]);
  expect(rest.map(({ series }) => series.metric)).toEqual(["旧指标", "无期间"]);
});

test("a whole stays where one of its parts passes the filter; closed, its parts are not among the rows", () => {
  const world = indicatorWorld(
    packOf(row("c", "city", "2025", 3), row("e", "east", "2025", 1), row("w", "west", "2025", 2)),
  );
  const { groups } = indicatorGroups(world, "region", 2025, ({ id }) => id === "e");
  const [group] = groups;
  const lines = (open: boolean) =>
    linesOf(group?.nodes ?? [], 2025, () => open).map(({ key, level }) => `${level} ${key}`);
  expect(lines(false)).toEqual(["2 indicator:c"]);
  expect(lines(true)).toEqual(["2 indicator:c", "3 indicator:e", "3 indicator:w"]);
});

test("columns: the year, and only what has figures; months of a quarter when it is open", () => {
  const world = indicatorWorld(
    packOf(row("a", "city", "2025-Q1", 1), row("b", "city", "2025-05", 1), row("h", "city", "2025-H1", 2)),
  );
  const series = indicatorGroups(world, "region", 2025, all)
    .groups.flatMap(({ nodes }) => nodes.flatMap(nodesUnder))
    .map((node) => node.series);
  const columns = (...open: readonly string[]) => periodColumns(series, 2025, new Set(open)).map(({ id }) => id);
  expect(columns()).toEqual(["2025", "2025-H1", "2025-Q1", "2025-Q2"]);
  expect(columns("2025-Q2")).toEqual(["2025", "2025-H1", "2025-Q1", "2025-Q2", "2025-04", "2025-05", "2025-06"]);
});

test("a cell shows what is stated; what its parts give only where nothing is stated", () => {
  const world = indicatorWorld(packOf(row("e", "east", "2025", 1.5), row("w", "west", "2025", 2)));
  const [group] = indicatorGroups(world, "region", 2025, all).groups;
  const [node] = group?.nodes ?? [];
  const period = parsePeriod("2025");
  if (node === undefined || period === undefined) throw new Error("no node");
  const cells = { today: "2026-01-01", sourceDate: () => undefined, mismatches: new Map() };
  const numbers = (at: typeof node) =>
    cellOf(at, period, cells).numbers.map(({ stated, rolled }) => [
      stated?.value,
      rolled?.kind === "value" ? rolled.value : undefined,
    ]);
  expect(numbers(node)).toEqual([[undefined, 3.5]]);
  const [part] = node.groups[0]?.nodes ?? [];
  expect(part === undefined ? [] : numbers(part)).toEqual([[1.5, undefined]]);
});
