import { useSyncExternalStore } from "react";
import type { EntityKey } from "../model/entity.ts";

let hovered: EntityKey | undefined;
const listeners = new Set<() => void>();

/** True from a selection until the pointer moves: a panel may open, and what moves beneath a pointer at rest is not meant. */
let isResting = false;
let restedAt: string | undefined;

/** The row under the pointer or the keyboard's focus; never part of the address. */
export function setHovered(key: EntityKey | undefined): void {
  if (key === hovered || (isResting && key !== undefined)) return;
  hovered = key;
  for (const listener of listeners) listener();
}

/** Lets the hover go, until the pointer really moves or a key is pressed. */
export function restHover(): void {
  setHovered(undefined);
  if (isResting) return;
  isResting = true;
  restedAt = undefined;
  for (const type of WAKING) window.addEventListener(type, wake, true);
}

const WAKING = ["pointerover", "pointermove", "keydown"] as const;

function wake(event: Event): void {
  if (event instanceof MouseEvent) {
    const place = `${event.screenX} ${event.screenY}`;
    restedAt ??= place;
    if (place === restedAt) return;
  }
  isResting = false;
  for (const type of WAKING) window.removeEventListener(type, wake, true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHovered = (): EntityKey | undefined => useSyncExternalStore(subscribe, () => hovered);
