import type { ChainFlow } from "./geometry.ts";
import type { Slot } from "./lane.ts";

/** One end of a flow that does not run from column to column: in a column or in the lane. */
export type End =
  | { readonly column: number; readonly slot?: undefined }
  | { readonly column: number; readonly slot: Slot };

/** Gap `g` lies before column `g`; the last lies after the last column. */
export interface LaneRoute {
  readonly flow: ChainFlow;
  readonly from: End;
  readonly to: End;
  /** Gap in which the line leaves its supplier's height, and the one in which it comes to its user's. */
  readonly leave: number;
  readonly arrive: number;
  /** Names the vertical way in each of the two gaps; lines of one name share it. */
  readonly leaveKey: string;
  readonly arriveKey: string;
  /** Row above which it runs level; undefined: it runs level at the height of the card in the lane. */
  readonly trackRow: number | undefined;
}

/** Ways of the flows that touch the lane or lead back, by gaps and tracks, still without pixels. */
export function laneRoutes(
  flows: readonly ChainFlow[],
  columnOf: (id: string) => number | undefined,
  slots: readonly Slot[],
): readonly LaneRoute[] {
  const slotAt = new Map(slots.map((slot): [string, Slot] => [slot.item.id, slot]));
  const endOf = (id: string): End | undefined => {
    const slot = slotAt.get(id);
    const column = slot?.column ?? columnOf(id);
    if (column === undefined) return undefined;
    return slot === undefined ? { column } : { column, slot };
  };
  return flows.flatMap((flow) => {
    const from = endOf(flow.from);
    const to = endOf(flow.to);
    return from === undefined || to === undefined ? [] : [routeOf(flow, from, to, slots)];
  });
}

function routeOf(flow: ChainFlow, from: End, to: End, slots: readonly Slot[]): LaneRoute {
  const leave =
    from.slot === undefined
      ? from.column + 1
      : sideTowards(from.column, to.slot === undefined ? to.column : to.column + 0.5);
  const arrive =
    to.slot === undefined ? to.column : sideTowards(to.column, from.slot === undefined ? leave : from.column + 0.5);
  const isLevel = isFree(from, to, leave, arrive, slots);
  const isBack = from.slot === undefined && to.slot === undefined;
  return {
    flow,
    from,
    to,
    leave,
    arrive,
    leaveKey:
      from.slot === undefined ? (to.slot === undefined ? `back ${flow.from}` : `to ${flow.to}`) : `from ${flow.from}`,
    arriveKey:
      to.slot === undefined ? (from.slot === undefined ? `back ${flow.from}` : `from ${flow.from}`) : `to ${flow.to}`,
    trackRow: isLevel && !isBack ? undefined : (to.slot?.row ?? from.slot?.row ?? 0),
  };
}

/** The gap beside a card that lies on the way to a gap or card at `place`. */
const sideTowards = (column: number, place: number): number => (place > column ? column + 1 : column);

/** True where nothing stands between the lane's card and the gap at its other end. */
function isFree(from: End, to: End, leave: number, arrive: number, slots: readonly Slot[]): boolean {
  const free = (row: number, a: number, b: number) =>
    !slots.some((slot) => slot.row === row && slot.column >= Math.min(a, b) && slot.column < Math.max(a, b));
  if (from.slot !== undefined && to.slot !== undefined)
    return from.slot.row === to.slot.row && free(to.slot.row, leave, arrive);
  const slot = from.slot ?? to.slot;
  return slot !== undefined && free(slot.row, leave, arrive);
}
