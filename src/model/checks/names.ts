import type { AnyRow, TableName } from "../schema.ts";
import { sameSpelling } from "../spelling.ts";
import { aliasesOf, type Work, type WorkRow } from "../work-table.ts";
import { found } from "./at-work.ts";

/** Tables whose rows are told apart by name, and the column within which a name stands once: townships of two counties, nodes of two chains may share one. */
const NAMED_ONCE: ReadonlyMap<TableName, string | undefined> = new Map([
  ["regions", "parent_id"],
  ["parks", undefined],
  ["stages", undefined],
  ["chains", "parent_id"],
  ["nodes", "chain_id"],
  ["enterprises", undefined],
  ["technologies", "chain_id"],
  ["projects", "enterprise_id"],
  ["policies", "level"],
  ["resources", undefined],
]);

interface Named {
  readonly at: WorkRow;
  readonly name: string;
}

/** Two rows of one name or of names that look the same, two rows that claim one former id. Each finding names both rows. */
export function checkNames(work: Work): void {
  for (const { table } of work.tables.values()) checkAliases(work, table);
  for (const [table, within] of NAMED_ONCE) checkTable(work, table, within);
}

function checkTable(work: Work, table: TableName, within: string | undefined): void {
  const first = new Map<string, Named>();
  for (const at of work.tables.get(table)?.rows ?? []) {
    const name = at.row.name_zh ?? at.row.name_en;
    if (typeof name !== "string" || name === at.row.id) continue;
    const place = within === undefined ? "" : String(at.row[within] ?? "");
    const spelling = `${place}\n${sameSpelling(name)}`;
    const earlier = first.get(spelling);
    if (earlier === undefined) first.set(spelling, { at, name });
    else reportName(work, table, { at, name }, earlier);
  }
}

function reportName(work: Work, table: TableName, { at, name }: Named, earlier: Named): void {
  const isSame = earlier.name === name;
  found(work, table, at, {
    severity: "warning",
    code: isSame ? "name-repeated" : "name-variant",
    column: at.row.name_zh === undefined ? "name_en" : "name_zh",
    value: name,
    detail: isSame ? String(earlier.at.line) : `${earlier.at.line}: ${earlier.name}`,
  });
}

function checkAliases(work: Work, table: TableName): void {
  const rows = work.tables.get(table)?.rows ?? [];
  const claims = rows.filter(({ row }) => aliasesOf(row).length > 0);
  if (claims.length === 0) return;
  const holder = new Map(rows.map((at): [string, WorkRow] => [at.row.id, at]));
  for (const at of claims) {
    for (const alias of aliasesOf(at.row)) {
      const other = holder.get(alias);
      if (other === undefined) holder.set(alias, at);
      else if (other !== at) reportAlias(work, table, at, alias, other);
    }
  }
}

function reportAlias(
  work: Work,
  table: TableName,
  at: WorkRow,
  value: string,
  other: { readonly line: number; readonly row: AnyRow },
): void {
  found(work, table, at, {
    severity: "warning",
    code: "alias-clash",
    column: "aliases",
    value,
    detail: `${other.line}: ${other.row.id}`,
  });
}
