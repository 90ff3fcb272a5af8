import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../../src/data/write-csv.ts";
import { text } from "../../../../src/model/column.ts";
import { columnsOf } from "../../../../src/model/schema.ts";
import { quickest } from "../../quickest.ts";
import { repaired, repairedAs } from "./repair.ts";

const name = (written: string) => repaired("enterprises.name_zh", written);

test.each([
  "<b>甲</b><script>alert(1)</script>",
  "甲 & 乙 &lt;",
  "暂无",
  "= 500 亩",
  "+86",
  "-",
  "TRUE",
  "𠮷野家 䶮 㙟",
  "👨‍👩‍👧 🇨🇳 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} ❤️",
  "第一行\n第二行",
  "甲　乙",
  "café ｶﾞ नमस्ते",
])("%s is a text, kept as it is", (written) => {
  expect(name(written)).toEqual({ value: written, found: [] });
});

describe("what cannot be seen goes, with a note", () => {
  test.each([
    ["甲\u200b厂", "甲厂"],
    ["\ufeff甲厂", "甲厂"],
    ["甲\u00ad厂", "甲厂"],
    ["甲\u200e厂", "甲厂"],
    ["甲\u2060厂\u200d", "甲厂"],
    ["甲厂\u3000", "甲厂"],
    ["甲\u3164厂", "甲厂"],
    ["\u00a0甲\u00a0厂", "甲 厂"],
    ["甲\t厂", "甲 厂"],
    ["甲\u0007\f厂", "甲厂"],
  ])("%j → %s", (written, clean) => {
    expect(name(written)).toEqual({ value: clean, found: [`note cell-cleaned: ${clean}`] });
  });

  test("plain spaces and line breaks at the ends are no finding", () => {
    expect(name(" 甲厂\r\n")).toEqual({ value: "甲厂", found: [] });
  });

  test.each(["\u202e", "\u202d", "\u2066", "\u2069", "\u202a"])("%j turns the direction: a warning", (mark) => {
    expect(name(`甲${mark}乙`)).toEqual({ value: "甲乙", found: ["warning text-direction: 甲乙"] });
  });

  test("marks stacked on a letter stay, with a warning", () => {
    const zalgo = `甲${"\u0301".repeat(20)}`;
    expect(name(zalgo)).toEqual({ value: zalgo, found: ["warning text-stacked"] });
  });

  test("a NUL is a damaged cell", () => {
    expect(name("甲\0乙")).toEqual({ value: undefined, found: ["error cell-damaged"] });
  });
});

describe("length", () => {
  test("over 2,000 characters is an error where the column does not allow more", () => {
    expect(name("长".repeat(2000)).found).toEqual([]);
    expect(name("𠮷".repeat(2000)).found).toEqual([]);
    expect(name("长".repeat(2001))).toEqual({ value: undefined, found: ["error text-too-long: 2001 > 2000"] });
    const long = text({ maxLength: 5000 });
    expect(repairedAs(long, "full_zh", "长".repeat(3000)).found).toEqual([]);
    expect(repairedAs(long, "full_zh", "长".repeat(5001)).found).toEqual(["error text-too-long: 5001 > 5000"]);
  });
});

describe("what a spreadsheet leaves", () => {
  test.each([
    ["#N/A", "cell-error-value"],
    ["#REF!", "cell-error-value"],
    ["#NAME?", "cell-error-value"],
    ["########", "cell-too-narrow"],
  ])("%s is no name", (written, code) => {
    expect(name(written)).toEqual({ value: undefined, found: [`error ${code}`] });
  });

  test.each(["=C2*2", '=HYPERLINK("http://evil")', "=-B3", "=$A$1"])(
    "%s may be meant as text, with a warning",
    (written) => {
      expect(name(written)).toEqual({ value: written, found: ["warning cell-formula"] });
    },
  );

  test("garbled text stays, with a warning; # alone is a sign", () => {
    expect(name("锟斤拷")).toEqual({ value: "锟斤拷", found: ["warning cell-damaged"] });
    expect(name("#1 厂房")).toEqual({ value: "#1 厂房", found: [] });
  });
});

test("the apostrophe our own export writes before a formula goes again", () => {
  for (const written of ["=1+1", "+cmd", "-x", "@a", "＝1", "＋1", "'=1", "-3.5", "它'=", "'甲"]) {
    const csv = writeCsv({ columns: [{ label: "a" }], rows: [{ cells: [written] }] });
    const cell = csv.split("\r\n")[1] ?? "";
    const { value, found } = name(cell);
    expect(value, cell).toBe(written);
    expect(found, cell).toEqual([]);
  }
});

const BRICKS = [
  ..." 1#='万十-°\u200b\u200d\u0301\u202e一;/",
  "(a+)+$",
  "1,",
  "<b>",
  "a.",
  "#N/A",
  "2024年",
  "约",
  "http://",
  "\u{E0067}",
];
const ONE_OF_EACH_KIND = Object.entries(columnsOf("enterprises")).filter(
  ([, { kind }], index, all) => all.findIndex(([, other]) => other.kind === kind) === index,
);

test.each(BRICKS)("50,000 characters of %j take no time in any column", (brick) => {
  const long = brick.repeat(Math.ceil(50_000 / brick.length));
  for (const written of [long, `1${long}x`, `'=${long}!`]) {
    const time = quickest(() => {
      for (const [column, described] of ONE_OF_EACH_KIND) repairedAs(described, column, written);
    });
    expect(time / ONE_OF_EACH_KIND.length).toBeLessThan(50);
  }
});
