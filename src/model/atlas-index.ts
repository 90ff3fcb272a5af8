import { type CrossFilter, createCrossFilter } from "./cross-filter.ts";
import type { Dimension } from "./filter.ts";
import { Memberships } from "./memberships.ts";
import { type Pack, rowOf, rowsOf } from "./pack.ts";
import type { TableName } from "./schema.ts";
import { TableTexts, type Transliterate } from "./search-text.ts";

/** One table as the filter sees it. `dimensions` are in the order of the cross filter's columns. */
export interface TableIndex {
  readonly dimensions: readonly Dimension[];
  readonly cross: CrossFilter;
}

/** A pack prepared for filtering. */
export class AtlasIndex {
  readonly pack: Pack;
  readonly memberships: Memberships;
  private readonly tables: Map<TableName, TableIndex>;
  private readonly places: Map<TableName, ReadonlyMap<string, number>>;
  private readonly ownTexts = new Map<TableName, TableTexts>();
  private readonly transliterate: Transliterate | undefined;

  constructor(pack: Pack, shared?: AtlasIndex, transliterate?: Transliterate) {
    this.pack = pack;
    this.memberships = shared?.memberships ?? new Memberships(pack);
    this.tables = shared === undefined ? new Map() : shared.tables;
    this.places = shared === undefined ? new Map() : shared.places;
    this.transliterate = transliterate;
  }

  withTransliteration(transliterate: Transliterate): AtlasIndex {
    return new AtlasIndex(this.pack, this, transliterate);
  }

  table(table: TableName): TableIndex {
    return kept(this.tables, table, () => {
      const dimensions = this.memberships.dimensions(table);
      const columns = dimensions.map((dimension) => () => this.memberships.column(table, dimension));
      return { dimensions, cross: createCrossFilter(rowsOf(this.pack, table).length, columns) };
    });
  }

  texts(table: TableName): TableTexts {
    return kept(this.ownTexts, table, () => new TableTexts(table, rowsOf(this.pack, table), this.transliterate));
  }

  /** Place in the table of the row an id or a former id names; undefined where there is none. */
  placeOf(table: TableName, id: string): number | undefined {
    const places = kept(
      this.places,
      table,
      () => new Map(rowsOf(this.pack, table).map((row, place) => [row.id, place])),
    );
    return places.get(id) ?? places.get(rowOf(this.pack, table, id)?.id ?? "");
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
