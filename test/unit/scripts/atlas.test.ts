import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SMALL } from "../data/packs.ts";
import { emptyFolder, folderOf } from "./run-command.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let bundle = "";

/** The commands as scripts/run.mjs bundles them, once for all examples. */
beforeAll(async () => {
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const outDir = mkdtempSync(join(root, "node_modules/.cache/atlas-test-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: join(root, "scripts/atlas.ts"),
      outDir,
      rolldownOptions: { external: /^[a-z@]/, output: { entryFileNames: "entry.mjs" } },
    },
  });
  bundle = join(outDir, "entry.mjs");
}, 60_000);

afterAll(() => rmSync(join(bundle, ".."), { recursive: true, force: true }));

const atlas = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
};

test("names its commands in both languages, and 2 for one it does not know", () => {
  const overview = atlas("--help").stdout;
  for (const name of ["new", "check", "publish", "diff", "convert"]) {
    expect(overview.split(`\n  ${name} `).length).toBe(3);
    expect(atlas(name, "--help")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining(`atlas -- ${name}`),
    });
    expect(atlas(name, "--help", "--lang", "en").stdout).not.toMatch(/[\u4e00-\u9fff]{4}/);
  }
  expect(atlas()).toMatchObject({ status: 2, stdout: "" });
  expect(atlas("constructor")).toMatchObject({ status: 2, stdout: "" });
  expect(atlas("check", "x", "--speed", "9")).toMatchObject({ status: 2, stdout: "" });
}, 60_000);

test("a reader that stops early, as head does, is no fault", () => {
  const shell = `"${process.execPath}" "${bundle}" check "${folderOf(SMALL)}" --format json | head -c 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", shell], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{", ""]);
}, 60_000);

test("publishing interrupted by Ctrl-C says nothing and leaves nothing behind", async () => {
  const parent = emptyFolder();
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "scripts/atlas.ts", "publish", folderOf(SMALL), "--to", join(parent, "public")],
    { cwd: root },
  );
  let printed = "";
  child.stderr.on("data", (text) => {
    printed += text;
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  setTimeout(() => child.kill("SIGINT"), 500);
  await ended;
  expect(printed).toBe("");
  expect(readdirSync(parent).filter((name) => name !== "public")).toEqual([]);
}, 30_000);
