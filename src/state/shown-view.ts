import { useCallback, useMemo } from "react";
import { availableViews, TABLES_OF_VIEW, type TabledView } from "../model/available-views.ts";
import type { Pack } from "../model/pack.ts";
import { VIEWS, type ViewId } from "./address.ts";
import { useAtlasIfAny } from "./atlas.tsx";
import { useAddress } from "./use-address.ts";

/** The four maps, in the order of the overview. */
export const MAPS = ["chain", "technology", "application", "region"] as const;

/** What a reader of one pack may open. */
export interface ShownViews {
  /** The view to show: the one asked for, or the nearest the pack has tables for. */
  readonly view: ViewId;
  isAvailable(view: ViewId): boolean;
}

const isTabled = (view: ViewId): view is TabledView => view in TABLES_OF_VIEW;

/** Whether a pack with these views can show one: the overview needs a map, the lists and the pages about data need nothing. */
export function isShown(view: ViewId, available: ReadonlySet<TabledView>): boolean {
  if (view === "overview") return MAPS.some((map) => available.has(map));
  return !isTabled(view) || available.has(view);
}

/** The view itself, else the map nearest to it in kind, else the whole, else the lists, which open on any pack. */
export function nearestView(asked: ViewId, available: ReadonlySet<TabledView>): ViewId {
  const instead = asked === "technology" || asked === "application" ? (["chain"] as const) : [];
  return [asked, ...instead, "overview" as const].find((view) => isShown(view, available)) ?? "list";
}

/** Views kept by pack: every part of the page asks. */
const known = new WeakMap<Pack, ReadonlySet<TabledView>>();

export function viewsOf(pack: Pack): ReadonlySet<TabledView> {
  const views = known.get(pack) ?? availableViews(pack);
  known.set(pack, views);
  return views;
}

/** Views the pack of the page has tables for, and which one stands for the address; without a pack every one is offered. */
export function useShownViews(): ShownViews {
  const pack = useAtlasIfAny()?.pack;
  const { state } = useAddress();
  // The same function while the pack is the same: a tour that steps from view to view must not begin anew.
  const isAvailable = useCallback((view: ViewId) => pack === undefined || isShown(view, viewsOf(pack)), [pack]);
  return useMemo(
    () => ({ view: pack === undefined ? state.view : nearestView(state.view, viewsOf(pack)), isAvailable }),
    [pack, state.view, isAvailable],
  );
}

/** The map and list views of the page's pack, in the order of the rail and of the keys. */
export const shownMaps = ({ isAvailable }: ShownViews) => VIEWS.filter(isAvailable);
