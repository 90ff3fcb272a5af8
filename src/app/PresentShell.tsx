import { useEffect } from "react";
import { stageMessages } from "../i18n/stage.ts";
import { useText } from "../state/language.ts";
import { changeAddress, useAddress } from "../state/use-address.ts";
import { Icon } from "../ui/Icon.tsx";
import { Overview } from "./Overview.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Scaled } from "./Scaled.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { talkFactor, wallFactor } from "./scale.ts";
import { stepScene, TALK_SCENES } from "./scenes.ts";
import { ViewHost } from "./ViewHost.tsx";

/** A talk: one view at a time in large type; arrows, page keys, space or a clicker step, Esc leaves. */
export function PresentShell() {
  const t = useText(stageMessages);
  const { state } = useAddress();
  const position = Math.max(
    0,
    TALK_SCENES.findIndex((scene) => scene.view === state.view),
  );
  useClicker(position);
  const go = (step: number) => changeAddress(TALK_SCENES[stepScene(position, step, TALK_SCENES.length)] ?? {});
  return (
    <Scaled factor={state.view === "overview" ? wallFactor : talkFactor} className="talk">
      <main id="main" data-scene={position}>
        <PageHeading />
        {state.view === "overview" ? (
          <Overview />
        ) : (
          <div className="single">
            <ViewHost view={state.view} density="full" />
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
            {position + 1} / {TALK_SCENES.length}
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

function useClicker(position: number): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === "Escape") return changeAddress({ mode: "full" });
      const step = STEPS[event.key];
      const isOnMark =
        event.target instanceof Element && event.target.closest("button, [data-key], input, select") !== null;
      if (step === undefined || (isOnMark && !event.key.startsWith("Page"))) return;
      event.preventDefault();
      changeAddress(TALK_SCENES[stepScene(position, step, TALK_SCENES.length)] ?? {});
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [position]);
}
