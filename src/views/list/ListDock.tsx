import { lazy, Suspense, useId, useMemo, useState } from "react";
import { dockMessages } from "../../i18n/dock.ts";
import { termMessages } from "../../i18n/terms.ts";
import { applyFilter, type Filtered } from "../../model/filter.ts";
import { focusChain } from "../../model/focus.ts";
import type { TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { primaryTable } from "../../state/primary-table.ts";
import { useShownViews } from "../../state/shown-view.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { Icon } from "../../ui/Icon.tsx";
import "./list.css";

const DockBody = lazy(() => import("./DockBody.tsx").then((module) => ({ default: module.DockBody })));

/** The list beneath a map: rows under the same filter, those tied to the selected one first. */
export function ListDock() {
  const t = useText(dockMessages);
  const term = useText(termMessages);
  const { pack } = useAtlas();
  const filtered = useMapRows();
  const { state } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TableName>();
  const panel = useId();
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
          <Suspense fallback={<div className="waiting" aria-busy="true" />}>
            <DockBody table={table} filtered={filtered} onTable={setChosen} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** What the map above shows: all that passes, on the chain map of the one chain it draws. */
function useMapRows(): Filtered {
  const { pack, index, filter, filtered } = useAtlas();
  const { view } = useShownViews();
  const { selected } = useAttention();
  const chain = view === "chain" && filter.chain.length !== 1 ? focusChain(pack, filter, selected)?.id : undefined;
  return useMemo(
    () => (chain === undefined ? filtered : applyFilter(index, { ...filter, chain: [chain] })),
    [index, filter, filtered, chain],
  );
}
