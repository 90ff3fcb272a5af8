import { expect, test } from "vitest";
import { growIndicators } from "../../../src/model/grow-indicators.ts";
import { parsePeriod, yearPeriod } from "../../../src/model/indicator-period.ts";
import { type FigureKind, type Indicator, type Series, seriesOf } from "../../../src/model/indicator-series.ts";
import { type Cut, type IndicatorNode, indicatorWorld } from "../../../src/model/indicator-tree.ts";
import { type Rollup, rollUpParts, rollUpTime } from "../../../src/model/rollup.ts";
import { makePack, type Parts } from "../../make-pack.ts";

/** A city of three counties and a zone that overlaps them. */
const CITY: Parts = {
  regions: [
    { id: "city", level: "city" },
    { id: "east", level: "county", parent_id: "city" },
    { id: "west", level: "county", parent_id: "city" },
    { id: "south", level: "county", parent_id: "city" },
    { id: "zone", level: "zone", parent_id: "city" },
  ],
  chains: [{ id: "steel" }, { id: "textile" }],
};

type Cell = readonly [scope: "city" | "region" | "chain", id: string, period: string, actual: number];

/** Rows of one measure. */
const rows = (rollup: Indicator["rollup"], cells: readonly Cell[], rest: Partial<Indicator> = {}) =>
  cells.map(
    ([scope, scope_id, period, actual]): Partial<Indicator> => ({
      metric_zh: "产值",
      unit: "CNY 100m",
      rollup,
      scope,
      scope_id,
      period,
      actual,
      ...rest,
    }),
  );

const months = (id: string, values: readonly number[]): readonly Cell[] =>
  values.map((value, index) => ["region", id, `2026-${String(index + 1).padStart(2, "0")}`, value] as const);

function series(indicators: readonly Partial<Indicator>[]): Series {
  const [first] = seriesOf(makePack({ indicators }).tables.indicators.rows, "city");
  if (first === undefined) throw new Error("no series");
  return first;
}

/** "390", "≥ 250 (2/3)" or the reason why not, "mean" and "last" by their rule. */
function brief(rolled: Rollup): string {
  if (rolled.kind === "refused") return `${rolled.reason} (${rolled.given}/${rolled.expected ?? "?"})`;
  return rolled.isAtLeast
    ? `≥ ${rolled.value} (${rolled.parts.length}/${rolled.expected ?? "?"})`
    : String(rolled.value);
}

function overTime(of: Series, period: string, kind: FigureKind = "actual"): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? "no period" : brief(rollUpTime(of, parsed, kind));
}

function tree(indicators: readonly Partial<Indicator>[], cut: Cut = "region", more: Parts = {}) {
  return growIndicators(indicatorWorld(makePack({ ...CITY, ...more, indicators })), cut);
}

function overParts(roots: readonly IndicatorNode[], place = 0, year = 2026): string {
  const [node] = roots;
  const group = node?.groups[place];
  if (node === undefined || group === undefined) return "no parts";
  return brief(rollUpParts(node.series, group, yearPeriod(year), "actual"));
}

test("twelve months of two counties, added by hand", () => {
  // east: 10 11 12 | 13 14 15 | 16 17 18 | 19 20 21; west: 1.1 2.2 3.3 | 4.4 5.5 6.6 | 7.7 8.8 9.9 | 0.1 0.2 0.3
  const east = series(rows("sum", months("east", [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])));
  expect(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((quarter) => overTime(east, quarter))).toEqual([
    "33",
    "42",
    "51",
    "60",
  ]);
  expect(["2026-H1", "2026-H2", "2026"].map((period) => overTime(east, period))).toEqual(["75", "111", "186"]);
  const west = series(rows("sum", months("west", [1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7, 8.8, 9.9, 0.1, 0.2, 0.3])));
  expect(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((quarter) => overTime(west, quarter))).toEqual([
    "6.6",
    "16.5",
    "26.4",
    "0.6",
  ]);
  expect(["2026-H1", "2026-H2", "2026"].map((period) => overTime(west, period))).toEqual(["23.1", "27", "50.1"]);
});

test("the plain mean of quarters and of counties, and the latest level, by hand", () => {
  const growth = series(rows("mean", months("east", [6, 7, 8, 5, 5, 8, 4, 6, 8, 9, 9, 9])));
  // (6+7+8)/3 = 7, (5+5+8)/3 = 6, (4+6+8)/3 = 6, (9+9+9)/3 = 9, (7+6+6+9)/4 = 7
  expect(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"].map((period) => overTime(growth, period))).toEqual([
    "7",
    "6",
    "6",
    "9",
    "7",
  ]);
  const firms = series(rows("last", months("east", [100, 104, 103, 110, 112, 118])));
  expect(["2026-Q1", "2026-Q2", "2026-H1", "2026"].map((period) => overTime(firms, period))).toEqual([
    "103",
    "118",
    "118",
    "118",
  ]);
});

test("three counties give the city, the zone beside them is not added", () => {
  const cells: readonly Cell[] = [
    ["city", "city", "2026", 390],
    ["region", "east", "2026", 120],
    ["region", "west", "2026", 130.5],
    ["region", "south", "2026", 139.5],
    ["region", "zone", "2026", 90],
  ];
  const roots = tree(rows("sum", cells));
  expect(roots).toHaveLength(1);
  expect(roots[0]?.groups.map(({ kind, nodes, isAdded }) => [kind, nodes.length, isAdded])).toEqual([
    ["region", 3, true],
    ["zone", 1, false],
  ]);
  expect([overParts(roots), overParts(roots, 1)]).toEqual(["390", "overlap (1/1)"]);
  expect(overParts(tree(rows("mean", cells)))).toBe("130");
});

