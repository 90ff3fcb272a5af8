import { type ComponentType, lazy } from "react";
import type { AddressState } from "../state/address.ts";
import { FullShell } from "./FullShell.tsx";

const LOADS = {
  print: () => import("./PrintShell.tsx").then((module) => ({ default: module.PrintShell })),
  embed: () => import("./EmbedShell.tsx").then((module) => ({ default: module.EmbedShell })),
  present: () => import("./PresentShell.tsx").then((module) => ({ default: module.PresentShell })),
  screen: () => import("./ScreenShell.tsx").then((module) => ({ default: module.ScreenShell })),
} as const;

/** What stands round the views, by the mode of the page; loaded when first shown but for the usual one. */
export const SHELLS: { readonly [M in AddressState["mode"]]: ComponentType } = {
  full: FullShell,
  print: lazy(LOADS.print),
  embed: lazy(LOADS.embed),
  present: lazy(LOADS.present),
  screen: lazy(LOADS.screen),
};

/** Fetches the code round the views before it is shown. */
export async function fetchShell({ mode, view }: AddressState): Promise<unknown> {
  if (mode !== "full") return LOADS[mode]();
  return view === "overview" ? import("./Overview.tsx") : undefined;
}
