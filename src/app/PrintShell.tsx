import { shareMessages } from "../i18n/share.ts";
import { stageMessages } from "../i18n/stage.ts";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";
import { changeAddress } from "../state/use-address.ts";
import { FictionBand } from "./FictionBand.tsx";
import { Overview } from "./Overview.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { usePrintedShape } from "./use-printed-shape.ts";
import { ViewHost } from "./ViewHost.tsx";

/** The page as it is printed, A4 landscape, on the screen. The bar above it is not printed; nothing prints by itself. */
export function PrintShell() {
  const t = useText(stageMessages);
  const share = useText(shareMessages);
  const { view } = useShownViews();
  usePrintedShape(true);
  return (
    <div className="shell" data-mode="print">
      <div className="print-bar">
        <PageHeading />
        <button type="button" className="tool" onClick={() => window.print()}>
          {t("print")}
        </button>
        {view !== "dossier" && <span>{share("printHelp")}</span>}
        <button type="button" className="tool" onClick={() => changeAddress({ mode: "full" })}>
          {t("leave")}
        </button>
      </div>
      <main id="main">
        <FictionBand />
        {view === "overview" ? (
          <Overview />
        ) : (
          <div className="single">
            <ViewHost view={view} density="full" />
          </div>
        )}
      </main>
      <SourceLine />
    </div>
  );
}
