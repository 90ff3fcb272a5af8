import { expect, test } from "vitest";
import { ODD, readPlain } from "../../../src/data/read-cell.ts";
import { columnsOf, type TableName } from "../../../src/model/schema.ts";

/** What the plain reader makes of a cell; "odd" where it leaves it to the patient one. */
function plain(table: TableName, name: string, written: string) {
  const column = columnsOf(table)[name];
  if (column === undefined) throw new Error(`${table} has no ${name}`);
  const value = readPlain(column, written);
  return value === ODD ? "odd" : value;
}

test.each([
  ["0", 0],
  ["12.50", 12.5],
  ["-3", -3],
])("number %s", (written, value) => {
  expect(plain("indicators", "actual", written)).toBe(value);
});

test.each([" 7 ", "1,000", "1e3", "1e999", "NaN", "0x1F", "1_000", "-0", "+5", ".5", "5.", "007", "３", "3.2亿", "−3"])(
  "%s is no plain number",
  (written) => {
    expect(plain("indicators", "actual", written)).toBe("odd");
  },
);

test("numbers keep to their range, borders included", () => {
  expect(plain("regions", "lat", "90")).toBe(90);
  expect(plain("regions", "lat", "90.01")).toBe("odd");
  expect(plain("regions", "population", "-1")).toBe("odd");
  expect(plain("technologies", "trl", "6.5")).toBe("odd");
});

test.each(["2025", "2025-Q3", "2025-03", "2025-03-14", "2024-02-29", "2000-02-29"])("date %s", (written) => {
  expect(plain("sources", "date", written)).toBe(written);
});

test.each(["2025-13", "2025-02-29", "1900-02-29", "2025-04-31", "2025-Q5", "0024", "2025/3/1", "2025年3月", "45352"])(
  "%s is no plain date",
  (written) => {
    expect(plain("sources", "date", written)).toBe("odd");
  },
);

test.each(["http://a.cn", "https://www.taian.gov.cn/art/2024/3/1/a_1.html?id=3&x=%E4%BE%8B#top"])(
  "address %s",
  (written) => {
    expect(plain("sources", "url", written)).toBe(written);
  },
);

test.each([
  "javascript:alert(1)",
  "//a.cn",
  "http://user:pw@a.cn",
  "https://xn--80ak6aa92e.com",
  "www.a.cn",
  "http://a",
])("%s is no plain address", (written) => {
  expect(plain("sources", "url", written)).toBe("odd");
});

test.each([" 甲", "甲 ", "=1+1", "＝1", "#N/A", "长".repeat(2001)])("%s is no plain text", (written) => {
  expect(plain("projects", "problem", written)).toBe("odd");
});

test("a quote our export put before a formula is taken off, any other stays", () => {
  expect(["'=1+1", "'-70℃", "'90s", "''"].map((written) => plain("projects", "problem", written))).toEqual([
    "=1+1",
    "-70℃",
    "'90s",
    "''",
  ]);
});

test("lists are split at any of their separators, and hold each entry once", () => {
  expect(plain("parks", "chain_ids", "a; b；c、d|e")).toEqual(["a", "b", "c", "d", "e"]);
  expect(plain("parks", "chain_ids", "a;b;a")).toBe("odd");
  expect(plain("enterprises", "designations", "little_giant:2023")).toEqual(["little_giant:2023"]);
  expect(plain("enterprises", "designations", "little_giant:23")).toBe("odd");
});
