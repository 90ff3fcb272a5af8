import { useMemo, useState } from "react";
import { listMessages } from "../../i18n/list.ts";
import { termMessages } from "../../i18n/terms.ts";
import type { Filtered } from "../../model/filter.ts";
import { wholeTable } from "../../model/list-definition.ts";
import type { TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { LazyDataTable } from "../../ui/LazyDataTable.tsx";
import { filledDockTables } from "./items.ts";
import { nextSort } from "./sort.ts";
import { useListTable } from "./use-list-table.ts";

interface DockBodyProps {
  readonly table: TableName;
  readonly filtered: Filtered;
  readonly onTable: (table: TableName) => void;
}

/** What stands in the opened dock: a tab a table, and its rows. */
export function DockBody({ table, filtered, onTable }: DockBodyProps) {
  const t = useText(listMessages);
  const term = useText(termMessages);
  const { pack } = useAtlas();
  const tables = useMemo(() => filledDockTables(pack), [pack]);
  return (
    <>
      <fieldset className="dock-tabs">
        <legend className="visually-hidden">{t("tabs")}</legend>
        {tables.map((name) => (
          <button key={name} type="button" aria-pressed={name === table} onClick={() => onTable(name)}>
            {term(`table.${name}`)} <b>{filtered.count(name)}</b>
          </button>
        ))}
      </fieldset>
      <DockRows table={table} filtered={filtered} />
    </>
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
        <button
          type="button"
          className="link"
          onClick={() => set({ view: "list", list: table, sort: "", columns: [] })}
        >
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
