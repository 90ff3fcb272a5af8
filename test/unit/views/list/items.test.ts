import { expect, test } from "vitest";
import { fieldOf } from "../../../../src/model/fields.ts";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import { listDefinition } from "../../../../src/model/list-definition.ts";
import { type AnyRow, TABLE_NAMES } from "../../../../src/model/schema.ts";
import {
  filledDockTables,
  groupedTables,
  listRows,
  sortRows,
  tiedFirst,
  withColumns,
} from "../../../../src/views/list/items.ts";
import { nextSort } from "../../../../src/views/list/sort.ts";
import { makePack } from "../../../make-pack.ts";

const pack = makePack({
  chains: [{ id: "a" }, { id: "b" }],
  enterprises: [
    { id: "giant", chain_ids: ["a"], designations: ["little_giant:2023"] },
    { id: "plain", chain_ids: ["a"] },
    { id: "listed", chain_ids: ["b"], designations: ["listed"] },
  ],
  lists: [
    { id: "giants", table: "enterprises", filter: "designation=little_giant" },
    { id: "rest", table: "enterprises", filter: "designation=little_giant,none" },
  ],
});
const index = createAtlasIndex(pack);
const all = applyFilter(index, NO_FILTER);
const ids = (rows: readonly AnyRow[]) => rows.map((row) => row.id);

test("a whole table lists what passes the page's filter", () => {
  expect(
    ids(
      listRows(
        index,
        applyFilter(index, { ...NO_FILTER, chain: ["a"] }),
        listDefinition(pack, "enterprises"),
        "2026-11-22",
      ),
    ),
  ).toEqual(["giant", "plain"]);
});

test("a defined list narrows besides by its own filter", () => {
  expect(ids(listRows(index, all, listDefinition(pack, "giants"), "2026-11-22"))).toEqual(["giant"]);
  expect(
    ids(
      listRows(index, applyFilter(index, { ...NO_FILTER, chain: ["b"] }), listDefinition(pack, "giants"), "2026-11-22"),
    ),
  ).toEqual([]);
});

test("none among the titles of a list takes the firms without one", () => {
  expect(ids(listRows(index, all, listDefinition(pack, "rest"), "2026-11-22"))).toEqual(["giant", "plain"]);
});

const fields = ["investment_cny_100m", "stage", "started", "name"]
  .map((id) => fieldOf("projects", id))
  .filter((field) => field !== undefined);
const context = { language: "zh" as const, words: (row: AnyRow) => String(row["name_zh"]) };
const projects = [
  { id: "p1", investment_cny_100m: 9, stage: "stopped", started: "2021", name_zh: "项目10" },
  { id: "p2", stage: "signed", started: "2020-03", name_zh: "项目9" },
  { id: "p3", investment_cny_100m: 135, stage: "planned", name_zh: "安全" },
];

test.each([
  ["investment_cny_100m", ["p1", "p3", "p2"]],
  ["-investment_cny_100m", ["p3", "p1", "p2"]],
  ["stage", ["p3", "p2", "p1"]],
  ["-stage", ["p1", "p2", "p3"]],
  ["started", ["p2", "p1", "p3"]],
  ["-started", ["p1", "p2", "p3"]],
  ["name", ["p3", "p2", "p1"]],
  ["gone", ["p1", "p2", "p3"]],
])("sorted by %s, blanks last", (sort, order) => {
  expect(ids(sortRows(projects, fields, sort, context))).toEqual(order);
});

test("the selected row stands before its ties, suppliers before customers, all before the rest", () => {
  const relations = { a: "rest", b: "after", c: "rest", d: "selected", e: "before", f: "tied", g: "after" } as const;
  const rows = ["a", "b", "c", "d", "e", "f", "g"] as const;
  expect(tiedFirst(rows, (row) => relations[row])).toEqual(["d", "f", "e", "b", "g", "a", "c"]);
});

test("a heading pressed again turns the order, then gives it up", () => {
  expect([
    nextSort("name", ""),
    nextSort("name", "name"),
    nextSort("name", "-name"),
    nextSort("name", "stage"),
  ]).toEqual(["name", "-name", "", "name"]);
});

test("tables without a row get no tab", () => {
  expect(filledDockTables(pack)).toEqual(["enterprises"]);
});

test("a list narrows by conditions on its own columns, today among them", () => {
  const dated = makePack({
    enterprises: [{ id: "old", as_of: "2024" }, { id: "new", as_of: "2026-12" }, { id: "none" }],
    lists: [{ id: "due", table: "enterprises", filter: "as_of<=today" }],
  });
  const index = createAtlasIndex(dated);
  expect(ids(listRows(index, applyFilter(index, NO_FILTER), listDefinition(dated, "due"), "2026-11-22"))).toEqual([
    "old",
  ]);
});

test("columns asked for stand in the order asked, once; what is no field is left out, and nothing known changes nothing", () => {
  const definition = listDefinition(pack, "enterprises");
  const columns = (asked: readonly string[]) => withColumns(definition, asked).fields.map(({ id }) => id);
  expect(columns(["website", "name_en", "gone", "name"])).toEqual(["website", "name"]);
  expect(withColumns(definition, ["gone"])).toBe(definition);
});

test("the menu groups every table there is", () => {
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, [{ id: "x" }]]));
  const tables = groupedTables(makePack(rows as Parameters<typeof makePack>[0])).flatMap(([, group]) => group);
  expect([...tables].sort()).toEqual([...TABLE_NAMES].sort());
  expect(groupedTables(pack).map(([group]) => group)).toEqual(["firm", "chain", "basis"]);
});
