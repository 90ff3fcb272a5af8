import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { create } from "../../../scripts/atlas/new.ts";
import { gatherFiles } from "../../../src/data/intake/gather.ts";
import { readWorkbook } from "../../../src/data/intake/workbook/read-workbook.ts";
import { forEachTag } from "../../../src/data/intake/workbook/xml-tags.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { termMessages } from "../../../src/i18n/terms.ts";
import { headerOf } from "../../../src/model/headers.ts";
import { columnsOf, TABLE_NAMES } from "../../../src/model/schema.ts";

const TEMPLATE = "模板.xlsx";
let folder = "";
const said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "new-"));
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => said.push(String(text)) > 0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  said.length = 0;
  await rm(folder, { recursive: true });
});

const dropped = async (in_: string) =>
  Promise.all(
    (await readdir(in_)).map(async (path) => ({
      path: `pack/${path}`,
      bytes: new Uint8Array(await readFile(join(in_, path))),
    })),
  );
const workbook = async () => new Uint8Array(await readFile(join(folder, "p", TEMPLATE)));

test("a starter pack: a template a table, a workbook, a descriptor, a README", async () => {
  expect(await create([join(folder, "p")])).toBe(0);
  const names = await readdir(join(folder, "p"));
  expect(names.sort()).toEqual(
    [...TABLE_NAMES.map((table) => `${table}.csv`), "README.md", "datapackage.json", TEMPLATE].sort(),
  );
  const enterprises = await readFile(join(folder, "p", "enterprises.csv"), "utf8");
  expect(enterprises.startsWith("\ufeff编号,名称,英文名称,统一社会信用代码,所在区县,所在园区,")).toBe(true);
  expect(enterprises.endsWith("\r\n")).toBe(true);
  expect(said.join()).toContain(`${names.length} 个文件`);
});

