import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvParse } from "d3";
import { build, preview } from "vite";

const CACHE = "node_modules/.cache/chain-atlas";
export const SITE = `${CACHE}/bench-site`;
export const PEER = `${CACHE}/bench-peer`;
const PACK = "data/taian";
const SHAPES = ["boundaries", "neighbours", "context"] as const;

export interface Served {
  /** With its closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds our site as it is shipped, beside dist so that nobody's dist changes under them. */
export async function buildSite(): Promise<void> {
  await build({ logLevel: "warn", build: { outDir: SITE, emptyOutDir: true } });
}

/** Builds a plain MapLibre page of the same boundaries and points. */
export async function buildPeer(): Promise<void> {
  const keepWorker = {
    name: "keep-map-worker",
    transform: (code: string, id: string) =>
      id.includes("maplibre-gl-worker") ? { code, map: null, moduleSideEffects: true as const } : undefined,
  };
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    base: "./",
    worker: { format: "es", plugins: () => [keepWorker] },
    build: {
      outDir: PEER,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: "bench/peer-map.ts",
        output: { entryFileNames: "peer.js", assetFileNames: "[name][extname]" },
      },
    },
  });
  for (const shape of SHAPES) await cp(`${PACK}/${shape}.geojson`, join(PEER, `${shape}.geojson`));
  const points = await placedRows();
  const features = points.map(([lng, lat]) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [lng, lat] },
  }));
  await mkdir(PEER, { recursive: true });
  await writeFile(join(PEER, "points.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
  const edges = [Math.min, Math.max].flatMap((of) => [0, 1].map((axis) => of(...points.map((at) => at[axis] ?? 0))));
  await writeFile(
    join(PEER, "index.html"),
    `<!doctype html><html data-bounds="${edges.join(",")}"><meta charset="utf-8"><link rel="stylesheet" href="./peer-map.css">
<style>html,body,#map{height:100%;margin:0}</style><div id="map"></div><script type="module" src="./peer.js"></script></html>`,
  );
}

/** Degrees of every enterprise and park that has its own. */
async function placedRows(): Promise<readonly (readonly [number, number])[]> {
  const tables = await Promise.all(
    ["enterprises", "parks"].map(async (table) => csvParse((await readFile(`${PACK}/${table}.csv`, "utf8")).slice(1))),
  );
  return tables
    .flat()
    .filter((row) => row["lon"] && row["lat"])
    .map((row) => [Number(row["lon"]), Number(row["lat"])] as const);
}

/** Serves a built folder on this machine under the headers a server should send. */
export async function serve(outDir: string): Promise<Served> {
  const server = await preview({ build: { outDir }, preview: { port: 0, strictPort: false }, logLevel: "silent" });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`${outDir}: preview has no address`);
  return { url, close: () => server.close() };
}
