import { csvParse } from "d3";
import Papa from "papaparse";
import { decode } from "../src/data/decode.ts";
import { parseTable } from "../src/data/parse-table.ts";
import { seededRandom } from "./random.ts";
import { median, type Print, type Verdict } from "./verdict.ts";

const SIZES = [10_000, 100_000];
const SEED = 20_261_122;
const REPEATS = 5;

/** Bar against papaparse that makes an object of every row: ours does so too, and gives every cell its type besides. */
const BAR = { rows: 100_000, objects: 1 };

const OURS = "ours, typed and checked";
const PEER = "papaparse, objects by header";

type Measure = { readonly name: string; readonly count: (bytes: Uint8Array) => number };

const text = (bytes: Uint8Array): string => decode(bytes)?.text ?? "";

/** Each answers with the number of rows it found; ours also gives every cell its type and checks it. */
const MEASURES: readonly Measure[] = [
  { name: "decode only", count: (bytes) => text(bytes).split("\n").length - 2 },
  {
    name: OURS,
    count: (bytes) => parseTable("enterprises", "enterprises.csv", bytes).report.kept,
  },
  {
    name: "papaparse, arrays",
    count: (bytes) =>
      Papa.parse<string[]>(text(bytes), { delimiter: ",", newline: "\n", skipEmptyLines: true }).data.length - 1,
  },
  {
    name: PEER,
    count: (bytes) =>
      Papa.parse<Record<string, string>>(text(bytes), { header: true, delimiter: ",", skipEmptyLines: true }).data
        .length,
  },
  { name: "d3 csvParse, objects", count: (bytes) => csvParse(text(bytes)).length },
];

/** Reads one table of 20 columns, Chinese text and quoted commas, in five ways, in turns; counts agree before any is timed. */
export function run(print: Print): readonly Verdict[] {
  return SIZES.flatMap((size) => {
    const bytes = new TextEncoder().encode(tableOf(size));
    for (const { name, count } of MEASURES) {
      const found = count(bytes);
      if (found !== size) throw new Error(`${name}: ${found} rows of ${size}`);
    }
    const times = timesOf(bytes);
    const ours = times.get(OURS) ?? Number.NaN;
    for (const [name, time] of times)
      print(`${String(size).padStart(8)} rows  ours / ${name.padEnd(30)} ${(ours / time).toFixed(2)}`);
    if (size !== BAR.rows) return [];
    return [
      {
        what: `of the time of ${PEER}, ${size} rows, 20 columns`,
        ratio: ours / (times.get(PEER) ?? Number.NaN),
        bar: BAR.objects,
        wanted: "most",
      },
    ];
  });
}

function timesOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const rounds = Array.from({ length: REPEATS }, () =>
    MEASURES.map(({ count }) => {
      const start = performance.now();
      count(bytes);
      return performance.now() - start;
    }),
  );
  return new Map(MEASURES.map(({ name }, index) => [name, median(rounds.map((round) => round[index] ?? Number.NaN))]));
}

const COLUMNS = [
  "id",
  "name_zh",
  "name_en",
  "region_id",
  "park_id",
  "lon",
  "lat",
  "position",
  "chain_ids",
  "node_ids",
  "products_zh",
  "products_en",
  "designations",
  "founded_year",
  "revenue_cny_100m",
  "employees",
  "website",
  "source_ids",
  "as_of",
  "note_zh",
];

function tableOf(size: number): string {
  const random = seededRandom(SEED);
  const below = (count: number) => Math.floor(random() * count);
  const lines = [COLUMNS.join(",")];
  for (let index = 0; index < size; index++) {
    lines.push(
      [
        `e${index}`,
        `示例${below(9999)}装备制造有限公司`,
        `Sample ${below(9999)} Equipment`,
        `r${below(9)}`,
        `p${below(40)}`,
        (116 + random() * 2).toFixed(5),
        (35 + random()).toFixed(5),
        ["site", "township", "county"][below(3)],
        `c${below(14)};c${below(14)}x`,
        `n${below(200)};n${below(200)}x;n${below(200)}y`,
        `"变压器, 开关柜, 电缆 ${below(999)}"`,
        '"transformers, switchgear, cables"',
        ["", "little_giant:2023", "specialized_new;high_tech:2021"][below(3)],
        String(1950 + below(70)),
        (random() * 90).toFixed(2),
        String(below(5000)),
        `https://www.example.com/${index}`,
        `s${below(200)}`,
        "2024-06-20",
        below(3) === 0 ? '"见“年报”, 第3页 ""摘要"""' : "",
      ].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}
