import { useEffect, useMemo, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { localized } from "../model/naming.ts";
import { useAtlas } from "../state/atlas.tsx";
import { dataLanguage, useLanguage, useText } from "../state/language.ts";
import { changeAddress, useAddress } from "../state/use-address.ts";
import { Overview } from "./Overview.tsx";
import { Scaled } from "./Scaled.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { stepScene, wallScenes } from "./scenes.ts";
import { ViewHost } from "./ViewHost.tsx";

/** Logical width of a wall panel row; 3840 px are drawn at factor 2. */
const WALL_WIDTH = 1920;
/** Milliseconds without a touch after which the tour goes on. */
const IDLE = 60_000;

const wallFactor = ({ width, height }: { readonly width: number; readonly height: number }) =>
  Math.max(1, Math.min(Math.round((width / WALL_WIDTH) * 4) / 4, height / 480));

/** The wall: no chrome, scenes by timer, first touch gives control, idle returns. */
export function ScreenShell() {
  const t = useText(shellMessages);
  const { state } = useAddress();
  const { pack } = useAtlas();
  const language = useLanguage();
  const title = localized(
    { id: "", title_zh: pack.meta.title_zh, title_en: pack.meta.title_en },
    "title",
    dataLanguage(language),
  );
  const chain = state.chain.length === 1 ? pack.tables.chains.byId.get(state.chain[0] ?? "") : undefined;
  const tour = useTour(state.tour);
  return (
    <Scaled factor={wallFactor} className="wall">
      <header className="wall-head">
        <h1 className="serif">
          {title}
          {chain === undefined ? "" : ` · ${localized(chain, "name", dataLanguage(language)) ?? ""}`}
        </h1>
        {state.tour > 0 && (
          <button type="button" className="tool tour-control" aria-pressed={tour.isPaused} onClick={tour.toggle}>
            {tour.isPaused ? t("resume") : t("pause")}
          </button>
        )}
      </header>
      <main id="main" data-scene={tour.position}>
        {state.view === "overview" ? (
          <Overview />
        ) : (
          <div className="single">
            <ViewHost view={state.view} density="full" />
          </div>
        )}
      </main>
      <SourceLine />
    </Scaled>
  );
}

interface Tour {
  readonly position: number;
  readonly isPaused: boolean;
  readonly toggle: () => void;
}

/** Steps through the scenes every `seconds`; a touch or key holds it until the room is idle again. 0: no tour. */
function useTour(seconds: number): Tour {
  const { pack } = useAtlas();
  const [chosen] = useState(() => new URLSearchParams(window.location.search).get("chain")?.split(",") ?? []);
  const scenes = useMemo(() => {
    const inOrder = [...pack.tables.chains.rows].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    return wallScenes(
      inOrder.map((chain) => chain.id),
      chosen.filter((id) => pack.tables.chains.byId.has(id)),
    );
  }, [pack, chosen]);
  const [position, setPosition] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (seconds === 0 || isPaused) return;
    const timer = window.setInterval(() => {
      setPosition((old) => stepScene(old, 1, scenes.length));
    }, seconds * 1000);
    return () => window.clearInterval(timer);
  }, [seconds, isPaused, scenes]);
  useEffect(() => {
    const scene = scenes[position];
    if (seconds > 0 && scene !== undefined) changeAddress(scene);
  }, [seconds, scenes, position]);
  useEffect(() => {
    if (seconds === 0) return;
    let timer = 0;
    const hold = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(".tour-control") !== null) return;
      setPaused(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setPaused(false), IDLE);
    };
    window.addEventListener("pointerdown", hold);
    window.addEventListener("keydown", hold);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pointerdown", hold);
      window.removeEventListener("keydown", hold);
    };
  }, [seconds]);
  return { position, isPaused, toggle: () => setPaused((old) => !old) };
}
