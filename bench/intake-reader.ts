// One reader in a process of its own: node … <reader> <file>. Prints the rows it found and the milliseconds it took.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { parseTable } from "../src/data/parse-table.ts";

/** What was read, held until the end as whoever reads a table holds it. */
interface Held {
  readonly kept: unknown;
  readonly count: number;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Held | Promise<Held>>> = {
  bytes: (bytes) => ({ kept: bytes, count: bytes.length }),
  ours: async (bytes) => {
    const kept = await parseTable("enterprises", "enterprises.csv", bytes);
    return { kept, count: kept.report.kept };
  },
  papaparse: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const kept = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ",", skipEmptyLines: true }).data;
    return { kept, count: kept.length };
  },
};

const [name = "", file = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const start = performance.now();
const held = await READERS[name]?.(bytes);
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ count: held?.count, milliseconds, isHeld: held?.kept !== undefined }));
