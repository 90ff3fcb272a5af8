import { useSyncExternalStore } from "react";
import type { EntityKey } from "../model/entity.ts";

let hovered: EntityKey | undefined;
const listeners = new Set<() => void>();

/** The row under the pointer or the keyboard's focus; never part of the address. */
export function setHovered(key: EntityKey | undefined): void {
  if (key === hovered) return;
  hovered = key;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHovered = (): EntityKey | undefined => useSyncExternalStore(subscribe, () => hovered);
