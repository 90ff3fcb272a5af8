import { describe, expect, test } from "vitest";
import { parseListFilter, partsOf, passes } from "../../../src/model/list-filter.ts";
import type { AnyRow, TableName } from "../../../src/model/schema.ts";
import { brief, read, smallWith } from "../data/packs.ts";

const TODAY = "2026-11-22";
const passing = (table: TableName, filter: string, rows: readonly AnyRow[]) => {
  const { conditions } = parseListFilter(table, filter);
  expect(conditions).not.toEqual([]);
  return rows.filter((row) => conditions.every((condition) => passes(row, condition, TODAY))).map(({ id }) => id);
};

const demands: readonly AnyRow[] = [
  { id: "late", state: "open", due: "2026-10", enterprise_id: "e1", answer: "已派单" },
  { id: "year", state: "in_progress", due: "2026", enterprise_id: "e2" },
  { id: "today", state: "answered", due: "2026-11-22", name_zh: "用地", name_en: "Land" },
  { id: "none", state: "closed" },
];

test.each([
  ["state=open,in_progress", ["late", "year"]],
  ["state!=closed", ["late", "year", "today"]],
  ["state!=closed,answered", ["late", "year"]],
  ["due<=today", ["late", "today"]],
  ["due>=2026-11", ["today"]],
  ["due>=2026", ["late", "year", "today"]],
  ["due=2026", ["late", "year", "today"]],
  ["due=2026-10", ["late"]],
  ["due!=2026-10", ["year", "today", "none"]],
  ["due=", ["none"]],
  ["due!=", ["late", "year", "today"]],
  ["enterprise_id=e1,e9", ["late"]],
  ["name~land", ["today"]],
  ["name=用地", ["today"]],
  ["answer~派,无", ["late"]],
  ["state=open,in_progress&due<=today", ["late"]],
  ["状态＝open，answered＆期限≤today", ["late", "today"]],
])("demands where %s", (filter, ids) => {
  expect(passing("demands", filter, demands)).toEqual(ids);
});

test.each([
  ["employees>=100", ["big", "mid"]],
  ["employees<=100", ["mid"]],
  ["employees=100", ["mid"]],
  ["employees!=100", ["big", "none"]],
  ["designations=little_giant", ["big"]],
  ["designations=little_giant:2022", []],
  ["designations!=little_giant", ["mid", "none"]],
  ["designations=", ["none"]],
  ["public=no", ["mid"]],
  ["public!=否", ["big", "none"]],
])("enterprises where %s", (filter, ids) => {
  const rows: readonly AnyRow[] = [
    { id: "big", employees: 500, designations: ["little_giant:2023"], public: true },
    { id: "mid", employees: 100, designations: ["listed"], public: false },
    { id: "none", designations: [] },
  ];
  expect(passing("enterprises", filter, rows)).toEqual(ids);
});

describe("what a part is", () => {
  test("the page's filter where its name is none of the table's own", () => {
    const { filter, conditions } = parseListFilter("enterprises", "chain=c1,c2&park=p1&q=钢&founded_year>=2000");
    expect([filter.chain, filter.park, filter.q]).toEqual([["c1", "c2"], ["p1"], "钢"]);
    expect(conditions.map(({ field, operator, values }) => [field.id, operator, values])).toEqual([
      ["founded_year", ">=", ["2000"]],
    ]);
  });

  test("a column of the table goes before the page's filter of its name: the stage of a project, not of a chain", () => {
    expect(parseListFilter("projects", "stage=signed").conditions).toHaveLength(1);
    expect(parseListFilter("nodes", "stage=up").filter.stage).toEqual(["up"]);
  });

  test("commas and signs within a value are escaped; what says nothing is left out", () => {
    expect(partsOf("name=甲%2C乙,丙%3D丁&&  &odd").map(({ name, values }) => [name, values])).toEqual([
      ["name", ["甲,乙", "丙=丁"]],
      ["odd", []],
    ]);
    expect(partsOf("name=100%").map(({ values }) => values)).toEqual([["100%"]]);
  });
});

const listWith = (table: string, filter: string) =>
  read(smallWith({ "lists.csv": `id,title_zh,table,filter\nl1,清单,${table},"${filter}"\n` }));

test.each([
  ["enterprises", "designations=little_giant:2023&employees>=100&as_of<=today&public!=no&name~厂"],
  ["projects", "stage=signed&region_id=r2&started=2025-Q3"],
  ["nodes", "chain_id=c1&presence=none&strength="],
])("nothing is found in a list of %s where %s", async (table, filter) => {
  expect((await listWith(table, filter)).findings).toEqual([]);
});

test.each([
  ["enterprises", "colour=red", "cell-not-allowed", "colour=red"],
  ["enterprises", "employees", "cell-not-allowed", "employees"],
  ["enterprises", "employees>=many", "cell-not-allowed", "many"],
  ["enterprises", "employees~1", "cell-not-allowed", "employees~1"],
  ["enterprises", "designations=giant", "cell-not-allowed", "giant"],
  ["enterprises", "region_id=r9", "ref-unknown", "region_id=r9"],
  ["enterprises", "region>=r1", "cell-not-allowed", "region>=r1"],
  ["enterprises", "as_of<=2025-13", "cell-not-allowed", "2025-13"],
  ["enterprises", "as_of<=2024,2025", "cell-not-allowed", "as_of<=2024,2025"],
  ["enterprises", "public=perhaps", "cell-not-allowed", "perhaps"],
  ["projects", "stage=up", "cell-not-allowed", "up"],
  ["nodes", "strength>=weak", "cell-not-allowed", "strength>=weak"],
])("a list of %s where %s: %s", async (table, filter, code, value) => {
  const { findings } = await listWith(table, filter);
  expect(findings.map(brief)).toEqual([`warning ${code} lists.csv:2:filter ${value}`]);
});
