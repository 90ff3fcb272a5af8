import { chainsInOrder } from "../../model/focus.ts";
import type { Pack } from "../../model/pack.ts";
import { type Row, WORK_STATES } from "../../model/schema.ts";

type Check = Row<"checklist">;
/** How an item stands; `none`: no row says anything of it. Never the same as not started. */
export const CHECK_STATES = [...WORK_STATES, "none"] as const;
export type CheckState = (typeof CHECK_STATES)[number];
export type CheckCounts = Readonly<Record<CheckState, number>>;

/** One of the things every chain is to have. Items are rows that share a name. */
export interface CheckItem {
  readonly id: string;
  /** Any row of it, for its name. */
  readonly row: Check;
}

/** An item at a chain. */
export interface CheckCell {
  readonly item: CheckItem;
  /** Rows that say so; more than one where the pack states it twice. */
  readonly rows: readonly Check[];
  /** True where the rows are of no chain and so hold for all. */
  readonly isShared: boolean;
  readonly state: CheckState;
}

export interface CheckLine {
  readonly chain: Row<"chains">;
  readonly cells: readonly CheckCell[];
  readonly counts: CheckCounts;
}

export interface Checklist {
  readonly items: readonly CheckItem[];
  readonly lines: readonly CheckLine[];
  /** By item, over the lines shown. */
  readonly byItem: ReadonlyMap<string, CheckCounts>;
  readonly total: CheckCounts;
}

const idOf = (row: Check): string => (row.item_zh ?? row.item_en ?? row.id).trim();
const LAST = Number.MAX_SAFE_INTEGER;

/** The distinct items of a pack by their order, else as they first appear. */
export function itemsOf(pack: Pack): readonly CheckItem[] {
  const items = new Map<string, { readonly id: string; readonly row: Check; order: number }>();
  for (const row of pack.tables.checklist.rows) {
    const id = idOf(row);
    const known = items.get(id);
    if (known === undefined) items.set(id, { id, row, order: row.order ?? LAST });
    else known.order = Math.min(known.order, row.order ?? LAST);
  }
  return [...items.values()].sort((a, b) => a.order - b.order);
}

/**
 * Chains × items over the rows given. A row of no chain holds for every chain that has none of its own. Chains with the most items not
 * begun come first; `inOrder`: as the city's system has them.
 */
export function checklistOf(
  pack: Pack,
  chains: readonly Row<"chains">[],
  rows: readonly Check[],
  inOrder: boolean,
): Checklist {
  const items = itemsOf(pack);
  const shown = new Set(chains.map(({ id }) => id));
  const byCell = new Map<string, Check[]>();
  for (const row of rows) {
    const chain = row.chain_id === undefined ? "" : (pack.tables.chains.byId.get(row.chain_id)?.id ?? row.chain_id);
    const key = `${chain}|${idOf(row)}`;
    byCell.set(key, [...(byCell.get(key) ?? []), row]);
  }
  const lines = chainsInOrder(pack)
    .filter(({ id }) => shown.has(id))
    .map((chain): CheckLine => {
      const cells = items.map((item) => cellOf(item, byCell.get(`${chain.id}|${item.id}`), byCell.get(`|${item.id}`)));
      return { chain, cells, counts: countOf(cells) };
    });
  return {
    items,
    lines: inOrder ? lines : [...lines].sort(byUrgency),
    byItem: new Map(items.map(({ id }) => [id, countOf(cellsOf(lines).filter(({ item }) => item.id === id))])),
    total: countOf(cellsOf(lines)),
  };
}

const cellsOf = (lines: readonly CheckLine[]): readonly CheckCell[] => lines.flatMap((line) => line.cells);

/** Not begun most first, then stopped, then least done. */
const byUrgency = ({ counts: a }: CheckLine, { counts: b }: CheckLine): number =>
  b.not_started - a.not_started || b.stopped - a.stopped || b.in_progress - a.in_progress || b.done - a.done;

function cellOf(item: CheckItem, own: readonly Check[] = [], shared: readonly Check[] = []): CheckCell {
  const isShared = own.length === 0 && shared.length > 0;
  const rows = isShared ? shared : own;
  return { item, rows, isShared, state: worstOf(rows) };
}

/** What is furthest behind where a pack states an item twice; a row without a state says nothing. */
function worstOf(rows: readonly Check[]): CheckState {
  return CHECK_STATES.find((state) => rows.some((row) => row.state === state)) ?? "none";
}

function countOf(cells: readonly CheckCell[]): CheckCounts {
  const counts = { not_started: 0, in_progress: 0, done: 0, stopped: 0, none: 0 };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}
