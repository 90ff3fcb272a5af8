import { Suspense, useMemo } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { VIEWS as MAP_VIEWS, type ViewId } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useAddress } from "../state/use-address.ts";
import { useAttention } from "../state/use-attention.ts";
import { type FrameContext, FrameProvider } from "../ui/frame-context.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { ExportNotice } from "./export/ExportNotice.tsx";
import { useExports } from "./export/use-exports.ts";
import { Show } from "./fetched.tsx";
import { VIEWS } from "./views.ts";

interface ViewHostProps {
  readonly view: Exclude<ViewId, "overview">;
  readonly density: FrameContext["density"];
}

/** True for the maps: tables and sheets have no drawing to take a picture of. */
const hasDrawing = (view: ViewId): boolean => view !== "list" && MAP_VIEWS.some((map) => map === view);

/** One view with everything the page does for it. */
export function ViewHost({ view, density }: ViewHostProps) {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  const { selected, select } = useAttention();
  const { isTakingPicture, notice, onNoticeRead, onPicture, onRows } = useExports(view);
  const isTable = state.table === "on";
  const hidden = state.ui.join(",");
  const frame = useMemo<FrameContext>(
    () => ({
      density,
      isTable,
      words: {
        howToRead: t("howToRead"),
        table: t("table"),
        map: t("map"),
        export: t("export"),
        open: t("open"),
        close: t("close"),
      },
      selected,
      onTable: (next) => set({ table: next ? "on" : "off" }),
      onSelect: select,
      onOpen: density === "compact" ? (next) => set({ view: next as ViewId }) : undefined,
      onPicture: hasDrawing(view) ? (element) => void onPicture(element) : undefined,
      onRows,
      isTakingPicture,
      hidden: new Set(
        hidden
          .split(",")
          .filter((part) => part.startsWith("no-"))
          .map((part) => part.slice(3)),
      ),
    }),
    [view, density, isTable, t, selected, set, select, onPicture, onRows, isTakingPicture, hidden],
  );
  return (
    <ErrorBoundary key={view} words={{ broken: t("broken"), again: t("again") }}>
      <FrameProvider value={frame}>
        <Suspense fallback={<div className="waiting" aria-busy="true" />}>
          <Show key={view} what={VIEWS[view]} />
          <span data-ready={view} hidden />
        </Suspense>
      </FrameProvider>
      {notice !== undefined && <ExportNotice text={notice} close={t("close")} onClose={onNoticeRead} />}
    </ErrorBoundary>
  );
}
