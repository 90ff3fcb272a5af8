import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource, type Source } from "../../../src/data/source.ts";
import { wordFinding } from "../../../src/i18n/findings.ts";
import { findingsEn } from "../../../src/i18n/findings-en.ts";
import { findingsZh } from "../../../src/i18n/findings-zh.ts";
import { FINDING_CODES, type Finding, type FindingCode } from "../../../src/model/finding.ts";
import { FILE_EXAMPLES } from "./file-examples.ts";
import { brief, type Files, read, SMALL, smallWith } from "./packs.ts";
import { SPACE_EXAMPLES } from "./space-examples.ts";
import { VALUE_EXAMPLES } from "./value-examples.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 芯片电力 in GB18030. */
const GB18030 = new Uint8Array([...utf8("id,name_zh\ns1,"), 0xd0, 0xbe, 0xc6, 0xac, 0xb5, 0xe7, 0xc1, 0xa6, 0x0a]);

const inFile = (file: string, from: string, to: string): Files => {
  const text = String(SMALL[file]);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return smallWith({ [file]: text.replace(from, to) });
};

/** A pack whose rows may be a year old. */
const AGEING: Files = {
  "datapackage.json": JSON.stringify({ title: "Small", created: "2026-03-01", "atlas:maxAgeDays": 365 }),
};

