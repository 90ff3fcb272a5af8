import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readWorkbook, WORKBOOK_LIMITS } from "../../../../src/data/intake/workbook/read-workbook.ts";
import type { Finding } from "../../../../src/model/finding.ts";
import {
  type MadeSheet,
  type MadeWorkbook,
  makeWorkbook,
  workbookBytes,
  workbookParts,
} from "../../../make-workbook.ts";
import { makeZip } from "../../../make-zip.ts";
import { brief } from "../packs.ts";
import { seeded } from "../seeded.ts";

const NAME = "企业.xlsx";
const HEADER = ["编号", "名称", "营业收入"];
const briefs = (findings: readonly Finding[]) => findings.map(brief);

async function read(bytes: Uint8Array) {
  const { sheets, findings } = await readWorkbook(bytes, NAME);
  return {
    csv: sheets.map(({ csv }) => csv),
    found: briefs([...findings, ...sheets.flatMap((sheet) => sheet.findings)]),
  };
}

const readMade = (made: MadeWorkbook) => read(makeWorkbook(made));
/** One sheet of one row under a header of a letter a column. */
const readCells = (cells: string, made: Partial<MadeWorkbook> = {}) =>
  readMade({ ...made, sheets: [{ name: "企业", rows: `<row r="1">${cells}</row>` }] });
const number = (value: number | string, style = 0) => `<c r="A1" s="${style}"><v>${value}</v></c>`;
const formula = (inner: string, type = "") => `<c r="A1"${type}>${inner}</c>`;

test("a sheet of Excel becomes a table; its rows keep their numbers", async () => {
  const rows = [HEADER, [], ["e1", "甲厂, 一分厂", 3.5], ["e2", '乙"厂"\n二行', ""], [], ["e3", " 丙厂 ", 0]];
  const { csv, found } = await readMade({ sheets: [{ name: "企业", rows }] });
  expect(csv).toEqual(['编号,名称,营业收入\n\ne1,"甲厂, 一分厂",3.5\ne2,"乙""厂""\n二行",\n\ne3," 丙厂 ",0\n']);
  expect(found).toEqual([]);
});

test("a workbook written by another library: shared strings, dates, booleans, several sheets", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "企业",
        columns: [{ numFmt: "General" }, { numFmt: "yyyy-mm-dd" }],
        rows: [["e1", new Date(Date.UTC(2024, 2, 1)), true]],
      },
      { name: "园区", rows: [["p1", false]] },
    ],
  });
  expect(await read(bytes)).toEqual({ csv: ["e1,2024-03-01,TRUE\n", "p1,FALSE\n"], found: [] });
});

describe("numbers as a person would write them", () => {
  test.each([
    ["3.5", "3.5"],
    ["0.30000000000000004", "0.3"],
    ["36.200000000000003", "36.2"],
    ["1E+21", "1000000000000000000000"],
    ["1.2E+23", "120000000000000000000000"],
    ["1.5E-7", "0.00000015"],
    ["-1E-10", "-0.0000000001"],
    ["-0", "0"],
    ["1E+999", "Infinity"],
  ])("%s is %s", async (stored, text) => {
    expect((await readCells(number(stored))).csv).toEqual([`${text}\n`]);
  });

  test("zeros that a format shows are kept: 000338", async () => {
    expect((await readCells(number(338, 1), { formats: ["000000"] })).csv).toEqual(["000338\n"]);
  });

  test("digits beyond the 15th are lost in every spreadsheet: warned of with the cell", async () => {
    const { csv, found } = await readCells(number("9.13702E+17"));
    expect(csv).toEqual(["913702000000000000\n"]);
    expect(found).toEqual(["warning number-cut 企业.xlsx › 企业:1:A 913702000000000000"]);
  });

  test("a credit code kept as text is no number", async () => {
    const rows = [["913702007654321098"]];
    expect(await readMade({ sheets: [{ name: "企业", rows }] })).toEqual({ csv: ["913702007654321098\n"], found: [] });
  });
});

