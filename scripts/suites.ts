import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runFrictionlessSuite } from "./suites/frictionless.ts";
import { runGeojsonSuites, type SuiteResult } from "./suites/geojson.ts";
import { runPapaparseSuite } from "./suites/papaparse.ts";

const USAGE = `usage: npm run suites -- [folder] [--write]

Runs the test suites others wrote (shared/suites: PapaParse, Frictionless, geojsonhint, geojson-invalid-geometry, JSONTestSuite)
through our readers. Folder: ../shared/suites where none is given. --write puts the figures into docs/conformance.md.
Exit 0: every bar is met, or the folder is not there and was not asked for; 1: a bar is missed; 2: wrong usage.`;

const DEFAULT_FOLDER = "../shared/suites";
const DOCUMENT = "docs/conformance.md";
const START = "<!-- figures: start, written by npm run suites -- --write -->";
const END = "<!-- figures: end -->";

/** Bars of the issue: share that must pass, by the name a result begins with; the first that fits counts. */
const BARS: readonly (readonly [name: string, share: number])[] = [
  ["papaparse", 0.98],
  ["frictionless", 1],
  ["geojson-invalid-geometry, problematic", 0],
  ["", 1],
];

interface Judged {
  readonly name: string;
  readonly bar: number;
  readonly passed: number;
  readonly total: number;
  readonly isMet: boolean;
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const mayWrite = args.includes("--write");
  const [given, ...more] = args.filter((arg) => !arg.startsWith("-"));
  if (args.includes("--help") || more.length > 0) {
    console.log(USAGE);
    return args.includes("--help") ? 0 : 2;
  }
  const folder = resolve(given ?? DEFAULT_FOLDER);
  if (!existsSync(folder)) {
    console.log(
      `The suites of others were not run: ${folder} is not there. Their data are not part of this repository.`,
    );
    return given === undefined ? 0 : 2;
  }
  const results = [...runPapaparseSuite(folder), ...(await runFrictionlessSuite(folder)), ...runGeojsonSuites(folder)];
  if (results.length === 0) {
    console.log(`No suite was found in ${folder}.`);
    return 2;
  }
  const judged = [...results.map(judge), ...judgeTogether(results)];
  console.log(tableOf(judged, results));
  if (mayWrite) writeDocument(judged, results, folder);
  return judged.every(({ isMet }) => isMet) ? 0 : 1;
}

/** The bar for PapaParse counts both of its files together. */
const isJudgedTogether = (name: string): boolean => name.startsWith("papaparse");

function judge({ name, passed, total }: SuiteResult): Judged {
  const bar = isJudgedTogether(name) ? 0 : (BARS.find(([start]) => name.startsWith(start))?.[1] ?? 1);
  return { name, bar, passed, total, isMet: passed >= bar * total };
}

function judgeTogether(results: readonly SuiteResult[]): readonly Judged[] {
  const parts = results.filter(({ name }) => isJudgedTogether(name));
  if (parts.length === 0) return [];
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const bar = BARS.find(([start]) => start === "papaparse")?.[1] ?? 1;
  const isExplained = parts.every(({ failures }) => failures.every((failure) => !failure.includes("UNEXPLAINED")));
  return [{ name: "papaparse, both", bar, passed, total, isMet: isExplained && passed >= bar * total }];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function rowOf({ name, bar, passed, total, isMet }: Judged): string {
  const wanted = bar === 0 ? "–" : percent(bar);
  return `| ${name} | ${passed} / ${total} | ${percent(passed / total)} | ${wanted} | ${isMet ? "met" : "MISSED"} |`;
}

function tableOf(judged: readonly Judged[], results: readonly SuiteResult[]): string {
  const misses = results.flatMap(({ name, failures }) => failures.map((failure) => `- ${name}: ${failure}`));
  const head = ["| suite | passed / total | share | bar | |", "|---|---|---|---|---|"];
  const told = misses.length === 0 ? "Every case passes." : `What does not pass, and why:\n\n${misses.join("\n")}`;
  return `${[...head, ...judged.map(rowOf)].join("\n")}\n\n${told}`;
}

function writeDocument(judged: readonly Judged[], results: readonly SuiteResult[], folder: string): void {
  const text = readFileSync(DOCUMENT, "utf8");
  const [before, rest = ""] = text.split(START);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} lacks its two marks`);
  const date = new Date().toISOString().slice(0, 10);
  const figures = `${START}\nRun of ${date}.\n\n${tableOf(judged, results)}\n\n${originsOf(folder)}${END}`;
  writeFileSync(DOCUMENT, `${before}${figures}${after}`);
  console.log(`\n${DOCUMENT} is written.`);
}

/** Where the suites come from, as the folder's own README says. */
function originsOf(folder: string): string {
  const readme = join(folder, "README.md");
  if (!existsSync(readme)) return "";
  const lines = readFileSync(readme, "utf8").split("\n");
  const table = lines.filter((line) => line.startsWith("|"));
  return `Suites, with the commit they were taken at:\n\n${table.join("\n")}\n\n`;
}

process.exitCode = await main();
