import { beforeAll, expect, test } from "vitest";
import { gatherFiles } from "../../../src/data/intake/gather.ts";
import { readTable } from "../../../src/data/intake/read-table.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import { writePack } from "../../../src/data/write-pack.ts";
import { SearchIndex } from "../../../src/model/search.ts";
import { readAddress } from "../../../src/state/address.ts";
import { makePack } from "../../make-pack.ts";
import { codesOf, SMALL, smallWith } from "./packs.ts";

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf"];

/** Object.prototype is frozen for this whole file: what would write on it throws. */
beforeAll(() => {
  Object.freeze(Object.prototype);
});

/** Runs it and sees that nothing was added to what all objects have. */
async function untouched<T>(run: () => Promise<T>): Promise<T> {
  const before = [Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys);
  const result = await run();
  expect([Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys)).toEqual(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  return result;
}

test("80 headers named like parts of every object are unknown columns, and nothing is polluted", async () => {
  const text = `id,name_zh,${NAMES.join(",")}\np1,甲,${NAMES.map(() => "polluted").join(",")}\n`;
  const pack = await untouched(() => readPack(memorySource(smallWith({ "policies.csv": text })), { id: "small" }));
  const unknown = pack.findings.filter(({ code }) => code === "column-unknown");
  expect(unknown.map(({ column }) => column)).toEqual(NAMES);
  expect(pack.tables.policies.rows.map(({ id, name_zh }) => [id, name_zh])).toEqual([["p1", "甲"]]);
  await untouched(async () => writePack(pack));
});

test("80 ids and references named so are ids like any other, or refused as such", async () => {
  const rows = NAMES.map((name) => `${name},甲${name},${name}`).join("\n");
  const text = `id,name_zh,chain_id\n${rows}\n`;
  const pack = await untouched(() => readPack(memorySource(smallWith({ "policies.csv": text })), { id: "small" }));
  const report = pack.reports.find(({ table }) => table === "policies");
  expect(report?.read).toBe(NAMES.length);
  expect(report?.rejected.map(({ cells }) => cells[0])).toEqual(NAMES.filter((name) => !/^[a-z0-9]+$/.test(name)));
  expect(pack.tables.policies.rows.map(({ chain_id }) => chain_id)).toEqual(
    pack.tables.policies.rows.map(() => undefined),
  );
});

test("80 the same in JSON: descriptor, shapes and their properties", async () => {
  const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const descriptor = `{"title":"Small","atlas:region":"r1",${evil},"resources":[{${evil},"name":"__proto__","path":"nodes.csv"}]}`;
  const shapes = `{${evil},"type":"FeatureCollection","features":[{${evil},"type":"Feature","properties":{${evil},"id":"__proto__"},"geometry":{${evil},"type":"Point","coordinates":[117,36]}}]}`;
  const files = smallWith({ "datapackage.json": descriptor, "parks.geojson": shapes, "context.geojson": shapes });
  const pack = await untouched(() => readPack(memorySource(files), { id: "small" }));
  expect(pack.meta.title_zh).toBe("Small");
  await untouched(async () => writePack(pack, { descriptor: JSON.parse(descriptor) }));
});

test("80 the same as names of dropped files and of parameters of the address", async () => {
  const bytes = new TextEncoder().encode("id,name_zh\n1,甲\n");
  await untouched(() => gatherFiles(NAMES.map((name) => ({ path: `${name}.csv`, bytes }))));
  for (const name of NAMES) {
    const { state, notices } = await untouched(async () =>
      readAddress(`?${name}=1&sel=${name}&pack=${name}&list=${name}`),
    );
    expect(notices.map(({ parameter }) => parameter)).toContain(name);
    expect(Object.hasOwn(state, name)).toBe(false);
  }
});

const LONG = 50_000;
const MONSTERS: Readonly<Record<string, string>> = {
  "a plain word": "a".repeat(LONG),
  "the nested repeat": `${"a".repeat(LONG)}!`,
  spaces: `x${" ".repeat(LONG)}x`,
  "combining marks": `e${"\u0301".repeat(LONG)}`,
  digits: "1".repeat(LONG),
  commas: "1,".repeat(LONG / 2),
  semicolons: ";".repeat(LONG),
  "full-width digits": "１".repeat(LONG),
  dots: `1${".".repeat(LONG)}`,
  dashes: "-".repeat(LONG),
  slashes: "/".repeat(LONG),
  "Chinese numerals": "二十".repeat(LONG / 2),
  brackets: "(".repeat(LONG),
  ats: "@".repeat(LONG),
  "an address": `https://${"a.".repeat(LONG / 2)}`,
  percents: "%2".repeat(LONG / 2),
  apostrophes: "'".repeat(LONG),
  degrees: "1°".repeat(LONG / 2),
  "surrogate pairs": "𠮷".repeat(LONG / 2),
  "zero-width spaces": "\u200b".repeat(LONG),
};
/** Times the time of a plain word, and milliseconds besides for a machine that does other work. */
const TIMES = 10;
const GRACE = 400;

const timeOf = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** A table every cell of whose one row is the text, in columns of every kind. */
const wideTable = (text: string) => {
  const columns = [
    "name_zh",
    "lon",
    "founded_year",
    "position",
    "website",
    "chain_ids",
    "park_id",
    "designations",
    "as_of",
    "public",
    "credit_code",
  ];
  return `id,${columns.join(",")}\ne1,${columns.map(() => `"${text.replaceAll('"', '""')}"`).join(",")}\n`;
};

test.each(Object.entries(MONSTERS))(
  "83 50,000 characters of %s take no longer to read than a plain word does, by far",
  (_, text) => {
    const plain = wideTable(MONSTERS["a plain word"] ?? "");
    readTable("enterprises", "enterprises.csv", plain);
    const base = timeOf(() => readTable("enterprises", "enterprises.csv", plain));
    const taken = timeOf(() => readTable("enterprises", "enterprises.csv", wideTable(text)));
    expect(taken).toBeLessThan(base * TIMES + GRACE);
  },
);

test("83 50,000 characters in the search box are searched for as fast as a word", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    id: `e${index}`,
    name_zh: `泰安${"甲".repeat(20)}厂${index}`,
  }));
  const monsterRows = Object.values(MONSTERS).map((text, index) => ({ id: `m${index}`, name_zh: text.slice(0, 2000) }));
  const index = new SearchIndex(makePack({ enterprises: [...rows, ...monsterRows] }));
  const base = timeOf(() => index.find("泰安厂", 20));
  for (const [name, text] of Object.entries(MONSTERS)) {
    const taken = timeOf(() => index.find(text, 20));
    expect(taken, name).toBeLessThan(base * TIMES + GRACE);
  }
});

test("83 the small pack with a monster in every place of text is read in good time", async () => {
  const files = Object.fromEntries(
    Object.entries(SMALL).map(([file, text]) => [file, String(text).replace(/[甲-龟]+/g, () => "a".repeat(1500))]),
  );
  const pack = await readPack(memorySource(files), { id: "small" });
  expect(codesOf(pack.findings)).not.toContain("file-unreadable");
});
