import { found, setCell } from "./checks/at-work.ts";
import type { FindingCode } from "./finding.ts";
import { type LeftOut, leftOutOf } from "./left-out.ts";
import { type Cause, isCutShort, keyOf, LostCauses } from "./lost-causes.ts";
import { type Lookup, lookupOf } from "./nearest.ts";
import { REF_COLUMNS, type RefColumn } from "./ref-columns.ts";
import { type AnyRow, COMPOSITE_KEYS, columnsOf, type TableName } from "./schema.ts";
import { aliasesOf, type Work, type WorkRow, type WorkTable } from "./work-table.ts";

/** Id or former id → id, of the rows still standing. */
type Standing = Map<TableName, Map<string, string>>;

interface Settling {
  readonly work: Work;
  readonly standing: Standing;
  readonly lookups: Map<TableName, Lookup>;
  readonly leftOut: LeftOut;
  /** Answers given since a row was last left out, by `table value`. */
  readonly answers: Map<string, Answer>;
  /** Rows left out for what they name, and what that was left out for: by `keyOf` the row, the first cause. */
  readonly causes: Map<string, Cause>;
  readonly lost: LostCauses;
}

/** What an entry of a cell names: rows, perhaps written otherwise, or nothing and why. */
type Answer = { readonly ids: readonly string[]; readonly code?: TakenCode } | Lost;
interface Lost {
  readonly ids?: undefined;
  readonly code: LostCode;
  /** Ids that may have been meant. */
  readonly detail?: string;
  readonly cause?: Cause;
}
/** Read by a rule, with a warning. */
type TakenCode = "ref-respelled" | "ref-by-name" | "ref-separator";
type LostCode = "ref-unknown" | Cause["code"];

const NOT_SEPARATORS = /[,，/／\s]+/;
/** Entries a person may have written in one. */
const MOST_ENTRIES = 50;

/**
 * Settles the cells that name no row by its present id. A former id is read as the present one. An id in other case or width, and
 * a name that one row alone has, are read as that id with a warning. Whatever else is dropped from its cell and reported; where
 * the cell is required (a node's chain and stage, both ends of a flow) the row is left out, whole. What names a row that was
 * itself left out, or a row left out for that one, is a warning that names the first: one cause, not many.
 */
export function settleReferences(work: Work): void {
  const standing = standingOf(work);
  const settling: Settling = {
    work,
    standing,
    lookups: new Map(),
    leftOut: leftOutOf(work),
    answers: new Map(),
    causes: new Map(),
    lost: new LostCauses(),
  };
  const tables = [...work.tables.values()];
  while (tables.map((table) => dropUnplaced(settling, table)).some((count) => count > 0));
  for (const table of tables) {
    for (const at of table.rows) settleRow(settling, table.table, at);
    dropRepeated(settling, table);
  }
  settling.lost.tell(work);
}

function standingOf(work: Work): Standing {
  const standing: Standing = new Map();
  for (const { table, rows } of work.tables.values()) {
    const ids = new Map(rows.map(({ row }): [string, string] => [row.id, row.id]));
    for (const { row } of rows) {
      for (const alias of aliasesOf(row)) if (!ids.has(alias)) ids.set(alias, row.id);
    }
    standing.set(table, ids);
  }
  return standing;
}

/** Leaves out rows whose required cells name nothing; the number left out. Repeated, since rows may hang on these. */
function dropUnplaced(settling: Settling, table: WorkTable): number {
  const required = (REF_COLUMNS.get(table.table) ?? []).filter(({ column }) => column.required);
  if (required.length === 0) return 0;
  const ids = settling.standing.get(table.table);
  const kept = table.rows.filter((at) => {
    const broken = required.flatMap((column) => {
      const value = String(at.row[column.name]);
      const answer = answerOf(settling, column, value);
      return answer.ids === undefined ? [{ column, value, answer }] : [];
    });
    if (broken.length === 0) return true;
    for (const { column, value, answer } of broken)
      reportLost(settling, table.table, at, column, value, { ...answer, isRowOut: true });
    const reason = (broken.find(({ answer }) => answer.cause === undefined) ?? broken[0])?.answer;
    leaveOut(settling, table, at, reason?.code ?? "ref-unknown");
    if (reason?.cause !== undefined)
      settling.causes.set(keyOf({ code: "ref-rejected", table: table.table, row: at.line }), reason.cause);
    for (const id of [at.row.id, ...aliasesOf(at.row)]) if (ids?.get(id) === at.row.id) ids.delete(id);
    return false;
  });
  const count = table.rows.length - kept.length;
  if (count > 0) {
    table.rows = kept;
    settling.lookups.delete(table.table);
    settling.answers.clear();
  }
  return count;
}

function leaveOut({ leftOut }: Settling, table: WorkTable, at: WorkRow, code: FindingCode): void {
  table.rejected.push({ row: at.line, cells: at.cells, code });
  table.rejectedIds.add(at.row.id);
  for (const id of [at.row.id, ...aliasesOf(at.row)]) leftOut.add(table.table, id, at.line);
}

