import type { Column } from "../model/column.ts";
import { type Pack, rowOf, rowsOf, type Tables } from "../model/pack.ts";
import { type AnyRow, columnsOf, SCOPED_TABLES, TABLE_NAMES, TABLE_OF_SCOPE, type TableName } from "../model/schema.ts";
import type { Disclosure } from "./disclosure.ts";
import { publicShapes } from "./public-shapes.ts";

/** Rows still to be published, a table each, by id. */
type Shown = Map<TableName, Map<string, AnyRow>>;

/**
 * The part of a pack that everybody may see: public tables, rows not marked `public` = no, public columns. What names a row left out loses
 * that name; what cannot be without it goes too: a flow without its end, a figure of a chain left out, a source nothing published rests on.
 */
export function publicPack(pack: Pack, disclosure: Disclosure): Pack {
  const shown: Shown = new Map(
    TABLE_NAMES.map((table) => [table, new Map(disclosure.isPublicTable(table) ? openRows(pack, table) : [])]),
  );
  while (dropHanging(pack, shown, hiddenIds(pack, shown)) > 0);
  dropUnusedSources(pack, shown, disclosure);
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, publicTable(table, shown, disclosure)]));
  const isShown = (table: "regions" | "parks", id: string) =>
    hasTable(pack, table)
      ? shown.get(table)?.has(rowOf(pack, table, id)?.id ?? id) === true
      : disclosure.isPublicTable(table);
  return {
    meta: pack.meta,
    tables: tables as unknown as Tables,
    shapes: publicShapes(pack.shapes, disclosure, isShown),
    reports: pack.reports
      .filter(({ table }) => (shown.get(table)?.size ?? 0) > 0)
      .map((report) => ({
        ...report,
        read: shown.get(report.table)?.size ?? 0,
        kept: shown.get(report.table)?.size ?? 0,
        rejected: [],
      })),
    findings: [],
  };
}

const hasTable = (pack: Pack, name: TableName): boolean =>
  rowsOf(pack, name).length > 0 || pack.reports.some(({ table }) => table === name);

const openRows = (pack: Pack, table: TableName): readonly (readonly [string, AnyRow])[] =>
  rowsOf(pack, table).flatMap((row) => (row["public"] === false ? [] : [[row.id, row] as const]));

/** Ids and former ids of the rows left out that no published row has. */
function hiddenIds(pack: Pack, shown: Shown): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const table of TABLE_NAMES) {
    for (const row of rowsOf(pack, table))
      if (!shown.get(table)?.has(row.id)) for (const id of idsOf(row)) hidden.add(id);
  }
  for (const rows of shown.values()) for (const row of rows.values()) for (const id of idsOf(row)) hidden.delete(id);
  return hidden;
}

const idsOf = (row: AnyRow): readonly string[] => [row.id, ...(Array.isArray(row["aliases"]) ? row["aliases"] : [])];

/** Takes away the rows that cannot stand without one that is left out; their number. Repeated, since rows may hang on these. */
function dropHanging(pack: Pack, shown: Shown, hidden: ReadonlySet<string>): number {
  let count = 0;
  for (const [table, rows] of shown) {
    for (const [id, row] of rows) {
      const isHanging =
        needsHidden(shown, table, row) ||
        isScopeHidden(pack, shown, table, row) ||
        isListHidden(pack, shown, table, row, hidden);
      if (!isHanging) continue;
      rows.delete(id);
      count++;
    }
  }
  return count;
}

function needsHidden(shown: Shown, table: TableName, row: AnyRow): boolean {
  return Object.entries(columnsOf(table)).some(
    ([name, column]) =>
      column.required && column.table !== undefined && !shown.get(column.table as TableName)?.has(String(row[name])),
  );
}

function isScopeHidden(pack: Pack, shown: Shown, table: TableName, row: AnyRow): boolean {
  if (!(SCOPED_TABLES as readonly TableName[]).includes(table) || row["scope_id"] === undefined) return false;
  const target = (TABLE_OF_SCOPE as Readonly<Record<string, TableName>>)[String(row["scope"])];
  const subject = target && rowOf(pack, target, String(row["scope_id"]));
  return target !== undefined && subject !== undefined && !shown.get(target)?.has(subject.id);
}

