import { own } from "../../src/data/json.ts";
import { DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import { memorySource } from "../../src/data/source.ts";
import { type Pack, rowsOf, type Tables } from "../../src/model/pack.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "../../src/model/schema.ts";
import { type OpenedPack, openSource } from "./open-pack.ts";
import type { Refusal } from "./refusals.ts";
import { type StateFiles, stateFiles } from "./state-files.ts";

export interface PublicEditions {
  readonly ids: readonly string[];
  /** By their path in the pack. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly refusals: readonly Refusal[];
}

/**
 * The older states of a pack that may go out: those whose own descriptor says `"atlas:public": true`. Each is cut by its own marks and by
 * those of today: what is internal now was never for everybody.
 */
export async function publicEditions(opened: OpenedPack): Promise<PublicEditions> {
  const ids: string[] = [];
  const files = new Map<string, Uint8Array>();
  const refusals: Refusal[] = [];
  for (const id of opened.pack.meta.editions ?? []) {
    const folder = `editions/${id}`;
    const older = await openSource(
      { read: (file) => opened.source.read(`${folder}/${file}`) },
      opened.pack.meta.id,
      folder,
    );
    if (typeof older === "string" || older.isMarkUnread || own(older.descriptor, "atlas:public") !== true) continue;
    const shown = await asOfToday(opened, older);
    ids.push(id);
    for (const [file, bytes] of shown.files) files.set(`${folder}/${file}`, bytes);
    refusals.push(...shown.refusals.map((refusal) => ({ ...refusal, file: `${folder}/${refusal.file}` })));
  }
  return { ids, files, refusals };
}

/** What both the edition's own marks and today's leave of it. */
async function asOfToday(today: OpenedPack, older: OpenedPack): Promise<StateFiles> {
  const own = await stateFiles({ ...older, pack: withoutHidden(older.pack, today.pack) });
  const again = await openSource(memorySource(Object.fromEntries(own.files)), today.pack.meta.id, DESCRIPTOR);
  if (typeof again === "string") return own;
  const both = await stateFiles({ ...again, descriptor: today.descriptor });
  return { ...both, refusals: [...own.refusals, ...both.refusals] };
}

/** The edition with every row that is not public today marked so. */
function withoutHidden(older: Pack, today: Pack): Pack {
  const tableOf = (table: TableName) => {
    const hidden = new Set(rowsOf(today, table).flatMap((row) => (row["public"] === false ? [row.id] : [])));
    const rows = rowsOf(older, table).map((row): AnyRow => (hidden.has(row.id) ? { ...row, public: false } : row));
    return { rows, byId: new Map(rows.map((row) => [row.id, row])) };
  };
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, tableOf(table)]));
  return { ...older, tables: tables as unknown as Tables };
}
