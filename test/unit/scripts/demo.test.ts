import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../scripts/atlas/open-pack.ts";
import { publicFiles } from "../../../scripts/atlas/public-files.ts";
import { demoFiles } from "../../../scripts/demo/pack-files.ts";
import { disclosureOf } from "../../../src/data/disclosure.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import { TABLE_NAMES } from "../../../src/model/schema.ts";

const FOLDER = "data/demo";
const made = demoFiles();

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(FOLDER, path).replaceAll("\\", "/")];
  });
}

const readMade = () =>
  readPack(memorySource(Object.fromEntries([...made].map(([path, text]) => [path, new TextEncoder().encode(text)]))), {
    id: "demo",
  });

describe("the invented pack", { timeout: 60_000 }, () => {
  it("is made anew byte for byte as it is committed", () => {
    expect(filesIn(FOLDER).toSorted()).toEqual([...made.keys()].toSorted());
    const differing = [...made].filter(([path, text]) => readFileSync(join(FOLDER, path), "utf8") !== text);
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it("fills every table without an error", async () => {
    const pack = await readMade();
    expect(pack.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(TABLE_NAMES.filter((table) => pack.tables[table].rows.length === 0)).toEqual([]);
  });

  it("holds exactly the one mismatch it says it holds", async () => {
    const pack = await readMade();
    const apart = pack.findings.filter(({ code }) => code === "rollup-apart");
    expect(apart.map(({ file, column, value }) => [file, column, value])).toEqual([
      ["indicators.csv", "actual", pack.tables.indicators.byId.get("leaders.bearing.2026")?.actual?.toString()],
    ]);
  });

  it("is small", () => {
    const bytes = [...made.values()].reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });

  it("tells of itself that it is invented, also once published, and publishes every table", async () => {
    const opened = await openFolder(FOLDER);
    if (typeof opened === "string") throw new Error(opened);
    expect(opened.pack.meta.fictional).toBe(true);
    const { isPublicTable } = disclosureOf(opened.descriptor);
    expect(TABLE_NAMES.filter((table) => !isPublicTable(table))).toEqual([]);
    const { files, refusals, tables } = await publicFiles(opened);
    expect(refusals).toEqual([]);
    expect(tables).toHaveLength(TABLE_NAMES.length);
    const published = await readPack(memorySource(Object.fromEntries(files)), { id: "demo" });
    expect(published.meta.fictional).toBe(true);
    expect(published.tables.projects.rows.some(({ problem }) => problem !== undefined)).toBe(true);
  });
});