/** A list of a table left out, or narrowed to a row left out: its very filter would tell of it. */
function isListHidden(pack: Pack, shown: Shown, table: TableName, row: AnyRow, hidden: ReadonlySet<string>): boolean {
  if (table !== "lists") return false;
  const listed = TABLE_NAMES.find((name) => name === row["table"]);
  if (listed !== undefined && rowsOf(pack, listed).length > 0 && shown.get(listed)?.size === 0) return true;
  const words = String(row["filter"] ?? "").split(/[=&,;:]/);
  return words.some((word) => hidden.has(unescaped(word)));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes away sources that only rows left out rest on: their very titles may tell what was left out. */
function dropUnusedSources(pack: Pack, shown: Shown, disclosure: Disclosure): void {
  const sourcesOf = (table: TableName, rows: Iterable<AnyRow>) =>
    [...rows].flatMap((row) =>
      "source_ids" in columnsOf(table) && Array.isArray(row["source_ids"]) ? row["source_ids"] : [],
    );
  const used = new Set(TABLE_NAMES.flatMap((table) => sourcesOf(table, rowsOf(pack, table))));
  const tables = TABLE_NAMES.filter((table) => disclosure.isPublicColumn(table, "source_ids"));
  const stillUsed = new Set(tables.flatMap((table) => sourcesOf(table, shown.get(table)?.values() ?? [])));
  const sources = shown.get("sources");
  for (const id of [...(sources?.keys() ?? [])]) if (used.has(id) && !stillUsed.has(id)) sources?.delete(id);
}

function publicTable(table: TableName, shown: Shown, disclosure: Disclosure): Tables[TableName] {
  const rows = [...(shown.get(table)?.values() ?? [])].map((row) => publicRow(table, row, shown, disclosure));
  const byId = new Map(rows.flatMap((row) => idsOf(row).map((id): [string, AnyRow] => [id, row])));
  for (const row of rows) byId.set(row.id, row);
  return { rows, byId } as unknown as Tables[TableName];
}

function publicRow(table: TableName, row: AnyRow, shown: Shown, disclosure: Disclosure): AnyRow {
  const cells = Object.entries(columnsOf(table)).map(([name, column]): [string, AnyRow[string]] => {
    const isList = column.kind === "list" || column.kind === "refs";
    if (name === "public" || !disclosure.isPublicColumn(table, name)) return [name, isList ? [] : undefined];
    return [name, publicCell(table, name, column, row, shown, disclosure)];
  });
  return { ...Object.fromEntries(cells), id: row.id };
}

function publicCell(
  table: TableName,
  name: string,
  column: Column,
  row: AnyRow,
  shown: Shown,
  disclosure: Disclosure,
): AnyRow[string] {
  const cell = row[name];
  if (column.table !== undefined) {
    const isKept = (id: string) => shown.get(column.table as TableName)?.has(id) ?? false;
    if (Array.isArray(cell)) return cell.filter(isKept);
    return cell !== undefined && isKept(String(cell)) ? cell : undefined;
  }
  if (table !== "lists" || (name !== "columns" && name !== "sort")) return cell;
  const listed = TABLE_NAMES.find((known) => known === row["table"]);
  const isOpen = (field: string) => listed === undefined || isFieldOpen(listed, field.replace(/^-/, ""), disclosure);
  if (Array.isArray(cell)) return cell.filter(isOpen);
  return cell !== undefined && isOpen(String(cell)) ? cell : undefined;
}

/** A list may name a column, or `name` for `name_zh` and `name_en`. What is neither would tell of a column nobody else sees. */
function isFieldOpen(table: TableName, field: string, disclosure: Disclosure): boolean {
  const columns = [field, `${field}_zh`, `${field}_en`].filter((name) => Object.hasOwn(columnsOf(table), name));
  return columns.some((name) => disclosure.isPublicColumn(table, name));
}
