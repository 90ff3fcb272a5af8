import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../scripts/atlas/check.ts";
import { publish } from "../../../scripts/atlas/publish.ts";
import { replaceFolder } from "../../../scripts/atlas/replace-folder.ts";
import { SMALL, smallWith } from "../data/packs.ts";
import { emptyFolder, filesIn, folderOf, runCommand } from "./run-command.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const withNote = (note: string) => smallWith({ "chains.csv": `id,name_zh,note_zh\nc1,电力,${note}\nc2,汽车,\n` });
const publishSmall = async (files: Parameters<typeof folderOf>[0], ...rest: readonly string[]) => {
  const target = join(emptyFolder(), "public");
  return { target, ...(await runCommand(publish, folderOf(files), "--to", target, "--lang", "en", ...rest)) };
};

describe("publish", () => {
  test("writes a pack that check finds no error in, and prints every file of it", async () => {
    const { target, code, stdout } = await publishSmall(SMALL);
    expect(code).toBe(0);
    expect((await runCommand(check, target)).code).toBe(0);
    for (const file of readdirSync(target)) expect(stdout).toContain(file);
    const { files } = JSON.parse(String(filesIn(target)["manifest.json"]));
    expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(
      readdirSync(target)
        .filter((file) => file !== "manifest.json")
        .sort(),
    );
  });

  test("reads tables by the Chinese names of docs/data.md, and writes them by their own", async () => {
    const { "sources.csv": sources = "", ...rest } = SMALL;
    const { target, code, stdout } = await publishSmall({ ...rest, "来源.csv": sources });
    expect([code, stdout]).toEqual([0, expect.stringContaining("sources.csv")]);
    expect(Object.keys(filesIn(target))).toContain("sources.csv");
    expect(Object.keys(filesIn(target))).not.toContain("来源.csv");
  });

  test("a folder that holds a workbook instead of tables: what to do", async () => {
    const { code, stderr } = await publishSmall({ "datapackage.json": '{"title":"甲"}', "t.xlsx": "PK" });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/workbooks are not published.*check page/s)]);
  });

  test("gives each file its sum: a table of another edition or one cut off on the way is told", async () => {
    const { target } = await publishSmall(SMALL);
    expect((await runCommand(check, target)).stdout).not.toContain("file-changed");
    writeFileSync(join(target, "nodes.csv"), String(filesIn(target)["nodes.csv"]).replace("铜", "铝"));
    writeFileSync(join(target, "stages.csv"), "\ufeffid,name_zh\r\nup,上游\r\ndown,下游\r\n");
    const { code, stdout } = await runCommand(check, target, "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toMatch(/nodes\.csv\n.*file-changed.*SHA-256/);
    expect(stdout).toMatch(/stages\.csv\n.*file-changed.*bytes/);
  });

  test.each([
    ["an identity number", "联系人370902199003071231", "identity number"],
    ["one in full-width digits", "３７０９０２１９９００３０７１２３１", "identity number"],
    ["a mobile number", "电话13805380000。", "phone number"],
    ["a number with a country code", "+86 138-0538-0000", "phone number"],
    ["a number of the office", "0538-8225566", "phone number"],
    ["an e-mail address", "li@example.com", "e-mail"],
  ])("refuses %s", async (_, note, name) => {
    const { target, code, stderr } = await publishSmall(withNote(note));
    expect(code).toBe(1);
    expect(stderr).toContain("chains.csv · c1 · note_zh");
    expect(stderr).toContain(name);
    expect(stderr).not.toContain(note);
    expect(existsSync(target)).toBe(false);
  });

  test.each(["91370900312860236L", "2025年产值138亿元，占地1380538平方米", "GB 32100-2015", "370902199013071233"])(
    "does not take %s for data of a person",
    async (note) => {
      expect((await publishSmall(withNote(note))).code).toBe(0);
    },
  );

  test("lets personal data pass where the field is declared so, and nowhere else", async () => {
    const field = { name: "note_zh", "atlas:personal": "allowed" };
    const resources = Object.keys(SMALL)
      .filter((file) => file.endsWith(".csv"))
      .map((path) => ({
        path,
        name: path.slice(0, -4),
        ...(path === "chains.csv" ? { schema: { fields: [field] } } : {}),
      }));
    const descriptor = JSON.stringify({ ...JSON.parse(String(SMALL["datapackage.json"])), resources });
    const files = { ...withNote("总机 0538-8225566"), "datapackage.json": descriptor };
    expect((await publishSmall(files)).code).toBe(0);
    const elsewhere = { ...files, "stages.csv": "id,name_zh,order\nup,上游 0538-8225566,1\ndown,下游,2\n" };
    expect((await publishSmall(elsewhere)).code).toBe(1);
  });

  test("looks for personal data in the README and the descriptor too", async () => {
    const readme = await publishSmall({ ...SMALL, "README.md": "# 包\n\n电话 13805380000\n" });
    expect(readme).toMatchObject({ code: 1 });
    expect(readme.stderr).toContain("README.md");
    const json = { ...JSON.parse(String(SMALL["datapackage.json"])), description: "li@example.com" };
    expect((await publishSmall({ ...SMALL, "datapackage.json": JSON.stringify(json) })).stderr).toContain(
      "datapackage.json",
    );
  });

  test("refuses a pack with errors, unless told otherwise", async () => {
    const faulty = smallWith({ "indicators.csv": String(SMALL["indicators.csv"]).replace("12", "twelve") });
    const { code, stderr, target } = await publishSmall(faulty);
    expect(code).toBe(1);
    expect(stderr).toContain("cell-not-number");
    expect(existsSync(target)).toBe(false);
    expect((await publishSmall(faulty, "--allow-errors")).code).toBe(0);
  });

  test("leaves out a row whose mark it does not understand, and only publishes with it when told so", async () => {
    const bad = smallWith({ "chains.csv": "id,name_zh,公开\nc1,电力,\nc2,汽车,\nc3,机密链,待批\n" });
    expect((await publishSmall(bad)).stderr).toContain("public-unclear");
    const { target, code } = await publishSmall(bad, "--allow-errors");
    expect([code, String(filesIn(target)["chains.csv"])]).toEqual([0, "\ufeffid,name_zh\r\nc1,电力\r\nc2,汽车\r\n"]);
  });

  test.each(["是否公开", "密级", "is_public"])(
    "refuses a table whose rows are marked under the header %s, which it does not know",
    async (header) => {
      const marked = smallWith({ "chains.csv": `id,name_zh,${header}\nc1,电力,否\nc2,汽车,是\n` });
      const { code, stderr } = await publishSmall(marked, "--allow-errors");
      expect([code, stderr]).toEqual([1, expect.stringContaining(`"${header}" says what may be shown`)]);
      const noMark = smallWith({ "chains.csv": `id,name_zh,${header}\nc1,电力,与某厂面谈\nc2,汽车,\n` });
      expect((await publishSmall(noMark)).code).toBe(0);
    },
  );

  test.each([
    "{ broken",
    "[]",
    JSON.stringify({ resources: [{ name: "chains", path: "chains.csv", schema: "s.json" }] }),
  ])("refuses where the marks of the descriptor cannot be read, even with --allow-errors: %s", async (descriptor) => {
    const { code, stderr, target } = await publishSmall({ ...SMALL, "datapackage.json": descriptor }, "--allow-errors");
    expect([code, stderr]).toEqual([1, expect.stringContaining("nobody can tell what is public")]);
    expect(existsSync(target)).toBe(false);
  });

  test("publishes no folder whose tables it would have to guess", async () => {
    expect(await publishSmall({ "内部/企业.csv": "编号,企业名称\ne1,甲厂\n" })).toMatchObject({ code: 2 });
  });

  test("opens an internal table that the descriptor declares public", async () => {
    const resources = [...Object.keys(SMALL).filter((file) => file.endsWith(".csv")), "tasks.csv"].map((path) => ({
      path,
      name: path.slice(0, -4),
      ...(path === "tasks.csv" ? { "atlas:public": true } : {}),
    }));
    const descriptor = JSON.stringify({ ...JSON.parse(String(SMALL["datapackage.json"])), resources });
    const files = { ...SMALL, "tasks.csv": "id,name_zh,chain_id\nt1,开工,c1\n", "datapackage.json": descriptor };
    const { target } = await publishSmall(files);
    expect(readdirSync(target)).toContain("tasks.csv");
    const { "datapackage.json": _, ...undeclared } = files;
    expect(readdirSync((await publishSmall(undeclared)).target)).not.toContain("tasks.csv");
  });
});

