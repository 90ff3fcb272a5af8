import { daysOver, type Elapsed, elapsed } from "./days.ts";
import { DEMAND_LEVELS, type DEMAND_STATES, type Row } from "./schema.ts";

export type DemandLevel = (typeof DEMAND_LEVELS)[number];
/** `unknown`: the row does not say. */
export type DemandState = (typeof DEMAND_STATES)[number] | "unknown";

/** A demand on the day `today`. */
export interface DemandCase {
  readonly row: Row<"demands">;
  readonly state: DemandState;
  /** Answered or closed. */
  readonly isSettled: boolean;
  /** From the day it was asked to the day it was closed, or to today while it is not settled; undefined where the dates do not say. */
  readonly open: Elapsed | undefined;
  /** Days since its due date passed entirely; of an open demand only. */
  readonly daysOver: number | undefined;
  /** Levels it has come up since it was received; undefined where one of the two levels is not known. */
  readonly climbed: number | undefined;
  /** Level it should go up to: the next one above, where it is overdue. None above the last, nor where its level is not known. */
  readonly goesTo: DemandLevel | undefined;
}

const levelAt = (level: DemandLevel | undefined): number => (level === undefined ? -1 : DEMAND_LEVELS.indexOf(level));

/** Reads a demand on a day, "2026-11-22". What is not known to be open is never overdue. */
export function demandCase(row: Row<"demands">, today: string): DemandCase {
  const state = row.state ?? (row.closed === undefined ? "unknown" : "closed");
  const isSettled = state === "answered" || state === "closed";
  const over = state === "open" || state === "in_progress" ? daysOver(row.due, today) : undefined;
  const [now, first] = [levelAt(row.level), levelAt(row.received_level)];
  return {
    row,
    state,
    isSettled,
    open: elapsed(row.opened, isSettled ? row.closed : today),
    daysOver: over,
    climbed: now < 0 || first < 0 ? undefined : now - first,
    goesTo: over === undefined || now < 0 ? undefined : DEMAND_LEVELS[now + 1],
  };
}

/** Counts of some demands. */
export interface DemandTotals {
  readonly count: number;
  readonly settled: number;
  /** Settled of all, 0 to 1; undefined where there is none. */
  readonly share: number | undefined;
  readonly overdue: number;
  /** Overdue with a level above theirs. */
  readonly goUp: number;
  /** Not settled and without a due date: never overdue. */
  readonly withoutDue: number;
}

export function demandTotals(cases: readonly DemandCase[]): DemandTotals {
  const count = (test: (demand: DemandCase) => boolean) => cases.filter(test).length;
  const settled = count(({ isSettled }) => isSettled);
  return {
    count: cases.length,
    settled,
    share: cases.length === 0 ? undefined : settled / cases.length,
    overdue: count(({ daysOver }) => daysOver !== undefined),
    goUp: count(({ goesTo }) => goesTo !== undefined),
    withoutDue: count(({ isSettled, row }) => !isSettled && row.due === undefined),
  };
}

/** A rung of the ladder from township to province. */
export interface Rung {
  readonly level: DemandLevel;
  /** Demands that lie here now, settled ones too. */
  readonly cases: readonly DemandCase[];
  readonly totals: DemandTotals;
  /** Of them those that came up from below, by the level that received them. */
  readonly fromBelow: readonly { readonly level: DemandLevel; readonly cases: readonly DemandCase[] }[];
  /** Those that should go up from here. */
  readonly goUp: readonly DemandCase[];
}

/** The ladder, nearest level first; demands whose level is not known stand on none. */
export function demandLadder(cases: readonly DemandCase[]): readonly Rung[] {
  return DEMAND_LEVELS.map((level, place) => {
    const own = cases.filter(({ row }) => row.level === level);
    return {
      level,
      cases: own,
      totals: demandTotals(own),
      fromBelow: DEMAND_LEVELS.slice(0, place).flatMap((from) => {
        const risen = own.filter(({ row }) => row.received_level === from);
        return risen.length === 0 ? [] : [{ level: from, cases: risen }];
      }),
      goUp: own.filter(({ goesTo }) => goesTo !== undefined),
    };
  });
}

export interface DemandGroup {
  /** undefined: the rows do not say. */
  readonly id: string | undefined;
  readonly cases: readonly DemandCase[];
  readonly totals: DemandTotals;
}

/** Demands by what `idOf` says of them; most first, those it says nothing of last. */
export function demandGroups(
  cases: readonly DemandCase[],
  idOf: (row: Row<"demands">) => string | undefined,
): readonly DemandGroup[] {
  const groups = new Map<string | undefined, DemandCase[]>();
  for (const demand of cases) {
    const id = idOf(demand.row);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [demand]);
    else group.push(demand);
  }
  return [...groups]
    .map(([id, own]) => ({ id, cases: own, totals: demandTotals(own) }))
    .sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined) || b.cases.length - a.cases.length);
}

/** The ledger's own order: overdue first, the longest on top, then what is open by its due date, then the settled. */
export function ledgerOrder(cases: readonly DemandCase[]): readonly DemandCase[] {
  const rank = ({ daysOver: over, isSettled }: DemandCase) => (over !== undefined ? 0 : isSettled ? 2 : 1);
  const due = ({ row }: DemandCase) => row.due ?? "9999";
  return [...cases].sort(
    (a, b) =>
      rank(a) - rank(b) || (b.daysOver ?? 0) - (a.daysOver ?? 0) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0),
  );
}
