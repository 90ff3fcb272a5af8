import { useSyncExternalStore } from "react";
import type { Source } from "../data/source.ts";

/** What the address says while the site shows data of this machine: no folder can be called so. */
export const LOCAL_PACK = "-local";

/** Files a person opened on this machine, for as long as the page is not read anew. They are sent nowhere and stored nowhere. */
export interface LocalPack {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly source: Source;
  readonly encodings: Readonly<Record<string, string>>;
  /** Tells one opening from the next. */
  readonly opening: number;
}

let held: LocalPack | undefined;
let openings = 0;
const listeners = new Set<() => void>();

/** Holds files for the site to open on; undefined lets them go. */
export function holdLocalPack(pack: Omit<LocalPack, "opening"> | undefined): void {
  openings += 1;
  held = pack && { ...pack, opening: openings };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The files the address asks for, while they are held. */
export function useLocalPack(asked: string): LocalPack | undefined {
  const pack = useSyncExternalStore(subscribe, () => held);
  return asked === LOCAL_PACK ? pack : undefined;
}
