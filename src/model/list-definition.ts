import { type Field, fieldOf, fieldsOf } from "./fields.ts";
import { NO_FILTER } from "./filter.ts";
import { type ListFilter, namedField, parseListFilter } from "./list-filter.ts";
import type { Pack } from "./pack.ts";
import { type Row, TABLE_NAMES, type TableName } from "./schema.ts";

/** What a list shows: rows of one table, narrowed by a filter of its own, in columns and an order of its own. */
export interface ListDefinition extends ListFilter {
  /** Id of the row of `lists`, or the table's name. */
  readonly id: string;
  readonly table: TableName;
  /** The row that defines it; absent for a whole table. */
  readonly row?: Row<"lists">;
  readonly fields: readonly Field[];
  /** Field id; - before it: descending; "" for the order of the table. */
  readonly sort: string;
}

/** Readable columns of each table; ids, names in the other language, notes and sources stand in the detail panel. */
const READABLE: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  regions: ["name", "level", "parent_id", "population", "area_km2"],
  parks: ["name", "level", "kind", "region_id", "area_km2", "industries", "position", "as_of"],
  stages: ["name", "order", "lane"],
  chains: ["name", "slot", "branch", "chief", "lead_enterprise_ids", "output_cny_100m", "as_of"],
  nodes: ["name", "chain_id", "stage_id", "strength", "side", "evidence"],
  flows: ["from_id", "to_id", "chain_id", "kind", "share"],
  enterprises: ["name", "node_ids", "region_id", "park_id", "designations", "products", "position", "as_of"],
  technologies: ["name", "chain_id", "node_ids", "trl", "status", "target", "enterprise_ids"],
  applications: ["product", "scenario", "field", "node_ids", "enterprise_ids", "state"],
  projects: ["name", "chain_id", "stage", "investment_cny_100m", "region_id", "enterprise_id", "started", "as_of"],
  policies: ["name", "level", "issued", "chain_id", "summary"],
  resources: ["name", "kind", "home", "chain_ids"],
  indicators: ["metric", "scope", "scope_id", "period", "target", "actual", "unit"],
  lists: ["title", "table", "filter", "sort"],
  sources: ["title", "publisher", "date", "kind"],
};

const NOT_SHOWN = new Set(["id", "source_ids", "note", "public", "aliases", "lon", "lat"]);

const isTable = (name: string): name is TableName => (TABLE_NAMES as readonly string[]).includes(name);

/** Columns a whole table is listed in: the readable ones that at least one row fills, the first always. */
export function readableFields(pack: Pack, table: TableName): readonly Field[] {
  const wanted =
    READABLE[table]?.map((id) => fieldOf(table, id)) ?? fieldsOf(table).filter((field) => !NOT_SHOWN.has(field.id));
  const rows = pack.tables[table].rows as readonly Readonly<Record<string, unknown>>[];
  const isFilled = (field: Field) =>
    (field.isLocalized ? [`${field.id}_zh`, `${field.id}_en`] : [field.id]).some((column) =>
      rows.some((row) => isSomething(row[column])),
    );
  return wanted.filter((field) => field !== undefined).filter((field, position) => position === 0 || isFilled(field));
}

const isSomething = (value: unknown): boolean =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

function definitionOf(pack: Pack, row: Row<"lists">): ListDefinition | undefined {
  const { table } = row;
  if (!isTable(table)) return undefined;
  const own = row.columns.map((column) => namedField(table, column)).filter((field) => field !== undefined);
  const sorted = namedField(table, (row.sort ?? "").replace(/^-/, ""));
  const sort = sorted === undefined ? "" : `${row.sort?.startsWith("-") === true ? "-" : ""}${sorted.id}`;
  return {
    id: row.id,
    table,
    row,
    fields: own.length === 0 ? readableFields(pack, table) : own,
    ...parseListFilter(table, row.filter),
    sort,
  };
}

/** The lists a pack defines, in their own order; those of unknown tables left out. */
export function definedLists(pack: Pack): readonly ListDefinition[] {
  return [...pack.tables.lists.rows]
    .sort((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || 0)
    .map((row) => definitionOf(pack, row))
    .filter((definition) => definition !== undefined);
}

export const wholeTable = (pack: Pack, table: TableName): ListDefinition => ({
  id: table,
  table,
  fields: readableFields(pack, table),
  filter: NO_FILTER,
  conditions: [],
  sort: "",
});

/** The list an id names: a row of `lists`, else a table, else the enterprises. */
export function listDefinition(pack: Pack, id: string): ListDefinition {
  const row = pack.tables.lists.byId.get(id);
  const defined = row === undefined ? undefined : definitionOf(pack, row);
  return defined ?? wholeTable(pack, isTable(id) ? id : "enterprises");
}
