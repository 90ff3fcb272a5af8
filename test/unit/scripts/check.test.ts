import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../scripts/atlas/check.ts";
import { zipFiles } from "../../../src/data/intake/zip/write-zip.ts";
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