describe("dates", () => {
  test.each([
    ["yyyy-mm-dd", 45352, "2024-03-01"],
    [14, 45352, "2024-03-01"],
    ['yyyy"年"m"月"', 45352, "2024-03"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45352, "2024-03-01"],
    [57, 45352, "2024-03"],
    [17, 45352, "2024-03"],
    ["yyyy", 45352, "2024"],
    [22, 45352.5, "2024-03-01T12:00"],
    ["yyyy/m/d h:mm", 45352, "2024-03-01"],
    [20, 0.395833333333333, "09:30"],
    ["yyyy-mm-dd", 1, "1900-01-01"],
    ["yyyy-mm-dd", 61, "1900-03-01"],
    ['0.0"亿元"', 3.2, "3.2"],
    ["#,##0.00", 18000, "18000"],
    ["0%", 0.95, "0.95"],
  ])("%s of %d reads as %s", async (format, serial, text) => {
    expect((await readCells(number(serial, 1), { formats: [format] })).csv).toEqual([`${text}\n`]);
  });

  test("counted from 1904 where the workbook says so, and told", async () => {
    const before = '<workbookPr date1904="1"/>';
    const { csv, found } = await readCells(number(43890, 1), { formats: ["yyyy-mm-dd"], before });
    expect(csv).toEqual(["2024-03-01\n"]);
    expect(found).toEqual(["note workbook-1904 企业.xlsx::"]);
  });

  test.each([0, -1, 3_000_000, 1e20])("day %d is no date: an error with the cell, which is blank", async (serial) => {
    const { csv, found } = await readCells(`${number(serial, 1)}<c r="B1"><v>1</v></c>`, { formats: ["yyyy-mm-dd"] });
    expect(csv).toEqual([",1\n"]);
    expect(found).toEqual(["error cell-date-impossible 企业.xlsx › 企业:1:A"]);
  });
});

describe("formulas and error values", () => {
  test("the stored result counts, of whatever type", async () => {
    const cells =
      '<c r="A1"><f>B1*2</f><v>7</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>';
    expect(await readCells(cells)).toEqual({ csv: ["7,ab,TRUE\n"], found: [] });
  });

  test.each([
    ["plain", formula("<f>B1*2</f>")],
    ["with an empty value", formula("<f>B1*2</f><v></v>")],
    ["shared", formula('<f t="shared" si="0"/>')],
    ["of a text", formula("<f>B1&amp;C1</f>", ' t="str"')],
    ["of yes and no", formula("<f>B1&gt;1</f><v></v>", ' t="b"')],
    ["of an array", formula('<f t="array" ref="A1:A3">B1:B3*2</f>')],
  ])("without a stored result (%s): an error with the cell", async (_, cell) => {
    const { csv, found } = await readCells(`${cell}<c r="B1"><v>1</v></c>`);
    expect(csv).toEqual([",1\n"]);
    expect(found).toEqual(["error formula-no-value 企业.xlsx › 企业:1:A"]);
  });

  test.each([
    '<c r="A1" t="s"/>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="s"><v></v></c>',
    '<c r="A1" t="b"><v></v></c>',
  ])("%s is blank, whatever the first of the shared texts", async (cell) => {
    const strings = ["<si><t>甲厂</t></si>"];
    const { csv, found } = await readCells(`${cell}<c r="B1" t="s"><v>0</v></c>`, { strings });
    expect({ csv, found }).toEqual({ csv: [",甲厂\n"], found: [] });
  });

  test.each(["<v></v>", "<v/>"])("a formula whose text is empty (%s) is blank", async (value) => {
    const { csv, found } = await readCells(`<c r="A1" t="str"><f>""</f>${value}</c><c r="B1"><v>1</v></c>`);
    expect({ csv, found }).toEqual({ csv: [",1\n"], found: [] });
  });

  test.each([
    ["past the last", "1", ["<si><t>甲厂</t></si>"]],
    ["no number", "x", ["<si><t>甲厂</t></si>"]],
    ["below 0", "-1", ["<si><t>甲厂</t></si>"]],
    ["without any", "0", undefined],
  ])("a shared text that is not there (%s) is an error with the cell", async (_, index, strings) => {
    const cell = `<c r="A1"><v>1</v></c><c r="B1" t="s"><v>${index}</v></c>`;
    const { csv, found } = await readCells(cell, strings === undefined ? {} : { strings });
    expect({ csv, found }).toEqual({ csv: ["1\n"], found: ["error cell-text-lost 企业.xlsx › 企业:1:B"] });
  });

  test.each(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"])(
    "%s is an error with the cell",
    async (value) => {
      const { csv, found } = await readCells(
        `<c r="C1" t="e"><v>${value}</v></c><c r="D1" t="e"><f>1/0</f><v>${value}</v></c><c r="E1"><v>1</v></c>`,
      );
      expect(csv).toEqual([",,,,1\n"]);
      expect(found).toEqual([
        `error cell-error 企业.xlsx › 企业:1:C ${value}`,
        `error cell-error 企业.xlsx › 企业:1:D ${value}`,
      ]);
    },
  );

  test("results never calculated are warned of, once", async () => {
    const after = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    expect((await readCells(formula("<f>1+1</f><v>0</v>"), { after })).found).toEqual([
      "warning formula-uncalculated 企业.xlsx::",
    ]);
    expect((await readCells(number(1), { after })).found).toEqual([]);
  });

  test("values from other workbooks are read as stored, with a note", async () => {
    const parts = { "xl/externalLinks/externalLink1.xml": "<externalLink/>" };
    expect(await readCells(formula("<f>[1]Sheet1!A1</f><v>5</v>"), { parts })).toEqual({
      csv: ["5\n"],
      found: ["note workbook-linked 企业.xlsx::"],
    });
  });
});

