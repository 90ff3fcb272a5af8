import { type LeftOut, leftOutOf } from "../left-out.ts";
import { namedField } from "../list-filter.ts";
import { type Cause, isCutShort, LostCauses } from "../lost-causes.ts";
import { type Lookup, lookupOf } from "../nearest.ts";
import { columnsOf, type Row, SCOPED_TABLES, TABLE_NAMES, TABLE_OF_SCOPE, type TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { fileOf, found, isFaulty, rowsIn, setCell } from "./at-work.ts";
import { filterFaults } from "./list-filters.ts";

/** What an indicator measures exists; a list shows a table and columns that exist. */
export function checkScopes(work: Work): void {
  const ids = new Map([...work.tables].map(([table, { rows }]) => [table, new Set(rows.map(({ row }) => row.id))]));
  const naming: Naming = { work, ids, leftOut: leftOutOf(work), lost: new LostCauses(), near: nearIn(work) };
  for (const scoped of SCOPED_TABLES)
    for (const { row, at } of rowsIn(work, scoped)) {
      const table = row.scope === undefined ? undefined : TABLE_OF_SCOPE[row.scope];
      if (row.scope === undefined && isFaulty(work, scoped, at, "scope")) {
        setCell(at, "scope_id", undefined);
        continue;
      }
      if (row.scope_id === undefined || (table !== undefined && ids.get(table)?.has(row.scope_id))) continue;
      rejectScope(naming, scoped, at, table, row.scope_id);
    }
  naming.lost.tell(work);
  for (const { row, at } of rowsIn(work, "lists")) {
    const table = TABLE_NAMES.find((name) => name === row.table);
    if (table === undefined) rejectTable(work, at, row.table);
    else checkList(naming, at, table, row);
  }
}

/** What a value may name, and what it may have meant. */
interface Naming {
  readonly work: Work;
  readonly ids: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly leftOut: LeftOut;
  readonly lost: LostCauses;
  readonly near: Near;
}

function rejectScope(
  { work, leftOut, lost, near }: Naming,
  scoped: TableName,
  at: WorkRow,
  table: TableName | undefined,
  value: string,
): void {
  const row = table === undefined ? undefined : (leftOut.rowOf(table, value) ?? leftOut.rowRespelled(table, value));
  const cause: Cause | undefined =
    table === undefined
      ? undefined
      : row !== undefined
        ? { code: "ref-rejected", table, row }
        : isCutShort(work, table)
          ? { code: "refs-unread", table }
          : undefined;
  if (cause !== undefined) lost.add(cause, { table: scoped, line: at.line, column: "scope_id", value });
  else {
    const candidates = table === undefined ? "" : near(table, value);
    const place = table === undefined ? "scope ?" : fileOf(work, table);
    const detail = candidates === "" ? place : `${place}: ${candidates}`;
    found(work, scoped, at, { severity: "error", code: "scope-unknown", column: "scope_id", value, detail });
  }
  setCell(at, "scope_id", undefined);
}

/** Ids of a table a value may have meant, as a message names them: "p1, p2", or "" where nothing is near. */
type Near = (table: TableName, value: string) => string;

function nearIn(work: Work): Near {
  const lookups = new Map<TableName, Lookup>();
  return (table, value) => {
    const lookup = lookups.get(table) ?? lookupOf((work.tables.get(table)?.rows ?? []).map(({ row }) => row));
    lookups.set(table, lookup);
    return lookup.near(value).join(", ");
  };
}

function rejectTable(work: Work, at: WorkRow, value: string): void {
  const detail = TABLE_NAMES.join(", ");
  found(work, "lists", at, { severity: "error", code: "cell-not-allowed", column: "table", value, detail });
}

/** A list's columns and sort name columns of its table, by name or Chinese header; a fault of its filter is a warning: the list still opens. */
function checkList(naming: Naming, at: WorkRow, table: TableName, { columns, sort, filter }: Row<"lists">): void {
  const { work, ids, near } = naming;
  const isKnown = (name: string) => namedField(table, name) !== undefined;
  const detail = Object.keys(columnsOf(table)).join(", ");
  const report = (column: string, value: string) =>
    found(work, "lists", at, { severity: "error", code: "cell-not-allowed", column, value, detail });
  for (const name of columns) if (!isKnown(name)) report("columns", name);
  if (!columns.every(isKnown)) setCell(at, "columns", columns.filter(isKnown));
  if (sort !== undefined && !isKnown(sort.replace(/^-/, ""))) {
    report("sort", sort);
    setCell(at, "sort", undefined);
  }
  const known = { near, has: (of: TableName, id: string) => ids.get(of)?.has(id) === true };
  for (const fault of filterFaults(table, filter ?? "", known))
    found(work, "lists", at, { severity: "warning", column: "filter", ...fault });
}
