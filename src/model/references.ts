import type { Column } from "./column.ts";
import { nearestIds } from "./nearest.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "./schema.ts";
import { aliasesOf, fileOf, found, setCell, type Work, type WorkRow, type WorkTable } from "./work-table.ts";

/** Unknown ids for which near ones are sought, a pack: the search looks at every row of the table. */
const SEARCHES = 200;

interface RefColumn {
  readonly name: string;
  readonly column: Column;
  readonly target: TableName;
}

/** Id or former id → id, of the rows still standing. */
type Standing = Map<TableName, Map<string, string>>;

interface Resolving {
  readonly work: Work;
  readonly standing: Standing;
  readonly near: Map<string, string>;
  readonly filesMissed: Set<TableName>;
}

/**
 * Every cell that names rows names rows that exist, under their present id. An unknown id is dropped from its cell and reported;
 * where the cell is required (a node's chain and stage, both ends of a flow) the row is left out, whole. What names a row that
 * was itself left out is a warning: one cause, not many. A table that is not there at all is one finding.
 */
export function resolveReferences(work: Work): void {
  const resolving: Resolving = { work, standing: standingOf(work), near: new Map(), filesMissed: new Set() };
  const tables = [...work.tables.values()];
  while (tables.map((table) => dropUnplaced(resolving, table)).some((count) => count > 0));
  for (const table of tables) resolveTable(resolving, table);
}

const REF_COLUMNS: ReadonlyMap<TableName, readonly RefColumn[]> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(columnsOf(table)).flatMap(([name, column]) =>
      column.table === undefined ? [] : [{ name, column, target: column.table as TableName }],
    ),
  ]),
);

function standingOf(work: Work): Standing {
  const standing: Standing = new Map();
  for (const { table, rows } of work.tables.values()) {
    const ids = new Map(rows.map(({ row }): [string, string] => [row.id, row.id]));
    for (const at of rows) {
      for (const alias of aliasesOf(at.row)) {
        const other = ids.get(alias);
        if (other === undefined) ids.set(alias, at.row.id);
        else found(work, table, at, { severity: "warning", code: "id-duplicate", column: "aliases", value: alias });
      }
    }
    standing.set(table, ids);
  }
  return standing;
}

/** Leaves out rows whose required cells name nothing; the number left out. Repeated, since rows may hang on these. */
function dropUnplaced(resolving: Resolving, table: WorkTable): number {
  const required = (REF_COLUMNS.get(table.table) ?? []).filter(({ column }) => column.required);
  if (required.length === 0) return 0;
  const ids = resolving.standing.get(table.table);
  const kept = table.rows.filter((at) => {
    const broken = required.filter(({ name, target }) => !resolving.standing.get(target)?.has(String(at.row[name])));
    for (const column of broken) reportMissing(resolving, table.table, at, column, String(at.row[column.name]));
    if (broken.length === 0) return true;
    const isUnknown = broken.some(({ name, target }) => !isRejected(resolving.work, target, String(at.row[name])));
    table.rejected.push({ row: at.line, cells: at.cells, code: isUnknown ? "ref-unknown" : "ref-rejected" });
    table.rejectedIds.add(at.row.id);
    for (const id of [at.row.id, ...aliasesOf(at.row)]) ids?.delete(id);
    return false;
  });
  const count = table.rows.length - kept.length;
  table.rows = kept;
  return count;
}

function resolveTable(resolving: Resolving, table: WorkTable): void {
  for (const at of table.rows) {
    for (const column of REF_COLUMNS.get(table.table) ?? []) resolveCell(resolving, table.table, at, column);
  }
}

function resolveCell(resolving: Resolving, table: TableName, at: WorkRow, column: RefColumn): void {
  const cell = at.row[column.name];
  if (cell === undefined) return;
  const ids = resolving.standing.get(column.target);
  const written = Array.isArray(cell) ? cell : [String(cell)];
  if (written.every((id) => ids?.get(id) === id)) return;
  const present = written.flatMap((id) => {
    const now = ids?.get(id);
    if (now === undefined) reportMissing(resolving, table, at, column, id);
    return now ?? [];
  });
  setCell(at, column.name, Array.isArray(cell) ? [...new Set(present)] : present[0]);
}

function reportMissing(
  resolving: Resolving,
  table: TableName,
  at: WorkRow,
  { name, target }: RefColumn,
  value: string,
): void {
  const { work, filesMissed } = resolving;
  if (!work.tables.has(target)) {
    if (filesMissed.has(target)) return;
    filesMissed.add(target);
    work.findings.push({
      severity: "error",
      code: "file-missing",
      file: `${target}.csv`,
      detail: `${fileOf(work, table)} ${name}`,
    });
  } else if (isRejected(work, target, value)) {
    found(work, table, at, {
      severity: "warning",
      code: "ref-rejected",
      column: name,
      value,
      detail: fileOf(work, target),
    });
  } else {
    const detail = near(resolving, target, value);
    found(work, table, at, {
      severity: "error",
      code: "ref-unknown",
      column: name,
      value,
      ...(detail === "" ? {} : { detail }),
    });
  }
}

const isRejected = (work: Work, target: TableName, id: string): boolean =>
  work.tables.get(target)?.rejectedIds.has(id) ?? false;

function near({ work, near: known }: Resolving, target: TableName, value: string): string {
  const key = `${target}:${value}`;
  const detail = known.get(key);
  if (detail !== undefined) return detail;
  const isSought = known.size < SEARCHES;
  const rows = (work.tables.get(target)?.rows ?? []).map(({ row }) => row);
  const ids = isSought ? nearestIds(value, rows).join(", ") : "";
  if (isSought) known.set(key, ids);
  return ids;
}
