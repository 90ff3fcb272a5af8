import { useSyncExternalStore } from "react";

export interface ReadingProgress {
  readonly file: string;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

let progress: ReadingProgress | undefined;
const listeners = new Set<() => void>();

/** What is being read and how far, shown while a pack loads. */
export function setReadingProgress(next: ReadingProgress): void {
  progress = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useReadingProgress = (): ReadingProgress | undefined => useSyncExternalStore(subscribe, () => progress);
