import { useMemo } from "react";
import { listMessages } from "../../i18n/list.ts";
import { definedLists, type ListDefinition, listDefinition, wholeTable } from "../../model/list-definition.ts";
import { TABLE_NAMES } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { listRows } from "./items.ts";
import { ListMenu, type ListMenuGroup } from "./ListMenu.tsx";
import { nextSort } from "./sort.ts";
import { useListTable } from "./use-list-table.ts";
import "./list.css";

/** Lists of rows of any table: those the pack defines, and every table whole. */
export function ListView() {
  const t = useText(listMessages);
  const terms = useTerms();
  const atlas = useAtlas();
  const { state, set } = useAddress();
  const { select, selected, hover, emphasis } = useAttention();
  const definition = useMemo(() => listDefinition(atlas.pack, state.list), [atlas.pack, state.list]);
  const { table } = useListTable(definition, atlas.filtered, state.sort, false);
  const groups = useListGroups();
  const name = listName(definition, atlas.text, terms);
  const total = atlas.filtered.total(definition.table);
  const n = table.rows.length;
  const finding = n === total ? t("findingAll", { name, n }) : t("findingSome", { name, n, total });
  const sort = state.sort === "" ? definition.sort : state.sort;
  return (
    <ViewFrame
      view="list"
      title={name}
      finding={finding}
      howToRead={[t("help1"), t("help2"), t("help3")]}
      legend={null}
      hasTwin={false}
      table={table}
      note={definition.row === undefined ? undefined : atlas.text(definition.row, "note")}
    >
      <div className="list-view">
        <ListMenu
          groups={groups}
          current={definition.id}
          label={t("choose")}
          onChoose={(list) => set({ list, sort: "" })}
        />
        <div className="list-rows" key={definition.id} ref={showSelected}>
          <DataTable
            table={table}
            selected={selected}
            onSelect={select}
            onHover={hover}
            sort={sort}
            onSort={(column) => set({ sort: nextSort(column, sort) })}
            rowClass={emphasis}
          />
          {n === 0 && <p className="list-nothing">{t(total === 0 ? "empty" : "nothing")}</p>}
        </div>
      </div>
    </ViewFrame>
  );
}

/** Brings the selected row of a list just opened into sight. */
function showSelected(rows: HTMLElement | null): void {
  const row = rows?.querySelector<HTMLElement>("tbody tr[aria-selected='true']");
  const scroller = row?.closest(".data-table");
  if (row && scroller) scroller.scrollTop = Math.max(0, row.offsetTop - scroller.clientHeight / 2);
}

/** Title of a list: the pack's own, else the table's name. */
function listName({ row, table }: ListDefinition, text: ReturnType<typeof useAtlas>["text"], terms: Terms): string {
  return (row === undefined ? "" : text(row, "title")) || terms.term(`table.${table}`);
}

/** Entries of the menu with the rows that pass now. */
function useListGroups(): readonly ListMenuGroup[] {
  const t = useText(listMessages);
  const terms = useTerms();
  const { pack, index, filtered, text } = useAtlas();
  return useMemo(() => {
    const entry = (definition: ListDefinition) => ({
      id: definition.id,
      name: listName(definition, text, terms),
      count:
        definition.row === undefined ? filtered.count(definition.table) : listRows(index, filtered, definition).length,
    });
    const filled = TABLE_NAMES.filter((table) => pack.tables[table].rows.length > 0);
    return [
      { title: t("lists"), entries: definedLists(pack).map(entry) },
      { title: t("tables"), entries: filled.map((table) => entry(wholeTable(pack, table))) },
    ].filter((group) => group.entries.length > 0);
  }, [pack, index, filtered, text, terms, t]);
}