test("by chain is another tree: its sum does not meet that of the regions", () => {
  const indicators = rows("sum", [
    ["city", "city", "2026", 100],
    ["region", "east", "2026", 40],
    ["region", "west", "2026", 35],
    ["region", "south", "2026", 25],
    ["chain", "steel", "2026", 61],
    ["chain", "textile", "2026", 39],
  ]);
  const parts = (cut: Cut) => tree(indicators, cut)[0]?.groups.map(({ kind, nodes }) => `${kind} ${nodes.length}`);
  expect([parts("region"), parts("chain")]).toEqual([["region 3"], ["chain 2"]]);
  expect([overParts(tree(indicators)), overParts(tree(indicators, "chain"))]).toEqual(["100", "100"]);
});

test("parts that are not all given make a least, of amounts; of means nothing", () => {
  const cells: readonly Cell[] = [
    ["region", "east", "2026", 120],
    ["region", "south", "2026", 130],
  ];
  expect(overParts(tree(rows("sum", cells)))).toBe("≥ 250 (2/3)");
  expect(overParts(tree(rows("mean", cells)))).toBe("incomplete (2/3)");
  expect(overParts(tree(rows("none", cells)))).toBe("rule-none (2/3)");
  expect(overParts(tree(rows(undefined, cells)))).toBe("no-rule (2/3)");
  expect(overParts(tree(rows("last", cells, { unit: "percent" })))).toBe("rate (2/3)");
  const loss: readonly Cell[] = [...cells, ["region", "west", "2025", 1]];
  expect(overParts(tree([...rows("sum", loss.slice(0, 1)), ...rows("sum", [["region", "west", "2026", -5]])]))).toBe(
    "incomplete (2/3)",
  );
});

test("a year to date: ten months in a row reach to October, a gap reaches nowhere", () => {
  const ten = series(rows("sum", months("east", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1])));
  const rolled = rollUpTime(ten, yearPeriod(2026), "actual");
  expect([brief(rolled), rolled.kind === "value" ? rolled.through?.id : ""]).toEqual(["≥ 10 (10/12)", "2026-10"]);
  const gap = series(
    rows("sum", [
      ["region", "east", "2026-01", 3],
      ["region", "east", "2026-03", 4],
    ]),
  );
  const holed = rollUpTime(gap, yearPeriod(2026), "actual");
  expect([brief(holed), holed.kind === "value" ? holed.through : ""]).toEqual(["≥ 7 (2/12)", undefined]);
});

test("another definition is another series, and no sum is made of both", () => {
  const old = rows("sum", [["region", "east", "2026", 50]], { definition_zh: "旧口径" });
  const now = rows("sum", [
    ["city", "city", "2026", 150],
    ["region", "west", "2026", 60],
    ["region", "south", "2026", 40],
  ]);
  const roots = tree([...now, ...old]);
  expect(roots.map(({ series: { definition } }) => definition)).toEqual(["", "旧口径"]);
  expect(overParts(roots)).toBe("definitions (2/3)");
});

test("declared parts of another unit or definition are shown beneath and not added", () => {
  const whole = { id: "w", ...rows("sum", [["city", "city", "2026", 100]])[0] };
  const part = (rest: Partial<Indicator>) =>
    tree([
      whole,
      { ...rows("sum", [["city", "city", "2026", 40]])[0], id: "p", parent_id: "w", metric_zh: "轻工业产值", ...rest },
    ]);
  expect(overParts(part({}))).toBe("40");
  expect(overParts(part({ unit: "CNY 10k" }))).toBe("units (1/1)");
  expect(overParts(part({ definition_zh: "全口径" }))).toBe("definitions (1/1)");
});

test("firms of a chain are never all there are; a firm of two chains is in neither's sum", () => {
  const firm = (id: string, actual: number): Partial<Indicator> => ({
    ...rows("sum", [["city", id, "2026", actual]])[0],
    scope: "enterprise",
  });
  const roots = tree(
    [...rows("sum", [["chain", "steel", "2026", 100]]), firm("e1", 30), firm("e2", 20), firm("e3", 9)],
    "chain",
    {
      enterprises: [
        { id: "e1", chain_ids: ["steel"] },
        { id: "e2", chain_ids: ["steel"] },
        { id: "e3", chain_ids: ["steel", "textile"] },
      ],
    },
  );
  expect([overParts(roots), roots.length]).toEqual(["≥ 50 (2/?)", 2]);
});

test("a period that is none of the calendar, and none at all, break nothing", () => {
  const odd = series(
    rows("sum", [
      ["city", "city", "plan", 7],
      ["city", "city", "2023-01/04", 8],
      ["city", "city", "2026", 9],
    ]),
  );
  expect([odd.undated.length, [...odd.figures.keys()]]).toEqual([2, ["2026"]]);
  expect(["plan", "2026-Q5", "2026-13", ""].map((text) => parsePeriod(text))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("regions that lie in each other, and rows that are each other's parts, end", () => {
  const loop = {
    regions: [
      { id: "city", level: "city", parent_id: "east" },
      { id: "east", parent_id: "city" },
    ],
  } as const;
  expect(
    tree(
      rows("sum", [
        ["city", "city", "2026", 1],
        ["region", "east", "2026", 1],
      ]),
      "region",
      loop,
    ),
  ).toHaveLength(1);
  const [a, b] = rows("sum", [
    ["city", "city", "2026", 1],
    ["region", "east", "2026", 1],
  ]);
  expect(
    tree([
      { ...a, id: "a", parent_id: "b" },
      { ...b, id: "b", parent_id: "a" },
    ]).length,
  ).toBeGreaterThan(0);
});
