import type { AgendaItem, AgendaKind, AgendaRow, Fact, Looked, Tally, Way } from "./agenda-types.ts";
import { type EntityKey, KIND_OF_TABLE, keyOf } from "./entity.ts";
import type { TableName } from "./schema.ts";

/** How much a kind asks for attention: what is late first, then the plan, what changed, the chains, the data themselves. */
const URGENCY: Readonly<Record<AgendaKind, number>> = {
  "overdue-projects": 8,
  "overdue-demands": 8,
  "overdue-tasks": 8,
  "behind-indicators": 7,
  "mismatched-indicators": 7,
  "raised-demands": 6,
  "standing-projects": 5,
  changes: 5,
  "declared-missing": 5,
  "none-found": 4,
  chokes: 3,
  "single-holders": 3,
  "expired-titles": 3,
  "expiring-titles": 3,
  checklist: 3,
  "unreported-indicators": 2,
  stale: 1,
  "without-sources": 1,
};

/** A row of a table as one behind a number. */
export const agendaRow = (table: TableName, id: string, fact?: Fact, value?: number): AgendaRow => ({
  key: keyOf(KIND_OF_TABLE[table], id),
  table,
  id,
  ...(fact === undefined ? {} : { fact }),
  ...(value === undefined ? {} : { value }),
});

/** The number of rows. */
export const countOf = (rows: readonly AgendaRow[]): Tally => ({ value: rows.length, how: "count", rows });

/** The largest value of the rows. */
export const mostOf = (rows: readonly AgendaRow[]): Tally => ({
  value: Math.max(0, ...rows.map(({ value }) => value ?? 0)),
  how: "most",
  rows,
});

interface ItemParts {
  readonly kind: AgendaKind;
  readonly rows: readonly AgendaRow[];
  /** Rows looked at: the larger the share found, the heavier. */
  readonly of: number;
  readonly way: Way;
  readonly id?: string;
  readonly subject?: EntityKey;
  readonly table?: TableName;
  readonly tallies?: AgendaItem["tallies"];
  readonly words?: Readonly<Record<string, string>>;
}

/** A sentence about some rows, `n` their count; weight = urgency of the kind + share of the rows looked at, 0 to 1. Nothing where there are none. */
export function itemOf({ kind, rows, of, id = "", tallies = {}, way, ...rest }: ItemParts): readonly AgendaItem[] {
  if (rows.length === 0) return [];
  const weight = URGENCY[kind] + Math.min(1, rows.length / Math.max(1, of));
  return [{ kind, id, weight, rows, way, tallies: { n: countOf(rows), ...tallies }, ...rest }];
}

export const found = (items: readonly AgendaItem[]): Looked => ({ items });
export const noTable = (table: TableName): Looked => ({ blind: { code: "no-table", table } });
export const noCells = (table: TableName, columns: readonly string[]): Looked => ({
  blind: { code: "no-cells", table, columns },
});

/** Largest value first, then by id. */
export const byValue = (a: AgendaRow, b: AgendaRow): number =>
  (b.value ?? 0) - (a.value ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
