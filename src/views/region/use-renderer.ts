import { useCallback, useEffect, useState } from "react";

export interface RendererState {
  /** What should draw the ground. */
  readonly wants: "svg" | "gl";
  /** What draws it now. */
  readonly shown: "svg" | "gl";
  /** Nothing more is going to change. */
  readonly isSettled: boolean;
  /** WebGL was wanted and could not be had. */
  readonly hasFallenBack: boolean;
}

/** Milliseconds after which a map that has its code and has not drawn is given up. */
const PATIENCE = 8000;
/** Milliseconds the page rests before MapLibre is fetched. */
const REST = 1200;

/** Whether this browser draws WebGL 2. Asked before MapLibre is fetched, so that a machine without it never downloads it. */
function hasWebGl2(): boolean {
  try {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("webgl2", { failIfMajorPerformanceCaveat: false });
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** A frame sandboxed without an origin cannot start the map's worker from a file. */
const isOpaque = (): boolean => window.origin === "null";

/**
 * SVG first; MapLibre once the page rests or the pointer comes, where WebGL 2 is there and the address does not say otherwise.
 * A failure, or no picture in eight seconds, leaves the SVG map.
 */
export function useRenderer(asked: "auto" | "gl" | "svg", isAlone: boolean) {
  const isPossible = isAlone && asked !== "svg";
  const [isAwake, setAwake] = useState(asked === "gl");
  const [stage, setStage] = useState<"fetching" | "waiting" | "ready" | "failed">("fetching");
  const [canDraw, setCanDraw] = useState<boolean>();
  const wake = useCallback(() => setAwake(true), []);
  useEffect(() => {
    if (!isPossible) return;
    const timer = window.setTimeout(wake, REST);
    return () => window.clearTimeout(timer);
  }, [isPossible, wake]);
  useEffect(() => {
    if (isPossible && isAwake && canDraw === undefined) setCanDraw(!isOpaque() && hasWebGl2());
  }, [isPossible, isAwake, canDraw]);
  const wants = isPossible && canDraw === true && stage !== "failed" ? "gl" : "svg";
  useEffect(() => {
    if (wants !== "gl" || stage !== "waiting") return;
    const timer = window.setTimeout(() => setStage("failed"), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [wants, stage]);
  const isReady = wants === "gl" && stage === "ready";
  const renderer: RendererState = {
    wants,
    shown: isReady ? "gl" : "svg",
    isSettled: !isPossible || isReady || canDraw === false || stage === "failed",
    hasFallenBack: isPossible && (canDraw === false || stage === "failed"),
  };
  return {
    renderer,
    wake,
    onStart: useCallback(() => setStage((before) => (before === "fetching" ? "waiting" : before)), []),
    onReady: useCallback(() => setStage("ready"), []),
    onFailure: useCallback(() => setStage("failed"), []),
  };
}
