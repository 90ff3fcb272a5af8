import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { filterMessages } from "../../i18n/filters.ts";
import { termMessages } from "../../i18n/terms.ts";
import { isFiltering } from "../../model/filter.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { type Chip, chipsOf, useFacets } from "./use-facets.ts";
import "./filters.css";

const FilterPanel = lazy(() => import("./FilterPanel.tsx").then((module) => ({ default: module.FilterPanel })));

/** Chips tried beside the search; the rest stand in the panel. */
const SHOWN = 8;

/** What narrows the atlas now, each value with its way out, and the door to all facets. */
export function FilterBar() {
  const t = useText(filterMessages);
  const term = useText(termMessages);
  const facets = useFacets();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  useOutside(root, isOpen, setOpen);
  const chips = chipsOf(facets);
  const isOneChain = facets.filter.chain.length === 1;
  const shown = chips.filter(({ dimension }) => dimension !== "chain" || !isOneChain);
  return (
    <div className="filter-bar" ref={root}>
      <button ref={button} type="button" className="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="filter" size={16} /> {t("open")}
        {chips.length > 0 && <b>{chips.length}</b>}
      </button>
      {chips.length > 0 && (
        <ul className="chips">
          {shown.slice(0, SHOWN).map((chip) => (
            <li key={`${chip.dimension}:${chip.value}`}>
              <ChipButton
                chip={chip}
                onRemove={() =>
                  chip.dimension === "q" ? facets.setText("") : facets.toggle(chip.dimension, chip.value)
                }
              />
            </li>
          ))}
        </ul>
      )}
      {chips.length > 0 && (
        <button type="button" className="link" onClick={facets.clear}>
          {t("clearAll")}
        </button>
      )}
      <span className="filter-rows" role="status">
        {isFiltering(facets.filter)
          ? t("rows", { n: facets.passing, total: facets.total, name: term(`table.${facets.table}`) })
          : ""}
      </span>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterPanel onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function ChipButton({ chip, onRemove }: { readonly chip: Chip; readonly onRemove: () => void }) {
  const t = useText(filterMessages);
  const name = chip.dimension === "q" ? t("textChip", { text: chip.name }) : chip.name;
  return (
    <button type="button" className="chip" onClick={onRemove} aria-label={t("remove", { name })}>
      <span>{name}</span>
      <Icon name="close" size={12} />
    </button>
  );
}

function useOutside(
  root: { readonly current: HTMLElement | null },
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const handleDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener("pointerdown", handleDown);
    return () => document.removeEventListener("pointerdown", handleDown);
  }, [root, isOpen, setOpen]);
}
