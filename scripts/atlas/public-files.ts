import { disclosureOf } from "../../src/data/disclosure.ts";
import { publicPack } from "../../src/data/public-pack.ts";
import { DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import { sha256 } from "../../src/data/sha256.ts";
import { writePack, writtenColumns } from "../../src/data/write-pack.ts";
import { type Pack, rowsOf } from "../../src/model/pack.ts";
import type { TableName } from "../../src/model/schema.ts";
import { mediaIn, readMedia } from "./media.ts";
import type { OpenedPack } from "./open-pack.ts";
import { markRefusals, personalCells, personalFile, type Refusal } from "./refusals.ts";

const README = "README.md";
const MANIFEST = "manifest.json";

export interface PublishedTable {
  readonly table: TableName;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly rowsLeftOut: number;
  readonly columnsLeftOut: readonly string[];
}

export interface PublicFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly PublishedTable[];
  /** Tables of which nothing is published. */
  readonly tablesLeftOut: readonly string[];
  /** Pictures named but not there, or no pictures. */
  readonly mediaLeftOut: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Everything a public pack consists of, and all that speaks against publishing it. Nothing else of the folder is looked at. */
export async function publicFiles({ pack, descriptor, source }: OpenedPack): Promise<PublicFiles> {
  const disclosure = disclosureOf(descriptor);
  const shown = publicPack(pack, disclosure);
  const files = new Map(writePack(pack, { only: "public", descriptor }));
  const readme = await source.read(README).catch(() => undefined);
  if (readme !== undefined) files.set(README, readme);
  const texts = [...files]
    .filter(([file]) => !file.endsWith(".geojson"))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  const media = await readMedia(source, new Set(texts.flatMap(mediaIn)));
  for (const [file, bytes] of media.files) files.set(file, bytes);
  const tables = shown.reports.map(({ table }) => publishedTable(pack, shown, table));
  files.set(MANIFEST, manifestOf(pack.meta.id, files, tables));
  const whole = [DESCRIPTOR, README, ...files.keys()].filter(
    (file) => !/\.csv$/.test(file) && !file.startsWith("media/") && file !== MANIFEST,
  );
  return {
    files,
    tables,
    tablesLeftOut: pack.reports.flatMap(({ table, file }) =>
      tables.some((kept) => kept.table === table) ? [] : [file],
    ),
    mediaLeftOut: media.refused,
    refusals: [
      ...markRefusals(pack),
      ...shown.reports.flatMap(({ table }) => personalCells(shown, table, disclosure.mayBePersonal)),
      ...(disclosure.mayBePersonal() ? [] : [...new Set(whole)].flatMap((file) => personalFile(file, files.get(file)))),
    ],
  };
}

function publishedTable(pack: Pack, shown: Pack, table: TableName): PublishedTable {
  const columns = writtenColumns(shown, table);
  return {
    table,
    file: `${table}.csv`,
    rows: rowsOf(shown, table).length,
    columns,
    rowsLeftOut: rowsOf(pack, table).length - rowsOf(shown, table).length,
    columnsLeftOut: writtenColumns(pack, table).filter((column) => !columns.includes(column)),
  };
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
