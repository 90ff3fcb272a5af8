import { describe, expect, test } from "vitest";
import { findHeader, firstRows } from "../../../../src/data/intake/head-rows.ts";
import { kindOfRow } from "../../../../src/data/intake/kind-of-row.ts";
import { isNoteRow, isTotalRow, isUnitRow, statedUnits } from "../../../../src/data/intake/row-kinds.ts";

const row = (text: string) => text.split(",");
const header = (...rows: readonly string[]) => findHeader("enterprises", rows.map(row));
const told = (...rows: readonly string[]) =>
  header(...rows).findings.map(({ severity, code, row: number }) => `${severity} ${code} ${number}`);

describe("the header is the row that names most columns", () => {
  test("in the first row", () => {
    expect(header("编号,名称,所在园区", "e1,泰山啤酒,p1")).toEqual({
      header: 0,
      cells: ["编号", "名称", "所在园区"],
      end: 0,
      units: [],
      findings: [],
    });
  });

  test("beneath a title and a blank line", () => {
    const found = header("泰安市重点企业名录,,", ",,", "编号,名称,所在园区", "e1,泰山啤酒,p1");
    expect(found).toMatchObject({ header: 2, end: 2 });
    expect(found.findings).toEqual([{ severity: "note", code: "header-below", row: 3, value: "泰安市重点企业名录" }]);
  });

  test("beneath a line that says who filled it in", () => {
    expect(told("填报单位：,工信局,填报日期：,2025-01", "编号,名称,所在园区,备注")).toEqual(["note header-below 2"]);
  });

  test("a row above it that may be data is warned of", () => {
    expect(told("e9,某厂,p9,x", "编号,名称,所在园区,备注", "e1,泰山啤酒,p1,")).toEqual(["warning header-below 2"]);
  });

  test("of no known name: the first row of several cells", () => {
    expect(header("名录,,", "甲,乙,丙", "1,2,来源")).toMatchObject({ header: 1, cells: ["甲", "乙", "丙"] });
  });

  test("beneath fifty blank lines", () => {
    const rows = firstRows(`${"\n".repeat(50)}编号,名称\ne1,甲\n`, { delimiter: ",", start: 0, startLine: 1 });
    expect(findHeader("enterprises", rows)).toMatchObject({ header: 50, findings: [] });
  });

  test("only blank rows", () => {
    expect(findHeader("enterprises", [[""], ["", " "]])).toMatchObject({ header: undefined, end: -1, findings: [] });
  });
});

describe("a header of two rows", () => {
  test("group names above, merged cells exported as blanks", () => {
    const found = header("编号,名称,位置,,备注", ",,经度,纬度,", "e1,泰山啤酒,117.1,36.1,");
    expect(found).toMatchObject({ header: 1, end: 1, cells: ["编号", "名称", "经度", "纬度", "备注"] });
    expect(found.findings).toMatchObject([{ severity: "note", code: "header-two-rows", row: 2 }]);
  });

  test("a header only the two together make", () => {
    expect(header("编号,名称,", ",（中文）,（英文）", "e1,泰山啤酒,Taishan")).toMatchObject({
      cells: ["编号", "名称", "名称（英文）"],
    });
  });

  test("a column that names its unit, beneath a group name", () => {
    expect(header("编号,名称,经济指标,", ",,营业收入（亿元）,员工数", "e1,甲,3,20")).toMatchObject({
      cells: ["编号", "名称", "营业收入（亿元）", "员工数"],
    });
  });

  test("once in Chinese and once in English: the second row is no data", () => {
    expect(header("编号,名称,所在园区", "id,name_zh,park_id", "e1,泰山啤酒,p1")).toMatchObject({ header: 0, end: 1 });
  });

  test("a first row of data is no second header", () => {
    expect(header("编号,名称,备注", "e1,泰山啤酒,来源")).toMatchObject({ header: 0, end: 0, findings: [] });
  });
});

