import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { build } from "vite";
import { piecesOf } from "./intake-table.ts";
import type { Print, Verdict } from "./verdict.ts";

const FOLDER = "node_modules/.cache/chain-atlas/bench-memory";
const PACK = "data/taian";
const ROWS = 100_000;
const MANY = 1_000_000;
/** Of what papaparse's row objects need beyond the bytes. */
const BAR = 0.5;
/** Megabytes of heap: for a million rows, and for a whole pack with 100,000 enterprises. */
const HEAPS = { many: 2048, pack: 1024 };
/** Says at the end how much memory the process held at most, KB. Linux counts in maxRSS what the process held that started it. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from "node:fs";
  const status = "/proc/self/status";
  const own = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, "utf8"))?.[1];
  process.on("exit", () => console.error("peak", existsSync(status) ? own() : process.resourceUsage().maxRSS));
`)}`;

interface Run {
  readonly output: string;
  /** Megabytes. */
  readonly peak: number;
  readonly seconds: number;
  readonly code: number | null;
}

/** Memory of readers, each in a process of its own, beyond that of one that only holds the bytes. */
export async function run(print: Print): Promise<readonly Verdict[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const reader = await bundle("bench/intake-reader.ts");
  const atlas = await bundle("scripts/atlas.ts");
  const table = write(join(FOLDER, "table.csv"), piecesOf(ROWS));
  const faulty = write(join(FOLDER, "faulty.csv"), piecesOf(ROWS, true));
  const base = start(reader, ["bytes", table]).peak;
  const beyond = (name: string, file: string) => rowsIn(start(reader, [name, file]), ROWS).peak - base;
  const peer = beyond("papaparse", table);
  const verdicts = (
    [
      ["ours", table],
      ["ours, every 50th row with faults", faulty],
    ] as const
  ).map(([name, file]): Verdict => {
    const peak = beyond("ours", file);
    print(
      `${ROWS} rows  ${name}: ${peak.toFixed(0)} MB beyond the bytes, papaparse's row objects ${peer.toFixed(0)} MB`,
    );
    const what = `of the peak memory of papaparse, objects by header, ${ROWS} rows, 20 columns: ${name}`;
    return { what, ratio: peak / peer, bar: BAR, wanted: "most" };
  });
  const many = start(reader, ["ours", write(join(FOLDER, "many.csv"), piecesOf(MANY))], HEAPS.many);
  tell(print, `${MANY} rows, heap of ${HEAPS.many} MB`, rowsIn(many, MANY));
  const checked = start(atlas, ["check", largePack(), "--format", "text"], HEAPS.pack);
  if (checked.code !== 0 && checked.code !== 1) throw new Error(`atlas check ended with ${checked.code}`);
  tell(print, `atlas check of a pack with ${ROWS} enterprises, heap of ${HEAPS.pack} MB`, checked);
  rmSync(FOLDER, { recursive: true, force: true });
  return verdicts;
}

const tell = (print: Print, what: string, { seconds, peak }: Run) =>
  print(`${what}: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB`);

/** An entry as one Node can run by itself, packages left outside. */
async function bundle(entry: string): Promise<string> {
  const outDir = join(FOLDER, entry.replace(/\W/g, "-"));
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      target: "node20",
      rolldownOptions: { external: /^[a-z@]/, output: { entryFileNames: "entry.mjs" } },
    },
  });
  return join(outDir, "entry.mjs");
}

function start(entry: string, args: readonly string[], heap?: number): Run {
  const began = performance.now();
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...limit, "--import", TELL_PEAK, entry, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - began) / 1000;
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  if (peak === undefined) throw new Error(`${args.join(" ")} broke off: ${stderr.slice(-2000)}`);
  return { output: stdout, peak: Number(peak) / 1024, seconds, code: status };
}

/** The run, if it found as many rows. */
function rowsIn(run: Run, rows: number): Run {
  const { count } = JSON.parse(run.output) as { readonly count?: number };
  if (count !== rows) throw new Error(`${count} rows of ${rows}`);
  return run;
}

function write(file: string, pieces: Iterable<string>): string {
  writeFileSync(file, "");
  for (const piece of pieces) appendFileSync(file, piece);
  return file;
}

/** The sample pack, its enterprises repeated under other ids and names. */
function largePack(): string {
  const folder = join(FOLDER, "pack");
  cpSync(PACK, folder, { recursive: true });
  const file = join(folder, "enterprises.csv");
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const fields = meta.fields ?? [];
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = data[index % data.length] ?? {};
    return { ...row, id: `${row["id"]}-${index}`, name_zh: `${row["name_zh"]}${index}`, name_en: "" };
  });
  write(file, [`${Papa.unparse({ fields, data: rows }, { newline: "\n" })}\n`]);
  return folder;
}
