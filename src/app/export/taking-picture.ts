import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const listeners = new Set<() => void>();
let isTaking = false;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a picture is being taken now, from whichever button. */
export const useTakingPicture = (): boolean => useSyncExternalStore(subscribe, () => isTaking);

/** Tells all views, which have drawn accordingly when this returns. */
export function setTakingPicture(next: boolean): void {
  isTaking = next;
  flushSync(() => {
    for (const listener of [...listeners]) listener();
  });
}
