import { shellMessages } from "../i18n/shell.ts";
import { VIEWS } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";

/** The way from view to view: at the side, on phones at the thumb. */
export function Rail() {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  return (
    <nav className="rail" aria-label={t("views")}>
      {VIEWS.map((view) => (
        <button
          type="button"
          key={view}
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
