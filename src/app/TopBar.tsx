import { shellMessages } from "../i18n/shell.ts";
import { localized } from "../model/naming.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { LOCAL_PACK } from "../state/local-pack.ts";
import { useAddress } from "../state/use-address.ts";
import { usePackList } from "../state/use-pack.ts";
import { Icon } from "../ui/Icon.tsx";
import { BrandMark } from "./BrandMark.tsx";
import { ChainPicker } from "./filters/ChainPicker.tsx";
import { FilterBar } from "./filters/FilterBar.tsx";
import { PageTools } from "./PageTools.tsx";
import { PackSwitch } from "./pack-switch/PackSwitch.tsx";
import { LazySearchBox } from "./search/LazySearchBox.tsx";

interface TopBarProps {
  readonly onShare: () => void;
}

export function TopBar({ onShare }: TopBarProps) {
  const t = useText(shellMessages);
  const { pack, language } = useAtlas();
  const { state, set } = useAddress();
  const packs = usePackList().data ?? [];
  const isSingle = packs.length < 2 || state.pack === LOCAL_PACK;
  return (
    <header className="top-bar">
      <button type="button" className="brand" onClick={() => set({ view: "overview", sel: undefined })}>
        <BrandMark />
        <span className="serif">{t("product")}</span>
        {isSingle && (
          <span className="pack-title">{localized({ id: pack.meta.id, ...titles(pack.meta) }, "title", language)}</span>
        )}
      </button>
      {!isSingle && <PackSwitch />}
      <ChainPicker />
      <LazySearchBox />
      <FilterBar />
      <div className="top-tools">
        <PageTools />
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
