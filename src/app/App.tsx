import { lazy, Suspense, useEffect, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { localized } from "../model/naming.ts";
import type { Pack } from "../model/pack.ts";
import { AtlasProvider } from "../state/atlas.tsx";
import { dataLanguage, useText, useWordsReady } from "../state/language.ts";
import { LOCAL_PACK, useLocalPack } from "../state/local-pack.ts";
import { useReadingProgress } from "../state/reading.ts";
import { nearestView, viewsOf } from "../state/shown-view.ts";
import { useAddress } from "../state/use-address.ts";
import { chosenPack, usePack, usePackList } from "../state/use-pack.ts";
import { useTheme } from "../theme/use-theme.ts";
import { FullShell } from "./FullShell.tsx";
import { fetched, Show } from "./fetched.tsx";
import { PackSwitch } from "./pack-switch/PackSwitch.tsx";
import { useTransliterate } from "./search/use-transliterate.ts";
import { SHELLS } from "./shells.ts";
import { VIEWS } from "./views.ts";
import "./app.css";
import "./print.css";

const PrintedShape = lazy(() => import("./PrintedShape.tsx").then((module) => ({ default: module.PrintedShape })));

/** What stands over a page that shows, or did show, data of this machine. */
const LOCAL = fetched(async () => (await import("./check/LocalBanner.tsx")).LocalBanner);

export function App() {
  return useWordsReady() ? <Page /> : null;
}

function Page() {
  const { state } = useAddress();
  useTheme(state.theme);
  useEffect(() => {
    document.documentElement.lang = state.lang;
  }, [state.lang]);
  const packs = usePackList();
  const isChecking = state.view === "check";
  const local = useLocalPack(state.pack);
  const pack = usePack(
    isChecking ? undefined : chosenPack(packs.data ?? [], state.pack),
    isChecking ? undefined : local,
  );
  if (isChecking)
    return (
      <Suspense fallback={<Waiting />}>
        <Show what={VIEWS.check} />
      </Suspense>
    );
  const error = local === undefined ? (packs.error ?? pack.error) : pack.error;
  if (error !== null)
    return <Failure message={error.message} onRetry={() => void (packs.error === null ? pack : packs).refetch()} />;
  if (pack.pack === undefined) return <Waiting />;
  const page = <Loaded key={pack.pack.meta.id} pack={pack.pack} />;
  if (state.pack !== LOCAL_PACK) return page;
  return (
    <div className="local">
      <Suspense>
        <Show what={LOCAL} />
      </Suspense>
      <div className="local-page">{page}</div>
    </div>
  );
}

function Loaded({ pack }: { readonly pack: Pack }) {
  const { state } = useAddress();
  const t = useText(shellMessages);
  const transliterate = useTransliterate(state.q !== "");
  const title = localized(
    { id: "", title_zh: pack.meta.title_zh, title_en: pack.meta.title_en },
    "title",
    dataLanguage(state.lang),
  );
  const view = nearestView(state.view, viewsOf(pack));
  useEffect(() => {
    document.title = `${t(`view.${view}`)} · ${title ?? ""} · ${t("product")}`;
  }, [t, view, title]);
  return (
    <AtlasProvider pack={pack} transliterate={transliterate}>
      <Suspense fallback={<Waiting />}>
        {state.mode === "full" ? <FullShell /> : <Show key={state.mode} what={SHELLS[state.mode]} />}
      </Suspense>
      {state.mode !== "print" && (
        <Suspense fallback={null}>
          <PrintedShape />
        </Suspense>
      )}
    </AtlasProvider>
  );
}

/** Milliseconds a page may take without saying that it is reading. */
const SILENCE = 400;

function Waiting() {
  const [isSilent, setSilent] = useState(true);
  useEffect(() => {
    const timer = window.setTimeout(() => setSilent(false), SILENCE);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="page-state" role="status" aria-live="polite">
      {!isSilent && <Progress />}
    </div>
  );
}

function Progress() {
  const t = useText(shellMessages);
  const progress = useReadingProgress();
  return (
    <>
      <p className="serif">{t("product")}</p>
      {progress !== undefined && (
        <>
          <p>{t("reading", { file: progress.file, done: progress.done, total: progress.total })}</p>
          <progress value={progress.done} max={progress.total} aria-label={t("pack")} />
        </>
      )}
    </>
  );
}

function Failure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const t = useText(shellMessages);
  const isFramed = window.origin === "null";
  return (
    <div className="page-state" role="alert">
      <p>{t("failed")}</p>
      <pre>{message}</pre>
      {isFramed && <p>{t("failedFrame")}</p>}
      <PackSwitch />
      <button type="button" className="tool" onClick={onRetry}>
        {t("retry")}
      </button>
    </div>
  );
}
