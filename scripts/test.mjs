// All tests in one command: types, lint, dead code, dictionary, unit and component tests, build, size, real browser.
// Last line: "N passed, N failed". Every step counts as a test; a step that runs tests counts those.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const node = process.execPath;
const bin = (name, path) => [node, join("node_modules", name, path)];
const vitest = (project) => [...bin("vitest", "vitest.mjs"), "run", "--project", project];

const PACKS = JSON.parse(readFileSync("data/packs.json", "utf8")).packs.map(({ id }) => id);

const STEPS = [
  { name: "types", command: bin("typescript", "bin/tsc").concat("-p", ".") },
  { name: "types of the pure floors", command: bin("typescript", "bin/tsc").concat("-p", "tsconfig.core.json") },
  { name: "lint, format, borders", command: bin("@biomejs/biome", "bin/biome").concat("ci", "--max-diagnostics=30") },
  { name: "dead code", command: bin("knip", "bin/knip.js") },
  { name: "dictionary is current", command: [node, "scripts/run.mjs", "scripts/write-dictionary.ts", "--check"] },
  ...PACKS.map((pack) => ({
    name: `pack check ${pack}`,
    command: [node, "scripts/run.mjs", "scripts/check.ts", `data/${pack}`, "--format", "json"],
    isQuiet: true,
  })),
  { name: "suites of others", command: [node, "scripts/run.mjs", "scripts/suites.ts"] },
  { name: "unit", command: vitest("unit"), isCounted: true },
  { name: "component", command: vitest("component"), isCounted: true },
  { name: "build", command: bin("vite", "bin/vite.js").concat("build", "--logLevel", "warn") },
  { name: "size", command: [node, "scripts/run.mjs", "scripts/size.ts"] },
  { name: "browser", command: [node, "scripts/ensure-browser.mjs"] },
  { name: "journeys", command: vitest("e2e"), isCounted: true },
];

const only = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "chain-atlas-"));
const totals = { passed: 0, failed: 0 };

for (const { name, command, isCounted, isQuiet } of STEPS) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n— ${name}`);
  const counts = join(folder, `${name}.json`);
  const { status } = spawnSync(command[0], command.slice(1), {
    stdio: isQuiet ? ["ignore", "ignore", "inherit"] : "inherit",
    env: { ...process.env, ...(isCounted ? { ATLAS_COUNTS: counts } : {}) },
  });
  const result = isCounted ? read(counts) : undefined;
  totals.passed += result?.passed ?? (status === 0 ? 1 : 0);
  totals.failed += result?.failed ?? 0;
  if (status !== 0 && (result === undefined || result.failed === 0)) totals.failed += 1;
  if (result !== undefined && result.passed + result.failed === 0) totals.failed += 1;
  if (status !== 0) console.log(`✗ ${name}`);
}

rmSync(folder, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
