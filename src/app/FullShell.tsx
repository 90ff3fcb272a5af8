import { lazy, Suspense, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { LOCAL_PACK } from "../state/local-pack.ts";
import { useShownViews } from "../state/shown-view.ts";
import { useAddress } from "../state/use-address.ts";
import { useAttention } from "../state/use-attention.ts";
import { ListDock } from "../views/list/ListDock.tsx";
import { FictionBand } from "./FictionBand.tsx";
import { fetched, Show } from "./fetched.tsx";
import { Notices } from "./Notices.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";
import { ViewHost } from "./ViewHost.tsx";

/** The four maps at once, fetched when first shown. */
export const OVERVIEW = fetched(async () => (await import("./Overview.tsx")).Overview);
const DetailPanel = lazy(() => import("./detail/DetailPanel.tsx").then((module) => ({ default: module.DetailPanel })));
const SourceLine = lazy(() => import("./SourceLine.tsx").then((module) => ({ default: module.SourceLine })));
const Keys = lazy(() => import("./Keys.tsx").then((module) => ({ default: module.Keys })));
const ShareDialog = lazy(() => import("./share/ShareDialog.tsx").then((module) => ({ default: module.ShareDialog })));

/** Views with the list of their rows beneath; the others are lists themselves or need the height. */
const DOCKED: ReadonlySet<string> = new Set(["region", "chain", "technology", "application"]);

/** The page for a desk, a tablet or a phone. */
export function FullShell() {
  const t = useText(shellMessages);
  const { state } = useAddress();
  const { view } = useShownViews();
  const { selected } = useAttention();
  const { pack } = useAtlas();
  const [isSharing, setSharing] = useState(false);
  const hasPanel = selected !== undefined && view !== "overview";
  return (
    <div className={`shell ${hasPanel ? "with-panel" : ""}`} data-mode={state.mode}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <TopBar onShare={() => setSharing(true)} />
      <Rail hasEditions={pack.meta.editions !== undefined || state.pack === LOCAL_PACK} />
      <main id="main" tabIndex={-1}>
        <PageHeading />
        <FictionBand />
        <Notices />
        {view === "overview" ? (
          <Suspense fallback={<div className="waiting" aria-busy="true" />}>
            <Show what={OVERVIEW} />
          </Suspense>
        ) : (
          <div className="single">
            <ViewHost view={view} density="full" />
          </div>
        )}
        {DOCKED.has(view) && <ListDock />}
      </main>
      {hasPanel && (
        <Suspense fallback={<div className="detail-waiting" />}>
          <DetailPanel />
        </Suspense>
      )}
      <Suspense
        fallback={
          <footer className="source-line" aria-busy="true">
            {"\u00A0"}
          </footer>
        }
      >
        <SourceLine />
      </Suspense>
      {isSharing && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setSharing(false)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <Keys />
      </Suspense>
    </div>
  );
}