test("what it writes is read without an error: the folder dropped as it is, blank", async () => {
  await create([join(folder, "p")]);
  const gathered = await gatherFiles(await dropped(join(folder, "p")));
  expect(gathered.findings).toEqual([
    { severity: "note", code: "file-twice", file: `pack/${TEMPLATE} › 段位`, detail: "pack/stages.csv" },
    { severity: "note", code: "file-twice", file: `pack/${TEMPLATE} › 清单`, detail: "pack/lists.csv" },
  ]);
  const pack = await readPack(gathered.source, { id: "p" });
  expect(pack.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(pack.findings.filter(({ code }) => code.startsWith("column-"))).toEqual([]);
});

test("the workbook has a sheet a table by its title on the page, with its headers, and one of notes", async () => {
  await create([join(folder, "p")]);
  const { sheets, findings } = await readWorkbook(await workbook(), TEMPLATE);
  expect(findings).toEqual([]);
  expect(sheets.map(({ name }) => name)).toEqual([
    "说明",
    ...TABLE_NAMES.map((table) => termMessages["zh-CN"][`table.${table}`]),
  ]);
  expect(sheets.slice(1).map(({ csv }) => csv.split("\n")[0])).toEqual(
    TABLE_NAMES.map((table) =>
      Object.keys(columnsOf(table))
        .map((name) => headerOf(table, name))
        .join(","),
    ),
  );
  expect(sheets[0]?.csv).toContain("企业,统一社会信用代码,文字。,enterprises.credit_code,");
  expect(sheets.flatMap((sheet) => sheet.findings)).toEqual([]);
});

test("choices, yes or no, and ids of other sheets are drop-down lists; every column has its note", async () => {
  await create([join(folder, "p")]);
  const { sheets } = await readXlsx(await workbook());
  const nodes = sheets.find(({ name }) => name === "环节");
  const header = nodes?.rows[0] ?? [];
  const lists = new Map(nodes?.dataValidations?.map((list) => [list.range, list]));
  const listOf = (title: string) => lists.get(rangeOf(header.indexOf(title)));
  expect(listOf("强弱")).toMatchObject({ type: "list", values: ["强", "发展中", "弱", "缺"], showErrorMessage: true });
  expect(listOf("公开")).toMatchObject({ values: ["是", "否"] });
  expect(listOf("产业链")).toMatchObject({ type: "list", formula1: "'产业链'!$A$2:$A$5000" });
  const xml = sheetXml(await workbook(), 6);
  expect(xml.match(/<dataValidation /g)).toHaveLength(header.length);
  expect(xml).toContain('promptTitle="编号" prompt="必填。本表内不重复的编号');
});

const rangeOf = (column: number) => `${String.fromCharCode(65 + column)}2:${String.fromCharCode(65 + column)}5000`;
const sheetXml = (bytes: Uint8Array, number: number) =>
  new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`]);

test("columns of codes and dates are text, so that no spreadsheet turns them into numbers", async () => {
  await create([join(folder, "p")]);
  const columns = Object.keys(columnsOf("enterprises")).map((name) => headerOf("enterprises", name));
  const xml = sheetXml(await workbook(), 2 + TABLE_NAMES.indexOf("enterprises"));
  const styleOf = (title: string) =>
    new RegExp(`<col min="${columns.indexOf(title) + 1}" [^>]*style="(\\d)"`).exec(xml)?.[1];
  expect(["编号", "统一社会信用代码", "股票代码", "截至"].map(styleOf)).toEqual(["1", "1", "1", "1"]);
  expect(["营业收入", "员工数"].map(styleOf)).toEqual(["0", "0"]);
});

/** Elements left open, and entities no XML knows. */
function faultsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const faults = [...xml.matchAll(/&(?!(?:amp|lt|gt|quot);)/g)].map(({ index }) => `& at ${index}`);
  forEachTag(xml, (name, attributes, isEnd) => {
    if (!isEnd && !attributes.endsWith("/")) open.push(name);
    else if (isEnd && open.pop() !== name) faults.push(`</${name}>`);
  });
  return [...faults, ...open];
}

test("every part of the workbook is well-formed, and every list and prompt short enough for Excel", async () => {
  await create([join(folder, "p")]);
  for (const [path, bytes] of Object.entries(unzipSync(await workbook()))) {
    const xml = new TextDecoder().decode(bytes);
    expect(faultsOf(xml), path).toEqual([]);
    for (const [, list = ""] of xml.matchAll(/<formula1>(.*?)<\/formula1>/g))
      expect(list.length).toBeLessThanOrEqual(267);
    for (const [, prompt = ""] of xml.matchAll(/ prompt="(.*?)"/g)) expect(prompt.length).toBeLessThanOrEqual(255);
    for (const [, title = ""] of xml.matchAll(/ promptTitle="(.*?)"/g)) expect(title.length).toBeLessThanOrEqual(32);
  }
});

test("a row filled in from the lists of the workbook is read into the tables", async () => {
  await create([join(folder, "p")]);
  const { readme } = await import("../../../src/data/starter/starter-readme.ts");
  const rows = readme()
    .split("\n**")
    .filter((part) => part.includes(".csv`)"));
  const files = rows.map((part) => {
    const [, path = ""] = /\(`(.*)`\)/.exec(part) ?? [];
    const lines = part.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
    return {
      path,
      bytes: new TextEncoder().encode(lines.map((line) => line.slice(2, -2).replaceAll(" | ", ",")).join("\n")),
    };
  });
  const pack = await readPack((await gatherFiles(files.slice(-8))).source, { id: "p" });
  expect(pack.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(pack.tables.enterprises.rows[0]).toMatchObject({
    id: "e1",
    designations: ["little_giant:2023", "chain_leader"],
  });
});

test("a folder that holds anything is left as it is", async () => {
  await writeFile(join(folder, "keep.txt"), "x");
  expect(await create([folder])).toBe(2);
  expect(await readdir(folder)).toEqual(["keep.txt"]);
  expect(said.join()).toContain("已有文件");
});

test.each([[[]], [["a", "b"]], [["a", "--lang", "fr"]], [["a", "--force"]]])("%j is not understood", async (args) => {
  expect(await create(args)).toBe(2);
  expect(said.join()).toContain("npm run atlas -- new");
});

test("a place that cannot be written is told", async () => {
  await writeFile(join(folder, "file"), "x");
  expect(await create([join(folder, "file", "p"), "--lang", "en"])).toBe(2);
  expect(said.join()).toContain("cannot be written");
});
