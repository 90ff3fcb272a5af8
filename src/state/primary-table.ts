import type { Pack } from "../model/pack.ts";
import { TABLE_NAMES, type TableName } from "../model/schema.ts";
import type { ViewId } from "./address.ts";
import { nearestView, viewsOf } from "./shown-view.ts";

const TABLE_OF_VIEW: Readonly<Partial<Record<ViewId, TableName>>> = {
  region: "enterprises",
  chain: "nodes",
  technology: "technologies",
  application: "applications",
  projects: "projects",
  demands: "demands",
};

/** The table a view counts by: of a list its own, of the overview and the wall of chains the enterprises. */
export function primaryTable(pack: Pack, view: ViewId, list: string): TableName {
  const named =
    view === "list"
      ? (pack.tables.lists.byId.get(list)?.table ?? list)
      : TABLE_OF_VIEW[nearestView(view, viewsOf(pack))];
  return TABLE_NAMES.find((table) => table === named) ?? "enterprises";
}
