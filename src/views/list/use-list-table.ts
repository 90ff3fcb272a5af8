import { useMemo } from "react";
import { listMessages } from "../../i18n/list.ts";
import { type EntityKey, KIND_OF_TABLE, keyOf, parseKey } from "../../model/entity.ts";
import { type Field, fieldsOf } from "../../model/fields.ts";
import type { Filtered } from "../../model/filter.ts";
import type { ListDefinition } from "../../model/list-definition.ts";
import { neighbourFirms } from "../../model/neighbours.ts";
import type { Pack } from "../../model/pack.ts";
import type { AnyRow } from "../../model/schema.ts";
import type { Ties } from "../../model/ties.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";
import type { TwinCell, TwinTable } from "../../ui/twin-table.ts";
import { listRows, type Relation, sortRows, tiedFirst } from "./items.ts";

interface ListTable {
  readonly table: TwinTable;
  /** Its rows in the same order, as the pack holds them. */
  readonly rows: readonly AnyRow[];
  /** Rows that are the selected one, and that are tied to it. */
  readonly selected: number;
  readonly tied: number;
}

/** What passes both `filtered` and the list's own filter, as a table of words in the order asked; tied rows first where wanted. */
export function useListTable(
  definition: ListDefinition,
  filtered: Filtered,
  sort: string,
  isTiedFirst: boolean,
): ListTable {
  const t = useText(listMessages);
  const terms = useTerms();
  const { pack, index, ties, language } = useAtlas();
  const { selected } = useAttention();
  const rows = useMemo(() => {
    const words = (row: AnyRow, field: Field) => terms.text(definition.table, row, field);
    const passing = listRows(index, filtered, definition, TODAY);
    return sortRows(passing, fieldsOf(definition.table), sort === "" ? definition.sort : sort, { language, words });
  }, [index, filtered, definition, sort, language, terms]);
  return useMemo(() => {
    const kind = KIND_OF_TABLE[definition.table];
    const lit = isTiedFirst && selected !== undefined ? ties.lit(selected) : undefined;
    const firms = isTiedFirst ? firmsBeside(pack, ties, selected) : undefined;
    const relationOf = (row: AnyRow): Relation => {
      const key = keyOf(kind, row.id);
      if (key === selected) return "selected";
      if (lit?.has(key) === true) return "tied";
      return (kind === "enterprise" ? firms?.get(row.id) : undefined) ?? "rest";
    };
    const relations = lit === undefined ? [] : rows.map(relationOf).filter((relation) => relation !== "rest");
    const picked = relations.filter((relation) => relation === "selected").length;
    const counts = { selected: picked, tied: relations.length - picked };
    const hasTies = counts.selected + counts.tied > 0;
    const relation = (row: AnyRow): TwinCell => {
      const here = relationOf(row);
      return here === "rest" ? undefined : t(here);
    };
    const table = twinTable(
      hasTies ? tiedFirst(rows, relationOf) : rows,
      definition,
      terms,
      hasTies ? [t("relation"), relation] : undefined,
    );
    return {
      rows,
      table: { ...table, caption: t("caption", { name: terms.term(`table.${definition.table}`), n: rows.length }) },
      ...counts,
    };
  }, [rows, definition, terms, t, pack, ties, selected, isTiedFirst]);
}

/** Where a firm is selected, the firms at the nodes next to its own. */
function firmsBeside(
  pack: Pack,
  ties: Ties,
  selected: EntityKey | undefined,
): ReadonlyMap<string, "before" | "after"> | undefined {
  const parsed = selected === undefined ? undefined : parseKey(selected);
  const firm = parsed?.table === "enterprises" ? pack.tables.enterprises.byId.get(parsed.id) : undefined;
  return firm === undefined ? undefined : neighbourFirms(pack, ties, firm);
}

/** Rows in words; the column after the first may say how a row relates to the selected one. */
function twinTable(
  rows: readonly AnyRow[],
  { table, fields }: ListDefinition,
  terms: Terms,
  relation: readonly [label: string, cell: (row: AnyRow) => TwinCell] | undefined,
): Omit<TwinTable, "caption"> {
  const columns = fields.map((field) => ({
    id: field.id,
    label: terms.label(field, true),
    isNumber: isNumeric(field),
  }));
  const cells = (row: AnyRow) => fields.map((field): TwinCell => cellOf(table, row, field, terms));
  const withRelation = <X>(parts: readonly X[], extra: X): readonly X[] => [
    ...parts.slice(0, 1),
    extra,
    ...parts.slice(1),
  ];
  return {
    columns:
      relation === undefined ? columns : withRelation(columns, { id: "relation", label: relation[0], isNumber: false }),
    rows: rows.map((row) => ({
      key: keyOf(KIND_OF_TABLE[table], row.id),
      cells: relation === undefined ? cells(row) : withRelation(cells(row), relation[1](row)),
    })),
  };
}

const isNumeric = (field: Field): boolean => field.spec.kind === "number";

/** Numbers stay numbers where they are written as stored, for the sheet they are exported to. */
function cellOf(table: ListDefinition["table"], row: AnyRow, field: Field, terms: Terms): TwinCell {
  const value = row[field.id];
  if (typeof value === "number") return field.spec.unit === "share" ? percent(value) : value;
  return terms.text(table, row, field);
}

/** A share as the number before its per cent sign, two decimals at most. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;
