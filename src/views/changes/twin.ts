import type { changesMessages } from "../../i18n/changes.ts";
import type { Translate } from "../../i18n/text.ts";
import { KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import type { TableName } from "../../model/schema.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { ChangeGroup, ChangeItem } from "./items.ts";
import type { Wording } from "./use-wording.ts";

interface Words {
  readonly caption: (rows: number) => string;
  readonly table: (table: TableName) => string;
  readonly word: Translate<keyof (typeof changesMessages)["zh-CN"]>;
}

/** Every change as a table to keep: one line a cell, one line a row that came or went. */
export function changesTable(groups: readonly ChangeGroup[], wording: Wording, words: Words): TwinTable {
  const rows = groups.flatMap(({ items }) => items.flatMap((item) => rowsOf(item, wording, words)));
  const columns = (["table", "id", "row", "kind", "column", "old", "now"] as const).map((id) => ({
    id,
    label: words.word(id),
  }));
  return { caption: words.caption(rows.length), columns, rows };
}

function rowsOf(item: ChangeItem, wording: Wording, { table, word }: Words): TwinTable["rows"] {
  const { kind, row, old = row, cells, reused } = item;
  const key = keyOf(KIND_OF_TABLE[item.table], row.id);
  const about = [table(item.table), row.id, wording.name(item), word(reused === undefined ? kind : "reused")];
  if (kind !== "changed") return [{ key, cells: [...about, undefined, undefined, undefined] }];
  return cells.map(({ column }) => ({
    key,
    cells: [
      ...about,
      wording.label(item.table, column),
      wording.say(item.table, old, column, "old"),
      wording.say(item.table, row, column, "now"),
    ],
  }));
}
