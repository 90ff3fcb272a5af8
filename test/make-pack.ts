import { KIND_OF_TABLE } from "../src/model/entity.ts";
import type { Pack, Table, Tables } from "../src/model/pack.ts";
import { type AnyRow, COMPOSITE_KEYS, columnsOf, type Row, TABLE_NAMES, type TableName } from "../src/model/schema.ts";

/** Rows with only the cells an example is about. */
export type Parts = { readonly [T in TableName]?: readonly Partial<Row<T>>[] };

/**
 * A pack of the rows given: `makePack({ enterprises: [{ id: "e1", node_ids: ["n1"] }] })`. Tables left out are empty, cells left
 * out are blank, ids left out are counted (enterprise-1, enterprise-2). References are taken as they are, dead ones too.
 */
export function makePack(parts: Parts = {}, rest: Partial<Omit<Pack, "tables">> = {}): Pack {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, makeTable(table, parts[table] ?? [])]));
  return {
    meta: { id: "test", title_zh: "测试", title_en: "Test", format: 1, mapReview: {} },
    tables: tables as unknown as Tables,
    shapes: {},
    reports: [],
    findings: [],
    ...rest,
  };
}

/** A whole row of the cells given: blank lists are empty, other blank cells undefined, required texts empty. */
export function makeRow<T extends TableName>(table: T, part: Partial<Row<T>> = {}, position = 0): Row<T> {
  const cells: Record<string, unknown> = {};
  for (const [column, { kind, required }] of Object.entries(columnsOf(table))) {
    cells[column] = kind === "refs" || kind === "list" ? [] : required ? "" : undefined;
  }
  Object.assign(cells, part);
  if (cells.id === undefined || cells.id === "") {
    const key = COMPOSITE_KEYS[table]?.map((column) => cells[column]).join("~");
    cells.id = key ?? `${KIND_OF_TABLE[table]}-${position + 1}`;
  }
  return cells as Row<T>;
}

function makeTable<T extends TableName>(table: T, parts: readonly Partial<Row<T>>[]): Table<AnyRow> {
  const rows = parts.map((part, position) => makeRow(table, part, position) as unknown as AnyRow);
  const byId = new Map<string, AnyRow>();
  for (const row of rows) for (const alias of row.aliases as readonly string[]) byId.set(alias, row);
  for (const row of rows) byId.set(row.id, row);
  return { rows, byId };
}
