import { listDefinition } from "../model/list-definition.ts";
import type { Pack } from "../model/pack.ts";
import type { TableName } from "../model/schema.ts";
import type { ViewId } from "./address.ts";

const TABLE_OF_VIEW: Readonly<Partial<Record<ViewId, TableName>>> = {
  region: "enterprises",
  chain: "nodes",
  technology: "technologies",
  application: "applications",
};

/** The table a view counts by: of a list its own, of the overview and the wall of chains the enterprises. */
export function primaryTable(pack: Pack, view: ViewId, list: string): TableName {
  return view === "list" ? listDefinition(pack, list).table : (TABLE_OF_VIEW[view] ?? "enterprises");
}
