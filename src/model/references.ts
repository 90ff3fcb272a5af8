import { REF_COLUMNS } from "./ref-columns.ts";
import type { Work } from "./work-table.ts";

/** Every cell that names rows names rows that exist, under their present id; what to do about those that do not is fetched where there are any. */
export async function resolveReferences(work: Work): Promise<void> {
  if (isSettled(work)) return;
  const { settleReferences } = await import("./lost-references.ts");
  settleReferences(work);
}

function isSettled(work: Work): boolean {
  const ids = new Map([...work.tables].map(([table, { rows }]) => [table, new Set(rows.map(({ row }) => row.id))]));
  return [...work.tables.values()].every(({ table, rows }) =>
    (REF_COLUMNS.get(table) ?? []).every(({ name, target }) => {
      const standing = ids.get(target);
      return rows.every(({ row }) => {
        const cell = row[name];
        if (cell === undefined) return true;
        return Array.isArray(cell) ? cell.every((id) => standing?.has(id)) : standing?.has(String(cell));
      });
    }),
  );
}
