import type { DemandCase, DemandLevel, DemandState } from "../../model/demand-ledger.ts";
import { DEMAND_LEVELS, DEMAND_STATES, type Row } from "../../model/schema.ts";

/** What of the ledger is shown; nothing chosen: all. */
export interface LedgerChoice {
  readonly level: DemandLevel | undefined;
  readonly states: readonly DemandState[];
  readonly isOverdue: boolean;
  /** Only what should go up a level. */
  readonly goesUp: boolean;
}

export const NO_CHOICE: LedgerChoice = { level: undefined, states: [], isOverdue: false, goesUp: false };
export const STATES: readonly DemandState[] = [...DEMAND_STATES, "unknown"];

/** The choice an address writes, "county.open.overdue"; words that mean nothing here are left out. */
export function parseChoice(text: string): LedgerChoice {
  const words = text.split(".");
  return {
    level: DEMAND_LEVELS.find((level) => words.includes(level)),
    states: STATES.filter((state) => words.includes(state)),
    isOverdue: words.includes("overdue"),
    goesUp: words.includes("up"),
  };
}

/** The choice as an address writes it; "" where nothing is chosen. */
export const writeChoice = ({ level, states, isOverdue, goesUp }: LedgerChoice): string =>
  [
    ...(level === undefined ? [] : [level]),
    ...states,
    ...(isOverdue ? ["overdue"] : []),
    ...(goesUp ? ["up"] : []),
  ].join(".");

export function isChosen({ row, state, daysOver, goesTo }: DemandCase, choice: LedgerChoice): boolean {
  return (
    (choice.level === undefined || row.level === choice.level) &&
    (choice.states.length === 0 || choice.states.includes(state)) &&
    (!choice.isOverdue || daysOver !== undefined) &&
    (!choice.goesUp || goesTo !== undefined)
  );
}

export const GROUPINGS = ["kind", "owner"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const GROUP_OF: Readonly<Record<Grouping, (row: Row<"demands">) => string | undefined>> = {
  kind: (row) => row.kind,
  owner: (row) => row.owner_zh ?? row.owner_en,
};
export const groupingOf = (by: string): Grouping => GROUPINGS.find((grouping) => grouping === by) ?? "kind";
