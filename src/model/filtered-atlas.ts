import type { AtlasIndex } from "./atlas-index.ts";
import { allBits, type Bits, countBits, hasBit } from "./bitset.ts";
import type { Dimension, Filter, Filtered } from "./filter.ts";
import { type Choice, Narrowing } from "./narrowing.ts";
import { rowsOf } from "./pack.ts";
import type { AnyRow, Row, TableName } from "./schema.ts";
import { wordsOf } from "./search-text.ts";

export class FilteredAtlas implements Filtered {
  private readonly index: AtlasIndex;
  private readonly isNarrowed: boolean;
  private readonly narrowing: Narrowing;
  private readonly passing = new Map<TableName, { readonly bits: Bits; readonly count: number }>();
  private readonly ownRows = new Map<TableName, readonly AnyRow[]>();
  private readonly ownFacets = new Map<string, ReadonlyMap<string, number>>();

  constructor(index: AtlasIndex, filter: Filter) {
    const choice = choiceOf(index, filter);
    const words = wordsOf(filter.q);
    this.index = index;
    this.isNarrowed = choice.size > 0 || words.length > 0;
    this.narrowing = new Narrowing(index, choice, words);
  }

  rows<T extends TableName>(table: T): readonly Row<T>[] {
    let rows = this.ownRows.get(table);
    if (rows === undefined) {
      const all = rowsOf(this.index.pack, table);
      const { bits, count } = this.pass(table);
      rows = count === all.length ? all : all.filter((_, place) => hasBit(bits, place));
      this.ownRows.set(table, rows);
    }
    return rows as readonly unknown[] as readonly Row<T>[];
  }

  has(table: TableName, id: string): boolean {
    const place = this.index.placeOf(table, id);
    return place !== undefined && hasBit(this.pass(table).bits, place);
  }

  count(table: TableName): number {
    return this.pass(table).count;
  }

  total(table: TableName): number {
    return this.index.pack.tables[table].rows.length;
  }

  facets(table: TableName, dimension: Dimension): ReadonlyMap<string, number> {
    const key = `${table} ${dimension}`;
    let facets = this.ownFacets.get(key);
    if (facets === undefined) {
      const counts = this.narrowing.counts(table, dimension);
      const { values } = this.index.memberships.vocabularies[dimension];
      facets = new Map(values.map((value, code) => [value, counts[code] ?? 0]));
      this.ownFacets.set(key, facets);
    }
    return facets;
  }

  private pass(table: TableName): { readonly bits: Bits; readonly count: number } {
    let passing = this.passing.get(table);
    if (passing === undefined) {
      const bits = this.isNarrowed ? this.narrowing.bits(table) : allBits(this.total(table));
      passing = { bits, count: countBits(bits) };
      this.passing.set(table, passing);
    }
    return passing;
  }
}

/** The codes a filter chooses; ids of nothing are left out, but a dimension they were chosen in still narrows. */
function choiceOf(index: AtlasIndex, filter: Filter): Choice {
  const choice = new Map<Dimension, readonly number[]>();
  for (const [dimension, vocabulary] of Object.entries(index.memberships.vocabularies)) {
    const chosen = filter[dimension as Dimension];
    if (chosen.length > 0) choice.set(dimension as Dimension, codesOf(chosen, vocabulary.codeOf));
  }
  return choice;
}

const codesOf = (values: readonly string[], codeOf: (value: string) => number): readonly number[] =>
  [...new Set(values.map(codeOf))].filter((code) => code >= 0).sort((a, b) => a - b);