describe("units", () => {
  test("a row beneath the header that names the units asked for", () => {
    const found = header(
      "编号,名称,营业收入,从业人数".replace("营业收入", "revenue_cny_100m").replace("从业人数", "employees"),
      ",,（亿元）,人",
      "e1,甲,1,2",
    );
    expect(found).toMatchObject({ header: 0, end: 1 });
    expect(found.findings).toEqual([{ severity: "note", code: "row-unit", row: 2, value: "（亿元） 人" }]);
  });

  test("another unit than the one asked for is the unit of that column", () => {
    const found = header("id,name_zh,revenue_cny_100m", ",,万元", "e1,甲,1");
    expect(found.units).toEqual([undefined, undefined, "万元"]);
    expect(found.findings).toEqual([
      { severity: "note", code: "row-unit", row: 2, value: "万元", detail: "revenue_cny_100m" },
    ]);
  });

  test("a unit that cannot be converted is an error, with the unit asked for", () => {
    const found = header("id,name_zh,revenue_cny_100m", ",,万美元", "e1,甲,1");
    expect(found.findings).toEqual([
      {
        severity: "error",
        code: "row-unit-unfit",
        row: 2,
        value: "万美元",
        detail: "revenue_cny_100m: 亿元, CNY 100m",
      },
    ]);
  });

  test("a unit in the header itself goes before that of a row", () => {
    expect(header("id,name_zh,营业收入（亿元）", ",,万元", "e1,甲,1").units[2]).toBeUndefined();
  });

  test("stated above the table", () => {
    expect(told("单位：亿元、人,,", "id,name_zh,revenue_cny_100m")).toEqual(["note header-below 2", "note row-unit 1"]);
    const found = header(",,（单位：万元、人）", "id,name_zh,revenue_cny_100m,employees,founded_year");
    expect(found.units).toEqual([undefined, undefined, "万元", undefined, undefined]);
  });

  test.each(["（亿元）", "单位：万元", ",,亩,㎡,%", "必填,选填,数字", "-,-,亿元"])("a row of units: %s", (text) => {
    expect(isUnitRow(row(text))).toBe(true);
  });

  test.each(["e1,泰山啤酒,亿元", "e1,1,2", ",,", "3.2亿元,", "-"])("no row of units: %s", (text) => {
    expect(isUnitRow(row(text))).toBe(false);
  });

  test("what a cell states for the whole table", () => {
    expect(statedUnits(["（单位：万元、人）", "金额单位：亿元"])).toEqual(["万元", "人", "亿元"]);
  });
});

test.each([
  "合计,,,1234",
  "合  计,,100",
  "总计：,,",
  ",小计,,5",
  "1,合计,,5",
  "全市合计,,",
  ",高新区,小计,12",
  "合计（家）,3",
  "Total,,1",
  "Grand Total,,1",
  "subtotal,,,7",
  "total,,12,30%",
  "平均值,,3",
])("a row of totals: %s", (text) => {
  expect(isTotalRow(row(text))).toBe(true);
});

test.each(["e1,泰山啤酒,p1", "total,全市规上企业,2024", "合计算力中心,,", "e1,1,2", ",,", "sum-tech,算力公司"])(
  "no total: %s",
  (text) => {
    expect(isTotalRow(row(text))).toBe(false);
  },
);

test.each([
  "注：本表为季度快报,,",
  "注1：不含肥城,,",
  "备注：口径有调整",
  "数据来源：市统计局,,",
  "资料来源：年鉴",
  "填表人：张某,,审核人：李某,,填报日期：2025-03-01",
  "制表单位：工信局",
  "（注：含园区外企业）",
  "# 由系统导出",
  "第 2 页 共 5 页",
  "\f第2页",
  "- 3 -,,",
  "2/5",
  "------,------",
  "续表,,",
  "以下空白",
  "本表由各县市区填报",
  "Source: Statistics Bureau",
  "Note 1: without Feicheng",
  "各企业营业收入为快报数，最终以年报为准。,,,",
])("a remark: %s", (text) => {
  expect(isNoteRow(row(text))).toBe(true);
});

test.each([
  "e1,泰山啤酒",
  "泰山集团,,,",
  "#N/A,泰山",
  "#REF!,,",
  "##,,",
  ",,",
  "来源一,甲",
  "注塑机厂,p1",
  "说明书印刷厂,,",
])("no remark: %s", (text) => {
  expect(isNoteRow(row(text))).toBe(false);
});

describe("rows beneath the header", () => {
  const kinds = (table: "enterprises" | "flows", head: string, ...rows: readonly string[]) =>
    rows.map((text) => kindOfRow(table, row(head))(row(text)));

  test("a valid id is data, whatever the name", () => {
    expect(kinds("enterprises", "编号,名称", "e1,合计电子", "e2,注：小计", "某厂,", "total,全市")).toEqual([
      "data",
      "data",
      "data",
      "data",
    ]);
  });

  test("totals, remarks and the header once more are none", () => {
    expect(kinds("enterprises", "编号,名称", "合计,", ",小计", "total,5", "e9,合 计", "43,总计")).toEqual(
      Array(5).fill("total"),
    );
    expect(kinds("enterprises", "编号,名称", "注：快报数,", "编号,名称", "id,name_zh", "# 说明,")).toEqual([
      "note",
      "note",
      "note",
      "note",
    ]);
  });

  test("in a table without ids", () => {
    expect(kinds("flows", "chain_id,from_id,to_id", "c1,a,b", "合计,,")).toEqual(["data", "total"]);
  });
});