/** One tiny fault for a code, and all that is found then: no fault is reported twice. Codes not here have an example elsewhere under test/. */
const EXAMPLES: Readonly<Partial<Record<FindingCode, readonly [files: Files, found: readonly string[]]>>> = {
  ...FILE_EXAMPLES,
  ...SPACE_EXAMPLES,
  ...VALUE_EXAMPLES,
  "file-missing": [smallWith({ "sources.csv": undefined }), ["error file-missing sources.csv::"]],
  "file-decoded": [
    smallWith({ "sources.csv": GB18030 }),
    [
      "error column-missing sources.csv:1:title_zh",
      "note column-unknown sources.csv:1:name_zh",
      "note file-decoded sources.csv::",
    ],
  ],
  "file-not-csv": [smallWith({ "demands.csv": "<!doctype html><p>404" }), ["warning file-not-csv demands.csv::"]],
  "file-empty": [smallWith({ "demands.csv": "id,name_zh\n\n,\n" }), ["warning file-empty demands.csv::"]],
  "descriptor-invalid": [
    smallWith({ "datapackage.json": "[]", "boundaries.geojson": undefined }),
    ["error descriptor-invalid datapackage.json::"],
  ],
  "column-missing": [
    inFile("indicators.csv", "id,metric_zh", "id,x"),
    ["error column-missing indicators.csv:1:metric_zh", "note column-unknown indicators.csv:1:x"],
  ],
  "column-unknown": [
    inFile("parks.csv", ",source_ids\n", ",source_ids,colour\n"),
    ["note column-unknown parks.csv:1:colour", "error row-ragged parks.csv:2:"],
  ],
  "column-duplicate": [
    inFile("stages.csv", "lane", "lane,版式"),
    [
      "error column-duplicate stages.csv:1:版式 D, E",
      "error row-ragged stages.csv:2:",
      "error row-ragged stages.csv:3:",
    ],
  ],
  "row-ragged": [inFile("indicators.csv", "c1,12,s1", "c1,12,s1,,more"), ["error row-ragged indicators.csv:2:"]],
  "row-wide-commas": [inFile("indicators.csv", "i1,产值", "i1，产值"), ["error row-wide-commas indicators.csv:2:"]],
  "quote-stray": [inFile("indicators.csv", "i1,产值", 'i1,"产"值"'), ["error quote-stray indicators.csv:2:"]],
  "quote-open": [inFile("indicators.csv", "i1,产值", 'i1,"产值'), ["error quote-open indicators.csv:2:"]],
  "id-missing": [inFile("indicators.csv", "i1,产值", ",产值"), ["error id-missing indicators.csv:2:id"]],
  "id-invalid": [inFile("indicators.csv", "i1,产值", "I 1,产值"), ["error id-invalid indicators.csv:2:id I 1"]],
  "id-duplicate": [
    inFile("stages.csv", "down,下游,2,column\n", "down,下游,2,column\nup,又,3,\n"),
    ["error id-duplicate stages.csv:4:id up"],
  ],
  "cell-required": [inFile("flows.csv", "c1,n1,n2", "c1,,n2"), ["error cell-required flows.csv:2:from_id"]],
  "cell-out-of-range": [
    inFile("parks.csv", "117.1,36.1", "117.1,365"),
    ["error cell-out-of-range parks.csv:2:lat 365"],
  ],
  "cell-not-integer": [
    inFile("enterprises.csv", "3.5,120", "3.5,120.5"),
    ["error cell-not-integer enterprises.csv:2:employees 120.5"],
  ],
  "cell-not-url": [
    inFile("enterprises.csv", "https://example.com/a", "javascript:alert(1)"),
    ["error cell-not-url enterprises.csv:2:website javascript:alert(1)"],
  ],
  "cell-damaged": [
    inFile("indicators.csv", "产值", "锟斤拷"),
    ["warning cell-damaged indicators.csv:2:metric_zh 锟斤拷"],
  ],
  "cell-cleaned": [
    inFile("indicators.csv", "产值", "产\u200b值"),
    ["note cell-cleaned indicators.csv:2:metric_zh 产\u200b值"],
  ],
  "entry-repeated": [
    inFile("enterprises.csv", "n1;n2", "n1；n2、n1"),
    ["note entry-repeated enterprises.csv:2:node_ids n1；n2、n1"],
  ],
  "name-missing": [inFile("parks.csv", "p1,甲园", "p1,"), ["warning name-missing parks.csv:2:name_zh"]],
  "name-repeated": [
    inFile("enterprises.csv", "乙厂", "甲厂"),
    ["warning name-repeated enterprises.csv:3:name_zh 甲厂"],
  ],
  "name-variant": [
    inFile("enterprises.csv", "乙厂", "甲 厂"),
    ["warning name-variant enterprises.csv:3:name_zh 甲 厂"],
  ],
  "alias-clash": [
    smallWith({ "sources.csv": "id,title_zh,aliases\ns1,公报,\ns2,年报,s1\n" }),
    ["warning alias-clash sources.csv:3:aliases s1"],
  ],
  "coordinate-half": [inFile("parks.csv", "117.1,36.1", "117.1,"), ["error coordinate-half parks.csv:2:lat"]],
  "coordinate-outside": [
    inFile("parks.csv", "117.1,36.1", "119.1,36.1"),
    ["warning coordinate-outside parks.csv:2:lon 119.1, 36.1"],
  ],
  "coordinate-unexplained": [
    inFile("parks.csv", "36.1,site", "36.1,"),
    ["warning coordinate-unexplained parks.csv:2:position"],
  ],
  "ref-unknown": [inFile("projects.csv", "r2,p1", "r2,p2"), ["error ref-unknown projects.csv:2:park_id p2"]],
  "ref-rejected": [
    inFile("nodes.csv", "n3,车,c2", "n3,车,"),
    ["error cell-required nodes.csv:4:chain_id", "warning ref-rejected enterprises.csv:3:node_ids n3"],
  ],
  "refs-rejected": [
    inFile("nodes.csv", "n2,缆,c1", "n2,缆,"),
    ["error cell-required nodes.csv:3:chain_id", "warning refs-rejected nodes.csv:3: n2"],
  ],
  "refs-unread": [
    smallWith({
      "nodes.csv": "id,name_zh,chain_id,stage_id,source_ids,note_zh\nn1,铜,c1,up,s1,\nn2,缆,c1,down,s1",
    }),
    ["warning refs-unread nodes.csv::", "error row-ragged nodes.csv:3:"],
  ],
  "ref-table-lost": [
    smallWith({ "sources.csv": new Uint8Array([0x69, 0x64, 0x0a, 0xff]) }),
    ["error file-not-utf8 sources.csv::", "warning ref-table-lost sources.csv::id"],
  ],
  "ref-respelled": [inFile("projects.csv", "r2,p1", "r2,P1"), ["warning ref-respelled projects.csv:2:park_id P1"]],
  "ref-by-name": [inFile("projects.csv", "r2,p1", "r2,甲园"), ["warning ref-by-name projects.csv:2:park_id 甲园"]],
  "ref-separator": [
    inFile("enterprises.csv", "n1;n2", "n1/n2"),
    ["warning ref-separator enterprises.csv:2:node_ids n1/n2"],
  ],
  "chain-mismatch": [inFile("projects.csv", "c1,n2", "c1,n3"), ["warning chain-mismatch projects.csv:2:node_id n3"]],
  "place-mismatch": [
    smallWith({
      "regions.csv": `${SMALL["regions.csv"]}r3,丙镇,township,r1,370903100,117,36,s1\n`,
      "projects.csv": String(SMALL["projects.csv"]).replace("r2,p1", "r3,p1"),
    }),
    ["warning place-mismatch projects.csv:2:region_id r3"],
  ],
  "flow-self": [inFile("flows.csv", "c1,n1,n2", "c1,n1,n1"), ["warning flow-self flows.csv:2:to_id n1"]],
  "flow-cycle": [
    smallWith({
      "nodes.csv": `${SMALL["nodes.csv"]}n4,芯,c1,up,s1\n`,
      "flows.csv": `${SMALL["flows.csv"]}c1,n2,n4,s1\nc1,n4,n1,s1\n`,
    }),
    ["warning flow-cycle flows.csv:4:to_id n1"],
  ],
  "flow-both-ways": [
    inFile("flows.csv", "c1,n1,n2,s1\n", "c1,n1,n2,s1\nc1,n2,n1,s1\n"),
    ["warning flow-both-ways flows.csv:3:to_id n2 → n1"],
  ],
  "edge-repeated": [
    inFile("flows.csv", "c1,n1,n2,s1\n", "c1,n1,n2,s1\nc1,N1,n2,s1\n"),
    ["warning ref-respelled flows.csv:3:from_id N1", "warning edge-repeated flows.csv:3: n1 → n2"],
  ],
  "node-orphan": [
    smallWith({ "nodes.csv": `${SMALL["nodes.csv"]}n4,芯,c1,up,s1\n` }),
    ["warning node-orphan nodes.csv:5:id n4"],
  ],
  "scope-unknown": [
    inFile("indicators.csv", "chain,c1", "chain,c9"),
    ["error scope-unknown indicators.csv:2:scope_id c9"],
  ],
  "parent-cycle": [inFile("regions.csv", "city,,", "city,r2,"), ["error parent-cycle regions.csv:3:parent_id r1"]],
  "dates-reversed": [
    inFile("technologies.csv", "2023,2025", "2026,2025"),
    ["warning dates-reversed technologies.csv:3:target 2025"],
  ],
  "geojson-unmatched": [
    inFile("boundaries.geojson", '"r2"', '"r9"'),
    ["note geojson-unmatched regions.csv:3:id r2", "warning geojson-unmatched boundaries.geojson::properties.id r9"],
  ],
  "review-number-missing": [
    inFile("datapackage.json", "GS(2026)0001", " "),
    ["warning review-number-missing datapackage.json::atlas:mapReview"],
  ],
  "geojson-page": [
    smallWith({ "boundaries.geojson": "<!doctype html><form>登录</form>" }),
    ["warning geojson-page boundaries.geojson::"],
  ],
  "geojson-no-area": [
    smallWith({
      "parks.geojson": JSON.stringify({
        type: "FeatureCollection",
        features: [
          { type: "Feature", properties: { id: "p1" }, geometry: { type: "Point", coordinates: [117.1, 36.1] } },
        ],
      }),
    }),
    ["error geojson-no-area parks.geojson::geometry p1"],
  ],
  "source-missing": [inFile("nodes.csv", "c1,up,s1", "c1,up,"), ["warning source-missing nodes.csv:2:source_ids"]],
  "rows-stale": [
    { ...AGEING, "policies.csv": "id,name_zh,as_of,note_zh\no1,甲策,2024,公报\no2,乙策,2025,公报\n" },
    ["warning rows-stale policies.csv::as_of 1/2 (50 %)"],
  ],
  "rows-undated": [
    { ...AGEING, "policies.csv": "id,name_zh,as_of,note_zh\no1,甲策,,公报\no2,乙策,2026,公报\n" },
    ["note rows-undated policies.csv::as_of 1/2 (50 %)"],
  ],
};

