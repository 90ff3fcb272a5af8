import { type KeyboardEvent, useEffect, useRef } from "react";
import { filterMessages } from "../../i18n/filters.ts";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { Icon } from "../../ui/Icon.tsx";
import { ChainTree, PlaceTree, ValueFacets } from "./FacetTrees.tsx";
import { useFacets } from "./use-facets.ts";
import "./filters.css";

/** All that can be chosen, with the rows each choice would leave. */
export function FilterPanel({ onClose }: { readonly onClose?: () => void }) {
  const t = useText(filterMessages);
  const { term } = useTerms();
  const facets = useFacets();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector("input")?.focus();
  }, []);
  const name = term(`table.${facets.table}`);
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose?.();
  };
  return (
    <div ref={root} className="filter-panel" role="dialog" aria-label={t("filters")} onKeyDown={handleKey}>
      <div className="filter-head">
        <label className="filter-text">
          <span>{t("text")}</span>
          <input
            type="search"
            value={facets.filter.q}
            placeholder={t("textHint")}
            maxLength={200}
            onChange={(event) => facets.setText(event.target.value)}
          />
        </label>
        <p>
          <b>{t("rows", { n: facets.passing, total: facets.total, name })}</b>
          <span>{t("countsOf", { name })}</span>
        </p>
        <button type="button" className="link" onClick={facets.clear}>
          {t("clearAll")}
        </button>
        <button type="button" className="filter-close" aria-label={t("close")} onClick={() => onClose?.()}>
          <Icon name="close" />
        </button>
      </div>
      <div className="facet-columns">
        <ChainTree facets={facets} />
        <PlaceTree facets={facets} />
        <ValueFacets facets={facets} />
      </div>
    </div>
  );
}
