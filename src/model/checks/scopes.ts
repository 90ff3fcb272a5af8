import { fieldOf } from "../fields.ts";
import type { Dimension } from "../filter.ts";
import { NO_TITLE, PRESENCES } from "../presence.ts";
import {
  columnsOf,
  DESIGNATIONS,
  PROJECT_STAGES,
  TABLE_NAMES,
  type TableName,
  TECHNOLOGY_STATUSES,
} from "../schema.ts";
import { found, rowsIn, setCell, type Work, type WorkRow } from "../work-table.ts";

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

const TABLE_OF_SCOPE = {
  city: "regions",
  region: "regions",
  chain: "chains",
  enterprise: "enterprises",
  project: "projects",
} as const satisfies Record<string, TableName>;

/** What an indicator measures exists; a list shows a table and columns that exist. */
export function checkScopes(work: Work): void {
  const ids = new Map([...work.tables].map(([table, { rows }]) => [table, new Set(rows.map(({ row }) => row.id))]));
  for (const { row, at } of rowsIn(work, "indicators")) {
    const table = row.scope === undefined ? undefined : TABLE_OF_SCOPE[row.scope];
    if (row.scope_id === undefined || (table !== undefined && ids.get(table)?.has(row.scope_id))) continue;
    rejectScope(work, at, table, row.scope_id);
  }
  for (const { row, at } of rowsIn(work, "lists")) {
    checkList(work, at, row.table, row.columns, row.sort);
    if (row.filter !== undefined) checkFilter(work, at, row.filter, ids);
  }
}

function rejectScope(work: Work, at: WorkRow, table: TableName | undefined, id: string): void {
  found(work, "indicators", at, {
    severity: "error",
    code: "scope-unknown",
    column: "scope_id",
    value: id,
    detail: table === undefined ? "scope ?" : `${table}.csv`,
  });
  setCell(at, "scope_id", undefined);
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
function checkFilter(work: Work, at: WorkRow, filter: string, ids: ReadonlyMap<TableName, ReadonlySet<string>>): void {
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
      const value = `${name}=${unknown}`;
      if (unknown !== undefined)
        found(work, "lists", at, { severity: "warning", code: "ref-unknown", column: "filter", value });
    } else {
      const value = written.split(",").find((word) => !allowed.includes(word));
      const detail = allowed.join(", ");
      if (value !== undefined)
        found(work, "lists", at, { severity: "warning", code: "cell-not-allowed", column: "filter", value, detail });
    }
  }
}
