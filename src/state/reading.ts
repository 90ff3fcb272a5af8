import { useSyncExternalStore } from "react";

export interface ReadingProgress {
  readonly file: string;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

/** Milliseconds between two tellings: a page drawn for every file would hold up the reading. */
const OFTEN = 150;

let progress: ReadingProgress | undefined;
let toldAt = Number.NEGATIVE_INFINITY;
const listeners = new Set<() => void>();

/** What is being read and how far, shown while a pack loads. */
export function setReadingProgress(next: ReadingProgress): void {
  progress = next;
  if (performance.now() - toldAt < OFTEN) return;
  toldAt = performance.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useReadingProgress = (): ReadingProgress | undefined => useSyncExternalStore(subscribe, () => progress);
