import type { AgendaItem, AgendaRow } from "../../model/agenda-types.ts";
import { rowOf } from "../../model/pack.ts";
import { type AnyRow, TABLE_OF_SCOPE, type TableName } from "../../model/schema.ts";
import type { Atlas } from "../../state/atlas.tsx";

/** What a row belongs to, where neither sentence nor fact has said it: chain of a node, subject of an indicator, who is responsible. */
export function contextOf({ table, id, fact }: AgendaRow, item: AgendaItem, atlas: Atlas): string {
  const row = rowOf(atlas.pack, table, id);
  if (row === undefined) return "";
  switch (table) {
    case "nodes": {
      const isTold = item.subject !== undefined || (fact?.code === "row" && fact.key.startsWith("chain:"));
      return isTold ? "" : chainOf(row, atlas);
    }
    case "indicators":
      return aboutOf(row, atlas);
    case "projects":
    case "demands":
      return atlas.text(row, "owner");
    case "tasks":
      return [aboutOf(row, atlas), atlas.text(row, "owner")].filter((part) => part !== "").join(" · ");
    default:
      return "";
  }
}

/** Whom an indicator or a task is about, by name; "" where the row does not say. */
export function aboutOf(row: AnyRow, atlas: Atlas): string {
  const subject = subjectOf(row);
  return subject === undefined ? chainOf(row, atlas) : atlas.nameOfId(subject.table, subject.id);
}

const chainOf = ({ chain_id }: AnyRow, { nameOfId }: Atlas): string =>
  typeof chain_id === "string" ? nameOfId("chains", chain_id) : "";

function subjectOf({ scope, scope_id }: AnyRow): { readonly table: TableName; readonly id: string } | undefined {
  const known = Object.keys(TABLE_OF_SCOPE).find((each) => each === scope);
  if (known === undefined || typeof scope_id !== "string") return undefined;
  return { table: TABLE_OF_SCOPE[known as keyof typeof TABLE_OF_SCOPE], id: scope_id };
}
