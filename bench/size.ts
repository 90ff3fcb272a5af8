import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPeer, buildSite, PEER, SITE } from "./site.ts";
import type { Print, Verdict } from "./verdict.ts";

/** A chunk as Vite's manifest lists it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const VIEWS = ["region", "chain", "technology", "application", "chains", "list"];
const BAR = 0.35;
/** Ours with MapLibre and its worker, once WebGL takes the ground over. */
const WHOLE_BAR = 1.35;

/** Scripts and styles a first visit fetches, gzip, against a plain MapLibre page. Data are left out on both sides. */
export async function run(print: Print): Promise<readonly Verdict[]> {
  if (!existsSync(join(SITE, ".vite/manifest.json"))) await buildSite();
  if (!existsSync(join(PEER, "index.html"))) await buildPeer();
  const manifest = JSON.parse(readFileSync(join(SITE, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const peer = sum(PEER, filesIn(PEER));
  const shell = closure(manifest, "index.html");
  const first = VIEWS.map((view) => {
    const entry = Object.keys(manifest).find((name) => name.endsWith(`views/${view}/${capital(view)}View.tsx`)) ?? "";
    return { view, size: sum(SITE, new Set([...shell, ...closure(manifest, entry)])) };
  });
  for (const { view, size } of first)
    print(`first visit of ${view.padEnd(12)} ${(size / peer).toFixed(2)} x a MapLibre page`);
  const largest = Math.max(...first.map(({ size }) => size));
  const map = new Set([...shell, ...closure(manifest, "src/views/region/GlGround.tsx"), ...workers()]);
  return [
    { what: "of a MapLibre page: the heaviest view's first visit", ratio: largest / peer, bar: BAR, wanted: "most" },
    { what: "of a MapLibre page: the map with WebGL", ratio: sum(SITE, map) / peer, bar: WHOLE_BAR, wanted: "most" },
  ];
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.(js|css)$/.test(file));
const workers = () => filesIn(SITE).filter((file) => file.includes("maplibre-worker"));

function sum(folder: string, files: Iterable<string>): number {
  let total = 0;
  for (const file of files) total += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  return total;
}

/** Files a chunk cannot run without, itself included. */
function closure(
  manifest: Readonly<Record<string, Chunk>>,
  name: string,
  found = new Set<string>(),
): ReadonlySet<string> {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the manifest has no ${name}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const next of chunk.imports ?? []) closure(manifest, next, found);
  return found;
}
