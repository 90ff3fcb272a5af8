import type { Arrangement } from "../../model/graph/arrange.ts";
import { groupBy } from "../../model/graph/flow.ts";
import type { ChainFlow, ChainItem, ChainStage } from "./geometry.ts";

export type Arranged = Arrangement<ChainItem, ChainFlow>;

/** Where a lane's card stands: beneath a column, in a row of its lane. */
export interface Slot {
  readonly item: ChainItem;
  readonly column: number;
  /** Zero-based over all lanes, top to bottom. */
  readonly row: number;
}

/** Rows of cards a stage beneath the columns takes. */
export interface Lane {
  readonly stage: ChainStage;
  readonly rows: readonly number[];
}

export interface Lanes {
  readonly slots: readonly Slot[];
  readonly lanes: readonly Lane[];
}

/** Gives every node beneath the columns a place under a column, near the middle of what it is tied to; no two share one. */
export function lanesOf(arrangement: Arranged, stages: readonly ChainStage[]): Lanes {
  const below = stages.filter(({ lane }) => lane === "below");
  const members = groupBy(arrangement.nodes, ({ stage_id }) => stage_id);
  const wish = wishes(arrangement);
  const slots: Slot[] = [];
  const lanes: Lane[] = [];
  let row = 0;
  for (const stage of below) {
    const items = members.get(stage.id);
    if (items === undefined) continue;
    const placed = fill(items, wish, columnsFor(arrangement.columns.length), row);
    slots.push(...placed);
    const end = Math.max(...placed.map((slot) => slot.row)) + 1;
    lanes.push({ stage, rows: Array.from({ length: end - row }, (_, index) => row + index) });
    row = end;
  }
  return { slots, lanes };
}

/** Column, with a fraction, in the middle of the gaps through which the node's flows come and go. */
function wishes({ columns, flows }: Arranged): (id: string) => number {
  const columnAt = new Map(columns.flatMap(({ ids }, column) => ids.map((id): [string, number] => [id, column])));
  const ties = new Map<string, number[]>();
  const note = (id: string, gap: number | undefined) => {
    if (gap !== undefined) ties.set(id, [...(ties.get(id) ?? []), gap]);
  };
  for (const { from, to } of flows) {
    const fall = columnAt.get(from);
    note(to, fall === undefined ? undefined : fall + 0.5);
    const rise = columnAt.get(to);
    note(from, rise === undefined ? undefined : rise - 0.5);
  }
  return (id) => {
    const gaps = ties.get(id) ?? [(columns.length - 1) / 2];
    return gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
  };
}

/** The first column stays free for the heading, unless it is the only one. */
const columnsFor = (count: number): readonly number[] =>
  count < 2 ? [0] : Array.from({ length: count - 1 }, (_, index) => index + 1);

function fill(
  items: readonly ChainItem[],
  wish: (id: string) => number,
  columns: readonly number[],
  firstRow: number,
): readonly Slot[] {
  const free: number[] = [];
  const ordered = [...items].sort((a, b) => wish(a.id) - wish(b.id));
  return ordered.map((item, index) => {
    if (free.length === 0) free.push(...columns);
    const row = firstRow + Math.floor(index / columns.length);
    const far = (column: number) => Math.abs(column - wish(item.id));
    const nearest = free.reduce((best, column) => (far(column) < far(best) ? column : best));
    free.splice(free.indexOf(nearest), 1);
    return { item, column: nearest, row };
  });
}
