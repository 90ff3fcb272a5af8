import type { FindingCode } from "../../../src/model/finding.ts";
import { encodeWith, gbk, join, utf8 } from "./intake/encode.ts";
import { type Files, smallWith } from "./packs.ts";

/** A table nothing else refers to. */
const FILE = "resources.csv";
const HEADER = "id,name_zh,note_zh,source_ids\n";
const file = (content: string | Uint8Array): Files => smallWith({ [FILE]: content });
const bytesOf = (...codes: readonly number[]) => Uint8Array.from(codes);
const ZIP = bytesOf(0x50, 0x4b, 3, 4);

const DECLARED = smallWith({
  "datapackage.json": JSON.stringify({
    title: "Small",
    "atlas:format": 1,
    "atlas:region": "r1",
    "atlas:mapReview": { number: "GS(2026)0001" },
    resources: [{ name: "sources", path: "sources.csv", "atlas:encoding": "utf-8" }],
  }),
  "sources.csv": gbk("id,title_zh\ns1,国民经济和社会发展公报\n"),
});

/** One tiny fault for every code about a file as a whole, and all that is found then. */
export const FILE_EXAMPLES = {
  "file-not-utf8": [file(bytesOf(0x69, 0x0a, 0xff, 0x0a, 0xff)), [`error file-not-utf8 ${FILE}::`]],
  "encoding-doubtful": [
    file(encodeWith("big5", "id,name_zh,note_zh,source_ids\nx1,臺灣積體電路製造,新竹科學園區,s1\n")),
    [`warning encoding-doubtful ${FILE}::`],
  ],
  "encoding-mismatch": [DECLARED, ["warning encoding-mismatch sources.csv:: GB18030"]],
  "file-garbled": [
    file(join(utf8(`${HEADER}x1,泰山,国家公报,s1\nx2,徂徕林场,公`), bytesOf(0xe6, 0x3f), utf8(",s1\n"))),
    [`warning cell-damaged ${FILE}:3:note_zh 公\uFFFD?`, `warning file-garbled ${FILE}::`],
  ],
  "file-cut": [file(utf8(`${HEADER}x1,泰山,,s1\nx2,徂徕`).subarray(0, -1)), [`error file-cut ${FILE}:3:`]],
  "line-encoding": [
    file(join(utf8(`${HEADER}x1,泰山公园,,s1\n`), gbk("x2,徂徕山林场,,s1\n"))),
    [`error line-encoding ${FILE}:3: x2,徂徕山林场,,s1`],
  ],
  "line-damaged": [
    file(join(utf8(`${HEADER}x1,泰山公园,,s1\nx2,徂徕`), bytesOf(0xff), utf8("山,,s1\n"))),
    [`error line-damaged ${FILE}:3:`],
  ],
  "file-end-cleaned": [file(`${HEADER}x1,泰山,,s1\n\u001a\0\0`), [`note file-end-cleaned ${FILE}::`]],
  "file-is-workbook": [file(join(ZIP, utf8("xl/workbook.xml"))), [`error file-is-workbook ${FILE}::`]],
  "file-is-archive": [file(join(ZIP, utf8("a.csv"))), [`error file-is-archive ${FILE}::`]],
  "file-is-document": [file("%PDF-1.7"), [`error file-is-document ${FILE}::`]],
  "file-is-picture": [file(bytesOf(0x89, 0x50, 0x4e, 0x47)), [`error file-is-picture ${FILE}::`]],
  "file-is-page": [file("MIME-Version: 1.0\n"), [`error file-is-page ${FILE}::`]],
  "file-is-json": [file('{"type":"FeatureCollection"}'), [`error file-is-json ${FILE}::`]],
  "file-is-xml": [file('<?xml version="1.0"?><kml/>'), [`error file-is-xml ${FILE}::`]],
  "file-is-binary": [file(new Uint8Array(64)), [`error file-is-binary ${FILE}::`]],
  "file-is-shortcut": [file("[InternetShortcut]\nURL=https://a.cn"), [`error file-is-shortcut ${FILE}::`]],
  "separator-found": [file(`${HEADER.replaceAll(",", ";")}x1;泰山;;s1\n`), [`note separator-found ${FILE}::`]],
  "separator-wide": [file(HEADER.replaceAll(",", "，")), [`error separator-wide ${FILE}:1:`]],
  "separator-unknown": [
    file(HEADER.replaceAll(",", " ")),
    [`error separator-unknown ${FILE}:1: id name_zh note_zh source_ids`],
  ],
  "header-below": [file(`资源表\n${HEADER}x1,泰山,,s1\n`), [`note header-below ${FILE}:2: 资源表`]],
  "header-two-rows": [
    smallWith({ "parks.csv": "id,name_zh,位置,,区划,来源\n,,lon,lat,region_id,\np1,甲园,,,r2,s1\n" }),
    ["note header-two-rows parks.csv:2:"],
  ],
  "row-unit": [
    smallWith({ "parks.csv": "id,name_zh,area_km2,region_id,source_ids\n,,平方公里,,\np1,甲园,3,r2,s1\n" }),
    ["note row-unit parks.csv:2: 平方公里"],
  ],
  "row-unit-unfit": [
    smallWith({ "parks.csv": "id,name_zh,area_km2,region_id,source_ids\n,,吨,,\np1,甲园,3,r2,s1\n" }),
    ["error row-unit-unfit parks.csv:2: 吨"],
  ],
  "row-note": [file(`${HEADER}x1,泰山,,s1\n注：快报,,,\n`), [`note row-note ${FILE}:3: 注：快报`]],
  "row-total": [file(`${HEADER}x1,泰山,,s1\n合计,1,,\n`), [`error row-total ${FILE}:3: 合计`]],
  "cell-private-use": [file(`${HEADER}x1,泰\uE5E5,,s1\n`), [`warning cell-private-use ${FILE}:2:name_zh 泰\uE5E5`]],
  "cell-recoded": [file(`${HEADER}x1,泰\uE81E,,s1\n`), [`note cell-recoded ${FILE}:2:name_zh 泰\uE81E`]],
  "characters-rare": [file(`${HEADER}x1,𠮷山,,s1\n`), [`note characters-rare ${FILE}:2:name_zh 𠮷山`]],
} as const satisfies Partial<Record<FindingCode, readonly [files: Files, found: readonly string[]]>>;
