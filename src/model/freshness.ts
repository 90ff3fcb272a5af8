import { type Pack, type PackMeta, rowOf, rowsOf } from "./pack.ts";
import { type AnyRow, columnsOf, TABLE_NAMES, type TableName } from "./schema.ts";

/** How old what a row says was on the day of the pack. */
export interface RowAge {
  /** The date it rests on, as written. */
  readonly date: string;
  /** Days from the end of that date (2022 ends on 31 December) to the day of the pack; 0 for later dates. */
  readonly days: number;
  /** True where the date is not the row's own but that of its newest source. */
  readonly isOfSource: boolean;
  readonly isStale: boolean;
}

/** Ages of the rows of one table. `rows` is `dated` and those that name no date at all. */
export interface TableAge {
  readonly table: TableName;
  readonly rows: number;
  readonly dated: number;
  /** Places of the rows older than the table may be. */
  readonly stale: readonly number[];
  readonly maxAgeDays: number;
  readonly newest: string;
}

/** Rows and meta as a pack, or one being checked, holds them. */
export interface Dated {
  readonly meta: PackMeta;
  rows(table: TableName): readonly AnyRow[];
  source(id: string): AnyRow | undefined;
}

/** A pack as what is dated in it. */
export const datedOf = (pack: Pack): Dated => ({
  meta: pack.meta,
  rows: (table) => rowsOf(pack, table),
  source: (id) => rowOf(pack, "sources", id),
});

/** `created` of the descriptor, or as much of it as is a date. */
const DAY = /^\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?(?=$|T)/;
const DATE = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/;
const MS_OF_DAY = 86_400_000;
/** Lanes and lists are the pack's own order: they do not age. */
const DATED_TABLES: readonly TableName[] = TABLE_NAMES.filter(
  (table) => "as_of" in columnsOf(table) && table !== "stages" && table !== "lists",
);

/** The day a pack stands for: when it was made, else the newest date a row of it states. Never today's. */
export function dayOf({ meta, rows }: Pick<Dated, "meta" | "rows">): string | undefined {
  const created = DAY.exec(meta.created ?? "")?.[0];
  if (created !== undefined) return created;
  let newest: string | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const table of DATED_TABLES) {
    for (const { as_of } of rows(table)) {
      const day = typeof as_of === "string" ? endOf(as_of) : undefined;
      if (day !== undefined && day > last) [newest, last] = [String(as_of), day];
    }
  }
  return newest;
}

/** Age of a row on the day of the pack; undefined where neither it nor a source of it is dated. */
export function ageOf(dated: Dated, table: TableName, row: AnyRow, day: string): RowAge | undefined {
  return ageAt(dated, table, row, endOf(day), endOf);
}

function ageAt(
  dated: Dated,
  table: TableName,
  row: AnyRow,
  to: number | undefined,
  end: (date: string) => number | undefined,
): RowAge | undefined {
  const [date, isOfSource] = dateOf(dated, table, row);
  const from = date === undefined ? undefined : end(date);
  if (date === undefined || from === undefined || to === undefined) return undefined;
  const days = Math.max(0, to - from);
  const limit = maxAgeOf(dated.meta, table);
  return { date, days, isOfSource, isStale: limit !== undefined && days > limit };
}

/** Days a row of the table may be old, as the pack declares it of the file or of itself. */
export const maxAgeOf = (meta: PackMeta, table: TableName): number | undefined =>
  meta.tableMaxAgeDays?.[table] ?? meta.maxAgeDays;

/** Ages of every table that has rows and may grow old. */
export function tableAges(dated: Dated): readonly TableAge[] {
  const day = dayOf(dated);
  if (day === undefined) return [];
  const to = endOf(day);
  const known = new Map<string, number | undefined>();
  const end = (date: string) => {
    if (!known.has(date)) known.set(date, endOf(date));
    return known.get(date);
  };
  return DATED_TABLES.flatMap((table) => {
    const maxAgeDays = maxAgeOf(dated.meta, table);
    const rows = dated.rows(table);
    if (maxAgeDays === undefined || rows.length === 0) return [];
    const stale: number[] = [];
    let count = 0;
    let newest = "";
    for (const [place, row] of rows.entries()) {
      const age = ageAt(dated, table, row, to, end);
      if (age === undefined) continue;
      count++;
      if (age.date > newest) newest = age.date;
      if (age.isStale) stale.push(place);
    }
    return [{ table, rows: rows.length, dated: count, stale, maxAgeDays, newest }];
  });
}

function dateOf(dated: Dated, table: TableName, row: AnyRow): readonly [date: string | undefined, isOfSource: boolean] {
  const own = table === "sources" ? row["date"] : row["as_of"];
  if (typeof own === "string" && own !== "") return [own, false];
  let newest: string | undefined;
  const ids = row["source_ids"];
  for (const id of Array.isArray(ids) ? (ids as readonly string[]) : []) {
    const date = dated.source(id)?.["date"];
    if (typeof date === "string" && date !== "" && (newest === undefined || date > newest)) newest = date;
  }
  return [newest, true];
}

/** Number of the last day of a date at its own precision, days since 1970; undefined for what is no date. */
function endOf(date: string): number | undefined {
  const [, year, quarter, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_OF_DAY;
  const next = quarter !== undefined ? Number(quarter) * 3 : month !== undefined ? Number(month) : 12;
  return Date.UTC(Number(year), next, 0) / MS_OF_DAY;
}
