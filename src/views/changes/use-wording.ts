import { useMemo } from "react";
import { changesMessages } from "../../i18n/changes.ts";
import { fieldOf } from "../../model/fields.ts";
import { nameOf, nameOfId } from "../../model/naming.ts";
import { type Pack, rowOf } from "../../model/pack.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import type { ChangeItem } from "./items.ts";

/** Words for rows and cells of two editions. */
export interface Wording {
  name(item: ChangeItem): string;
  /** Label of a column, with its language where the field has two. */
  label(table: TableName, column: string): string;
  /** A cell in words; undefined where it is blank. */
  say(table: TableName, row: AnyRow, column: string, edition: "old" | "now"): string | undefined;
}

export function useWording(old: Pack): Wording {
  const t = useText(changesMessages);
  const terms = useTerms();
  const { pack, language } = useAtlas();
  return useMemo(() => {
    /** Rows a cell names, by the names they had in its own edition. */
    const names = (target: TableName, ids: readonly string[], edition: "old" | "now") => {
      const [own, other] = edition === "old" ? [old, pack] : [pack, old];
      const from = (id: string) => (rowOf(own, target, id) === undefined ? other : own);
      return ids.map((id) => nameOfId(from(id), target, id, language)).join(language === "en" ? ", " : "、");
    };
    return {
      name: ({ kind, table, row }) => nameOf(kind === "removed" ? old : pack, table, row, language),
      label: (table, column) => {
        const field = fieldOf(table, column);
        if (field === undefined) return column === "id" ? t("id") : column;
        const suffix = !field.isLocalized ? "" : t(column.endsWith("_en") ? "english" : "chinese");
        return `${terms.label(field, true)}${suffix}`;
      },
      say: (table, row, column, edition) => {
        const cell = row[column];
        if (cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0)) return undefined;
        const field = fieldOf(table, column);
        if (field === undefined || field.isLocalized) return Array.isArray(cell) ? cell.join("；") : String(cell);
        const target = field.spec.table as TableName | undefined;
        if (target === undefined) return terms.text(table, row, field);
        return names(target, Array.isArray(cell) ? (cell as readonly string[]) : [String(cell)], edition);
      },
    };
  }, [t, terms, old, pack, language]);
}
