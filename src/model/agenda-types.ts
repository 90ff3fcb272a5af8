import type { PackDiff } from "./diff.ts";
import type { EntityKey } from "./entity.ts";
import type { Filtered } from "./filter.ts";
import type { ChainGap } from "./gap.ts";
import type { Pack } from "./pack.ts";
import type { TableName } from "./schema.ts";

/** What there is to look at, the gravest first; of equal weight the earlier one comes first. */
export const AGENDA_KINDS = [
  "overdue-projects",
  "overdue-demands",
  "overdue-tasks",
  "behind-indicators",
  "mismatched-indicators",
  "raised-demands",
  "standing-projects",
  "changes",
  "declared-missing",
  "none-found",
  "chokes",
  "single-holders",
  "expired-titles",
  "expiring-titles",
  "checklist",
  "unreported-indicators",
  "stale",
  "without-sources",
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** What stands beside a row, in data. */
export type Fact =
  | { readonly code: "over"; readonly days: number; readonly date: string }
  | { readonly code: "over-goes-up"; readonly days: number; readonly date: string; readonly level: string }
  | { readonly code: "raised"; readonly levels: number; readonly level: string }
  | { readonly code: "since"; readonly date: string }
  | { readonly code: "behind"; readonly actual: number; readonly target: number; readonly unit: string }
  | { readonly code: "parts"; readonly own: number; readonly parts: number; readonly unit: string }
  | { readonly code: "period"; readonly period: string }
  | { readonly code: "row"; readonly key: EntityKey }
  | { readonly code: "cuts"; readonly nodes: number; readonly firms: number }
  | { readonly code: "title"; readonly entry: string; readonly year: number }
  | { readonly code: "changed"; readonly change: "added" | "changed" }
  | { readonly code: "gone" }
  | { readonly code: "stage"; readonly id: string };

/** A row behind a number. A row that is gone from the pack has no key and is told by its former name. */
export interface AgendaRow {
  readonly key: EntityKey | undefined;
  readonly table: TableName;
  readonly id: string;
  readonly fact?: Fact;
  /** What a number that is not a count takes from the row. */
  readonly value?: number;
  readonly name_zh?: string;
  readonly name_en?: string;
}

/** A number of a sentence with the rows it opens: their count, or the largest of their values. */
export interface Tally {
  readonly value: number;
  readonly how: "count" | "most";
  readonly rows: readonly AgendaRow[];
}

/** Where a thing is worked off, in parameters of the address. */
export interface Way {
  readonly view: string;
  readonly list?: string;
  readonly sort?: string;
  readonly by?: string;
}

/** One sentence of the agenda: its numbers by the name they have in the sentence, and rows to begin with. */
export interface AgendaItem {
  readonly kind: AgendaKind;
  /** Apart from others of its kind. */
  readonly id: string;
  /** What the sentence is about, where it is about one row. */
  readonly subject?: EntityKey;
  readonly table?: TableName;
  readonly weight: number;
  readonly tallies: Readonly<Record<string, Tally>>;
  /** Words of the sentence that are no numbers: dates, ids of editions. */
  readonly words?: Readonly<Record<string, string>>;
  /** The rows in the order to look at them. */
  readonly rows: readonly AgendaRow[];
  readonly way: Way;
}

/** Why a kind could not be looked at. */
export type Blindness =
  | { readonly code: "no-table"; readonly table: TableName }
  | { readonly code: "no-cells"; readonly table: TableName; readonly columns: readonly string[] }
  | { readonly code: "no-edition" }
  | { readonly code: "no-limit" };

export type Looked = { readonly items: readonly AgendaItem[] } | { readonly blind: Blindness };

/** All an agenda is made of. `today`: yyyy-mm-dd. `diff` is absent where there is no older edition. */
export interface AgendaWorld {
  readonly pack: Pack;
  readonly filtered: Filtered;
  readonly gaps: readonly ChainGap[];
  readonly today: string;
  readonly diff?: PackDiff | undefined;
  readonly edition?: string | undefined;
  /** Whether a row of the older edition passes the filter. */
  readonly olderHas?: ((table: TableName, id: string) => boolean) | undefined;
}
