import { useMemo, useRef } from "react";
import { listMessages } from "../../i18n/list.ts";
import { listToolMessages } from "../../i18n/list-tools.ts";
import { KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import { applyFilter, NO_FILTER } from "../../model/filter.ts";
import { definedLists, type ListDefinition, listDefinition, wholeTable } from "../../model/list-definition.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFrame } from "../../ui/frame-context.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { groupedTables, listRows, withColumns } from "./items.ts";
import { ListMenu, type ListMenuGroup } from "./ListMenu.tsx";
import { ListTools } from "./ListTools.tsx";
import { nextSort } from "./sort.ts";
import { useListTable } from "./use-list-table.ts";
import { useWholeSheet } from "./use-whole-sheet.ts";
import "./list.css";

/** Lists of rows of any table: those the pack defines, and every table whole. */
export function ListView() {
  const t = useText(listMessages);
  const terms = useTerms();
  const atlas = useAtlas();
  const { state, set } = useAddress();
  const { select, selected, hover, emphasis } = useAttention();
  const part = useRef<HTMLDivElement>(null);
  useWholeSheet(part);
  const own = useMemo(() => listDefinition(atlas.pack, state.list), [atlas.pack, state.list]);
  const definition = useMemo(() => withColumns(own, state.columns), [own, state.columns]);
  const { table, rows } = useListTable(definition, atlas.filtered, state.sort, false);
  const saveData = useSaveData(definition.table, rows);
  const name = listName(definition, atlas.text, terms);
  const total = useTotal(own);
  const n = table.rows.length;
  const finding = useFinding(own, name, { n, total });
  const sort = state.sort === "" ? definition.sort : state.sort;
  return (
    <ViewFrame
      view="list"
      title={name}
      finding={finding}
      howToRead={[t("help1"), t("help2"), t("help3")]}
      legend={null}
      hasTwin={false}
      tools={
        <ListTools
          shown={definition}
          own={own}
          rows={n}
          onColumns={(columns) => set({ columns: isOwn(own, columns) ? [] : columns })}
          onData={saveData}
        />
      }
      table={table}
      note={definition.row === undefined ? undefined : atlas.text(definition.row, "note")}
    >
      <div className="list-view" ref={part}>
        <ListMenu
          groups={useListGroups()}
          current={definition.id}
          label={t("choose")}
          onChoose={(list) => set({ list, sort: "", columns: [] })}
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

const isOwn = ({ fields }: ListDefinition, columns: readonly string[]): boolean =>
  fields.map(({ id }) => id).join() === columns.join();

/** How many rows a list shows: of its own where the page narrows it, else of its table. */
function useFinding(
  { row, table }: ListDefinition,
  name: string,
  { n, total }: { readonly n: number; readonly total: number },
): string {
  const t = useText(listMessages);
  const tools = useText(listToolMessages);
  const { term } = useTerms();
  const { filtered } = useAtlas();
  const all = filtered.total(table);
  if (n !== total) return t("findingSome", { name, n, total });
  if (row === undefined || total === all) return t("findingAll", { name, n });
  return tools("findingPart", { table: term(`table.${table}`), all, n });
}

/** Rows of the list where the page narrows nothing. */
function useTotal(definition: ListDefinition): number {
  const { index } = useAtlas();
  return useMemo(() => listRows(index, applyFilter(index, NO_FILTER), definition, TODAY).length, [index, definition]);
}

/** Saves the rows as data that can be read back, what makes it fetched only then; undefined where nothing may be saved. */
function useSaveData(table: TableName, rows: readonly AnyRow[]) {
  const { pack, language } = useAtlas();
  const terms = useTerms();
  const { onRows } = useFrame();
  if (onRows === undefined) return undefined;
  return async (format: "csv" | "xlsx") => {
    const [{ rowsAsData }, { writtenColumns }] = await Promise.all([
      import("../../data/rows-as-data.ts"),
      import("../../data/write-pack.ts"),
    ]);
    const data = rowsAsData(table, rows, writtenColumns(pack, table), language);
    const keys = rows.map(({ id }) => keyOf(KIND_OF_TABLE[table], id));
    const name = language === "zh" ? terms.term(`table.${table}`) : table;
    const twin = {
      caption: name,
      columns: data.columns,
      rows: data.rows.map((cells, at) => ({ key: keys[at] ?? keyOf(KIND_OF_TABLE[table], ""), cells })),
    };
    onRows(twin, format, name);
  };
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
  const tools = useText(listToolMessages);
  const terms = useTerms();
  const { pack, index, filtered, text } = useAtlas();
  return useMemo(() => {
    const entry = (definition: ListDefinition) => ({
      id: definition.id,
      name: listName(definition, text, terms),
      count:
        definition.row === undefined
          ? filtered.count(definition.table)
          : listRows(index, filtered, definition, TODAY).length,
    });
    return [
      { title: t("lists"), entries: definedLists(pack).map(entry) },
      ...groupedTables(pack).map(([group, tables]) => ({
        title: tools(`group.${group}`),
        entries: tables.map((table) => entry(wholeTable(pack, table))),
      })),
    ].filter((group) => group.entries.length > 0);
  }, [pack, index, filtered, text, terms, t, tools]);
}
