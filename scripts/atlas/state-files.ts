import { disclosureOf } from "../../src/data/disclosure.ts";
import { publicPack } from "../../src/data/public-pack.ts";
import { DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import { writePack, writtenColumns } from "../../src/data/write-pack.ts";
import { type Pack, rowsOf } from "../../src/model/pack.ts";
import type { TableName } from "../../src/model/schema.ts";
import { mediaIn, readMedia } from "./media.ts";
import type { OpenedPack } from "./open-pack.ts";
import { markRefusals, personalCells, personalFile, type Refusal } from "./refusals.ts";

const README = "README.md";

export interface PublishedTable {
  readonly table: TableName;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly rowsLeftOut: number;
  readonly columnsLeftOut: readonly string[];
}

/** What of one state of a pack may go out. */
export interface StateFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly PublishedTable[];
  /** Pictures named but not there, or no pictures. */
  readonly mediaLeftOut: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** What may be shown of one state of a pack, its older states apart. */
export async function stateFiles({ pack, descriptor, source }: OpenedPack): Promise<StateFiles> {
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
  const whole = [DESCRIPTOR, README, ...files.keys()].filter(
    (file) => !/\.csv$/.test(file) && !file.startsWith("media/"),
  );
  return {
    files,
    tables,
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
