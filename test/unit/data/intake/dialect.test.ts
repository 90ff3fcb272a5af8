import { describe, expect, test } from "vitest";
import { findDialect } from "../../../../src/data/intake/dialect.ts";

const dialect = (text: string) => findDialect("enterprises", text);
const HEADER = ["编号", "名称", "所在园区", "备注"];
const ROWS = [
  ["e1", "泰山啤酒", "p1", "一;二;三"],
  ["e2", "泰开集团", "p1", "甲,乙"],
  ["e3", "岱银集团", "p2", ""],
];
/** The table with a separator; cells that hold it are quoted. */
const written = (mark: string) =>
  [HEADER, ...ROWS]
    .map((cells) => cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark))
    .join("\n");

describe("what parts the cells is found", () => {
  test.each([
    [",", []],
    [";", [{ severity: "note", code: "separator-found", detail: ";" }]],
    ["\t", [{ severity: "note", code: "separator-found", detail: "Tab" }]],
    ["|", [{ severity: "note", code: "separator-found", detail: "|" }]],
  ])("%j", (mark, findings) => {
    expect(dialect(written(mark))).toEqual({ delimiter: mark, start: 0, startLine: 1, findings, isUnreadable: false });
  });

  test("beneath a title that holds other marks", () => {
    const text = `泰安市企业名录；2025 年，第三季度、征求意见稿|\n\n${written(",")}`;
    expect(dialect(text)).toMatchObject({ delimiter: ",", isUnreadable: false });
  });

  test("where lists of the rows hold more semicolons than there are columns", () => {
    expect(dialect("id,node_ids\ne1,a;b;c\ne2,d;e;f\ne3,g;h;i\n")).toMatchObject({ delimiter: ",", findings: [] });
  });

  test("where no header is known, by what is steady", () => {
    expect(dialect("甲;乙;丙\n1,5;2;3\n2;3,1;4\n")).toMatchObject({ delimiter: ";" });
    expect(dialect("甲\n1\n")).toMatchObject({ delimiter: "," });
    expect(dialect("")).toMatchObject({ delimiter: ",", isUnreadable: false });
  });
});

describe("a sep= line of Excel", () => {
  test("that names another separator than the table has is not believed", () => {
    expect(dialect(`sep=;\n${written(",")}`)).toEqual({
      delimiter: ",",
      start: 6,
      startLine: 2,
      findings: [{ severity: "note", code: "separator-found", detail: "," }],
      isUnreadable: false,
    });
  });

  test.each([
    ["sep=;\n", ";", 6],
    ["SEP=,\r\n", ",", 7],
    ['"sep=;"\n', ";", 8],
    ["sep=\t\n", "\t", 6],
    ["sep=;,,,\n", ";", 9],
    ["sep=^\n", "^", 6],
  ])("%j", (line, delimiter, start) => {
    expect(dialect(line + written(delimiter))).toMatchObject({ delimiter, start, startLine: 2, isUnreadable: false });
  });

  test("naming a full-width mark", () => {
    expect(dialect("sep=，\n编号，名称\n")).toMatchObject({
      findings: [{ severity: "error", code: "separator-wide", row: 1, detail: "，" }],
      isUnreadable: true,
    });
  });

  test("a column of that name is none", () => {
    expect(dialect("sep=x,名称\n")).toMatchObject({ start: 0, startLine: 1 });
  });
});

describe("what no spreadsheet parts cells by is an error that names it", () => {
  test.each([
    ["，", "编号，名称，所在园区\ne1，泰山啤酒，p1\n"],
    ["、", "编号、名称、所在园区\ne1、泰山啤酒、p1\n"],
    ["；", "编号；名称；所在园区\n"],
    ["，", "编号,名称，所在园区,备注\ne1,泰山啤酒,p1,\n"],
    ["，", '"编号"，"名称"，"所在园区"\n'],
  ])("%s in %j", (mark, text) => {
    expect(dialect(text)).toMatchObject({
      findings: [{ severity: "error", code: "separator-wide", row: 1, detail: mark }],
      isUnreadable: true,
    });
  });

  test("beneath a title: the row is named", () => {
    expect(dialect("企业名录\n编号，名称\n").findings).toMatchObject([{ code: "separator-wide", row: 2 }]);
  });

  test.each(["编号 名称 所在园区\ne1 泰山啤酒 p1\n", "编号  名称　所在园区\n", "编号/名称/所在园区\n"])(
    "%j",
    (text) => {
      expect(dialect(text)).toMatchObject({
        findings: [{ severity: "error", code: "separator-unknown", row: 1 }],
        isUnreadable: true,
      });
    },
  );

  test("full-width commas within the cells are text", () => {
    expect(dialect("编号,名称,备注\ne1,泰山啤酒,一，二，三\n")).toMatchObject({ findings: [], isUnreadable: false });
  });
});
