import { csvParse } from "d3";
import Papa from "papaparse";
import { decode } from "../src/data/decode.ts";
import { parseTable } from "../src/data/parse-table.ts";

const SIZES = [10_000, 100_000];
const SEED = 20_261_122;
const REPEATS = 5;

type Measure = { readonly name: string; readonly count: (bytes: Uint8Array) => number };

const text = (bytes: Uint8Array): string => decode(bytes)?.text ?? "";

/** Each answers with the number of rows it found; ours also gives every cell its type and checks it. */
const MEASURES: readonly Measure[] = [
  { name: "decode only", count: (bytes) => text(bytes).split("\n").length - 2 },
  {
    name: "ours, typed and checked",
    count: (bytes) => parseTable("enterprises", "enterprises.csv", bytes).report.kept,
  },
  {
    name: "papaparse, arrays",
    count: (bytes) =>
      Papa.parse<string[]>(text(bytes), { delimiter: ",", newline: "\n", skipEmptyLines: true }).data.length - 1,
  },
  {
    name: "papaparse, objects by header",
    count: (bytes) =>
      Papa.parse<Record<string, string>>(text(bytes), { header: true, delimiter: ",", skipEmptyLines: true }).data
        .length,
  },
  { name: "d3 csvParse, objects", count: (bytes) => csvParse(text(bytes)).length },
];

/** Reads one table of 20 columns, Chinese text and quoted commas, in five ways; counts agree before any is timed. Milliseconds, median. */
export function run(print: (line: string) => void = console.log): void {
  for (const size of SIZES) {
    const bytes = new TextEncoder().encode(tableOf(size));
    print(`${size} rows, 20 columns, ${(bytes.length / 1e6).toFixed(1)} MB`);
    for (const { name, count } of MEASURES) {
      const found = count(bytes);
      if (found !== size) throw new Error(`${name}: ${found} rows of ${size}`);
    }
    const times = MEASURES.map(({ count }) => median(() => count(bytes)));
    const ours = times[1] ?? 0;
    for (const [index, { name }] of MEASURES.entries()) {
      const time = times[index] ?? 0;
      print(`  ${name.padEnd(30)} ${time.toFixed(0).padStart(6)} ms   ours / this ${(ours / time).toFixed(2)}`);
    }
  }
}

function median(task: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[REPEATS >> 1] ?? 0;
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
  const random = seeded(SEED);
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

/** mulberry32 by Tommy Ettinger: the same numbers for the same seed, 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
