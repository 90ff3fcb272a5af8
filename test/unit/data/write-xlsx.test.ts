import fc from "fast-check";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { gatherFiles } from "../../../src/data/intake/gather.ts";
import { readWorkbook } from "../../../src/data/intake/workbook/read-workbook.ts";
import { sheetName, writeXlsx } from "../../../src/data/write-xlsx.ts";

type Cell = string | number | undefined;
const about = { name: "说明", rows: [["来源", "统计公报"] as const] };
const columns = [{ label: "编号" }, { label: "营业收入", isNumber: true }, { label: "截至" }];
const written = (rows: readonly (readonly Cell[])[], name = "企业") =>
  writeXlsx({ columns, rows: rows.map((cells) => ({ cells })) }, { name, about });
const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows ?? [];

test("numbers are numbers, everything else text as it stands, blanks blank", async () => {
  const rows = [
    ["0012", 3.25, "2025-03"],
    ["913709001664123451", -0.5, "2025-Q3"],
    ["e3", undefined, undefined],
  ];
  expect((await cellsOf(written(rows))).slice(1, 3)).toEqual(rows.slice(0, 2));
  expect((await cellsOf(written(rows)))[3]?.filter((cell) => cell !== null && cell !== undefined)).toEqual(["e3"]);
});

test("what begins as a formula is a text, marked as one that was typed with an apostrophe", () => {
  const xml = new TextDecoder().decode(unzipSync(written([["=1+1", 1, "@a"]]))["xl/worksheets/sheet1.xml"]);
  expect(xml).not.toContain("<f>");
  expect(xml).toContain('s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(xml).toContain('<c r="B2"><v>1</v></c>');
});

test("the header stays in sight, columns are as wide as what they hold, within bounds", () => {
  const xml = new TextDecoder().decode(unzipSync(written([["x", 1, "长".repeat(80)]]))["xl/worksheets/sheet1.xml"]);
  expect(xml).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
  expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([8, 10, 48]);
});

test("the second sheet says what the table is, and the intake knows it for notes", async () => {
  const { sheets, findings } = await readWorkbook(written([["e1", 1, "2025"]]), "x.xlsx");
  expect(findings).toEqual([]);
  expect(sheets.map(({ name, csv }) => [name, csv])).toEqual([
    ["企业", "编号,营业收入,截至\ne1,1,2025\n"],
    ["说明", "来源,统计公报\n"],
  ]);
  const gathered = await gatherFiles([{ path: "list.xlsx", bytes: written([["e1", 1, "2025"]]) }]);
  expect(gathered.files.map(({ as, why }) => [as, why])).toEqual([
    ["enterprises.csv", "title"],
    [undefined, "notes"],
  ]);
});

test.each([
  ["企业", "企业"],
  ["a/b:c?*[d]'", "a b c   d"],
  ["'''", "Sheet1"],
  ["", "Sheet1"],
  ["长".repeat(40), "长".repeat(31)],
])("a sheet called %j is named %j", (text, name) => {
  expect(sheetName(text)).toBe(name);
});

test("two sheets never have one name", async () => {
  const { sheets } = await readWorkbook(written([["e1", 1, "2025"]], "说明"), "x.xlsx");
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(2);
});

test("whatever a text holds, it comes back the very same", async () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      "=1+1",
      "'=1",
      "_x000D_",
      "a\r\nb",
      "\u0001",
      " 前后 ",
      "&lt;",
      "𠮷",
      "\ufffe",
      "-3",
      "+86",
      "#N/A",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 120 }), async (texts) => {
      const rows = await cellsOf(written(texts.map((text) => ["e", 1, text])));
      expect(rows.slice(1).map((cells) => cells[2])).toEqual(texts);
    }),
    { numRuns: 25 },
  );
}, 60_000);