describe("text only", () => {
  test.each([
    ["rich text", '<c r="A1" t="s"><v>0</v></c>', "<si><r><t>甲</t></r><r><rPr><b/></rPr><t>厂</t></r></si>"],
    ["phonetic guides", '<c r="A1" t="s"><v>0</v></c>', '<si><t>甲厂</t><rPh sb="0" eb="2"><t>jiachang</t></rPh></si>'],
    [
      "phonetic guides in the cell",
      '<c r="A1" t="inlineStr"><is><t>甲厂</t><rPh sb="0" eb="2"><t>jia</t></rPh></is></c>',
      "",
    ],
    ["rich text in the cell", '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>厂</t></r></is></c>', ""],
    ["entities", '<c r="A1" t="inlineStr"><is><t>&#x7532;&#21378;</t></is></c>', ""],
  ])("%s", async (_, cells, string) => {
    expect((await readCells(cells, { strings: [string] })).csv).toEqual(["甲厂\n"]);
  });

  test("links, comments, pictures, checks and charts are left out", async () => {
    const sheet: MadeSheet = {
      name: "企业",
      rows: [["甲厂"]],
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"SECRET,x"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId1" display="SECRET" tooltip="SECRET"/></hyperlinks><drawing r:id="rId2"/>',
    };
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="javascript:SECRET"/><Relationship Id="rId2" Type="x/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId3" Type="x/comments" Target="../comments1.xml"/></Relationships>',
      "xl/drawings/drawing1.xml": "<broken",
      "xl/comments1.xml":
        '<comments><commentList><comment ref="A1"><text><t>SECRET</t></text></comment></commentList></comments>',
      "docProps/core.xml": "<x>SECRET</x>",
    };
    const result = await readMade({ sheets: [sheet], parts });
    expect(result).toEqual({ csv: ["甲厂\n"], found: [] });
  });

  test("text that looks like a formula or a number stays text", async () => {
    const rows = [["=HYPERLINK(1)", "+1", "00012", "sep=;", "#x"]];
    expect((await readMade({ sheets: [{ name: "企业", rows }] })).csv).toEqual([
      '=HYPERLINK(1),+1,00012,"sep=;","#x"\n',
    ]);
  });
});

