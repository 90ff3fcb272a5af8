import { shellMessages } from "../i18n/shell.ts";
import { VIEWS } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";

/** The way from view to view: at the side, on phones at the thumb. */
export function Rail({ hasEditions = false }: { readonly hasEditions?: boolean }) {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  const isComparing = hasEditions || state.edition !== "" || state.view === "changes";
  const pages = isComparing ? (["changes", "check"] as const) : (["check"] as const);
  return (
    <nav className="rail" aria-label={t("views")}>
      {[...VIEWS, ...pages].map((view) => (
        <button
          type="button"
          key={view}
          data-page={view}
          aria-current={state.view === view ? "page" : undefined}
          onClick={() => set({ view })}
        >
          <Icon name={view} size={20} />
          <span>{t(`view.${view}`)}</span>
        </button>
      ))}
    </nav>
  );
}
