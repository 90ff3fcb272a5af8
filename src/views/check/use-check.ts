import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useLanguage } from "../../state/language.ts";
import { type CheckState, type CheckStore, checkStore } from "./check-store.ts";
import type { Reply } from "./protocol.ts";
import { EVERYTHING, type FindingGroup, type Narrowing } from "./report-items.ts";

const StoreContext = createContext<CheckStore>(checkStore);

/** Puts another reading in the place of the page's own. */
export const CheckStoreProvider = StoreContext.Provider;

export const useCheckStore = (): CheckStore => useContext(StoreContext);

/** How far the one reading is. */
export function useCheck(): CheckState {
  const store = useCheckStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Milliseconds a person types before the findings are asked for. */
const TYPING = 200;

/** The groups a narrowing leaves; those of the report until then, and where nothing is narrowed. */
export function useGroups(narrowing: Narrowing): readonly FindingGroup[] {
  const store = useCheckStore();
  const language = useLanguage();
  const { report } = useCheck();
  const [narrowed, setNarrowed] = useState<readonly FindingGroup[] | undefined>();
  const isAll = narrowing.severity === "" && narrowing.file === "" && narrowing.text.trim() === "";
  useEffect(() => {
    if (report === undefined || isAll) return setNarrowed(undefined);
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      store.ask({ kind: "narrow", narrowing, language }).then(
        (groups) => isCurrent && setNarrowed(groups),
        () => undefined,
      );
    }, TYPING);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [store, report, narrowing, language, isAll]);
  return narrowed ?? report?.groups ?? [];
}

/** Original cells of rows of a file, asked for when shown. */
export function useWritten(file: string, rows: readonly number[]): Reply["cells"] | undefined {
  const store = useCheckStore();
  const spelled = rows.join(",");
  const [written, setWritten] = useState<Reply["cells"] | undefined>();
  useEffect(() => {
    if (spelled === "") return;
    let isCurrent = true;
    store.ask({ kind: "cells", file, rows: spelled.split(",").map(Number) }).then(
      (cells) => isCurrent && setWritten(cells),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [store, file, spelled]);
  return written;
}

export const useNarrowing = () => useState<Narrowing>(EVERYTHING);
