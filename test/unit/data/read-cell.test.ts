import { expect, test } from "vitest";
import { type CellFault, isSuspect, readCell } from "../../../src/data/read-cell.ts";
import { columnsOf, DESIGNATIONS, type TableName } from "../../../src/model/schema.ts";

function cell(table: TableName, name: string, written: string) {
  const column = columnsOf(table)[name];
  if (column === undefined) throw new Error(`${table} has no ${name}`);
  const faults: CellFault[] = [];
  const value = readCell(column, written, isSuspect(written), faults);
  return { value, codes: faults.map(({ code }) => code) };
}

test.each([
  ["0", 0],
  ["12.50", 12.5],
  ["-3", -3],
  [" 7 ", 7],
])("number %s", (written, value) => {
  expect(cell("indicators", "actual", written)).toEqual({ value, codes: [] });
});

test.each([
  "1,000",
  "1 000",
  "1e3",
  "1e999",
  "Infinity",
  "NaN",
  "0x1F",
  "1_000",
  "-0",
  "+5",
  ".5",
  "5.",
  "007",
  "３",
  "3.2亿",
  "约3",
  "−3",
])("%s is no number", (written) => {
  expect(cell("indicators", "actual", written)).toEqual({ value: undefined, codes: ["cell-not-number"] });
});

test("numbers keep to their range, borders included", () => {
  expect(cell("regions", "lat", "90").value).toBe(90);
  expect(cell("regions", "lat", "90.01").codes).toEqual(["cell-out-of-range"]);
  expect(cell("regions", "population", "-1").codes).toEqual(["cell-out-of-range"]);
  expect(cell("technologies", "trl", "6.5").codes).toEqual(["cell-not-integer"]);
});

test.each(["2025", "2025-Q3", "2025-03", "2025-03-14", "2024-02-29", "2000-02-29"])("date %s", (written) => {
  expect(cell("sources", "date", written)).toEqual({ value: written, codes: [] });
});

test.each([
  "2025-13",
  "2025-00",
  "2025-02-29",
  "1900-02-29",
  "2025-04-31",
  "2025-Q5",
  "0024",
  "25",
  "2025/3/1",
  "2025年3月",
  "2025-3",
  "45352",
])("%s is no date", (written) => {
  expect(cell("sources", "date", written)).toEqual({ value: undefined, codes: ["cell-not-date"] });
});

test.each([
  ["是", true],
  ["yes", true],
  ["TRUE", true],
  ["1", true],
  ["否", false],
  ["No", false],
  ["false", false],
  ["0", false],
])("flag %s", (written, value) => {
  expect(cell("sources", "public", written)).toEqual({ value, codes: [] });
});

test.each(["http://a.cn", "https://例子.cn/路径?x=1", "HTTPS://a.cn:8443/"])("address %s", (written) => {
  expect(cell("sources", "url", written)).toEqual({ value: written, codes: [] });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "//a.cn",
  "a.cn",
  "ftp://a.cn",
  "https://u:p@a.cn",
  "https://u@a.cn",
  "http://",
  "http://a b.cn",
  "https:\\\\a.cn",
  "java\tscript:x",
])("%s is no usable address", (written) => {
  expect(cell("sources", "url", written)).toEqual({ value: undefined, codes: ["cell-not-url"] });
});

test("titles are checked one by one, with their year; the good ones stay", () => {
  expect(cell("enterprises", "designations", "little_giant:2023;great;listed;listed:20x4")).toEqual({
    value: ["little_giant:2023", "listed"],
    codes: ["cell-not-allowed", "cell-not-allowed"],
  });
  expect(cell("enterprises", "designations", DESIGNATIONS.join("；")).value).toEqual(DESIGNATIONS);
});

test.each(["a", "0", "p_1.b-c", "constructor"])("id %s", (written) => {
  expect(cell("parks", "id", written)).toEqual({ value: written, codes: [] });
});

test.each(["A", "_a", "-a", "a b", "a/b", "编号", "a;b", "__proto__"])("%s is no id", (written) => {
  expect(cell("parks", "id", written)).toEqual({ value: undefined, codes: ["id-invalid"] });
});

test("damaged text is kept and reported, a damaged number is blank, invisible characters go", () => {
  expect(cell("parks", "power", "锟斤拷")).toEqual({ value: "锟斤拷", codes: ["cell-damaged"] });
  expect(cell("parks", "area_km2", "#REF!")).toEqual({ value: undefined, codes: ["cell-damaged"] });
  expect(cell("parks", "area_km2", "########")).toEqual({ value: undefined, codes: ["cell-damaged"] });
  expect(cell("parks", "power", "甲\u202E乙\u0007")).toEqual({ value: "甲乙", codes: ["cell-cleaned"] });
  expect(cell("parks", "power", "#1 厂房")).toEqual({ value: "#1 厂房", codes: [] });
});
