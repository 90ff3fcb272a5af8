import { useId, useMemo, useState } from "react";
import { listMessages } from "../../i18n/list.ts";
import { applyFilter, type Filtered } from "../../model/filter.ts";
import { focusChain } from "../../model/focus.ts";
import { wholeTable } from "../../model/list-definition.ts";
import type { TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { primaryTable } from "../../state/primary-table.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LazyDataTable } from "../../ui/LazyDataTable.tsx";
import { filledDockTables } from "./items.ts";
import { nextSort } from "./sort.ts";
import { useListTable } from "./use-list-table.ts";
import "./list.css";

/** The list beneath a map: rows under the same filter, those tied to the selected one first. */
export function ListDock() {
  const t = useText(listMessages);
  const { term } = useTerms();
  const { pack } = useAtlas();
  const filtered = useMapRows();
  const { state } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TableName>();
  const panel = useId();
  const tables = useMemo(() => filledDockTables(pack), [pack]);
  const table = chosen ?? primaryTable(pack, state.view, state.list);
  return (
    <section className={`list-dock ${isOpen ? "open" : ""}`} aria-label={t("title")}>
      <div className="dock-head">
        <button
          type="button"
          className="dock-handle"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? "down" : "up"} size={14} />
          <b>{t("dock", { name: term(`table.${table}`) })}</b>
          <span>{t("dockRows", { n: filtered.count(table) })}</span>
          <span className="push">{t(isOpen ? "collapse" : "expand")}</span>
        </button>
      </div>
      <div id={panel} hidden={!isOpen}>
        {isOpen && (
          <>
            <fieldset className="dock-tabs">
              <legend className="visually-hidden">{t("tabs")}</legend>
              {tables.map((name) => (
                <button key={name} type="button" aria-pressed={name === table} onClick={() => setChosen(name)}>
                  {term(`table.${name}`)} <b>{filtered.count(name)}</b>
                </button>
              ))}
            </fieldset>
            <DockRows table={table} filtered={filtered} />
          </>
        )}
      </div>
    </section>
  );
}

/** What the map above shows: all that passes, on the chain map of the one chain it draws. */
function useMapRows(): Filtered {
  const { pack, index, filter, filtered } = useAtlas();
  const { state } = useAddress();
  const { selected } = useAttention();
  const chain =
    state.view === "chain" && filter.chain.length !== 1 ? focusChain(pack, filter, selected)?.id : undefined;
  return useMemo(
    () => (chain === undefined ? filtered : applyFilter(index, { ...filter, chain: [chain] })),
    [index, filter, filtered, chain],
  );
}

function DockRows({ table, filtered }: { readonly table: TableName; readonly filtered: Filtered }) {
  const t = useText(listMessages);
  const { pack } = useAtlas();
  const { set } = useAddress();
  const { select, selected, hover, emphasis } = useAttention();
  const [sort, setSort] = useState("");
  const definition = useMemo(() => wholeTable(pack, table), [pack, table]);
  const list = useListTable(definition, filtered, sort, true);
  const n = list.table.rows.length;
  return (
    <div className="dock-rows">
      <p className="dock-note">
        {list.selected + list.tied > 0 && (
          <span>{t(list.tied === 0 ? "dockSelected" : "dockTied", { selected: list.selected, tied: list.tied })}</span>
        )}
        <span>{t("dockAll", { n })}</span>
        <button type="button" className="link" onClick={() => set({ view: "list", list: table, sort: "" })}>
          {t("openFull")}
        </button>
      </p>
      <LazyDataTable
        table={list.table}
        selected={selected}
        onSelect={select}
        onHover={hover}
        sort={sort}
        onSort={(column) => setSort(nextSort(column, sort))}
        rowClass={emphasis}
      />
      {n === 0 && <p className="list-nothing">{t("nothing")}</p>}
    </div>
  );
}
