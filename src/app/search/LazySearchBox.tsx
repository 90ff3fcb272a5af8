import { lazy, Suspense, useEffect, useState } from "react";
import { searchMessages } from "../../i18n/search.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import "./search.css";

const SearchBox = lazy(() => import("./SearchBox.tsx").then((module) => ({ default: module.SearchBox })));

/** The search field; what finds is fetched when somebody goes there, by pointer, Tab or `/`. */
export function LazySearchBox() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return;
    const handleKey = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog") !== null;
      if (event.key !== "/" || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setWanted(true);
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [isWanted]);
  const field = <EmptyField onWanted={() => setWanted(true)} />;
  if (!isWanted) return field;
  return (
    <Suspense fallback={field}>
      <SearchBox isFocusedFirst />
    </Suspense>
  );
}

function EmptyField({ onWanted }: { readonly onWanted: () => void }) {
  const t = useText(searchMessages);
  return (
    <search className="search-box">
      <Icon name="search" size={16} />
      <input type="text" aria-label={t("label")} placeholder={t("placeholder")} autoComplete="off" onFocus={onWanted} />
      <span className="search-key" aria-hidden="true">
        /
      </span>
    </search>
  );
}
