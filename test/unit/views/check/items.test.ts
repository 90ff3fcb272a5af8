import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/model/finding.ts";
import { narrowFindings } from "../../../../src/views/check/narrow.ts";
import {
  countFindings,
  type FileReport,
  fatalFirst,
  groupFindings,
  placeOf,
  SHOWN,
  shownColumns,
} from "../../../../src/views/check/report-items.ts";
import { bySection } from "../../../../src/views/check/sections.ts";
import { wordPlaced } from "../../../../src/views/check/word-placed.ts";

const file = (name: string, more: Partial<FileReport> = {}): FileReport => ({
  file: name,
  from: name,
  table: "enterprises",
  read: 0,
  kept: 0,
  rejected: 0,
  isEncodingSure: true,
  sample: [],
  unknown: [],
  header: ["编号", "名称", "经度"],
  places: new Map([
    ["id", 0],
    ["lon", 2],
  ]),
  isFilled: false,
  ...more,
});
const FILES = new Map([
  ["enterprises.csv", file("enterprises.csv", { from: "台账.xlsx", sheet: "企业" })],
  ["regions.csv", file("regions.csv", { isFilled: true })],
]);
const finding = (more: Partial<Finding> = {}): Finding => ({
  severity: "error",
  code: "cell-not-number",
  file: "enterprises.csv",
  row: 214,
  column: "lon",
  value: "一百一十六",
  ...more,
});

describe("a finding's place", () => {
  it("is named by workbook, sheet, row, letter and header as the clerk sees them", () => {
    expect(placeOf(finding(), FILES.get("enterprises.csv"))).toEqual({
      from: "台账.xlsx",
      sheet: "企业",
      table: "enterprises",
      row: 214,
      letter: "C",
      index: 2,
      header: "经度",
    });
  });
  it("has the line of the text where rows of several lines stand above", () => {
    expect(placeOf(finding({ line: 230 }), file("enterprises.csv")).line).toBe(230);
    expect(placeOf(finding({ line: 214 }), file("enterprises.csv")).line).toBeUndefined();
  });
  it("has no line in a sheet, which has rows alone", () => {
    expect(placeOf(finding({ line: 230 }), FILES.get("enterprises.csv")).line).toBeUndefined();
  });
  it("is the file alone where nothing else is known", () => {
    expect(placeOf({ severity: "error", code: "file-empty", file: "x.csv" }, undefined)).toEqual({ from: "x.csv" });
  });
});

describe("groups of findings", () => {
  const many = Array.from({ length: 250 }, (_, row) => finding({ row, severity: "warning", code: "code-doubtful" }));
  const all = [
    finding({ severity: "note", code: "file-decoded" }),
    ...many,
    finding(),
    finding({ file: "regions.csv" }),
  ];

  it("come worst first", () => {
    expect(groupFindings(all, FILES).map(({ severity, file: name, count }) => [severity, name, count])).toEqual([
      ["error", "enterprises.csv", 1],
      ["error", "regions.csv", 1],
      ["warning", "enterprises.csv", 250],
      ["note", "enterprises.csv", 1],
    ]);
  });
  it("begin with what a whole table hangs on", () => {
    const missing = finding({ code: "column-missing", row: 1, column: "id" });
    expect(groupFindings([finding(), finding({ row: 3 }), missing], FILES)[0]?.code).toBe("column-missing");
    expect(fatalFirst([finding(), missing])).toEqual([missing, finding()]);
  });
  it("count all and show the first hundred of each", () => {
    const [, , warnings] = groupFindings(all, FILES);
    expect(warnings?.shown.length).toBe(SHOWN);
    expect(warnings?.shown.at(-1)?.finding.row).toBe(99);
  });
  it("stand under their table or their cause", () => {
    const groups = groupFindings(all, FILES);
    expect(bySection(groups, "table").map(({ key }) => key)).toEqual(["enterprises.csv", "regions.csv"]);
    expect(bySection(groups, "cause").map(({ key, groups: each }) => [key, each.length])).toEqual([
      ["cell-not-number", 2],
      ["code-doubtful", 1],
      ["file-decoded", 1],
    ]);
  });
  it("are counted by finding and by kind", () => {
    expect(countFindings(all)).toEqual({
      counts: { error: 2, warning: 250, note: 1 },
      kinds: { error: 1, warning: 1, note: 1 },
    });
  });
  it("are narrowed by cell address, header, value and wording", () => {
    const left = (text: string) =>
      narrowFindings(
        [finding(), finding({ row: 9, value: "x" })],
        FILES,
        { severity: "", file: "", text },
        "zh-CN",
      ).map(({ row }) => row);
    expect(left("C214")).toEqual([214]);
    expect(left("c9")).toEqual([9]);
    expect(left("一百")).toEqual([214]);
    expect(left("不是数字")).toEqual([214, 9]);
    expect(left("经度")).toEqual([214, 9]);
    expect(left("没有这个")).toEqual([]);
  });
});

describe("a column in words", () => {
  const words = (more: Partial<Finding>, language: "zh-CN" | "en" = "zh-CN") => {
    const told = finding(more);
    const { message, fix } = wordPlaced({ finding: told, place: placeOf(told, FILES.get(told.file)) }, language);
    return `${message} ${fix}`;
  };
  it("is headed as the file heads it, else in the language of the page", () => {
    expect(words({ code: "id-missing", column: "id" })).toContain("“编号”");
    expect(words({ code: "source-missing", column: "source_ids" })).toContain("“来源”");
    expect(words({ code: "source-missing", column: "source_ids" }, "en")).toContain("“source_ids”");
    expect(words({ code: "column-unknown", column: "企业规模", detail: "employees" })).toContain("改成“员工数”");
    expect(words({ code: "dates-reversed", column: "lon", value: "2024", detail: "founded_year 2025" })).toContain(
      "早于 成立年份 2025",
    );
  });
  it("is to be headed without the line break that is in it", () => {
    expect(words({ code: "header-cleaned", column: "name_zh", value: "企业\n名称" })).toContain("改成“企业名称”");
  });
});

describe("cells shown beside a finding", () => {
  it("are the whole of a narrow row", () => expect(shownColumns(5, 3, false)).toEqual([0, 1, 2, 3, 4]));
  it("are the first two and the neighbours of the marked one in a wide row", () =>
    expect(shownColumns(30, 12, false)).toEqual([0, 1, 10, 11, 12, 13, 14]));
  it("are all when asked for", () => expect(shownColumns(30, 12, true)).toHaveLength(30));
});
