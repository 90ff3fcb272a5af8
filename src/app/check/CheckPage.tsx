import { useEffect } from "react";
import { memorySource } from "../../data/source.ts";
import { checkMessages } from "../../i18n/check.ts";
import { shellMessages } from "../../i18n/shell.ts";
import { useText } from "../../state/language.ts";
import { holdLocalPack, LOCAL_PACK } from "../../state/local-pack.ts";
import { useAddress } from "../../state/use-address.ts";
import { chosenPack, usePackList } from "../../state/use-pack.ts";
import { CheckView, type SitePreview } from "../../views/check/CheckView.tsx";
import { BrandMark } from "../BrandMark.tsx";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import { saveFile } from "../export/save-file.ts";
import { PageTools } from "../PageTools.tsx";
import { Rail } from "../Rail.tsx";

/** The page round the check: it needs no pack, so that it opens where the published one is broken. */
export function CheckPage() {
  const t = useText(shellMessages);
  const words = useText(checkMessages);
  const { state, set } = useAddress();
  const packs = usePackList();
  const id = chosenPack(packs.data ?? [], state.pack);
  const title = words("title");
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  const open = ({ files, ...preview }: SitePreview) => {
    holdLocalPack({ ...preview, source: memorySource(Object.fromEntries(files)) });
    set({ pack: LOCAL_PACK, view: "overview", chain: [], node: [], region: [], park: [], q: "", sel: undefined });
  };
  return (
    <div className="shell" data-mode="full">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="top-bar">
        <button type="button" className="brand" onClick={() => set({ view: "overview" })}>
          <BrandMark />
          <span className="serif">{t("product")}</span>
        </button>
        <div className="top-tools">
          <PageTools />
        </div>
      </header>
      <Rail />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary words={{ broken: t("broken"), again: t("again") }}>
          <CheckView
            published={id === undefined ? undefined : { id, url: new URL(`data/${id}/`, document.baseURI).href }}
            onSave={saveFile}
            onOpen={open}
          />
        </ErrorBoundary>
        <span data-ready="check" hidden />
      </main>
      <footer className="source-line">{words("foot")}</footer>
    </div>
  );
}
