import { useEffect, useSyncExternalStore } from "react";
import type { Transliterate } from "../../model/search-text.ts";

let loaded: Transliterate | undefined;
let isLoading = false;
const listeners = new Set<() => void>();

/** Fetches the pinyin tables once; search works without them meanwhile, and for good where they cannot be had. */
function loadTransliterate(): void {
  if (isLoading || loaded !== undefined) return;
  isLoading = true;
  import("./transliterate.ts").then(
    (module) => {
      loaded = module.transliterate;
      for (const listener of listeners) listener();
    },
    () => {
      isLoading = false;
    },
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Pinyin of a text, once somebody wanted it and it has arrived. */
export function useTransliterate(isWanted: boolean): Transliterate | undefined {
  useEffect(() => {
    if (isWanted) loadTransliterate();
  }, [isWanted]);
  return useSyncExternalStore(subscribe, () => loaded);
}
