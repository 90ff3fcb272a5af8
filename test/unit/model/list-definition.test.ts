import { expect, test } from "vitest";
import { NO_FILTER } from "../../../src/model/filter.ts";
import { definedLists, listDefinition, readableFields } from "../../../src/model/list-definition.ts";
import { parseListFilter } from "../../../src/model/list-filter.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  enterprises: [{ id: "e", name_zh: "甲", designations: ["listed"] }],
  lists: [
    { id: "second", table: "enterprises", columns: ["name_zh", "gone", "region_id"], sort: "-name_zh", order: 2 },
    { id: "first", table: "enterprises", order: 1 },
    { id: "lost", table: "ghosts" },
  ],
});
const columns = (id: string) => listDefinition(pack, id).fields.map((field) => field.id);

test("lists stand in their own order, those of unknown tables are left out", () => {
  expect(definedLists(pack).map(({ id }) => id)).toEqual(["first", "second"]);
});

test("a list has its own columns and order, unknown columns left out", () => {
  expect(columns("second")).toEqual(["name", "region_id"]);
  expect(listDefinition(pack, "second").sort).toBe("-name");
});

test("without columns of its own, and for a table, the readable ones some row fills", () => {
  expect(columns("first")).toEqual(["name", "designations"]);
  expect(columns("enterprises")).toEqual(["name", "designations"]);
  expect(readableFields(pack, "projects").map((field) => field.id)).toEqual(["name"]);
});

test("what names no list and no table is the enterprises", () => {
  expect(listDefinition(pack, "lost").table).toBe("enterprises");
  expect(listDefinition(pack, "").id).toBe("enterprises");
});

test("a filter is read as in the address, what is no dimension left out", () => {
  expect(parseListFilter("enterprises", "designation=listed,leading&presence=none&view=list&q=钢").filter).toEqual({
    ...NO_FILTER,
    designation: ["listed", "leading"],
    presence: ["none"],
    q: "钢",
  });
  expect(parseListFilter("enterprises", undefined)).toEqual({ filter: NO_FILTER, conditions: [] });
});
