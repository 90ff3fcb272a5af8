import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Camera } from "../model/geo/camera.ts";
import { type AddressNotice, type AddressState, readAddress, writeAddress } from "./address.ts";
import { readCamera, writeCamera } from "./camera.ts";

const listeners = new Set<() => void>();
/** Kept beside the browser's own: a sandboxed frame may refuse to change its address. */
let current: string | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", handlePop);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("hashchange", listener);
  };
}

function handlePop(): void {
  current = undefined;
  for (const listener of listeners) listener();
}

const search = (): string => current ?? window.location.search;

function write(next: string, hash: string, push: boolean): void {
  try {
    window.history[push ? "pushState" : "replaceState"](null, "", `${window.location.pathname}${next}${hash}`);
    current = undefined;
  } catch {
    current = next;
  }
  for (const listener of listeners) listener();
}

export interface Address {
  readonly state: AddressState;
  readonly notices: readonly AddressNotice[];
  /** Changes what is shown. Pack, view and selection make a history entry, everything else replaces the present one. */
  set(change: Partial<AddressState>): void;
}

/** A frame must not take over the host page's way back, nor a tour fill the history of a wall that runs for weeks. */
const isKept = ({ mode }: AddressState): boolean => mode !== "embed" && mode !== "screen";

export function changeAddress(change: Partial<AddressState>): void {
  const { state } = readAddress(search());
  const next = { ...state, ...change };
  const text = writeAddress(next);
  if (text === writeAddress(state)) return;
  const isOther = next.pack !== state.pack;
  const isStep = isOther || next.view !== state.view || next.sel !== state.sel;
  // The camera looks at the place of one pack only.
  write(text, isOther ? "" : window.location.hash, isKept(next) && isStep);
}

export function useAddress(): Address {
  const text = useSyncExternalStore(subscribe, search);
  return useMemo(() => ({ ...readAddress(text), set: changeAddress }), [text]);
}

/** The camera in the address, and a setter that never makes a history entry. */
export function useCamera(): readonly [Camera | undefined, (camera: Camera) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const camera = useMemo(() => readCamera(hash), [hash]);
  const set = useCallback((next: Camera) => {
    const text = writeCamera(next);
    if (text !== window.location.hash) write(search(), text, false);
  }, []);
  return [camera, set];
}
