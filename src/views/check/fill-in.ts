import { isObject, own, ownText, parseJson } from "../../data/json.ts";
import { parseTable } from "../../data/parse-table.ts";
import { DESCRIPTOR, SHAPE_NAMES } from "../../data/read-descriptor.ts";
import type { Source } from "../../data/source.ts";
import { TABLE_NAMES } from "../../model/schema.ts";
import { rowsOfColumns } from "../../model/table-columns.ts";
import type { PublishedPack } from "./protocol.ts";

/** What a pack stands on: given without these, a table makes no map of its own. */
const SKELETON = ["regions.csv", "chains.csv", "nodes.csv"];

/** Whether what was given is some tables of a pack and not a pack: the rest is then taken from the published one unless a person says no. */
export const isPart = (files: ReadonlyMap<string, Uint8Array>): boolean =>
  !files.has(DESCRIPTOR) && !SKELETON.every((file) => files.has(file));

/** The given files, and behind them those of the published pack; `onFilled` hears of each that came from there. */
export function filledSource(
  files: ReadonlyMap<string, Uint8Array>,
  published: PublishedPack | undefined,
  onFilled: (file: string, bytes: Uint8Array) => void,
): Source {
  return {
    read: async (file) => {
      const own = files.get(file);
      if (own !== undefined || published === undefined) return own;
      const fetched = await fetchFile(`${published.url}${file}`);
      const bytes = fetched && file === DESCRIPTOR ? describeGiven(fetched, [...files.keys()]) : fetched;
      if (bytes !== undefined) onFilled(file, bytes);
      return bytes;
    },
  };
}

/** The given files without the lanes and lists a template brings, where nobody changed them: they were not put in. */
export async function withoutUntouched(
  files: ReadonlyMap<string, Uint8Array>,
  defaults: Source,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const untouched = new Set<string>();
  for (const table of ["stages", "lists"] as const) {
    const file = `${table}.csv`;
    const own = files.get(file);
    const usual = own && (await defaults.read(file));
    if (own === undefined || usual === undefined) continue;
    const rows = await Promise.all([own, usual].map(async (bytes) => (await parseTable(table, file, bytes)).columns));
    const [written, standing] = rows.map((columns) => JSON.stringify(rowsOfColumns(columns)));
    if (written === standing) untouched.add(file);
  }
  return new Map([...files].filter(([file]) => !untouched.has(file)));
}

/** What the published description says of the bytes of a file: untrue of the one that takes its place. */
const OF_BYTES = ["path", "bytes", "hash", "encoding", "atlas:encoding"];

/** The published datapackage.json with the given files among its `resources`, each in the place of the published one of its kind. */
function describeGiven(descriptor: Uint8Array, given: readonly string[]): Uint8Array {
  const json = parseJson(descriptor);
  const resources = "value" in json ? own(json.value, "resources") : undefined;
  if (!("value" in json) || !isObject(json.value) || !Array.isArray(resources) || resources.length === 0)
    return descriptor;
  const files = given.filter(isOfPack);
  const kept = resources.filter((resource) => !files.includes(packFileOf(resource) ?? ""));
  const put = files.map((path) => {
    const old = resources.find((resource) => packFileOf(resource) === path);
    const said = Object.entries(isObject(old) ? old : { name: nameOf(path) });
    return { ...Object.fromEntries(said.filter(([key]) => !OF_BYTES.includes(key))), path };
  });
  return new TextEncoder().encode(JSON.stringify({ ...json.value, resources: [...kept, ...put] }));
}

const isOfPack = (file: string): boolean =>
  TABLE_NAMES.some((table) => file === `${table}.csv`) || SHAPE_NAMES.some((shape) => file === `${shape}.geojson`);

const nameOf = (file: string): string =>
  file.endsWith(".geojson") ? file.replace(/\.geojson$/, "-shapes") : file.replace(/\.csv$/, "");

/** The usual name of the file a resource describes; undefined for one that is no table or shape. */
export function packFileOf(resource: unknown): string | undefined {
  const path = ownText(resource, "path") ?? "";
  const stem = (path.split("/").pop() ?? "").replace(/\.[^.]*$/, "");
  const ending = /\.csv$/i.test(path) ? ".csv" : /\.(?:geo)?json$/i.test(path) ? ".geojson" : "";
  return [`${ownText(resource, "name")}${ending}`, `${stem}${ending}`].find(isOfPack);
}

/** The lanes and lists of packs that bring none: they lie beside the published pack. */
export const defaultsBeside = (published: PublishedPack | undefined): Source => ({
  read: async (file) =>
    published === undefined ? undefined : fetchFile(new URL(`../defaults/${file}`, published.url).href),
});

async function fetchFile(url: string): Promise<Uint8Array | undefined> {
  const response = await fetch(url, { cache: "no-cache" }).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
