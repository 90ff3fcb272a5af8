import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../src/data/write-csv.ts";

const column = { label: "名称" };
const oneCell = (cell: string | number | undefined) => writeCsv({ columns: [column], rows: [{ cells: [cell] }] });
const written = (cell: string | number | undefined) => oneCell(cell).slice("\ufeff名称\r\n".length, -2);

describe("writeCsv", () => {
  test("begins with the byte order mark and ends every line, the last too, with CR LF", () => {
    const table = {
      columns: [column, { label: "亩" }],
      rows: [{ cells: ["泰山玻纤", 1200.5] }, { cells: ["肥城", undefined] }],
    };
    expect(writeCsv(table)).toBe("\ufeff名称,亩\r\n泰山玻纤,1200.5\r\n肥城,\r\n");
  });

  test.each([
    ['玻纤 "E7", 风电', '"玻纤 ""E7"", 风电"'],
    ["一行\n二行", '"一行\n二行"'],
    ["A;B", '"A;B"'],
    [" 前有空格", '" 前有空格"'],
  ])("quotes %j", (cell, expected) => {
    expect(written(cell)).toBe(expected);
  });

  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠A1",
  ])("puts an apostrophe before the text %j", (cell) => {
    expect(Papa.parse<string[]>(oneCell(cell).slice(1)).data[1]).toEqual([`'${cell}`]);
  });

  test.each([
    [-3.5, "-3.5"],
    ["-5", "-5"],
    ["+86", "+86"],
    ["-3.5", "-3.5"],
    [0, "0"],
    [Number.NaN, ""],
  ])("leaves the number %j alone", (cell, expected) => {
    expect(written(cell)).toBe(expected);
  });

  test("a row shorter than the head is filled, a longer one cut", () => {
    expect(writeCsv({ columns: [column, column], rows: [{ cells: ["a"] }, { cells: ["b", "c", "d"] }] })).toBe(
      "\ufeff名称,名称\r\na,\r\nb,c\r\n",
    );
  });

  test("whatever the cells, a reader gets the same ones back, apostrophes of guarded texts aside", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",;'＝a1 ") }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = writeCsv({ columns: [column, column], rows: rows.map((cells) => ({ cells })) });
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ",", newline: "\r\n" });
        expect(data.slice(1, -1).map((cells) => cells.map(unguard))).toEqual(rows.map((cells) => cells.map(String)));
        for (const line of data.slice(1, -1)) {
          for (const read of line) expect(read).not.toMatch(/^[=@\t\r\n＝＋－＠]|^[+-](?!\d+(\.\d+)?$)/);
        }
      }),
    );
  });
});

const unguard = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
