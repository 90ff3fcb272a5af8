import { useEffect, useMemo } from "react";
import { stageMessages } from "../i18n/stage.ts";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";
import { changeAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";
import { FictionBand } from "./FictionBand.tsx";
import { Overview } from "./Overview.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Scaled } from "./Scaled.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { talkFactor, wallFactor } from "./scale.ts";
import { type Scene, stepScene, talkScenes } from "./scenes.ts";
import { ViewHost } from "./ViewHost.tsx";

/** A talk: one view at a time in large type; arrows, page keys, space or a clicker step, Esc leaves. */
export function PresentShell() {
  const t = useText(stageMessages);
  const { view, isAvailable } = useShownViews();
  const scenes = useMemo(() => talkScenes(isAvailable), [isAvailable]);
  const position = Math.max(
    0,
    scenes.findIndex((scene) => scene.view === view),
  );
  useClicker(scenes, position);
  const go = (step: number) => changeAddress(scenes[stepScene(position, step, scenes.length)] ?? {});
  return (
    <Scaled factor={view === "overview" ? wallFactor : talkFactor} className="talk">
      <main id="main" data-scene={position}>
        <PageHeading />
        <FictionBand />
        {view === "overview" ? (
          <Overview />
        ) : (
          <div className="single">
            <ViewHost view={view} density="full" />
          </div>
        )}
      </main>
      <div className="talk-foot">
        <SourceLine />
        <nav className="talk-steps" aria-label={t("present")}>
          <button type="button" className="tool" onClick={() => go(-1)} aria-label={t("previous")}>
            <Icon name="up" />
          </button>
          <span>
            {position + 1} / {scenes.length}
          </span>
          <button type="button" className="tool" onClick={() => go(1)} aria-label={t("next")}>
            <Icon name="down" />
          </button>
          <button
            type="button"
            className="tool"
            onClick={() => changeAddress({ mode: "full" })}
            aria-label={t("leave")}
          >
            <Icon name="close" />
          </button>
        </nav>
      </div>
    </Scaled>
  );
}

const STEPS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1, " ": 1 };

function useClicker(scenes: readonly Scene[], position: number): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === "Escape") return changeAddress({ mode: "full" });
      const step = STEPS[event.key];
      const isOnMark =
        event.target instanceof Element && event.target.closest("button, [data-key], input, select") !== null;
      if (step === undefined || (isOnMark && !event.key.startsWith("Page"))) return;
      event.preventDefault();
      changeAddress(scenes[stepScene(position, step, scenes.length)] ?? {});
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [scenes, position]);
}
