import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SMALL } from "./packs.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pack-"));
  for (const [file, content] of Object.entries(SMALL)) writeFileSync(join(folder, file), content);
});

afterAll(() => rmSync(folder, { recursive: true }));

function check(...rest: readonly string[]) {
  const options = { cwd: root, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "scripts/check.ts", ...rest],
    options,
  );
  return { status, stdout, stderr };
}

test("check: 0 for a sound pack, 1 with the place and the advice for an error, 2 for what is no pack", () => {
  const sound = check(folder, "--lang", "en");
  expect(sound).toMatchObject({ status: 0, stderr: "" });
  expect(sound.stdout).toContain("     3      3         0  nodes.csv");

  writeFileSync(join(folder, "indicators.csv"), String(SMALL["indicators.csv"]).replace("12", "twelve"));
  const faulty = check(folder, "--format", "json", "--lang", "en");
  expect(faulty.status).toBe(1);
  const place = { code: "cell-not-number", file: "indicators.csv", row: 2, column: "actual", value: "twelve" };
  expect(JSON.parse(faulty.stdout)).toMatchObject({ counts: { error: 1, warning: 0 }, findings: [place] });

  expect(check(join(folder, "nowhere")).status).toBe(2);
  expect(check(folder, "--lang", "fr").status).toBe(2);
}, 60_000);
