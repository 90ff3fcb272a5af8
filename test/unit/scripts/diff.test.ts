import { expect, test } from "vitest";
import { diff } from "../../../scripts/atlas/diff.ts";
import { SMALL, smallWith } from "../data/packs.ts";
import { folderOf, runCommand } from "./run-command.ts";

const CHANGED = smallWith({
  "enterprises.csv": String(SMALL["enterprises.csv"]).replace("3.5,120", ",120").replace("e2,乙厂", "e3,丙厂"),
  "sources.csv": "id,title_zh\ns1,=1+1\n",
});

test("the same pack twice: 0 and a sentence", async () => {
  const { code, stdout } = await runCommand(diff, folderOf(SMALL), folderOf(SMALL));
  expect(code).toBe(0);
  expect(stdout).toContain("两个版次相同");
});

test("1 where anything differs, with the cells that changed", async () => {
  const { code, stdout } = await runCommand(diff, folderOf(SMALL), folderOf(CHANGED));
  expect(code).toBe(1);
  expect(stdout).toContain("     1      1      1      0  enterprises.csv");
  expect(stdout).toContain("  + e3  丙厂");
  expect(stdout).toContain("  - e2  乙厂 （编号已不在数据中，旧链接会失效）");
  expect(stdout).toContain("  ~ e1  甲厂\n      revenue_cny_100m: 3.5 → （空）");
});

test("an id that was given to another thing is told as such", async () => {
  const { stdout } = await runCommand(diff, folderOf(SMALL), folderOf(CHANGED), "--lang", "en");
  expect(stdout).toContain("The id seems to name another thing now: it was “公报”, it is “=1+1”");
});

test("json can be read by a program, csv by a spreadsheet that runs nothing in it", async () => {
  const [old, now] = [folderOf(SMALL), folderOf(CHANGED)];
  const json = JSON.parse((await runCommand(diff, old, now, "--format", "json")).stdout) as {
    readonly same: boolean;
    readonly tables: readonly { readonly table: string; readonly changed: readonly unknown[] }[];
  };
  expect(json.same).toBe(false);
  expect(json.tables.map(({ table, changed }) => [table, changed])).toEqual([
    ["enterprises", [{ id: "e1", name: "甲厂", cells: [{ column: "revenue_cny_100m", old: 3.5, now: null }] }]],
    [
      "sources",
      [
        {
          id: "s1",
          name: "=1+1",
          cells: [{ column: "title_zh", old: "公报", now: "=1+1" }],
          reused: { oldName: "公报", nowName: "=1+1" },
        },
      ],
    ],
  ]);
  const { stdout } = await runCommand(diff, old, now, "--format", "csv");
  expect(stdout).toContain("\r\nenterprises,e1,甲厂,修改,revenue_cny_100m,3.5,\r\n");
  expect(stdout).toContain("\r\nsources,s1,'=1+1,编号挪用,title_zh,公报,'=1+1\r\n");
});

test("2 where a folder is not there, holds no pack, or the line is not understood", async () => {
  const sound = folderOf(SMALL);
  for (const args of [
    [sound, `${sound}/none`],
    [folderOf({ "a.txt": "" }), sound],
    [sound],
    [sound, sound, "--format", "xml"],
    ["--what"],
  ]) {
    const { code, stdout, stderr } = await runCommand(diff, ...args);
    expect([code, stdout, stderr !== ""]).toEqual([2, "", true]);
  }
});
