import { fieldOf } from "../fields.ts";
import type { Dimension } from "../filter.ts";
import { type LeftOut, leftOutOf } from "../left-out.ts";
import { type Lookup, lookupOf } from "../nearest.ts";
import { NO_TITLE, PRESENCES } from "../presence.ts";
import {
  columnsOf,
  DESIGNATIONS,
  PROJECT_STAGES,
  SCOPED_TABLES,
  TABLE_NAMES,
  TABLE_OF_SCOPE,
  type TableName,
  TECHNOLOGY_STATUSES,
} from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { fileOf, found, rowsIn, setCell } from "./at-work.ts";

/** What may stand right of each `name=` of a list's filter: rows of a table, or words. */
const FILTERS: ReadonlyMap<string, TableName | readonly string[]> = new Map(
  Object.entries({
    chain: "chains",
    node: "nodes",
    stage: "stages",
    region: "regions",
    park: "parks",
    designation: [...DESIGNATIONS, NO_TITLE],
    presence: PRESENCES,
    project_stage: PROJECT_STAGES,
    status: TECHNOLOGY_STATUSES,
  } satisfies Record<Dimension, TableName | readonly string[]>),
);

/** What an indicator measures exists; a list shows a table and columns that exist. */
export function checkScopes(work: Work): void {
  const ids = new Map([...work.tables].map(([table, { rows }]) => [table, new Set(rows.map(({ row }) => row.id))]));
  const naming: Naming = { work, ids, leftOut: leftOutOf(work), near: nearIn(work) };
  for (const scoped of SCOPED_TABLES)
    for (const { row, at } of rowsIn(work, scoped)) {
      const table = row.scope === undefined ? undefined : TABLE_OF_SCOPE[row.scope];
      if (row.scope_id === undefined || (table !== undefined && ids.get(table)?.has(row.scope_id))) continue;
      rejectScope(naming, scoped, at, table, row.scope_id);
    }
  for (const { row, at } of rowsIn(work, "lists")) {
    checkList(work, at, row.table, row.columns, row.sort);
    if (row.filter !== undefined) checkFilter(naming, at, row.filter);
  }
}

/** What a value may name, and what it may have meant. */
interface Naming {
  readonly work: Work;
  readonly ids: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly leftOut: LeftOut;
  readonly near: Near;
}

function rejectScope(
  naming: Naming,
  scoped: TableName,
  at: WorkRow,
  table: TableName | undefined,
  value: string,
): void {
  const { work, leftOut, near } = naming;
  const row = table === undefined ? undefined : leftOut.rowOf(table, value);
  const candidates = table === undefined || row !== undefined ? "" : near(table, value);
  const place = table === undefined ? "scope ?" : fileOf(work, table);
  found(work, scoped, at, {
    severity: row === undefined ? "error" : "warning",
    code: row === undefined ? "scope-unknown" : "ref-rejected",
    column: "scope_id",
    value,
    detail: row !== undefined ? `${place}:${row}` : candidates === "" ? place : `${place}: ${candidates}`,
  });
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

function checkList(work: Work, at: WorkRow, table: string, columns: readonly string[], sort: string | undefined): void {
  if (!TABLE_NAMES.some((name) => name === table)) {
    found(work, "lists", at, {
      severity: "error",
      code: "cell-not-allowed",
      column: "table",
      value: table,
      detail: TABLE_NAMES.join(", "),
    });
    return;
  }
  const known = ["id", ...Object.keys(columnsOf(table as TableName))];
  const isKnown = (name: string) => known.includes(name) || fieldOf(table as TableName, name) !== undefined;
  const report = (column: string, value: string) =>
    found(work, "lists", at, { severity: "error", code: "cell-not-allowed", column, value, detail: known.join(", ") });
  for (const name of columns) if (!isKnown(name)) report("columns", name);
  if (!columns.every(isKnown)) setCell(at, "columns", columns.filter(isKnown));
  if (sort === undefined || isKnown(sort.replace(/^-/, ""))) return;
  report("sort", sort);
  setCell(at, "sort", undefined);
}

/** A list's filter is written as in the address: designation=little_giant,leading&stage=upstream. A fault is a warning: the list still opens. */
function checkFilter({ work, ids, near }: Naming, at: WorkRow, filter: string): void {
  for (const part of filter.split("&")) {
    const [name = "", written = ""] = part.split("=", 2);
    const allowed = FILTERS.get(name);
    if (name === "q") continue;
    if (allowed === undefined) {
      const detail = [...FILTERS.keys(), "q"].join(", ");
      found(work, "lists", at, {
        severity: "warning",
        code: "cell-not-allowed",
        column: "filter",
        value: part,
        detail,
      });
    } else if (typeof allowed === "string") {
      const unknown = written.split(",").find((id) => !ids.get(allowed)?.has(id));
      if (unknown === undefined) continue;
      const [value, detail] = [`${name}=${unknown}`, near(allowed, unknown)];
      found(work, "lists", at, {
        severity: "warning",
        code: "ref-unknown",
        column: "filter",
        value,
        ...(detail === "" ? {} : { detail }),
      });
    } else {
      const value = written.split(",").find((word) => !allowed.includes(word));
      const detail = allowed.join(", ");
      if (value !== undefined)
        found(work, "lists", at, { severity: "warning", code: "cell-not-allowed", column: "filter", value, detail });
    }
  }
}
