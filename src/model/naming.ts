import { type EntityKey, parseKey } from "./entity.ts";
import { type Pack, rowOf } from "./pack.ts";
import type { AnyRow, TableName } from "./schema.ts";

/** Language of data values. */
export type DataLanguage = "zh" | "en";

/** The text of `<field>_<language>`, else of the other language; undefined where the pack says nothing. */
export function localized(row: AnyRow, field: string, language: DataLanguage): string | undefined {
  const own = row[`${field}_${language}`];
  if (typeof own === "string" && own !== "") return own;
  const other = row[`${field}_${language === "zh" ? "en" : "zh"}`];
  return typeof other === "string" && other !== "" ? other : undefined;
}

const NAME_FIELD: { readonly [T in TableName]?: string } = {
  applications: "product",
  indicators: "metric",
  sources: "title",
  lists: "title",
  checklist: "item",
  reports: "title",
  roles: "office",
};

/** What a row is called in the language given; flows and supplies by their two ends; the id where there is no name. */
export function nameOf(pack: Pack, table: TableName, row: AnyRow, language: DataLanguage): string {
  if (table === "flows" || table === "supplies") {
    const ends = table === "flows" ? "nodes" : "enterprises";
    return [row["from_id"], row["to_id"]].map((end) => nameOfId(pack, ends, String(end), language)).join(" → ");
  }
  return localized(row, NAME_FIELD[table] ?? "name", language) ?? row.id;
}

/** Name of the row an id names; the id itself where there is none. */
export function nameOfId(pack: Pack, table: TableName, id: string, language: DataLanguage): string {
  const row = rowOf(pack, table, id);
  return row === undefined ? id : nameOf(pack, table, row, language);
}

export function nameOfKey(pack: Pack, key: EntityKey, language: DataLanguage): string {
  const parsed = parseKey(key);
  return parsed === undefined ? key : nameOfId(pack, parsed.table, parsed.id, language);
}

/** Short form of an enterprise's name for maps: legal form and brackets left out where a name remains. Latin names as they are. */
export function shortName(name: string): string {
  const short = name.replace(/(集团)?(股份)?有限(责任)?公司.*$/, "").replace(/（.*?）|\(.*?\)$/g, "");
  return short.length >= 2 ? short : name;
}
