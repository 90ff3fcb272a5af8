import { expect, test } from "vitest";
import type { Field } from "../../../src/model/fields.ts";
import { fieldOf, fieldsOf, fieldValue, isYear } from "../../../src/model/fields.ts";
import { headerOf } from "../../../src/model/headers.ts";
import { makeRow } from "../../make-pack.ts";

const field = (table: Parameters<typeof fieldOf>[0], column: string) => fieldOf(table, column) as Field;

test("the two languages of a text are one field under its Chinese label", () => {
  const name = field("nodes", "name_en");
  expect([name.id, name.column, headerOf(name.table, name.column), name.isLocalized]).toEqual([
    "name",
    "name_zh",
    "名称",
    true,
  ]);
  expect(fieldsOf("nodes").filter(({ id }) => id.startsWith("name"))).toHaveLength(1);
});

test("the name of a group in two languages stands for its key", () => {
  const slot = field("chains", "slot");
  expect([slot.column, slot.isLocalized]).toEqual(["slot_zh", true]);
});

test("a text falls back to the other language, a list too", () => {
  const park = makeRow("parks", { name_zh: "园区", industries_zh: ["电池"] });
  expect(fieldValue(park, field("parks", "name"), "en")).toBe("园区");
  expect(fieldValue(park, field("parks", "industries"), "en")).toEqual(["电池"]);
});

test("a blank cell and an empty list say nothing, zero and no do", () => {
  const row = makeRow("parks", { free_land_mu: 0, zone: false });
  expect(fieldValue(row, field("parks", "price"), "zh")).toBeUndefined();
  expect(fieldValue(row, field("parks", "chain_ids"), "zh")).toBeUndefined();
  expect(fieldValue(row, field("parks", "free_land_mu"), "zh")).toBe(0);
  expect(fieldValue(row, field("parks", "zone"), "zh")).toBe(false);
});

test("years are known from other numbers", () => {
  expect([isYear(field("enterprises", "founded_year")), isYear(field("enterprises", "employees"))]).toEqual([
    true,
    false,
  ]);
});

test("an unknown column is no field", () => {
  expect(fieldOf("parks", "gone")).toBeUndefined();
});
