import type { FindingCode } from "../../../src/model/finding.ts";
import { type Files, SMALL, smallWith } from "./packs.ts";

const inFile = (file: string, from: string, to: string): Files => {
  const text = String(SMALL[file]);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return smallWith({ [file]: text.replace(from, to) });
};

/** The small pack whose first enterprise has this name, or revenue, or is of this date; whose park lies at this latitude. */
const named = (name: string): Files => inFile("enterprises.csv", "甲厂", name);
const revenue = (cell: string): Files => inFile("enterprises.csv", "3.5,120", `${cell},120`);
const target = (cell: string): Files => inFile("technologies.csv", "2024-03", cell);
const north = (cell: string): Files => inFile("parks.csv", "117.1,36.1", `117.1,${cell}`);
const shareOf = (cell: string): Files =>
  smallWith({ "flows.csv": `chain_id,from_id,to_id,share,source_ids\nc1,n1,n2,${cell},s1\n` });
const enterprises = (column: string, ...cells: readonly string[]): Files =>
  smallWith({
    "enterprises.csv": `id,name_zh,${column},source_ids\n${cells.map((cell, index) => `e${index + 1},${"甲乙丙丁戊"[index]}厂,${cell},s1\n`).join("")}`,
  });
const indicators = (...rows: readonly string[]): Files =>
  smallWith({
    "indicators.csv": `id,metric_zh,unit,scope,scope_id,target,actual,source_ids\n${rows.map((row, index) => `i${index + 1},${row},s1\n`).join("")}`,
  });

const amount = "enterprises.csv:2:revenue_cny_100m";
const day = "technologies.csv:2:target";

