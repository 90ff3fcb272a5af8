import { shellMessages } from "../i18n/shell.ts";
import { THEMES } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";

/** The language and the colours of the page. */
export function PageTools() {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  const next = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? "auto";
  return (
    <>
      <button
        type="button"
        className="tool"
        lang={state.lang === "en" ? "zh-CN" : "en"}
        onClick={() => set({ lang: state.lang === "en" ? "zh-CN" : "en" })}
      >
        {t("language")}
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => set({ theme: next })}
        aria-label={`${t("theme")}: ${t(`theme.${state.theme}`)}`}
      >
        <Icon name="theme" />
      </button>
    </>
  );
}