const TESTS = fileURLToPath(new URL("../..", import.meta.url));
const sources = readdirSync(TESTS, { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(TESTS, path), "utf8"));

test.each(["无", "暂无", "待审"])("%s is no map review number", async (number) => {
  const { findings } = await read(inFile("datapackage.json", "GS(2026)0001", number));
  const found = findings.find(({ code }) => code === "review-number-missing");
  expect(found).toMatchObject({ severity: "warning", value: number });
  const { message, fix } = wordFinding(found ?? ({} as Finding), "zh-CN");
  expect(message).toContain(number);
  expect(fix).toContain('{"number": "GS(2024)0650号"}');
});

test("every code has an example: here, or asserted by name in another test", () => {
  const named = (code: string) => sources.some((text) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text));
  expect(FINDING_CODES.filter((code) => EXAMPLES[code] === undefined && !named(code))).toEqual([]);
});

test("every code has its words in Chinese and English, and no words are left over", () => {
  const codes = [...FINDING_CODES].sort();
  expect(new Set(codes).size).toBe(codes.length);
  expect([Object.keys(findingsZh).sort(), Object.keys(findingsEn).sort()]).toEqual([codes, codes]);
  for (const words of [findingsZh, findingsEn]) {
    const short = codes.filter((code) => words[code].some((text) => text.length < 4));
    expect(short).toEqual([]);
  }
});

const place = ({ file, row, column }: Finding) => `${file}:${row ?? ""}:${column ?? ""}`;

test("the small pack is sound", async () => {
  expect((await read(SMALL)).findings).toEqual([]);
});

test.each(Object.entries(EXAMPLES))("%s", async (code, [files, expected]) => {
  const { findings } = await read(files);
  expect(findings.map(brief).sort()).toEqual([...expected].sort());
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(new Set(findings.map(place)).size, "one fault, one finding").toBe(findings.length);
});

test("file-unreadable: the other files are read", async () => {
  const source = memorySource(SMALL);
  const broken: Source = {
    read: (file) => (file === "parks.csv" ? Promise.reject(new Error("HTTP 500")) : source.read(file)),
  };
  const pack = await readPack(broken, { id: "small" });
  expect(pack.findings[0]).toEqual({
    severity: "error",
    code: "file-unreadable",
    file: "parks.csv",
    detail: "HTTP 500",
  });
  expect(pack.tables.enterprises.rows.map(({ id, park_id }) => [id, park_id])).toEqual([
    ["e1", undefined],
    ["e2", undefined],
  ]);
});

test("where no file can be fetched, reading rejects with the first reason", async () => {
  const dead: Source = { read: (file) => Promise.reject(new Error(`offline: ${file}`)) };
  await expect(readPack(dead, { id: "small" })).rejects.toThrow("offline: datapackage.json");
});
