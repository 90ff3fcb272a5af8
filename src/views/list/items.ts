import { type Field, fieldValue } from "../../model/fields.ts";
import { type AtlasIndex, applyFilter, type Filtered, isFiltering } from "../../model/filter.ts";
import type { ListDefinition } from "../../model/list-definition.ts";
import type { DataLanguage } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { AnyRow, Row } from "../../model/schema.ts";

/** In the filter of a list: enterprises that hold no title at all. */
const WITHOUT_TITLE = "none";

/** Rows of a list: those that pass its own filter and the one of the page, in the order of the table. */
export function listRows(index: AtlasIndex, filtered: Filtered, definition: ListDefinition): readonly AnyRow[] {
  const { table, filter } = definition;
  const passing = filtered.rows(table) as readonly AnyRow[];
  if (!isFiltering(filter)) return passing;
  const withoutTitle = filter.designation.includes(WITHOUT_TITLE);
  const own = applyFilter(index, filter);
  if (!withoutTitle) return passing.filter((row) => own.has(table, row.id));
  const rest = applyFilter(index, { ...filter, designation: [] });
  const isUntitled = (row: AnyRow) =>
    table === "enterprises" && (row as unknown as Row<"enterprises">).designations.length === 0;
  return passing.filter((row) => own.has(table, row.id) || (isUntitled(row) && rest.has(table, row.id)));
}

type SortKey = string | number | undefined;

/** What a field is sorted by: numbers as such, choices by their rank in the schema, all else by its words. */
function sortKey(
  row: AnyRow,
  field: Field,
  language: DataLanguage,
  words: (row: AnyRow, field: Field) => string | undefined,
): SortKey {
  const value = fieldValue(row, field, language);
  if (typeof value === "number" || value === undefined) return value;
  if (field.spec.kind === "choice" && field.spec.values !== undefined) return field.spec.values.indexOf(String(value));
  return field.spec.kind === "date" ? String(value) : words(row, field);
}

export interface SortContext {
  readonly language: DataLanguage;
  /** The field of a row in words, as it stands in the cell. */
  words(row: AnyRow, field: Field): string | undefined;
}

/** Rows by a field; - before its id: descending. Blanks stand last either way, equals keep their order. Unknown fields do not sort. */
export function sortRows(
  rows: readonly AnyRow[],
  fields: readonly Field[],
  sort: string,
  { language, words }: SortContext,
): readonly AnyRow[] {
  const isDescending = sort.startsWith("-");
  const field = fields.find(({ id }) => id === sort.replace(/^-/, ""));
  if (field === undefined) return rows;
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
  const compare = (a: SortKey, b: SortKey): number => {
    if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return isDescending ? -order : order;
  };
  return rows
    .map((row) => ({ row, key: sortKey(row, field, language, words) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}

/** How a row relates to the selected one; `before` and `after` are firms at the nodes next to a firm's own. */
export type Relation = "selected" | "tied" | "before" | "after" | "rest";

/** The selected row first, then those tied to it, suppliers before customers, then the rest; each part in its own order. */
export function tiedFirst<R>(rows: readonly R[], relationOf: (row: R) => Relation): readonly R[] {
  const parts: Record<Relation, R[]> = { selected: [], tied: [], before: [], after: [], rest: [] };
  for (const row of rows) parts[relationOf(row)].push(row);
  return [...parts.selected, ...parts.tied, ...parts.before, ...parts.after, ...parts.rest];
}

/** Tables worth a tab beside a map, those without a row left out. */
const DOCK_TABLES = [
  "enterprises",
  "parks",
  "projects",
  "nodes",
  "technologies",
  "applications",
  "policies",
  "resources",
] as const;

export const filledDockTables = (pack: Pack) => DOCK_TABLES.filter((table) => pack.tables[table].rows.length > 0);
