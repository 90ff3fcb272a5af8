import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parseAst } from "vite";

/** A chunk as Vite's manifest lists it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const DIST = "dist";
/** kB of 1000 bytes, gzip. JavaScript a first visit of the view fetches. */
const BUDGETS = {
  "src/views/chain/ChainView.tsx": 130,
  "src/views/technology/TechnologyView.tsx": 131,
  "src/views/application/ApplicationView.tsx": 130,
  "src/views/chains/ChainsView.tsx": 134,
  "src/views/list/ListView.tsx": 135,
  "src/views/region/RegionView.tsx": 142,
} as const;
/** MapLibre with its worker, fetched only where WebGL draws the regional map. */
const MAP_BUDGET = 470;
/** A worker shorter than this is the empty one a bundler makes of maplibre's: a blank map without an error. Bytes. */
const LEAST_WORKER = 400_000;

const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, "utf8")) as Record<string, Chunk>;

const gzipped = (file: string): number => gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length / 1000;

/** Files a chunk cannot run without, itself included. */
function closure(name: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the manifest has no ${name}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports ?? []) closure(next, found);
  return found;
}

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(file), 0);

function check(what: string, size: number, budget: number): void {
  const isWithin = size <= budget;
  console.log(`${isWithin ? "ok " : "OVER"} ${size.toFixed(1).padStart(7)} of ${budget} kB gzip  ${what}`);
  if (!isWithin) process.exitCode = 1;
}

const shell = closure("src/mount.tsx", new Set(closure("index.html")));
check("shell", sum(shell), 120);
for (const [view, budget] of Object.entries(BUDGETS)) check(view, sum(new Set([...shell, ...closure(view)])), budget);

const map = [...closure("src/views/region/GlGround.tsx")].filter((file) => !shell.has(file));
const source = map.map((file) => readFileSync(`${DIST}/${file}`, "utf8")).join("");
const worker = /maplibre-worker-[\w-]+\.js/.exec(source)?.[0];
if (worker === undefined) {
  console.log("the map chunk names no worker");
  process.exitCode = 1;
} else {
  const bytes = readFileSync(`${DIST}/assets/${worker}`).length;
  check("MapLibre and its worker", sum(map) + gzipped(`assets/${worker}`), MAP_BUDGET);
  if (bytes < LEAST_WORKER) {
    console.log(`the map worker has only ${bytes} bytes: its side effects were dropped`);
    process.exitCode = 1;
  }
}
/** Syntax browsers of the floor cannot read (`vite.config.ts`), by its name in the syntax tree. */
const TOO_NEW = new Set(["StaticBlock", "ImportAttribute"]);

/** The first node of the tree the floor cannot read. */
function tooNewIn(node: unknown): string | undefined {
  if (Array.isArray(node)) return firstOf(node);
  if (typeof node !== "object" || node === null) return undefined;
  const { type, operator, left } = node as { type?: string; operator?: string; left?: { type?: string } };
  if (type !== undefined && TOO_NEW.has(type)) return type;
  if (operator === "in" && left?.type === "PrivateIdentifier") return "#field in object";
  return firstOf(Object.values(node));
}

function firstOf(nodes: readonly unknown[]): string | undefined {
  for (const node of nodes) {
    const found = tooNewIn(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

for (const file of readdirSync(`${DIST}/assets`).filter((name) => name.endsWith(".js"))) {
  const found = tooNewIn(parseAst(readFileSync(`${DIST}/assets/${file}`, "utf8")).body);
  if (found === undefined) continue;
  console.log(`${file} holds what the oldest browsers cannot read: ${found}`);
  process.exitCode = 1;
}

for (const view of Object.keys(BUDGETS)) {
  const holdsMap = [...closure(view)].some((file) => readFileSync(`${DIST}/${file}`, "utf8").includes("maplibregl"));
  if (holdsMap) {
    console.log(`${view} holds MapLibre before WebGL is asked for`);
    process.exitCode = 1;
  }
}