describe("the target", () => {
  test("is not replaced where it is the pack, lies in it, or holds something that is no pack", async () => {
    const folder = folderOf(SMALL);
    const other = folderOf({ "thesis.docx": "x" });
    const before = filesIn(folder);
    for (const to of [folder, join(folder, "public"), join(folder, ".."), other]) {
      expect((await runCommand(publish, folder, "--to", to)).code).toBe(2);
    }
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(other)).toEqual(["thesis.docx"]);
  });

  test("stays as it was where writing fails half-way, and nothing is left beside it", async () => {
    const parent = emptyFolder();
    const target = join(parent, "public");
    await replaceFolder(target, [["chains.csv", bytesOf("old")]]);
    const full = async function* (): AsyncGenerator<[string, Uint8Array]> {
      yield ["chains.csv", bytesOf("new")];
      throw new Error("ENOSPC: no space left on device");
    };
    await expect(replaceFolder(target, full())).rejects.toThrow("no space left");
    expect([readdirSync(parent), String(filesIn(target)["chains.csv"])]).toEqual([["public"], "old"]);
  });

  test("that cannot be written is said so, and the old one stays", async () => {
    const parent = emptyFolder();
    writeFileSync(join(parent, "file"), "in the way");
    const inTheWay = await runCommand(publish, folderOf(SMALL), "--to", join(parent, "file", "public"), "--lang", "en");
    expect(inTheWay).toMatchObject({ code: 2, stderr: expect.stringContaining("Not published") });
    const target = join(parent, "public");
    mkdirSync(target);
    writeFileSync(join(target, "datapackage.json"), "{}");
    chmodSync(parent, 0o555);
    const readOnly = await runCommand(publish, folderOf(SMALL), "--to", target, "--lang", "en");
    chmodSync(parent, 0o755);
    // A superuser may write anywhere.
    if (process.getuid?.() !== 0) {
      expect(readOnly).toMatchObject({ code: 2, stderr: expect.stringContaining("unchanged") });
      expect(readdirSync(target)).toEqual(["datapackage.json"]);
    }
  });

  test("comes back where a process was killed between its two renames", async () => {
    const parent = folderOf({ ".public.old-999999999/chains.csv": "old", ".public.new-999999999/chains.csv": "half" });
    const failing = async function* (): AsyncGenerator<[string, Uint8Array]> {
      yield* [];
      throw new Error("stopped");
    };
    await expect(replaceFolder(join(parent, "public"), failing())).rejects.toThrow("stopped");
    expect(Object.keys(filesIn(parent))).toEqual(["public/chains.csv"]);
  });

  test("is whole while the new one is being written: a process killed then leaves the old one", async () => {
    const parent = emptyFolder();
    const target = join(parent, "public");
    await replaceFolder(target, [["chains.csv", bytesOf("old")]]);
    let seen: Readonly<Record<string, Buffer>> = {};
    const watching = async function* (): AsyncGenerator<[string, Uint8Array]> {
      yield ["chains.csv", bytesOf("new")];
      seen = filesIn(target);
      yield ["nodes.csv", bytesOf("new")];
    };
    await replaceFolder(target, watching());
    expect([Object.keys(seen), String(seen["chains.csv"])]).toEqual([["chains.csv"], "old"]);
    expect(Object.keys(filesIn(target))).toEqual(["chains.csv", "nodes.csv"]);
  });
});
