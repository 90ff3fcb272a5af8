import { fileOf, found } from "./checks/at-work.ts";
import type { FindingCode } from "./finding.ts";
import type { TableName } from "./schema.ts";
import type { Work } from "./work-table.ts";

/** Why references were lost: a row that was left out, a file that ends too soon, or a table of which nothing could be used. */
export interface Cause {
  readonly code: "ref-rejected" | "refs-unread" | "ref-table-lost";
  readonly table: TableName;
  /** The row that was left out. */
  readonly row?: number;
}

/** A cell that names what was lost. */
export interface User {
  readonly table: TableName;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Rows of one column that a message names. */
const NAMED_ROWS = 3;

/** References that were lost, by their cause. */
export class LostCauses {
  readonly #users = new Map<string, { readonly cause: Cause; readonly users: User[] }>();

  add(cause: Cause, user: User): void {
    const key = keyOf(cause);
    const known = this.#users.get(key);
    if (known === undefined) this.#users.set(key, { cause, users: [user] });
    else known.users.push(user);
  }

  /** One finding a cause, however many cells it took with it; what an earlier check told of the same cause is told along. */
  tell(work: Work): void {
    for (const { cause, users } of this.#users.values()) {
      for (const { table, line, column } of users) work.faulty.add(`${fileOf(work, table)}:${line}:${column}`);
      const [first, ...others] = users;
      if (cause.code === "ref-table-lost") tellTable(work, cause.table, users);
      else if (first !== undefined && others.length === 0 && cause.row !== undefined) tellCell(work, cause, first);
      else tellCause(work, cause, users);
    }
  }
}

/** One name for one cause. */
export const keyOf = ({ code, table, row }: Cause): string => `${code} ${table} ${row ?? ""}`;

function tellCell(work: Work, { table, row }: Cause, user: User): void {
  const detail = `${fileOf(work, table)}:${row}`;
  const { column, value } = user;
  found(work, user.table, user, { severity: "warning", code: "ref-rejected", column, value, detail });
}

function tellCause(work: Work, { code, table, row }: Cause, users: readonly User[]): void {
  const file = fileOf(work, table);
  const told: FindingCode = code === "ref-rejected" ? "refs-rejected" : "refs-unread";
  const place = work.findings.findIndex((one) => one.code === told && one.file === file && one.row === row);
  const earlier = work.findings[place];
  const detail = [...(earlier?.detail === undefined ? [] : [earlier.detail]), wordUsers(work, users)].join(", ");
  if (earlier !== undefined) work.findings[place] = { ...earlier, detail };
  else if (row === undefined) work.findings.push({ severity: "warning", code: told, file, detail });
  else {
    const isOneRow = work.tables.get(table)?.rejected.every((one) => one.row !== row || !one.code.startsWith("quote"));
    const value = isOneRow === true ? users[0]?.value : undefined;
    work.findings.push({
      severity: "warning",
      code: told,
      file,
      row,
      ...(value === undefined ? {} : { value }),
      detail,
    });
  }
}

/** Who names the rows, and which of them first: "nodes.csv stage_id ×66 (2, 3, 4 …)". */
function wordUsers(work: Work, users: readonly User[]): string {
  return columnsOf(work, users)
    .map(([column, lines]) => {
      const rest = lines.length > NAMED_ROWS ? " …" : "";
      return `${column} ×${lines.length} (${lines.slice(0, NAMED_ROWS).join(", ")}${rest})`;
    })
    .join(", ");
}

function columnsOf(
  work: Work,
  users: readonly User[],
): readonly (readonly [column: string, lines: readonly number[]])[] {
  const lines = new Map<string, number[]>();
  for (const { table, column, line } of users) {
    const name = `${fileOf(work, table)} ${column}`;
    const held = lines.get(name);
    if (held === undefined) lines.set(name, [line]);
    else held.push(line);
  }
  return [...lines];
}

/** One finding for a table that is not there or of which nothing could be used, with those that name its rows. */
function tellTable(work: Work, table: TableName, users: readonly User[]): void {
  const file = fileOf(work, table);
  const told = work.findings.filter((finding) => finding.file === file);
  const isThere = work.tables.has(table) || told.length > 0;
  const isLeftOut = (work.tables.get(table)?.rejected.length ?? 0) > 0;
  const isExplained = isLeftOut || told.some(({ severity }) => severity === "error");
  work.findings.push({
    severity: isExplained ? "warning" : "error",
    code: isThere ? "ref-table-lost" : "file-missing",
    file,
    ...(isThere ? { column: "id" } : {}),
    detail: columnsOf(work, users)
      .map(([column, lines]) => `${column} ×${lines.length}`)
      .join(", "),
  });
}

/** True where the file of a table ends before its last row does: what it held beyond is not known. */
export function isCutShort(work: Work, table: TableName): boolean {
  const { rows = [], rejected = [] } = work.tables.get(table) ?? {};
  const last = rejected.reduce((latest, { row }) => Math.max(latest, row), rows[rows.length - 1]?.line ?? 0);
  const file = fileOf(work, table);
  return work.findings.some(
    ({ code, file: at, row, detail = "" }) =>
      at === file && (code === "file-cut" || (code === "row-ragged" && row === last && isShort(detail))),
  );
}

/** "3 / 5": three cells of five. */
function isShort(counts: string): boolean {
  const [cells = 0, width = 0] = counts.split(" / ").map(Number);
  return cells < width;
}
