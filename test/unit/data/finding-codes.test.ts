import { expect, test } from "vitest";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource, type Source } from "../../../src/data/source.ts";
import type { Finding, FindingCode } from "../../../src/model/finding.ts";
import { brief, type Files, read, SMALL, smallWith } from "./packs.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 编号 in GB18030, one byte cut off: neither UTF-8 nor GB18030. */
const CUT = new Uint8Array([...utf8("id,name_zh\n"), 0xb1, 0xe0, 0xba]);
/** 芯片电力 in GB18030. */
const GB18030 = new Uint8Array([...utf8("id,name_zh\ns1,"), 0xd0, 0xbe, 0xc6, 0xac, 0xb5, 0xe7, 0xc1, 0xa6, 0x0a]);

const inFile = (file: string, from: string, to: string): Files => {
  const text = String(SMALL[file]);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return smallWith({ [file]: text.replace(from, to) });
};

/** One tiny fault for every code, and all that is found then: no fault is reported twice. */
const EXAMPLES: Readonly<
  Record<Exclude<FindingCode, "file-unreadable">, readonly [files: Files, found: readonly string[]]>
> = {
  "file-missing": [smallWith({ "sources.csv": undefined }), ["error file-missing sources.csv::"]],
  "file-not-utf8": [smallWith({ "resources.csv": CUT }), ["error file-not-utf8 resources.csv::"]],
  "file-decoded": [
    smallWith({ "sources.csv": GB18030 }),
    [
      "error column-missing sources.csv:1:title_zh",
      "note column-unknown sources.csv:1:name_zh",
      "note file-decoded sources.csv::",
    ],
  ],
  "file-not-csv": [smallWith({ "demands.csv": "id;name_zh\n1;2\n" }), ["error file-not-csv demands.csv::"]],
  "file-empty": [smallWith({ "demands.csv": "id,name_zh\n\n,\n" }), ["warning file-empty demands.csv::"]],
  "descriptor-invalid": [
    smallWith({ "datapackage.json": '{"title":', "boundaries.geojson": undefined }),
    ["error descriptor-invalid datapackage.json::"],
  ],
  "column-missing": [
    inFile("indicators.csv", "id,metric_zh", "id,x"),
    ["error column-missing indicators.csv:1:metric_zh", "note column-unknown indicators.csv:1:x"],
  ],
  "column-unknown": [
    inFile("parks.csv", ",source_ids\n", ",source_ids,colour\n"),
    ["note column-unknown parks.csv:1:colour", "warning row-ragged parks.csv:2:"],
  ],
  "column-duplicate": [
    inFile("stages.csv", "lane", "lane,版式"),
    [
      "error column-duplicate stages.csv:1:版式",
      "warning row-ragged stages.csv:2:",
      "warning row-ragged stages.csv:3:",
    ],
  ],
  "row-ragged": [inFile("indicators.csv", "c1,12,s1", "c1,12,s1,,more"), ["error row-ragged indicators.csv:2:"]],
  "quote-open": [inFile("indicators.csv", "i1,产值", 'i1,"产值'), ["error quote-open indicators.csv:2:"]],
  "id-missing": [inFile("indicators.csv", "i1,产值", ",产值"), ["error id-missing indicators.csv:2:id"]],
  "id-invalid": [inFile("indicators.csv", "i1,产值", "I 1,产值"), ["error id-invalid indicators.csv:2:id I 1"]],
  "id-duplicate": [
    inFile("stages.csv", "down,下游,2,column\n", "down,下游,2,column\nup,又,3,\n"),
    ["error id-duplicate stages.csv:4:id up"],
  ],
  "cell-required": [inFile("flows.csv", "c1,n1,n2", "c1,,n2"), ["error cell-required flows.csv:2:from_id"]],
  "cell-not-number": [
    inFile("enterprises.csv", "3.5,120", "3.5亿,120"),
    ["error cell-not-number enterprises.csv:2:revenue_cny_100m 3.5亿"],
  ],
  "cell-out-of-range": [
    inFile("parks.csv", "117.1,36.1", "117.1,365"),
    ["error cell-out-of-range parks.csv:2:lat 365"],
  ],
  "cell-not-integer": [
    inFile("enterprises.csv", "3.5,120", "3.5,120.5"),
    ["error cell-not-integer enterprises.csv:2:employees 120.5"],
  ],
  "cell-not-date": [
    inFile("technologies.csv", "2024-03", "2024-13"),
    ["error cell-not-date technologies.csv:2:target 2024-13"],
  ],
  "cell-not-allowed": [
    inFile("enterprises.csv", "little_giant:2023", "小巨人"),
    ["error cell-not-allowed enterprises.csv:2:designations 小巨人"],
  ],
  "cell-not-flag": [
    smallWith({ "sources.csv": "id,title_zh,public\ns1,公报,maybe\n" }),
    ["error cell-not-flag sources.csv:2:public maybe"],
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
  "name-repeated": [inFile("enterprises.csv", "乙厂", "甲 厂"), ["note name-repeated enterprises.csv:3:name_zh 甲 厂"]],
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
    inFile("nodes.csv", "n2,缆,c1", "n2,缆,"),
    [
      "error cell-required nodes.csv:3:chain_id",
      "warning ref-rejected flows.csv:2:to_id n2",
      "warning ref-rejected enterprises.csv:2:node_ids n2",
      "warning ref-rejected technologies.csv:3:node_ids n2",
      "warning ref-rejected projects.csv:2:node_id n2",
    ],
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
    inFile("flows.csv", "c1,n1,n2,s1\n", "c1,n1,n2,s1\nc1,n2,n1,s1\n"),
    ["note flow-cycle flows.csv:3:to_id n1"],
  ],
  "parent-cycle": [inFile("regions.csv", "city,,", "city,r2,"), ["error parent-cycle regions.csv:3:parent_id r1"]],
  "dates-reversed": [
    inFile("technologies.csv", "2023,2025", "2026,2025"),
    ["warning dates-reversed technologies.csv:3:target 2025"],
  ],
  "code-doubtful": [inFile("regions.csv", "370902", "3.7E5"), ["warning code-doubtful regions.csv:3:adcode 3.7E5"]],
  "scope-unknown": [
    inFile("indicators.csv", "chain,c1", "chain,c9"),
    ["error scope-unknown indicators.csv:2:scope_id c9"],
  ],
  "geojson-invalid": [
    smallWith({ "context.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}' }),
    ["error geojson-invalid context.geojson::features[0]"],
  ],
  "geojson-unmatched": [
    inFile("boundaries.geojson", '"r2"', '"r9"'),
    ["note geojson-unmatched regions.csv:3:id r2", "warning geojson-unmatched boundaries.geojson::properties.id r9"],
  ],
  "review-number-missing": [
    inFile("datapackage.json", "GS(2026)0001", " "),
    ["warning review-number-missing datapackage.json::atlas:mapReview"],
  ],
  "source-missing": [inFile("nodes.csv", "c1,up,s1", "c1,up,"), ["warning source-missing nodes.csv:2:source_ids"]],
};

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
