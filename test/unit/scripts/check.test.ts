import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../scripts/atlas/check.ts";
import { zipFiles } from "../../../src/data/intake/zip/write-zip.ts";
import { makeWorkbook } from "../../make-workbook.ts";
import { DROP_EXAMPLES } from "../data/drop-examples.ts";
import { SMALL, smallWith } from "../data/packs.ts";
import { emptyFolder, folderOf, runCommand } from "./run-command.ts";

const HOSTILE = `<img src=x onerror=alert(1)> & "'`;
const kept = (changes: Parameters<typeof smallWith>[0]) => {
  const resources = Object.keys(SMALL)
    .filter((file) => file.endsWith(".csv"))
    .map((path) => ({
      path,
      name: path.slice(0, -4),
      ...(path === "nodes.csv" ? { "atlas:keeper": "链长办<b>" } : {}),
    }));
  const descriptor = { ...JSON.parse(String(SMALL["datapackage.json"])), "atlas:keeper": "工信局", resources };
  return folderOf({ ...smallWith(changes), "datapackage.json": JSON.stringify(descriptor) });
};
const faulty = {
  "nodes.csv": `${SMALL["nodes.csv"]}n4,多余,c9,up,s1\n`,
  "indicators.csv": `id,metric_zh,actual,source_ids\ni1,产值,"${HOSTILE.replace(/"/g, '""')}",s1\n`,
};

