import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseTable } from "../../src/data/parse-table.ts";
import type { AnyRow, TableName } from "../../src/model/schema.ts";
import { rowsOfColumns } from "../../src/model/table-columns.ts";

/** Tables whose names are a city's own: no line of the program may know them. */
const NAMED: readonly TableName[] = ["regions", "chains", "stages", "lists", "enterprises"];

/**
 * Names of a pack that are common words too. Each says why it may stand in `src/`, and in which files; none: in any. A name that is not
 * here is a name.
 */
const COMMON: Readonly<Record<string, { readonly why: string; readonly files?: readonly string[] }>> = {
  上游: {
    why: "the side a flow comes from, seen from any node; not the lane of that name",
    files: ["i18n/chain.ts", "i18n/detail.ts", "i18n/dossier.ts", "i18n/findings-zh.ts"],
  },
  下游: {
    why: "the side a flow goes to, seen from any node; not the lane of that name (上下游: both sides)",
    files: [
      "i18n/chain.ts",
      "i18n/detail.ts",
      "i18n/dossier.ts",
      "i18n/findings-zh.ts",
      "i18n/region.ts",
      "data/intake/gather/titles.ts",
    ],
  },
  upstream: { why: "the same direction, in code and English words" },
  downstream: { why: "the same direction, in code and English words" },
  "leading enterprises": {
    why: "label of the column chains.lead_enterprise_ids, and of a measure that counts firms with a title",
    files: ["i18n/column-labels.ts", "i18n/region.ts", "model/meanings.ts"],
  },
  strengths: { why: "a plain English word: what an office declares of a node" },
};

const folders = readdirSync("data").filter((name) => statSync(join("data", name)).isDirectory());
const sources = readdirSync("src", { recursive: true })
  .map(String)
  .filter((file) => /\.(tsx?|css|html)$/.test(file))
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join("src", file), "utf8").toLowerCase() }));

/** Chinese names of two characters and more, others of six letters and more. */
const isTelling = (name: string): boolean =>
  /\p{Script=Han}/u.test(name) ? [...name].length >= 2 : name.replace(/[^a-z]/gi, "").length >= 6;

async function namesOf(folder: string): Promise<readonly string[]> {
  const tables = NAMED.map(async (table) => {
    const path = join("data", folder, `${table}.csv`);
    const isThere = readdirSync(join("data", folder)).includes(`${table}.csv`);
    const rows: readonly AnyRow[] = isThere
      ? rowsOfColumns((await parseTable(table, path, new Uint8Array(readFileSync(path)))).columns)
      : [];
    return rows.flatMap(({ name_zh, name_en, title_zh, title_en }) => [name_zh, name_en, title_zh, title_en]);
  });
  const packs = JSON.parse(readFileSync("data/packs.json", "utf8")) as {
    readonly packs: readonly Readonly<Record<string, string>>[];
  };
  const own = packs.packs.find(({ id }) => id === folder);
  const names = [...(await Promise.all(tables)).flat(), ...Object.values(own ?? {})];
  return names.filter((name) => typeof name === "string").map((name) => name.trim().toLowerCase());
}

/** `file:line` where a name stands; a Latin one only as a word of its own. */
function placesOf(name: string): readonly string[] {
  const isChinese = /\p{Script=Han}/u.test(name);
  const isHere = (line: string) => {
    for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
      const around = (line[at - 1] ?? " ") + (line[at + name.length] ?? " ");
      if (isChinese || !/[a-z]/.test(around)) return true;
    }
    return false;
  };
  return sources
    .filter(({ text }) => text.includes(name))
    .flatMap(({ file, text }) => text.split("\n").flatMap((line, at) => (isHere(line) ? [`${file}:${at + 1}`] : [])));
}

const mayStand = (name: string, place: string): boolean => {
  const common = COMMON[name];
  return common !== undefined && (common.files?.includes(place.replace(/:\d+$/, "")) ?? true);
};

test("there are names to look for, and they would be found", async () => {
  expect(folders.length).toBeGreaterThan(1);
  const names = (await Promise.all(folders.map(namesOf))).flat();
  expect(names.length).toBeGreaterThan(300);
  expect(placesOf("upstream").length).toBeGreaterThan(3);
});

test.each(folders)("no region, chain, lane, list or enterprise of %s is named in the program", async (folder) => {
  const names = [...new Set(await namesOf(folder))].filter(isTelling);
  const found = names.flatMap((name) => {
    const places = placesOf(name).filter((place) => !mayStand(name, place));
    return places.length === 0 ? [] : [`${name}: ${places.join(", ")}`];
  });
  expect(found).toEqual([]);
});
