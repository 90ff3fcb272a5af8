import { csvParse } from "d3";
import Papa from "papaparse";
import { parseTable } from "../src/data/parse-table.ts";
import { tableOf } from "./intake-table.ts";
import { median, type Print, type Verdict } from "./verdict.ts";

const SIZES = [10_000, 100_000];
const REPEATS = 5;

/** Bar against papaparse that makes an object of every row: ours does so too, and gives every cell its type besides. */
const BAR = { rows: 100_000, objects: 1 };

const OURS = "ours, typed and checked";
const FAULTY = "ours, every 50th row with faults";
const PEER = "papaparse, objects by header";

const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);

type Measure = { readonly name: string; readonly count: (bytes: Uint8Array) => number | Promise<number> };

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Each answers with the number of rows it found; ours also gives every cell its type and checks it. */
const MEASURES: readonly Measure[] = [
  { name: "decode only", count: (bytes) => text(bytes).split("\n").length - 2 },
  {
    name: OURS,
    count: async (bytes) => (await parseTable("enterprises", "enterprises.csv", bytes)).report.kept,
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
export async function run(print: Print): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const size of SIZES) {
    const bytes = utf8(tableOf(size));
    for (const { name, count } of MEASURES) {
      const found = await count(bytes);
      if (found !== size) throw new Error(`${name}: ${found} rows of ${size}`);
    }
    const times = await timesOf(bytes, utf8(tableOf(size, true)));
    const ours = times.get(OURS) ?? Number.NaN;
    for (const [name, time] of times)
      print(`${String(size).padStart(8)} rows  ours / ${name.padEnd(30)} ${(ours / time).toFixed(2)}`);
    if (size !== BAR.rows) continue;
    for (const name of [OURS, FAULTY]) {
      verdicts.push({
        what: `of the time of ${PEER}, ${size} rows, 20 columns: ${name}`,
        ratio: (times.get(name) ?? Number.NaN) / (times.get(PEER) ?? Number.NaN),
        bar: BAR.objects,
        wanted: "most",
      });
    }
  }
  return verdicts;
}

async function timesOf(bytes: Uint8Array, faulty: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const rounds: number[][] = [];
  for (let round = 0; round < REPEATS; round++) {
    const times: number[] = [];
    for (const { count } of MEASURES) {
      const start = performance.now();
      await count(bytes);
      times.push(performance.now() - start);
    }
    const start = performance.now();
    const { findings } = await parseTable("enterprises", "enterprises.csv", faulty);
    times.push(performance.now() - start);
    if (findings.length === 0) throw new Error("the faulty table has no findings");
    rounds.push(times);
  }
  const names = [...MEASURES.map(({ name }) => name), FAULTY];
  return new Map(names.map((name, index) => [name, median(rounds.map((round) => round[index] ?? Number.NaN))]));
}
