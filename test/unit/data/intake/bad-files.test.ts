import { describe, expect, test } from "vitest";
import { parseTable } from "../../../../src/data/parse-table.ts";
import { rowsOfColumns } from "../../../../src/model/table-columns.ts";
import { readBytes } from "../read-text.ts";
import { encodeWith, gbk, join, utf8, utf16, windows1252 } from "./encode.ts";

const HEADER = "编号,名称,备注\n";
const FILE = "enterprises.csv";

/** What a clerk sees of a file: rows read, kept, left out, names, and what was found. */
async function seen(bytes: Uint8Array) {
  const { report, columns, findings } = await parseTable("enterprises", FILE, bytes);
  const { read, kept, rejected } = report;
  expect(read).toBe(kept + rejected.length);
  return {
    kept,
    rejected: rejected.map(({ row, code }) => `${row} ${code}`),
    names: JSON.stringify(rowsOfColumns(columns)),
    found: findings.map(({ severity, code, row, line, column }) =>
      [severity, code, row, line === undefined ? undefined : `line ${line}`, column]
        .filter((part) => part !== undefined)
        .join(" "),
    ),
  };
}

describe("encodings (trust.md 1–11)", () => {
  const text = `${HEADER}e1,泰安𠮷野,龑㙟𬭎\n`;

  test.each([
    ["1 GBK of Excel", gbk(text), "note file-decoded"],
    [
      "4 UTF-8 with two marks and a quoted header",
      utf8(`\uFEFF\uFEFF"编号","名称","备注"\ne1,泰安𠮷野,龑㙟𬭎\n`),
      undefined,
    ],
    ["5 Unicode text", utf16(`\uFEFF${text.replaceAll(",", "\t")}`, "le"), "note separator-found"],
    ["5 UTF-16 without a mark", utf16(text, "be"), "note file-decoded"],
  ])("%s", async (_, bytes, note) => {
    const { kept, names, found } = await seen(bytes);
    expect(kept).toBe(1);
    expect(names).toContain("泰安𠮷野");
    expect(names).toContain("龑㙟𬭎");
    if (note !== undefined) expect(found).toContain(note);
    expect(found.filter((line) => !line.startsWith("note"))).toEqual([]);
  });

  test("3 a short name in GBK, English headers", async () => {
    expect(await seen(gbk("id,name_zh\ne1,陆楼\n"))).toMatchObject({ kept: 1, names: expect.stringContaining("陆楼") });
  });

  test("6 one GBK line in a UTF-8 file", async () => {
    const bytes = join(utf8(`${HEADER}e1,泰山啤酒,\n`), gbk("e2,泰开集团,\n"), utf8("e3,岱银集团,\n"));
    expect(await seen(bytes)).toMatchObject({
      kept: 2,
      rejected: ["3 line-damaged"],
      found: expect.arrayContaining(["error line-encoding 3"]),
    });
  });

  test("6 the same beneath a cell of two lines: row and line are both told", async () => {
    const bytes = join(utf8(`${HEADER}e1,泰山啤酒,"一\n二"\n`), gbk("e2,泰开集团,\n"), utf8("e3,岱银集团,\n"));
    expect(await seen(bytes)).toMatchObject({
      kept: 2,
      found: expect.arrayContaining(["error line-encoding 3 line 4"]),
    });
  });

  test("7 cut inside a character", async () => {
    const bytes = utf8(`${HEADER}e1,泰山啤酒,好\ne2,泰开`).subarray(0, -1);
    expect(await seen(bytes)).toMatchObject({ kept: 1, found: expect.arrayContaining(["error file-cut 3"]) });
  });

  test.each(["锟斤拷", "烫烫烫", "泰\uFFFD安", "浣犲ソ", "娉板畨楂樻柊鍖"])("8 %s", async (name) => {
    const { kept, found } = await seen(utf8(`${HEADER}e1,${name},\n`));
    expect(kept).toBe(1);
    expect(found).toEqual(["warning cell-damaged 2 name_zh"]);
  });

  test.each([
    ["Big5", encodeWith("big5", "編號,名稱\ne1,臺灣積體電路製造\n")],
    ["Shift-JIS", encodeWith("shift_jis", "番号,名称\ne1,トヨタ自動車\n")],
    ["Windows-1252", windows1252("id,name_zh\ne1,Société Générale\n")],
  ])("9 %s", async (_, bytes) => {
    expect((await seen(bytes)).found).toContain("warning encoding-doubtful");
  });

  test("10 private-use characters", async () => {
    expect((await seen(utf8(`${HEADER}e1,王\uE5E5,\n`))).found).toEqual(["warning cell-private-use 2 name_zh"]);
    const moved = await seen(utf8(`${HEADER}e1,\uE81E,\n`));
    expect(moved.names).toContain("\u9FB4");
    expect(moved.found).toEqual(["note cell-recoded 2 name_zh"]);
  });

  test("11 UTF-8 opened as ANSI and saved", async () => {
    const bytes = join(utf8(`${HEADER}e1,泰山啤酒,国家\ne2,泰开集团,`), Uint8Array.of(0xe6, 0xb3, 0x3f, 0x0a));
    expect(await seen(bytes)).toMatchObject({
      kept: 2,
      found: expect.arrayContaining(["warning file-garbled", "warning cell-damaged 3 note_zh"]),
    });
  });
});

