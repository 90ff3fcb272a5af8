import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readGeojson } from "../../../src/data/read-geojson.ts";
import { wordFinding } from "../../../src/i18n/findings.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { brief, codesOf, read, SMALL, smallWith } from "./packs.ts";
import { readBytes, readText } from "./read-text.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const briefs = (findings: readonly Finding[]) => findings.map(brief);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("docs/bad-input.md", () => {
  const rows = readFileSync(join(ROOT, "docs/bad-input.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => ({
      number: Number(line.split("|")[1]),
      tests: [...line.matchAll(/`(test\/[^`]+)` · (.*?)(?=<br>| \|$)/g)],
    }));

  test("lists cases 1 to 90, each shown by a test", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  test("names only tests that are there", () => {
    const sources = new Map<string, string>();
    const isThere = (file: string, words: string) => {
      const held = sources.get(file) ?? (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : "");
      sources.set(file, held);
      return held.includes(words);
    };
    const missing = rows.flatMap(({ number, tests }) =>
      tests.flatMap(([, file = "", words = ""]) =>
        isThere(file, words.trim()) ? [] : `${number}: ${file} · ${words}`,
      ),
    );
    expect(missing).toEqual([]);
  });
});

test("13 U+2028 in a cell ends no row", async () => {
  const { rows, report } = await readBytes("policies", utf8("id,name_zh,note_zh\np1,甲,上\u2028下\np2,乙,"));
  expect(rows.map(({ id }) => id)).toEqual(["p1", "p2"]);
  expect([report.read, report.kept]).toEqual([2, 2]);
});

test("17 a lone quote and curly quotes in a plain cell are letters of it", async () => {
  const { rows, findings } = await readBytes(
    "policies",
    utf8('id,name_zh\np1,5" 屏\np2,“强链”行动\np3,"他说""好"""\n'),
  );
  expect(rows.map(({ name_zh }) => name_zh)).toEqual(['5" 屏', "“强链”行动", '他说"好"']);
  expect(findings).toEqual([]);
});

test("18 a short row and a long one are errors with both counts and stay; blank cells at the end are nothing", async () => {
  const { findings, report } = await readBytes(
    "policies",
    utf8("id,name_zh,note_zh\np1,甲\np2,乙,注,多出来的\np3,丙,注,,,\np4,丁,注\n"),
  );
  expect(findings.map((finding) => [brief(finding), finding.detail])).toEqual([
    ["error row-ragged policies.csv:2:", "2 / 3"],
    ["error row-ragged policies.csv:3:", "4 / 3"],
  ]);
  expect([report.read, report.kept]).toEqual([4, 4]);
});

test("19 a header that stands twice names both places, known or not; one with spaces is noted", async () => {
  const known = await readBytes("policies", utf8("id,name_zh,名称\np1,甲,乙\n"));
  expect(known.findings.find(({ code }) => code === "column-duplicate")).toMatchObject({
    row: 1,
    column: "名称",
    value: "B, C",
  });
  const unknown = await readBytes("policies", utf8("id,name_zh,x,x\np1,甲,1,2\n"));
  expect(codesOf(unknown.findings)).toContain("column-duplicate");
  const spaced = await readBytes("policies", utf8("id, 名 称 \np1,甲\n"));
  expect(spaced.rows.map(({ name_zh }) => name_zh)).toEqual(["甲"]);
});

test("23 NUL is a damaged cell, other control characters go with a note", async () => {
  const { rows, findings } = await readBytes(
    "policies",
    utf8("id,name_zh,note_zh\np1,甲\u0007厂,注\u000c\np2,乙,丙\u0000丁\n"),
  );
  expect(rows[0]).toMatchObject({ name_zh: "甲厂", note_zh: "注" });
  expect(findings.map(({ severity, row, column }) => `${severity} ${row}:${column}`)).toEqual([
    "note 2:name_zh",
    "note 2:note_zh",
    "error 3:note_zh",
  ]);
});

test("24 comment lines are no data, and blank lines between count as rows of the sheet", async () => {
  const { rows, lines, findings } = await readBytes("policies", utf8("id,name_zh\n# 填报说明\np1,甲\n\np2,\n"));
  expect(rows.map(({ id }) => id)).toEqual(["p1", "p2"]);
  expect(lines).toEqual([3, 5]);
  expect(briefs(findings)).toEqual([
    "note row-note policies.csv:2: # 填报说明",
    "warning name-missing policies.csv:5:name_zh",
  ]);
});

test("25 the order of columns says nothing", async () => {
  const pack = await read(smallWith({ "sources.csv": "title_zh,id\n公报,s1\n" }));
  expect(pack.findings).toEqual([]);
  expect(pack.tables.sources.rows.map(({ id, title_zh }) => [id, title_zh])).toEqual([["s1", "公报"]]);
});

test("26 a cell of 40,000 characters is an error, and the other rows are read", async () => {
  const { rows, findings } = await readBytes(
    "policies",
    utf8(`id,name_zh,note_zh\np1,甲,${"字".repeat(40_000)}\np2,乙,\n`),
  );
  expect(rows.map(({ id }) => id)).toEqual(["p1", "p2"]);
  expect(findings.map(({ severity, code, row, column }) => `${severity} ${code} ${row}:${column}`)).toEqual([
    "error text-too-long 2:note_zh",
  ]);
});

test("27 over 200 columns are an error of the file, in good time", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `c${index}`);
  const { findings, report } = readText("policies", `id,name_zh,${names.join(",")}\np1,甲${",".repeat(20_000)}\n`);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error columns-many"]);
  expect(report.read).toBe(report.kept + report.rejected.length);
});

test("47 an id of 500 characters is read and found again, or refused; nothing crashes", async () => {
  const long = "a".repeat(500);
  const pack = await read(smallWith({ "policies.csv": `id,name_zh,source_ids\n${long},甲,s1\n${long}b,乙,s1\n` }));
  const report = pack.reports.find(({ table }) => table === "policies");
  expect(report?.read).toBe(2);
  expect(pack.tables.policies.rows.length + (report?.rejected.length ?? 0)).toBe(2);
});

test("52 regions 60 deep are read without a finding about their order", async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `d${at},区${at},township,${at === 0 ? "r1" : `d${at - 1}`},,117,36,s1`,
  );
  const pack = await read(smallWith({ "regions.csv": `${SMALL["regions.csv"]}${rows.join("\n")}\n` }));
  expect(pack.tables.regions.rows.length).toBe(62);
  expect(codesOf(pack.findings)).not.toContain("parent-cycle");
});

test("70 JSON nested 100,000 deep is refused without an overflow", async () => {
  const deep = `{"type":"FeatureCollection","features":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  for (const text of [deep, deep.slice(0, 60_000), `${"{".repeat(100_000)}`]) {
    const { collection, findings } = await readGeojson("parks.geojson", utf8(text), { isKeyed: true });
    expect(collection?.features ?? []).toEqual([]);
    expect(findings.some(({ severity }) => severity === "error")).toBe(true);
  }
});

test("82 the page listens to no other window: nothing in it hears a message", () => {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !/worker/.test(path));
  const listening = sources.filter((path) =>
    /(window|globalThis|self)\.onmessage\b|addEventListener\(\s*["']message["']/.test(
      readFileSync(join(ROOT, "src", path), "utf8"),
    ),
  );
  expect(listening).toEqual([]);
});

test("90 10,000 faults of one kind are 10,000 findings, each with its row and words", async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `p${at},策${at},去年`);
  const { findings, report } = await readBytes("policies", utf8(`id,name_zh,as_of\n${rows.join("\n")}\n`));
  expect(findings.length).toBe(10_000);
  expect(new Set(findings.map(({ code, column }) => `${code} ${column}`))).toEqual(new Set(["cell-not-date as_of"]));
  expect(findings.map(({ row }) => row)).toEqual(Array.from({ length: 10_000 }, (_, at) => at + 2));
  expect(report.kept).toBe(10_000);
  expect(wordFinding(findings[9999] as Finding, "zh-CN").message).toContain("10001");
});
