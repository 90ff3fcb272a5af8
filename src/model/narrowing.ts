import type { AtlasIndex } from "./atlas-index.ts";
import { allBits, type Bits, hasBit, noBits, unite } from "./bitset.ts";
import {
  type CodedColumn,
  CodedColumnBuilder,
  common,
  compose,
  countByValue,
  restrict,
  rowsReaching,
} from "./coded-column.ts";
import type { Passing } from "./cross-filter.ts";
import type { Dimension } from "./filter.ts";
import type { TableName } from "./schema.ts";

/** Codes chosen by dimension; a dimension left out does not narrow. */
export type Choice = ReadonlyMap<Dimension, readonly number[]>;

const BASE_TABLES = ["enterprises", "projects"] as const;

/** Which rows of each table pass a choice and hold the words, and under which values. The rules stand at `applyFilter`. */
export class Narrowing {
  private readonly index: AtlasIndex;
  private readonly choice: Choice;
  private readonly words: readonly string[];
  private readonly passing = new Map<string, Passing>();

  constructor(index: AtlasIndex, choice: Choice, words: readonly string[]) {
    this.index = index;
    this.choice = choice;
    this.words = words;
  }

  /** Rows that pass. */
  bits(table: TableName): Bits {
    if (table === "flows") return this.flowsBetween(this.bits("nodes"));
    const { bits } = this.byOwn(table, this.words);
    return this.isReaching(table) ? this.reached(table, bits) : bits;
  }

  /** For each value the number of rows that would pass if it alone were chosen in the dimension. */
  counts(table: TableName, dimension: Dimension): Uint32Array {
    const { memberships } = this.index;
    const own = memberships.dimensions(table).indexOf(dimension);
    if (
      this.isLinking(dimension)
        ? table === "flows" || memberships.links(table) !== undefined
        : own >= 0 && this.isReaching(table)
    )
      return countByValue(this.values(table, dimension));
    if (own < 0) return new Uint32Array(memberships.vocabularies[dimension].values.length);
    return this.byOwn(table, this.words).facets(own);
  }

  /** Rows that pass by their own values and text. */
  private byOwn(table: TableName, words: readonly string[]): Passing {
    const key = `${table} ${words.join(" ")}`;
    let passing = this.passing.get(key);
    if (passing === undefined) {
      const { dimensions, cross } = this.index.table(table);
      const chosen = dimensions.map((dimension) => this.choice.get(dimension));
      passing = cross.evaluate(chosen, words.length === 0 ? undefined : this.index.texts(table).find(words));
      this.passing.set(key, passing);
    }
    return passing;
  }

  /** Whether the choice narrows the table by what its rows are linked to. */
  private isReaching(table: TableName): boolean {
    const { memberships } = this.index;
    if (memberships.links(table) === undefined) return false;
    const own = memberships.dimensions(table);
    return [...this.choice.keys()].some((dimension) => !own.includes(dimension) && this.isLinking(dimension));
  }

  /** Whether enterprises and projects have the dimension, so that what is linked to them can be narrowed by it. */
  private isLinking(dimension: Dimension): boolean {
    return this.index.memberships.dimensions("enterprises").includes(dimension);
  }

  /** Of the rows, those linked to an enterprise or project that passes. */
  private reached(table: TableName, rows: Bits): Bits {
    const links = this.index.memberships.links(table);
    const reached = noBits(this.index.pack.tables[table].rows.length);
    for (const base of BASE_TABLES) {
      const linked = links?.[base];
      if (linked !== undefined) unite(reached, rowsReaching(linked, this.byOwn(base, []).bits, rows));
    }
    return reached;
  }

  /** For each row the values of a dimension it would pass under, each chosen alone. */
  private values(table: TableName, dimension: Dimension): CodedColumn {
    if (table === "flows") {
      const nodes = this.values("nodes", dimension);
      const { from, to } = this.index.memberships.flowEnds;
      return common(compose(from, nodes), compose(to, nodes));
    }
    const { memberships } = this.index;
    const own = memberships.dimensions(table).indexOf(dimension);
    const rows = this.without(table, dimension, this.words);
    if (own < 0) return this.linkedValues(table, dimension, rows);
    const isLinking = this.isLinking(dimension);
    const isReaching = this.isReaching(table);
    const values = restrict(
      memberships.column(table, dimension),
      isReaching && !isLinking ? this.reached(table, rows) : rows,
    );
    return isReaching && isLinking ? common(values, this.linkedValues(table, dimension, rows)) : values;
  }

  /** For each of the rows the values that the enterprises and projects linked to it have, if they pass but for that dimension. */
  private linkedValues(table: TableName, dimension: Dimension, rows: Bits): CodedColumn {
    const { memberships, pack } = this.index;
    const links = memberships.links(table);
    const bases = BASE_TABLES.flatMap((base) => {
      const linked = links?.[base];
      if (linked === undefined) return [];
      return [{ linked, passing: this.without(base, dimension, []), values: memberships.column(base, dimension) }];
    });
    const builder = new CodedColumnBuilder(
      pack.tables[table].rows.length,
      memberships.vocabularies[dimension].values.length,
    );
    for (let row = 0; row < pack.tables[table].rows.length; row++) {
      if (hasBit(rows, row))
        for (const { linked, passing, values } of bases) builder.addThrough(linked, row, passing, values);
      builder.endRow();
    }
    return builder.build();
  }

  private without(table: TableName, dimension: Dimension, words: readonly string[]): Bits {
    const own = this.index.memberships.dimensions(table).indexOf(dimension);
    const passing = this.byOwn(table, words);
    return own < 0 ? passing.bits : passing.without(own);
  }

  /** Flows with both ends among the nodes. */
  private flowsBetween(nodes: Bits): Bits {
    const { from, to } = this.index.memberships.flowEnds;
    return rowsReaching(to, nodes, rowsReaching(from, nodes, allBits(from.rows)));
  }
}