describe("merged, hidden and filtered", () => {
  const rows = [HEADER, ["e1", "甲厂", 1], ["e2", "", 2], ["e3", "丙厂", 3]];
  const only = (sheet: Partial<MadeSheet>) => readMade({ sheets: [{ name: "企业", rows, ...sheet }] });

  test("merged cells are warned of with their address and never filled", async () => {
    const { csv, found } = await only({ after: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>' });
    expect(csv).toEqual(["编号,名称,营业收入\ne1,甲厂,1\ne2,,2\ne3,丙厂,3\n"]);
    expect(found).toEqual(["warning sheet-merged 企业.xlsx › 企业:2: B2:B3"]);
  });

  test("a title over the whole table is only noted", async () => {
    const titled = [["全市重点企业名单"], ...rows];
    const { found } = await only({ rows: titled, after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' });
    expect(found).toEqual(["note sheet-merged 企业.xlsx › 企业:1: A1:C1"]);
  });

  test("hidden rows and columns are read, with a warning", async () => {
    const { csv, found } = await only({
      before: '<cols><col min="3" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>',
      rows:
        '<row r="1"><c r="A1" t="str"><v>编号</v></c></row><row r="2" hidden="1"><c r="C2"><v>2</v></c></row>' +
        '<row r="3" ht="0" customHeight="1"><c r="A3"><v>3</v></c></row><row r="5" hidden="1"><c r="A5"><v>5</v></c></row><row r="9" hidden="1"/>',
    });
    expect(csv).toEqual(["编号,,\n,,2\n3,,\n\n5,,\n"]);
    expect(found).toEqual([
      "warning rows-hidden 企业.xlsx › 企业:2: 2–3, 5",
      "warning columns-hidden 企业.xlsx › 企业:: C",
    ]);
  });

  test("a filter that is on is warned of; buttons alone hide nothing", async () => {
    const criteria =
      '<autoFilter ref="A1:C4"><filterColumn colId="0"><customFilters><customFilter val="e1"/></customFilters></filterColumn></autoFilter>';
    expect((await only({ after: criteria })).found).toEqual(["warning sheet-filtered 企业.xlsx › 企业::"]);
    expect((await only({ after: '<autoFilter ref="A1:C4"/>' })).found).toEqual([]);
    const hidden = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>';
    expect((await only({ rows: hidden, after: '<autoFilter ref="A1:A2"/>' })).found).toEqual([
      "warning rows-hidden 企业.xlsx › 企业:2: 2",
      "warning sheet-filtered 企业.xlsx › 企业::",
    ]);
  });

  test("a hidden sheet named as a table is warned of, any other noted", async () => {
    const hidden = ["企业", "enterprises", "全市企业名单", "内部"].map((name) => ({
      name,
      rows,
      state: "hidden" as const,
    }));
    expect((await readMade({ sheets: [{ name: "园区", rows }, ...hidden] })).found).toEqual([
      "warning sheet-hidden 企业.xlsx:: 企业",
      "warning sheet-hidden 企业.xlsx:: enterprises",
      "warning sheet-hidden 企业.xlsx:: 全市企业名单",
      "note sheet-hidden 企业.xlsx:: 内部",
    ]);
  });

  test.each(["hidden", "veryHidden", "HIDDEN"])(
    "a sheet that is %s is never read, and said to be left out",
    async (state) => {
      const made: MadeWorkbook = {
        sheets: [
          { name: "内部", rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>', state: state as "hidden" },
          { name: "企业", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
        ],
        strings: ["<si><t>甲厂</t></si>", "<si><t>SECRET</t></si>"],
      };
      const result = await readWorkbook(makeWorkbook(made), NAME);
      expect(result.sheets.map(({ name, csv }) => [name, csv])).toEqual([["企业", "甲厂\n"]]);
      expect(briefs(result.findings)).toEqual(["note sheet-hidden 企业.xlsx:: 内部"]);
      expect(JSON.stringify(result)).not.toContain("SECRET");
    },
  );

  test("a hidden sheet is not even unpacked: damage in it does no harm", async () => {
    const parts = workbookParts({
      sheets: [
        { name: "企业", rows: [["甲厂"]] },
        { name: "坏", rows: [], state: "hidden" },
      ],
    });
    const bytes = workbookBytes({ ...parts, "xl/worksheets/sheet2.xml": "<!DOCTYPE x><<<" });
    expect((await read(bytes)).csv).toEqual(["甲厂\n"]);
  });

  test("charts and sheets of macros are no tables", async () => {
    const parts = workbookParts({
      sheets: [
        { name: "企业", rows: [["甲厂"]] },
        { name: "图", rows: [] },
      ],
    });
    const relations = parts["xl/_rels/workbook.xml.rels"].replace(
      '/worksheet" Target="worksheets/sheet2.xml',
      '/chartsheet" Target="chartsheets/sheet1.xml',
    );
    expect((await read(workbookBytes({ ...parts, "xl/_rels/workbook.xml.rels": relations }))).csv).toEqual(["甲厂\n"]);
  });
});

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const cfb = (entry: string) => {
  const bytes = new Uint8Array(1536);
  bytes.set(CFB);
  for (const [at, letter] of [...entry].entries()) bytes[1024 + at * 2] = letter.charCodeAt(0);
  return bytes;
};
const named = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, text: "x" })));
const SMALL = makeWorkbook({ sheets: [{ name: "企业", rows: [HEADER, ["e1", "甲厂", 1]] }] });
const macroTypes =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';

test.each([
  ["no byte", new Uint8Array(), "workbook-empty", undefined],
  ["plain text", new TextEncoder().encode("id,name\n1,a\n"), "workbook-broken", undefined],
  ["half of it", SMALL.subarray(0, SMALL.length / 2), "workbook-broken", "end of directory missing"],
  ["old Excel or WPS (.xls, .et)", cfb("Workbook"), "workbook-kind", ".xls / .et"],
  ["a password", cfb("EncryptedPackage"), "workbook-locked", undefined],
  ["binary Excel", named("[Content_Types].xml", "xl/workbook.bin"), "workbook-kind", ".xlsb"],
  ["Numbers", named("Index/Document.iwa"), "workbook-kind", ".numbers"],
  ["LibreOffice", named("mimetype", "content.xml"), "workbook-kind", ".ods"],
  ["Word", named("[Content_Types].xml", "word/document.xml"), "workbook-kind", ".docx"],
  ["any other archive", named("a.txt"), "workbook-broken", undefined],
  ["macros", named("xl/workbook.xml", "xl/vbaProject.bin"), "workbook-macros", undefined],
  [
    "macros announced",
    workbookBytes({ ...workbookParts({ sheets: [] }), "[Content_Types].xml": macroTypes }),
    "workbook-macros",
    undefined,
  ],
  ["no sheet", makeWorkbook({ sheets: [] }), "workbook-broken", undefined],
  ["a name that leads out", makeZip([{ name: "xl/workbook.xml" }, { name: "../x" }]), "workbook-unsafe", "../x"],
  ["an entry with a password", makeZip([{ name: "xl/workbook.xml", flags: 1 }]), "workbook-locked", "xl/workbook.xml"],
  [
    "a bomb",
    makeZip([{ name: "xl/worksheets/sheet1.xml", text: new Uint8Array(2_000_000) }]),
    "workbook-heavy",
    expect.stringMatching(/ : 1$/),
  ],
  ["100 000 entries", makeZip([{ name: "a" }], 0xffff), "workbook-heavy", "Zip64"],
])("not read, with the way out: %s", async (_, bytes, code, detail) => {
  expect(await readWorkbook(bytes, NAME)).toEqual({
    sheets: [],
    findings: [{ severity: "error", code, file: NAME, ...(detail === undefined ? {} : { detail }) }],
  });
});

const hostile = (change: (parts: Record<string, string>) => void, made: Partial<MadeWorkbook> = {}) => {
  const parts: Record<string, string> = workbookParts({
    sheets: [{ name: "企业", rows: [["甲厂"]] }],
    strings: ["<si><t>a</t></si>"],
    ...made,
  });
  change(parts);
  return workbookBytes(parts);
};
const inSheet = (rows: string, around: Partial<MadeSheet> = {}) =>
  makeWorkbook({ sheets: [{ name: "企业", rows, ...around }] });
const LOL = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each([
  [
    "an entity bomb in the strings",
    hostile((parts) => {
      parts["xl/sharedStrings.xml"] = `${LOL}<sst><si><t>&b;</t></si></sst>`;
    }),
    "workbook-unsafe",
  ],
  [
    "an entity bomb in the sheet",
    hostile((parts) => {
      parts["xl/worksheets/sheet1.xml"] = `${LOL}<worksheet/>`;
    }),
    "workbook-unsafe",
  ],
  [
    "one cell in the far corner",
    inSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "workbook-too-large",
  ],
  ["a cell beyond the corner", inSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "workbook-unsafe"],
  ["a row beyond the last", inSheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), "workbook-unsafe"],
  ["an address that is none", inSheet('<row r="1"><c r="AAAAAAA1"><v>1</v></c></row>'), "workbook-unsafe"],
  [
    "widths stated a thousand times",
    inSheet("", { before: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(1000)}</cols>` }),
    "workbook-unsafe",
  ],
  [
    "a format of 50 000 brackets",
    makeWorkbook({ sheets: [{ name: "企业", rows: [[1]] }], formats: ["[".repeat(50_000)] }),
    "workbook-unsafe",
  ],
  [
    "tags never closed",
    hostile((parts) => {
      parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row><c";
    }),
    "workbook-broken",
  ],
  [
    "strings not well-formed",
    hostile((parts) => {
      parts["xl/sharedStrings.xml"] = "<sst></si></sst>";
    }),
    "workbook-broken",
  ],
  [
    "a sheet that is not there",
    hostile((parts) => {
      delete parts["xl/worksheets/sheet1.xml"];
    }),
    "workbook-broken",
  ],
])("refused without a hang: %s", async (_, bytes, code) => {
  const { sheets, findings } = await readWorkbook(bytes, NAME);
  expect([sheets, findings.map((finding) => [finding.severity, finding.code, finding.file])]).toEqual([
    [],
    [["error", code, NAME]],
  ]);
});

test("a stray cell far below, which would make a million blank rows, is refused with the way out", async () => {
  const stray = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>1</v></c></row>';
  expect((await readMade({ sheets: [{ name: "企业", rows: stray }] })).found).toEqual([
    "error workbook-too-large 企业.xlsx::",
  ]);
});

test("cells over the limit are counted over all sheets", async () => {
  const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="300"><c r="J300"><v>1</v></c></row>';
  const bytes = makeWorkbook({
    sheets: [
      { name: "a", rows: far },
      { name: "b", rows: far },
    ],
  });
  const limits = { ...WORKBOOK_LIMITS, cells: 5000 };
  expect((await readWorkbook(bytes, NAME, limits)).findings).toEqual([
    { severity: "error", code: "workbook-too-large", file: NAME, detail: "b: 6000 > 5000" },
  ]);
});

test("no damage of any byte makes it throw", async () => {
  for (let at = 0; at < SMALL.length; at += 7) {
    const damaged = Uint8Array.from(SMALL);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    await readWorkbook(damaged, NAME);
    await readWorkbook(SMALL.subarray(0, at), NAME);
  }
});

test("no damage of its text makes it throw or hang", async () => {
  const made: MadeWorkbook = {
    sheets: [
      {
        name: "企业",
        rows: [HEADER, ["e1", "甲厂", 45352]],
        after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
      },
      { name: "藏", rows: [["SECRET"]], state: "hidden" },
    ],
    strings: ["<si><t>a</t></si>"],
    formats: ["yyyy-mm"],
  };
  const parts = Object.entries(workbookParts(made));
  const marks = ["<", ">", '"', "&", "/", "\0", "]]>", "<!--", "<row>", 'r="ZZ0"', "-1", "1e999", "</c>", " "];
  const random = seeded(7);
  const pick = (count: number) => Math.floor(random() * count);
  for (let round = 0; round < 400; round += 1) {
    const at = pick(parts.length);
    const damaged = parts.map(([path, text], index) => {
      const from = pick(text.length);
      const mark = marks[pick(marks.length)] ?? "";
      return [path, index === at ? text.slice(0, from) + mark + text.slice(from + pick(20)) : text];
    });
    const result = await readWorkbook(workbookBytes(Object.fromEntries(damaged)), NAME);
    const wasUnhidden = parts[at]?.[0] === "xl/workbook.xml";
    if (!wasUnhidden) expect(JSON.stringify(result)).not.toContain("SECRET");
  }
});

test("a workbook with names before every tag, as some programs write, is read", async () => {
  const parts: Record<string, string> = workbookParts({ sheets: [{ name: "企业", rows: [["甲厂", 5]] }] });
  for (const path of ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]) {
    parts[path] = (parts[path] ?? "").replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  }
  expect((await read(workbookBytes(parts))).csv).toEqual(["甲厂,5\n"]);
});