/** One tiny fault for every code about the value of a cell, and all that is found then. */
export const VALUE_EXAMPLES = {
  "cell-not-number": [revenue("abc"), [`error cell-not-number ${amount} abc`]],
  "cell-not-date": [target("soon"), [`error cell-not-date ${day} soon`]],
  "cell-not-allowed": [
    inFile("enterprises.csv", "little_giant:2023", "大厂"),
    ["error cell-not-allowed enterprises.csv:2:designations 大厂"],
  ],
  "cell-not-flag": [
    smallWith({ "parks.csv": "id,name_zh,region_id,zone,source_ids\np1,甲园,r2,maybe,s1\n" }),
    ["error cell-not-flag parks.csv:2:zone maybe"],
  ],
  "cell-reworded": [
    inFile("enterprises.csv", "little_giant:2023", "小巨人"),
    ["note cell-reworded enterprises.csv:2:designations 小巨人"],
  ],
  "cell-missing-word": [revenue("暂无"), [`error cell-missing-word ${amount} 暂无`]],
  "cell-error-value": [revenue("#N/A"), [`error cell-error-value ${amount} #N/A`]],
  "cell-too-narrow": [revenue("######"), [`error cell-too-narrow ${amount} ######`]],
  "cell-formula": [revenue("=C2*2"), [`error cell-formula ${amount} =C2*2`]],
  "number-respelled": [revenue("３．５"), [`note number-respelled ${amount} ３．５`]],
  "number-grouped": [revenue('"1,800"'), [`note number-grouped ${amount} 1,800`]],
  "number-inexact": [revenue("约2亿"), [`error number-inexact ${amount} 约2亿`]],
  "number-in-words": [revenue("二十"), [`error number-in-words ${amount} 二十`]],
  "number-decimal-comma": [revenue('"1,2"'), [`error number-decimal-comma ${amount} 1,2`]],
  "number-scientific": [revenue("1.8E+05"), [`error number-scientific ${amount} 1.8E+05`]],
  "number-percent": [shareOf("95"), ["error number-percent flows.csv:2:share 95"]],
  "unit-converted": [revenue("5000万元"), [`note unit-converted ${amount} 5000万元`]],
  "unit-unfit": [revenue("3吨"), [`error unit-unfit ${amount} 3吨`]],
  "date-respelled": [target("2024年3月"), [`note date-respelled ${day} 2024年3月`]],
  "date-unclear": [target("45352"), [`error date-unclear ${day} 45352`]],
  "date-impossible": [target("2024-13"), [`error date-impossible ${day} 2024-13`]],
  "degrees-converted": [north("北纬36.1"), ["note degrees-converted parks.csv:2:lat 北纬36.1"]],
  "coordinate-pair": [north('"117.1,36.1"'), ["error coordinate-pair parks.csv:2:lat 117.1,36.1"]],
  "coordinate-metres": [north("365510"), ["error coordinate-metres parks.csv:2:lat 365510"]],
  "coordinate-system": [
    inFile("parks.csv", "lon", "lon (GCJ-02)"),
    ["warning coordinate-system parks.csv:1:lon lon (GCJ-02)"],
  ],
  "coordinate-axis": [north("东经36.1"), ["error coordinate-axis parks.csv:2:lat 东经36.1"]],
  "public-unclear": [
    smallWith({ "sources.csv": "id,title_zh,public\ns1,公报,maybe\n" }),
    ["error public-unclear sources.csv:2:public maybe"],
  ],
  "text-too-long": [
    smallWith({ "sources.csv": `id,title_zh,publisher\ns1,公报,${"长".repeat(2001)}\n` }),
    [`error text-too-long sources.csv:2:publisher ${"长".repeat(2001)}`],
  ],
  "text-direction": [named("甲\u202e厂"), ["warning text-direction enterprises.csv:2:name_zh 甲\u202e厂"]],
  "text-stacked": [
    named(`泰安甲厂有限责任公司${"\u0301".repeat(6)}`),
    [`warning text-stacked enterprises.csv:2:name_zh 泰安甲厂有限责任公司${"\u0301".repeat(6)}`],
  ],
  "entries-split": [
    inFile("enterprises.csv", "little_giant:2023", '"little_giant:2023,listed"'),
    ["note entries-split enterprises.csv:2:designations little_giant:2023,listed"],
  ],
  "date-future": [
    {
      ...smallWith({ "policies.csv": "id,name_zh,as_of,source_ids\no1,甲策,2025-01,s1\n" }),
      "datapackage.json": JSON.stringify({
        title: "Small",
        created: "2024-12-31",
        "atlas:format": 1,
        "atlas:region": "r1",
        "atlas:mapReview": { number: "GS(2026)0001" },
      }),
    },
    ["warning date-future policies.csv:2:as_of 2025-01"],
  ],
  "code-doubtful": [inFile("regions.csv", "370902", "37090"), ["warning code-doubtful regions.csv:3:adcode 37090"]],
  "code-shortened": [inFile("regions.csv", "370902", "3.7E5"), ["warning code-shortened regions.csv:3:adcode 3.7E5"]],
  "figure-off": [
    enterprises("revenue_cny_100m", "3", "2", "40000", "1"),
    ["warning figure-off enterprises.csv:4:revenue_cny_100m 40000"],
  ],
  "figures-apart": [
    indicators("产值,CNY 100m,chain,c1,12,120000"),
    ["warning figures-apart indicators.csv:2:actual 120000"],
  ],
  "share-mixed": [
    indicators("投产率,%,chain,c1,,95", "投产率,%,chain,c2,,0.95"),
    ["warning share-mixed indicators.csv:3:actual 0.95"],
  ],
  "parts-exceed": [
    smallWith({
      "nodes.csv": `${SMALL["nodes.csv"]}n4,芯,c1,up,s1\n`,
      "flows.csv": "chain_id,from_id,to_id,share,source_ids\nc1,n1,n2,0.7,s1\nc1,n4,n2,0.7,s1\n",
    }),
    ["warning parts-exceed flows.csv:3:share 0.7"],
  ],
  "cell-merged": [
    smallWith({ "enterprises.csv": "id,name_zh,region_id,source_ids\ne1,甲厂,r2,s1\ne2,乙厂,,s1\ne3,丙厂,r1,s1\n" }),
    ["warning cell-merged enterprises.csv:3:region_id"],
  ],
  "address-doubtful": [
    inFile("enterprises.csv", "https://example.com/a", "https://аррle.com"),
    ["warning address-doubtful enterprises.csv:2:website https://аррle.com"],
  ],
  "personal-data": [named("甲厂 13800138000"), ["warning personal-data enterprises.csv:2:name_zh 甲厂 13800138000"]],
} as const satisfies Partial<Readonly<Record<FindingCode, readonly [files: Files, found: readonly string[]]>>>;
