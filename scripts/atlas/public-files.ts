import { DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import { sha256 } from "../../src/data/sha256.ts";
import type { OpenedPack } from "./open-pack.ts";
import { publicEditions } from "./public-editions.ts";
import { type PublishedTable, type StateFiles, stateFiles } from "./state-files.ts";

const MANIFEST = "manifest.json";

/** What of a pack may go out, its public older states with it. */
export interface PublicFiles extends StateFiles {
  /** Tables of which nothing is published. */
  readonly tablesLeftOut: readonly string[];
}

/** Everything a public pack consists of, and all that speaks against publishing it. Nothing else of the folder is looked at. */
export async function publicFiles(opened: OpenedPack): Promise<PublicFiles> {
  const { pack } = opened;
  const open = await stateFiles(opened);
  const editions = await publicEditions(opened);
  const files = new Map([...withEditions(open.files, editions.ids), ...editions.files]);
  files.set(MANIFEST, manifestOf(pack.meta.id, files, open.tables));
  return {
    ...open,
    files,
    tablesLeftOut: pack.reports.flatMap(({ table, file }) =>
      open.tables.some((kept) => kept.table === table) ? [] : [file],
    ),
    refusals: [...open.refusals, ...editions.refusals],
  };
}

/** The files with the editions named in their descriptor. */
function withEditions(files: ReadonlyMap<string, Uint8Array>, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const described = files.get(DESCRIPTOR);
  if (ids.length === 0 || described === undefined) return files;
  const { resources, ...rest } = JSON.parse(new TextDecoder().decode(described)) as Readonly<Record<string, unknown>>;
  const json = JSON.stringify({ ...rest, "atlas:editions": ids, resources }, undefined, 2);
  return new Map([...files, [DESCRIPTOR, new TextEncoder().encode(`${json}\n`)]]);
}

/** A list of every file, with its columns: what a person can look through before it goes out. */
function manifestOf(id: string, files: ReadonlyMap<string, Uint8Array>, tables: readonly PublishedTable[]): Uint8Array {
  const list = [...files].map(([path, bytes]) => {
    const table = tables.find(({ file }) => file === path);
    const content = table === undefined ? {} : { rows: table.rows, columns: table.columns };
    return { path, bytes: bytes.length, sha256: sha256(bytes), ...content };
  });
  return new TextEncoder().encode(`${JSON.stringify({ pack: id, files: list }, undefined, 2)}\n`);
}
