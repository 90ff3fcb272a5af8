import { useCallback, useEffect, useState } from "react";
import { asideMessages } from "../i18n/aside.ts";
import { shellMessages } from "../i18n/shell.ts";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";
import { changeAddress, useAddress } from "../state/use-address.ts";
import { RAIL_GROUPS } from "./rail-groups.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest("input, select, textarea, dialog") !== null || target.isContentEditable);

/** Keys of the whole page: 1–9 the first views of the rail, t table twin, Esc lets the selection go, ? calls for the keys. `/` belongs to the search box. */
function useKeys(onHelp: () => void): void {
  const { state } = useAddress();
  const { isAvailable } = useShownViews();
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const view = RAIL_GROUPS.flatMap(([, views]) => views.filter(isAvailable))[Number(event.key) - 1];
      if (view !== undefined) changeAddress({ view });
      else if (event.key === "t") changeAddress({ table: state.table === "on" ? "off" : "on" });
      else if (event.key === "Escape") changeAddress(state.sel === undefined ? { table: "off" } : { sel: undefined });
      else if (event.key === "?") onHelp();
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [state.table, state.sel, isAvailable, onHelp]);
}

/** The keys of the page and, when asked for, what they are. Fetched once the page is drawn: nobody presses one before. */
export function Keys() {
  const t = useText(asideMessages);
  const shell = useText(shellMessages);
  const [isHelping, setHelping] = useState(false);
  const toggleHelp = useCallback(() => setHelping((old) => !old), []);
  useKeys(toggleHelp);
  if (!isHelping) return null;
  return (
    <div className="key-help" role="status">
      <b>{t("keys")}</b> {t("keysText")}
      <button type="button" className="tool" onClick={toggleHelp}>
        {shell("close")}
      </button>
    </div>
  );
}