describe("check", () => {
  test("groups what was found by the office that keeps the file, and says how each file was read", async () => {
    const { code, stdout } = await runCommand(check, kept(faulty), "--lang", "en");
    expect(code).toBe(1);
    const [industry, office] = [stdout.indexOf("keeper: 工信局"), stdout.indexOf("keeper: 链长办")];
    expect(industry).toBeGreaterThan(0);
    expect(stdout.indexOf("✗ 2:actual")).toBeGreaterThan(industry);
    expect(stdout.indexOf("ref-unknown")).toBeGreaterThan(office);
    expect(stdout).toMatch(/ 4 +3 +1 {2}nodes\.csv +UTF-8/);
  });

  test("as json and as csv every finding with its words", async () => {
    const folder = kept(faulty);
    const json = JSON.parse((await runCommand(check, folder, "--format", "json")).stdout);
    const found = json.findings.find(({ code }: { code: string }) => code === "ref-unknown");
    expect(found).toMatchObject({
      file: "nodes.csv",
      row: 5,
      keeper: "链长办<b>",
      message: expect.stringContaining("c9"),
    });
    const csv = (await runCommand(check, folder, "--format", "csv", "--lang", "en")).stdout;
    expect(csv.slice(1).split("\r\n")[0]).toBe("severity,file,row,column,value,code,message,remedy");
    expect(csv).toContain("error,nodes.csv,5,chain_id,c9,ref-unknown,");
  });

  test("as html one page without scripts, every text of the tables escaped", async () => {
    const { stdout } = await runCommand(check, kept(faulty), "--format", "html");
    expect(stdout).toContain("<!doctype html>");
    expect(stdout).toContain("责任单位: 链长办&lt;b&gt;");
    expect(stdout).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;");
    expect(stdout).not.toMatch(/<script|<img|<b>|https?:\/\/|src="|href="/);
  });

  test("writes the rows left out, whole, where asked", async () => {
    const file = join(emptyFolder(), "rejected.csv");
    await runCommand(check, kept(faulty), "--rejected", file);
    expect(readFileSync(file, "utf8")).toContain("n4,多余,c9,up,s1");
    await runCommand(check, folderOf(SMALL));
    expect(existsSync(file)).toBe(true);
  });

  test("of one table in a pack tells what was found in it, its ids looked up in the pack", async () => {
    const { code, stdout } = await runCommand(check, join(kept(faulty), "nodes.csv"));
    expect(code).toBe(1);
    expect(stdout).toContain("ref-unknown");
    expect(stdout).not.toContain("indicators.csv");
  });

  test("of one table alone looks at its cells, not for the tables it names", async () => {
    const file = join(
      folderOf({ "企业.csv": "编号,企业名称,所在区县,员工数\ne1,甲厂,r2,120\ne2,乙厂,r2,很多\n" }),
      "企业.csv",
    );
    const { code, stdout } = await runCommand(check, file, "--lang", "en");
    expect(code).toBe(1);
    expect(stdout).toContain("cell-not-number");
    expect(stdout).not.toMatch(/ref-unknown|file-missing/);
    expect(stdout).toMatch(/ 2 +2 +0 {2}enterprises\.csv/);
    expect(stdout).toContain("enterprises.csv ← 企业.csv");
  });

  test("has a word for a table in the folder that the site would not read", async () => {
    const { code, stdout } = await runCommand(check, folderOf({ ...SMALL, "企业（新）.csv": "id,name_zh\ne9,丙厂\n" }));
    expect(code).toBe(0);
    expect(stdout).toMatch(/企业（新）\.csv\n.*file-unmatched/);
  });

  test("reads a folder of tables with names of the office's own", async () => {
    const loose = { "企业.csv": "编号,企业名称\ne1,甲厂\n", "来源.csv": "编号,标题\ns1,公报\n" };
    const { stdout } = await runCommand(check, folderOf(loose));
    expect(stdout).toMatch(/ 1 +1 +0 {2}enterprises\.csv/);
    expect(stdout).toMatch(/ 1 +1 +0 {2}sources\.csv/);
  });

  test.each(["企业", "公司"])("reads %s.csv beside sources.csv, its rows under its own name", async (name) => {
    const { "enterprises.csv": _, ...rest } = SMALL;
    const file = `${name}.csv`;
    const table = "id,name_zh,region_id,source_ids\ne1,甲厂,r9,s1\n";
    const folder = folderOf({ ...rest, [file]: table });
    const json = JSON.parse((await runCommand(check, folder, "--format", "json")).stdout);
    expect(json.tables).toContainEqual(expect.objectContaining({ table: "enterprises", file, read: 1 }));
    const found = json.findings.filter(({ code }: { code: string }) => /file-unmatched|ref-unknown/.test(code));
    expect(found).toEqual([expect.objectContaining({ code: "ref-unknown", file, row: 2, value: "r9" })]);
    expect(found[0].message).toContain(`${file} 第 2 行`);
    expect((await runCommand(check, join(folder, file), "--format", "json")).code).toBe(1);
  });

  test("names the sheet of a workbook in findings and in the rows left out", async () => {
    const rows = [
      ["编号", "企业名称", "员工数"],
      ["e1", "甲厂", "很多"],
      ["", "乙厂", 3],
    ];
    const folder = folderOf({ "t.xlsx": makeWorkbook({ sheets: [{ name: "企业", rows }] }) });
    const rejected = join(emptyFolder(), "rejected.csv");
    const args = ["--format", "json", "--rejected", rejected];
    const json = JSON.parse((await runCommand(check, join(folder, "t.xlsx"), ...args)).stdout);
    const files = new Set(json.findings.map(({ file }: { file: string }) => file));
    expect([...files]).toEqual(["t.xlsx › 企业"]);
    expect(readFileSync(rejected, "utf8")).toContain("t.xlsx › 企业,3,id-missing");
  });

  const unread = Object.entries(DROP_EXAMPLES).filter(
    ([code]) => /^(workbook|zip)-/.test(code) && !/linked|1904/.test(code),
  );
  test.each(unread)(
    "%s, alone or the only file of a folder: a report in the format asked for",
    async (code, [drop]) => {
      const [[file, content] = ["", ""]] = Object.entries(drop);
      const folder = folderOf({ [file]: content });
      for (const path of [folder, join(folder, file)]) {
        const { code: exit, stdout, stderr } = await runCommand(check, path, "--format", "json", "--lang", "en");
        expect([exit, stderr]).toEqual([1, ""]);
        const [found] = JSON.parse(stdout).findings;
        expect(found).toMatchObject({ severity: "error", code, file, message: expect.stringContaining(file) });
      }
    },
  );

  test("a workbook with nothing to read: a hidden sheet alone, blank sheets", async () => {
    const sheet = { name: "企业", rows: [["编号", "企业名称"]] };
    const hidden = folderOf({ "t.xlsx": makeWorkbook({ sheets: [{ ...sheet, state: "hidden" }] }) });
    const blank = folderOf({ "t.xlsx": makeWorkbook({ sheets: [{ name: "Sheet1", rows: [] }] }) });
    const codes = [];
    for (const folder of [hidden, blank]) {
      const { code, stdout } = await runCommand(check, folder, "--format", "json");
      codes.push([code, ...JSON.parse(stdout).findings.map((found: { code: string }) => found.code)]);
    }
    expect(codes).toEqual([
      [1, "sheet-hidden"],
      [1, "file-empty"],
    ]);
  });

  test("a workbook beside CSV tables: why it cannot be read, or that it is not", async () => {
    const sound = makeWorkbook({ sheets: [{ name: "企业", rows: [["编号"], ["e1"]] }] });
    const old = DROP_EXAMPLES["workbook-kind"][0]["企业.xls"] ?? "";
    const folder = folderOf({ ...SMALL, "enterprises.xlsx": sound, "enterprises.et": old, "~$enterprises.xlsx": "x" });
    const { code, stdout } = await runCommand(check, folder, "--format", "json");
    const found = JSON.parse(stdout).findings.map((one: { severity: string; code: string; file: string }) => [
      one.severity,
      one.code,
      one.file,
    ]);
    expect(code).toBe(1);
    expect(found).toEqual([
      ["error", "workbook-kind", "enterprises.et"],
      ["warning", "workbook-beside", "enterprises.xlsx"],
    ]);
  });

  test("a shape the descriptor does not list has a word, as a table has", async () => {
    const resources = Object.keys(SMALL)
      .filter((file) => file.endsWith(".csv"))
      .map((path) => ({ path, name: path.slice(0, -4) }));
    const descriptor = { ...JSON.parse(String(SMALL["datapackage.json"])), resources };
    const { stdout } = await runCommand(
      check,
      folderOf({ ...SMALL, "datapackage.json": JSON.stringify(descriptor) }),
      "--format",
      "json",
    );
    const found = JSON.parse(stdout).findings.find(({ code }: { code: string }) => code === "file-undeclared");
    expect(found).toMatchObject({ severity: "warning", file: "boundaries.geojson" });
  });

  test("a web page saved as a drawing is an error, and no advice for tables is given", async () => {
    const { code, stdout } = await runCommand(
      check,
      folderOf({ ...SMALL, "boundaries.geojson": "<!doctype html>登录" }),
    );
    expect([code, stdout]).toEqual([1, expect.stringContaining("✗ geojson-page")]);
    expect(stdout).not.toContain("CSV UTF-8");
  });

  test("reads a zip as the folder in it", async () => {
    const files = new Map(Object.entries(SMALL).map(([file, text]) => [`包/${file}`, Buffer.from(text)] as const));
    const zip = join(folderOf({ "包.zip": zipFiles(files) }), "包.zip");
    const { code, stdout } = await runCommand(check, zip, "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toMatch(/ 3 +3 +0 {2}nodes\.csv/);
  });

  test("refuses tables behind symbolic links and in hidden folders", async () => {
    const outside = join(folderOf({ "chains.csv": "id,name_zh\nc1,机密\nc2,机密\n" }), "chains.csv");
    const { code, stdout } = await runCommand(
      check,
      folderOf({ ...SMALL, "chains.csv": `-> ${outside}` }),
      "--lang",
      "en",
    );
    expect([code, stdout]).toEqual([1, expect.stringMatching(/file-unreadable.*symbolic link/)]);
    const resources = [{ name: "chains", path: ".git/chains.csv" }];
    const hidden = {
      ...SMALL,
      ".git/chains.csv": "id,name_zh\nc1,x\n",
      "datapackage.json": JSON.stringify({ resources }),
    };
    expect((await runCommand(check, folderOf(hidden), "--lang", "en")).stdout).toMatch(/file-unreadable.*hidden/);
  });

  test.each([[[]], [["a", "b"]], [["x", "--format", "pdf"]], [["x", "--lang", "fr"]], [["x", "--what"]]])(
    "tells how it is used where it does not understand %j",
    async (args) => {
      const { code, stderr } = await runCommand(check, ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining("check <folder|file>")]);
    },
  );

  test("what is not there is said in a line", async () => {
    expect(await runCommand(check, "/nowhere/at/all")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("/nowhere"),
    });
  });
});