function settleRow(settling: Settling, table: TableName, at: WorkRow): void {
  for (const column of REF_COLUMNS.get(table) ?? []) {
    const cell = at.row[column.name];
    if (cell === undefined) continue;
    const written = Array.isArray(cell) ? (cell as readonly string[]) : [String(cell)];
    const ids = settling.standing.get(column.target);
    if (written.every((id) => ids?.get(id) === id)) continue;
    const present = written.flatMap((value) => {
      const answer = answerOf(settling, column, value);
      if (answer.ids === undefined) reportLost(settling, table, at, column, value, answer);
      else if (answer.code !== undefined) reportTaken(settling, table, at, column, value, answer.ids, answer.code);
      return answer.ids ?? [];
    });
    setCell(at, column.name, Array.isArray(cell) ? [...new Set(present)] : present[0]);
  }
}

function answerOf(settling: Settling, column: RefColumn, value: string): Answer {
  const ids = settling.standing.get(column.target);
  const present = ids?.get(value);
  if (present !== undefined) return { ids: [present] };
  if (ids === undefined || ids.size === 0) return lostBy({ code: "ref-table-lost", table: column.target });
  const asked = `${column.target} ${column.column.kind} ${value}`;
  const answer = settling.answers.get(asked) ?? search(settling, column, value, ids);
  settling.answers.set(asked, answer);
  return answer;
}

const lostBy = (cause: Cause): Lost => ({ code: cause.code, cause });

/** Lost by a row that was left out, or by what that row was left out for. */
function lostByRow({ causes }: Settling, table: TableName, row: number): Lost {
  const cause: Cause = { code: "ref-rejected", table, row };
  return lostBy(causes.get(keyOf(cause)) ?? cause);
}

function search(settling: Settling, column: RefColumn, value: string, ids: ReadonlyMap<string, string>): Answer {
  const { work, leftOut } = settling;
  const target = column.target;
  const row = leftOut.rowOf(target, value);
  if (row !== undefined) return lostByRow(settling, target, row);
  const lookup = lookupIn(settling, target);
  const spelled = lookup.spelled(value);
  if (spelled !== undefined) return { ids: [spelled], code: "ref-respelled" };
  const respelled = leftOut.rowRespelled(target, value);
  if (respelled !== undefined) return lostByRow(settling, target, respelled);
  const [named, ...others] = lookup.named(value);
  if (named !== undefined && others.length === 0) return { ids: [named], code: "ref-by-name" };
  const entries = column.column.kind === "refs" ? value.split(NOT_SEPARATORS, MOST_ENTRIES) : [];
  if (entries.length > 1) {
    const each = entries.map((entry) => ids.get(entry) ?? lookup.spelled(entry));
    if (each.every((id) => id !== undefined)) return { ids: each, code: "ref-separator" };
  }
  if (isCutShort(work, target)) return lostBy({ code: "refs-unread", table: target });
  const near = lookup.near(value);
  return near.length === 0 ? { code: "ref-unknown" } : { code: "ref-unknown", detail: near.join(", ") };
}

function lookupIn({ work, lookups }: Settling, table: TableName): Lookup {
  const lookup = lookups.get(table) ?? lookupOf((work.tables.get(table)?.rows ?? []).map(({ row }) => row));
  lookups.set(table, lookup);
  return lookup;
}

function reportTaken(
  { work }: Settling,
  table: TableName,
  at: WorkRow,
  { name }: RefColumn,
  value: string,
  ids: readonly string[],
  code: TakenCode,
): void {
  found(work, table, at, { severity: "warning", code, column: name, value, detail: ids.join(";") });
}

function reportLost(
  { work, lost }: Settling,
  table: TableName,
  at: WorkRow,
  { name }: RefColumn,
  value: string,
  { detail, cause, isRowOut }: Lost & { readonly isRowOut?: true },
): void {
  if (cause !== undefined) {
    lost.add(cause, { table, line: at.line, column: name, value });
    return;
  }
  found(work, table, at, {
    severity: "error",
    code: "ref-unknown",
    column: name,
    value,
    ...(detail === undefined ? {} : { detail }),
    ...(isRowOut === undefined ? {} : { isRowOut }),
  });
}

/** Two rows of one key once both ends are settled: the same arrow, drawn once. */
function dropRepeated(settling: Settling, table: WorkTable): void {
  const key = COMPOSITE_KEYS[table.table];
  if (key === undefined) return;
  const lines = new Map<string, number>();
  const kept = table.rows.filter((at) => {
    const id = key.map((name) => String(at.row[name] ?? "")).join("~");
    const earlier = lines.get(id);
    if (earlier === undefined) {
      lines.set(id, at.line);
      if (id !== at.row.id) at.row = withId(table.table, at.row, id);
      return true;
    }
    found(settling.work, table.table, at, {
      severity: "warning",
      code: "edge-repeated",
      value: id.replace("~", " → "),
      detail: String(earlier),
    });
    table.rejected.push({ row: at.line, cells: at.cells, code: "edge-repeated" });
    return false;
  });
  if (kept.length < table.rows.length) table.rows = kept;
}

/** The row under another id; its cells are looked up one by one, since a row need not be an object of its own. */
function withId(table: TableName, row: AnyRow, id: string): AnyRow {
  const cells = Object.fromEntries(Object.keys(columnsOf(table)).map((name) => [name, row[name]]));
  return { ...cells, id };
}
