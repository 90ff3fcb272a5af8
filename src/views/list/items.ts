import { type Field, fieldOf, fieldValue } from "../../model/fields.ts";
import { type AtlasIndex, applyFilter, type Filtered, isFiltering } from "../../model/filter.ts";
import type { ListDefinition } from "../../model/list-definition.ts";
import { passes } from "../../model/list-filter.ts";
import type { DataLanguage } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { AnyRow, Row, TableName } from "../../model/schema.ts";

/** In the filter of a list: enterprises that hold no title at all. */
const WITHOUT_TITLE = "none";

/** Rows of a list: those that pass its own filter and the one of the page, in the order of the table. `today` is yyyy-mm-dd. */
export function listRows(
  index: AtlasIndex,
  filtered: Filtered,
  definition: ListDefinition,
  today: string,
): readonly AnyRow[] {
  const { conditions } = definition;
  const rows = rowsByFilter(index, filtered, definition);
  if (conditions.length === 0) return rows;
  return rows.filter((row) => conditions.every((condition) => passes(row, condition, today)));
}

function rowsByFilter(index: AtlasIndex, filtered: Filtered, { table, filter }: ListDefinition): readonly AnyRow[] {
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

/** A list in the columns a reader asks for, in that order; in its own where none of them is a field of its table. */
export function withColumns(definition: ListDefinition, ids: readonly string[]): ListDefinition {
  const fields = ids.map((id) => fieldOf(definition.table, id)).filter((field) => field !== undefined);
  return fields.length === 0 ? definition : { ...definition, fields: [...new Set(fields)] };
}

/** How tables are grouped in the menu of lists. */
const TABLE_GROUPS = {
  firm: ["enterprises", "supplies", "projects", "resources", "prospects"],
  chain: ["chains", "nodes", "stages", "flows", "technologies", "applications"],
  place: ["regions", "parks"],
  work: ["indicators", "tasks", "checklist", "demands", "reports", "roles", "tiers"],
  basis: ["policies", "designations", "lists", "sources"],
} as const satisfies Readonly<Record<string, readonly TableName[]>>;
type TableGroup = keyof typeof TABLE_GROUPS;

/** Tables with rows, group by group; groups without one left out. */
export function groupedTables(pack: Pack): readonly (readonly [TableGroup, readonly TableName[]])[] {
  const groups = Object.entries(TABLE_GROUPS) as readonly [TableGroup, readonly TableName[]][];
  return groups
    .map(([group, tables]) => [group, tables.filter((table) => pack.tables[table].rows.length > 0)] as const)
    .filter(([, tables]) => tables.length > 0);
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
