import { shellMessages } from "../i18n/shell.ts";
import { localized } from "../model/naming.ts";
import { THEMES } from "../state/address.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { useAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";
import { ChainPicker } from "./filters/ChainPicker.tsx";
import { FilterBar } from "./filters/FilterBar.tsx";
import { LazySearchBox } from "./search/LazySearchBox.tsx";

interface TopBarProps {
  readonly onShare: () => void;
}

export function TopBar({ onShare }: TopBarProps) {
  const t = useText(shellMessages);
  const { pack, language } = useAtlas();
  const { state, set } = useAddress();
  const next = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? "auto";
  return (
    <header className="top-bar">
      <button type="button" className="brand" onClick={() => set({ view: "overview", sel: undefined })}>
        <BrandMark />
        <span className="serif">{t("product")}</span>
        <span className="pack-title">{localized({ id: pack.meta.id, ...titles(pack.meta) }, "title", language)}</span>
      </button>
      <ChainPicker />
      <LazySearchBox />
      <FilterBar />
      <div className="top-tools">
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
        <button type="button" className="tool" onClick={onShare} aria-label={t("share")}>
          <Icon name="share" /> <span className="wide-only">{t("share")}</span>
        </button>
      </div>
    </header>
  );
}

const titles = (meta: { readonly title_zh: string; readonly title_en: string }) => ({
  title_zh: meta.title_zh,
  title_en: meta.title_en,
});

function BrandMark() {
  return (
    <svg className="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6 12c6 0 5-6 11-6M6 12c6 0 5 6 11 6" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      <circle cx="6" cy="12" r="3.4" fill="var(--accent)" />
      <circle cx="18" cy="6" r="2.8" fill="var(--panel)" stroke="var(--accent)" strokeWidth="1.6" />
      <circle
        cx="18"
        cy="18"
        r="2.8"
        fill="var(--panel)"
        stroke="var(--accent)"
        strokeWidth="1.6"
        strokeDasharray="1.8 1.4"
      />
    </svg>
  );
}
