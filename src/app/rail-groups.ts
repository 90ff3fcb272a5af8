import { VIEWS, type ViewId, WORK_VIEWS } from "../state/address.ts";

/** The rail in its three parts, each in the order shown. */
export const RAIL_GROUPS = [
  ["maps", VIEWS],
  ["work", WORK_VIEWS],
  ["data", ["changes", "check"]],
] as const satisfies readonly (readonly [string, readonly ViewId[]])[];

/** Views a phone keeps at the thumb; the rest stand behind “more”. */
export const AT_THUMB: ReadonlySet<ViewId> = new Set(["overview", "region", "chain", "list", "agenda"]);
