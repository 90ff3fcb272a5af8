import { useCallback, useEffect, useRef, useState } from "react";
import { type Scene, stepScene } from "./scenes.ts";

/** Milliseconds without a touch or key after which a held tour goes on. */
const IDLE = 60_000;
const KEYS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** runs; held: somebody is at the wall, it goes on when they are gone; paused: by the button, until pressed again. */
export type TourState = "runs" | "held" | "paused";

export interface Tour {
  readonly position: number;
  readonly state: TourState;
  /** Pauses a tour that runs, lets one go on that does not. */
  readonly toggle: () => void;
}

/**
 * Shows the scenes one after another, each for `seconds`; 0: no tour. The first touch or key holds it; a minute without one and
 * it goes on, from the scene it stood at, whatever was chosen meanwhile. `show` must not change from render to render.
 */
export function useTour(seconds: number, scenes: readonly Scene[], show: (scene: Scene) => void): Tour {
  const [position, setPosition] = useState(0);
  const [state, setState] = useState<TourState>("runs");
  const isOn = seconds > 0 && scenes.length > 0;
  const scene = scenes[position];
  const runs = isOn && state === "runs";
  const step = useCallback((by: number) => setPosition((old) => stepScene(old, by, scenes.length)), [scenes.length]);
  useEffect(() => {
    if (isOn && scene !== undefined) show(scene);
  }, [isOn, scene, show]);
  useEffect(() => {
    if (!runs || scene === undefined) return;
    show(scene);
    const timer = window.setTimeout(() => step(1), seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [runs, scene, show, step, seconds]);
  useHands(isOn, setState, step);
  const toggle = useCallback(() => setState((old) => (old === "runs" ? "paused" : "runs")), []);
  return { position, state, toggle };
}

/** Holds the tour while somebody is at the wall. Page keys step. */
function useHands(
  isOn: boolean,
  setState: (change: (old: TourState) => TourState) => void,
  step: (by: number) => void,
): void {
  const timer = useRef(0);
  useEffect(() => {
    if (!isOn) return;
    const handle = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(".tour-control") !== null) return;
      const by = event instanceof KeyboardEvent ? KEYS[event.key] : undefined;
      if (by !== undefined) return step(by);
      setState((old) => (old === "runs" ? "held" : old));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setState((old) => (old === "held" ? "runs" : old)), IDLE);
    };
    const events = ["pointerdown", "keydown", "wheel"] as const;
    for (const name of events) window.addEventListener(name, handle, { passive: true });
    return () => {
      window.clearTimeout(timer.current);
      for (const name of events) window.removeEventListener(name, handle);
    };
  }, [isOn, setState, step]);
}
