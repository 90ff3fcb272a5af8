import { agendaRow, byValue, countOf, found, itemOf, noCells, noTable } from "./agenda-rows.ts";
import type { AgendaItem, AgendaKind, AgendaRow, AgendaWorld, Looked } from "./agenda-types.ts";
import { ageOf, datedOf, dayOf, tableAges } from "./freshness.ts";
import { rowsOf } from "./pack.ts";
import type { AnyRow, TableName } from "./schema.ts";
import { type HeldTitle, titlesOn, type Validity } from "./validity.ts";

/** Tables told one by one. */
const MOST_TABLES = 3;
/** Tables whose rows claim something of the world that somebody must have said. */
const CLAIMS: readonly TableName[] = [
  "chains",
  "enterprises",
  "projects",
  "parks",
  "technologies",
  "applications",
  "indicators",
  "policies",
  "resources",
];

/** What came, went or changed since the older edition, as far as the page's filter lets it pass. */
export function changesSince({ diff, edition, filtered, olderHas }: AgendaWorld): Looked {
  if (diff === undefined) return { blind: { code: "no-edition" } };
  const rows: { [K in "added" | "changed" | "removed"]: AgendaRow[] } = { added: [], changed: [], removed: [] };
  for (const { table, added, changed, removed } of diff.tables) {
    for (const { id } of added)
      if (filtered.has(table, id)) rows.added.push(agendaRow(table, id, { code: "changed", change: "added" }));
    for (const { row } of changed)
      if (filtered.has(table, row.id))
        rows.changed.push(agendaRow(table, row.id, { code: "changed", change: "changed" }));
    for (const row of removed) if (olderHas?.(table, row.id) !== false) rows.removed.push(goneRow(table, row));
  }
  return found(
    itemOf({
      kind: "changes",
      rows: [...rows.removed, ...rows.added, ...rows.changed],
      of: Number.POSITIVE_INFINITY,
      tallies: { added: countOf(rows.added), changed: countOf(rows.changed), removed: countOf(rows.removed) },
      words: { edition: edition ?? "" },
      way: { view: "changes" },
    }),
  );
}

/** A row that is gone: no key opens it, so it carries the name it had. */
function goneRow(table: TableName, row: AnyRow): AgendaRow {
  const name = (language: string) => row[`name_${language}`] ?? row[`title_${language}`] ?? row[`metric_${language}`];
  const [name_zh, name_en] = [name("zh"), name("en")];
  return {
    key: undefined,
    table,
    id: row.id,
    fact: { code: "gone" },
    ...(typeof name_zh === "string" ? { name_zh } : {}),
    ...(typeof name_en === "string" ? { name_en } : {}),
  };
}

/** Enterprises with a title whose time is over. */
export const expiredTitles = (world: AgendaWorld): Looked => titles(world, "expired-titles", "expired");

/** Enterprises with a title whose last year this is. */
export const expiringTitles = (world: AgendaWorld): Looked => titles(world, "expiring-titles", "due");

function titles({ pack, filtered, today }: AgendaWorld, kind: AgendaKind, wanted: Validity): Looked {
  if (pack.tables.enterprises.rows.length === 0) return noTable("enterprises");
  if (pack.tables.designations.rows.length === 0) return noTable("designations");
  const holders = filtered
    .rows("enterprises")
    .map((firm) => ({ firm, held: titlesOn(pack, firm, today) }))
    .filter(({ held }) => held.some(({ expires }) => expires !== undefined));
  if (holders.length === 0) return noCells("enterprises", ["designations"]);
  const rows = holders.flatMap(({ firm, held }) => {
    const [title] = held.filter(
      (each): each is HeldTitle & { expires: number } => each.validity === wanted && each.expires !== undefined,
    );
    return title === undefined
      ? []
      : [agendaRow("enterprises", firm.id, { code: "title", entry: title.entry, year: title.expires }, -title.expires)];
  });
  return found(itemOf({ kind, rows: rows.sort(byValue), of: holders.length, way: { view: "pool" } }));
}

/** Tables with rows older than the pack allows, the largest share first. */
export function staleTables({ pack, filtered }: AgendaWorld): Looked {
  const dated = {
    ...datedOf(pack),
    rows: (table: TableName): readonly AnyRow[] => filtered.rows(table) as readonly unknown[] as readonly AnyRow[],
  };
  const day = dayOf(datedOf(pack));
  const ages = tableAges(dated);
  if (day === undefined || ages.length === 0) return { blind: { code: "no-limit" } };
  const items = ages.flatMap(({ table, stale, dated: known, maxAgeDays }): readonly AgendaItem[] => {
    const all = dated.rows(table);
    const rows = stale.flatMap((place): readonly AgendaRow[] => {
      const row = all[place];
      const age = row === undefined ? undefined : ageOf(dated, table, row, day);
      return row === undefined || age === undefined
        ? []
        : [agendaRow(table, row.id, { code: "since", date: age.date }, age.days)];
    });
    return itemOf({
      kind: "stale",
      id: table,
      table,
      rows: rows.sort(byValue),
      of: known,
      words: { limit: String(maxAgeDays), day: day.slice(0, 10) },
      way: { view: "list", list: table, sort: "as_of" },
    });
  });
  return found(items.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, MOST_TABLES));
}

/** Rows that say something of the world and name no source. */
export function withoutSources({ pack, filtered }: AgendaWorld): Looked {
  if (pack.tables.sources.rows.length === 0) return noTable("sources");
  let of = 0;
  const rows = CLAIMS.flatMap((table) => {
    const all = filtered.rows(table) as readonly unknown[] as readonly AnyRow[];
    of += all.length;
    return all
      .filter(({ source_ids }) => !Array.isArray(source_ids) || source_ids.length === 0)
      .map(({ id }) => agendaRow(table, id));
  });
  const first = rows[0]?.table ?? CLAIMS.find((table) => rowsOf(pack, table).length > 0) ?? "enterprises";
  return found(itemOf({ kind: "without-sources", rows, of, way: { view: "list", list: first } }));
}
