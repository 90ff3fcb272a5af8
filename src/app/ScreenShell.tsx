import { useCallback, useMemo, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { stageMessages } from "../i18n/stage.ts";
import { localized } from "../model/naming.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { shownMaps, useShownViews } from "../state/shown-view.ts";
import { changeAddress, useAddress } from "../state/use-address.ts";
import { FictionBand } from "./FictionBand.tsx";
import { Overview } from "./Overview.tsx";
import { Scaled } from "./Scaled.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { wallFactor } from "./scale.ts";
import { type Scene, wallScenes } from "./scenes.ts";
import { newestDate } from "./use-source-facts.ts";
import { type Tour, useTour } from "./use-tour.ts";
import { ViewHost } from "./ViewHost.tsx";

/** The wall: no chrome, scenes by timer; the first touch gives control and the ways around, a minute of rest takes them back. */
export function ScreenShell() {
  const { view } = useShownViews();
  const tour = useWallTour();
  return (
    <Scaled factor={wallFactor} className={`wall ${tour.state === "held" ? "held" : ""}`}>
      <WallHead tour={tour} />
      <main id="main" data-scene={tour.position}>
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
    </Scaled>
  );
}

/** Tour over the chains of the pack, or over those the address began with. Every scene starts from the state the wall was opened in. */
function useWallTour(): Tour {
  const { pack } = useAtlas();
  const { state } = useAddress();
  const { isAvailable } = useShownViews();
  const [base] = useState(state);
  const scenes = useMemo(() => {
    const { rows, byId } = pack.tables.chains;
    const inOrder = [...rows].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9)).map(({ id }) => id);
    return wallScenes(
      inOrder,
      base.chain.filter((id) => byId.has(id)),
      isAvailable,
    );
  }, [pack, base, isAvailable]);
  const show = useCallback((scene: Scene) => changeAddress({ ...base, ...scene }), [base]);
  return useTour(state.tour, scenes, show);
}

/** Title of the city, chain shown, age of the data, and the hand on the tour. */
function WallHead({ tour }: { readonly tour: Tour }) {
  const t = useText(shellMessages);
  const stage = useText(stageMessages);
  const { state, set } = useAddress();
  const views = useShownViews();
  const { pack, language, nameOfId } = useAtlas();
  const newest = useMemo(() => newestDate(pack), [pack]);
  const { title_zh, title_en } = pack.meta;
  const title = localized({ id: "", title_zh, title_en }, "title", language);
  const chain = state.chain.length === 1 && state.chain[0] !== undefined ? nameOfId("chains", state.chain[0]) : "";
  return (
    <header className="wall-head">
      <h1 className="serif">{[title, chain].filter((part) => part !== undefined && part !== "").join(" · ")}</h1>
      <span className="wall-clock">{newest === "" ? "" : stage("dataAsOf", { date: newest })}</span>
      {tour.state === "held" && (
        <nav className="wall-views" aria-label={t("views")}>
          {shownMaps(views).map((view) => (
            <button
              type="button"
              className="tool"
              key={view}
              aria-current={views.view === view ? "page" : undefined}
              onClick={() => set({ view })}
            >
              {t(`view.${view}`)}
            </button>
          ))}
        </nav>
      )}
      {state.tour > 0 && (
        <button
          type="button"
          className="tool tour-control"
          aria-pressed={tour.state === "paused"}
          onClick={tour.toggle}
        >
          {tour.state === "runs" ? stage("pause") : stage("resume")}
        </button>
      )}
    </header>
  );
}
