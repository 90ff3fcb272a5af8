import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let isPrinting = false;

/** Calls back when printing begins and ends, once the page has its printed shape and can be measured. */
export function onPrinting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setPrinting(next: boolean): void {
  isPrinting = next;
  for (const listener of [...listeners]) listener();
}

/** Whether everything must be in the page, whatever is in sight. */
export const usePrinting = (): boolean => useSyncExternalStore(onPrinting, () => isPrinting);