describe("a whole file of UTF-8 read as GBK and saved as UTF-8", () => {
  const rows = "e1,泰安泰山啤酒,国家高新企业\ne2,泰开集团公司,输变电设备\ne3,石横特钢集团,钢铁\n";
  const garble = (text: string) => utf8(new TextDecoder("gb18030").decode(utf8(text)));

  test("with Chinese headers is one finding about the file", async () => {
    const { findings, report } = await readBytes("enterprises", garble(`编号,企业名称,备注\n${rows}`));
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error file-garbled"]);
    expect(report.kept).toBe(0);
  });

  test("with English headers is told of the file first, then by cell", async () => {
    const { findings, report } = await readBytes("enterprises", garble(`id,name_zh,note_zh\n${rows}`));
    expect(findings.map(({ severity, code }) => `${severity} ${code}`).slice(0, 2)).toEqual([
      "warning file-garbled",
      "warning cell-damaged",
    ]);
    expect(report.kept).toBe(3);
  });
});

describe("separators, head and foot (trust.md 14, 15, 21, 24)", () => {
  test("14 sep= line and semicolons", async () => {
    expect(await seen(utf8("sep=;\r\n编号;名称\r\ne1;泰山啤酒\r\n"))).toMatchObject({
      kept: 1,
      found: expect.arrayContaining(["note separator-found"]),
    });
  });

  test.each(["，", "、", "；"])("15 %s", async (mark) => {
    expect(await seen(utf8(`${HEADER.replaceAll(",", mark)}e1${mark}泰山啤酒${mark}\n`))).toMatchObject({
      kept: 0,
      found: ["error separator-wide 1"],
    });
  });

  test("21, 24 all a form has around its table", async () => {
    const text = [
      "泰安市重点企业名录,,",
      "单位：亿元,,",
      "# 由系统导出,,",
      "编号,名称,revenue_cny_100m",
      ",,（亿元）",
      "e1,泰山啤酒,1.5",
      "",
      "e2,泰开集团,2",
      "小计,,3.5",
      "合计,,3.5",
      "注：快报数,,",
      "填表人：张某,审核人：李某,",
    ].join("\n");
    const { kept, rejected, found } = await seen(utf8(text));
    expect(kept).toBe(2);
    expect(rejected).toEqual(["9 row-total", "10 row-total"]);
    expect(found).toEqual([
      "note header-below 4",
      "note row-unit 2",
      "note row-unit 5",
      "error row-total 9",
      "error row-total 10",
      "note row-note 11",
      "note row-note 12",
    ]);
  });

  test("21 a header of two rows", async () => {
    expect(await seen(utf8("编号,名称,位置,,位置精度\n,,经度,纬度,\ne1,泰山啤酒,117.1,36.1,site\n"))).toMatchObject({
      kept: 1,
      found: ["note header-two-rows 2"],
    });
  });
});

describe("other kinds of file (trust.md 28, 29, 70)", () => {
  test.each([
    ["XLSX", join(Uint8Array.of(0x50, 0x4b, 3, 4), utf8("xl/workbook.xml")), "file-is-workbook"],
    [
      "WPS .et",
      join(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(512)),
      "workbook-kind",
    ],
    ["PDF", utf8("%PDF-1.4"), "file-is-document"],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0), "file-is-archive"],
    ["a log-in page", utf8("<!doctype html><title>登录</title>"), "file-is-page"],
    ["JSON", utf8('{"features":[]}'), "file-is-json"],
  ])("%s", async (_, bytes, code) => {
    expect(await seen(bytes)).toMatchObject({ kept: 0, found: [`error ${code}`] });
  });
});
