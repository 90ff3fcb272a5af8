import { allBits, type Bits, countBits, countBoth, intersect, noBits, unite, wordsFor } from "./bitset.ts";
import { type CodedColumn, inverse, type ListColumn } from "./coded-column.ts";

/** Dimensions up to this many values keep a bitset for each; wider ones the rows of each value. */
const NARROW = 128;

/** For each dimension the codes chosen: any of them passes, none of them where the list is empty; undefined does not narrow. */
export type Chosen = readonly (readonly number[] | undefined)[];

/** Rows of one table, narrowed by any of its dimensions, and counted by each as if it alone did not narrow. */
export interface CrossFilter {
  readonly rows: number;
  /** `mask`: rows that pass for another reason, a text found in them. The result must not be changed. */
  evaluate(chosen: Chosen, mask?: Bits): Passing;
}

export interface Passing {
  readonly bits: Bits;
  readonly count: number;
  /** Rows that pass when the dimension does not narrow. */
  without(dimension: number): Bits;
  /** Number of those rows by value. */
  facets(dimension: number): Uint32Array;
}

/** Index of a table of up to some million rows. A column is asked for when its dimension is first chosen or counted. */
export function createCrossFilter(rows: number, columns: readonly (() => CodedColumn)[]): CrossFilter {
  const everyRow = allBits(rows);
  const built: (DimensionIndex | undefined)[] = columns.map(() => undefined);
  const dimension = (i: number) => {
    const index = built[i] ?? new DimensionIndex(columns[i]!());
    built[i] = index;
    return index;
  };
  return {
    rows,
    evaluate: (chosen, mask) => {
      const clauses = columns.map((_, i) => (chosen[i] === undefined ? undefined : dimension(i).clause(chosen[i])));
      return passingOf(dimension, everyRow, clauses, mask);
    },
  };
}

function passingOf(
  dimensionOf: (dimension: number) => DimensionIndex,
  everyRow: Bits,
  clauses: readonly (Bits | undefined)[],
  mask: Bits | undefined,
): Passing {
  const bits = meet(everyRow, clauses, mask, -1);
  const without = (dimension: number) =>
    clauses[dimension] === undefined ? bits : meet(everyRow, clauses, mask, dimension);
  return {
    bits,
    count: countBits(bits),
    without,
    facets: (dimension) => dimensionOf(dimension).count(without(dimension)),
  };
}

/** Rows in every clause but one, and in the mask. */
function meet(everyRow: Bits, clauses: readonly (Bits | undefined)[], mask: Bits | undefined, except: number): Bits {
  const bits = (mask ?? everyRow).slice();
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i];
    if (clause !== undefined && i !== except) intersect(bits, clause);
  }
  return bits;
}

class DimensionIndex {
  readonly column: CodedColumn;
  private ownLists: ListColumn | undefined;
  private bitsets: readonly Bits[] | undefined;
  private chosen: readonly number[] = [];
  private ownClause: Bits | undefined;
  /** The rows counted last and their counts: the next count is often a few rows away. */
  private counted: Bits;
  private ownCounts: Uint32Array;

  constructor(column: CodedColumn) {
    this.column = column;
    this.counted = noBits(column.rows);
    this.ownCounts = new Uint32Array(column.size + 1);
  }

  lists(): ListColumn {
    this.ownLists ??= inverse(this.column);
    return this.ownLists;
  }

  /** Rows with any of the codes. */
  clause(codes: readonly number[]): Bits {
    if (this.ownClause !== undefined && isSame(codes, this.chosen)) return this.ownClause;
    const { rows, size, every } = this.column;
    const bits = every === undefined ? noBits(rows) : every.slice();
    for (const code of codes) {
      if (size <= NARROW) unite(bits, this.ownBits(code));
      else addRows(bits, this.lists(), code);
    }
    this.chosen = codes.slice();
    this.ownClause = bits;
    return bits;
  }

  /** Number of the given rows that have each value. */
  count(rows: Bits): Uint32Array {
    const { size, every } = this.column;
    const counts = this.countByDifference(rows).slice(0, size);
    const always = every === undefined ? 0 : countBoth(rows, every);
    if (always > 0) for (let value = 0; value < size; value++) counts[value]! += always;
    return counts;
  }

  /** Counts from whichever is nearest: no row, every row, the rows counted last. */
  private countByDifference(rows: Bits): Uint32Array {
    const passing = countBits(rows);
    const changed = countDifferent(rows, this.counted);
    if (changed > Math.min(passing, this.column.rows - passing)) {
      if (passing * 2 <= this.column.rows) this.reset();
      else this.resetToAll();
    }
    tally(this.column, rows, this.counted, this.ownCounts);
    this.counted = rows;
    return this.ownCounts;
  }

  private reset(): void {
    this.ownCounts.fill(0);
    this.counted = noBits(this.column.rows);
  }

  private resetToAll(): void {
    const { offsets } = this.lists();
    for (let value = 0; value < this.column.size; value++)
      this.ownCounts[value] = offsets[value + 1]! - offsets[value]!;
    this.counted = allBits(this.column.rows);
  }

  private ownBits(code: number): Bits {
    this.bitsets ??= bitsetsOf(this.column);
    return this.bitsets[code]!;
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((code, i) => code === b[i]);

function addRows(bits: Bits, lists: ListColumn, code: number): void {
  const { offsets, codes: rows } = lists;
  const end = offsets[code + 1]!;
  for (let i = offsets[code]!; i < end; i++) {
    const row = rows[i]!;
    bits[row >>> 5]! |= 1 << (row & 31);
  }
}

/** One bitset a value, all in one block of memory. */
function bitsetsOf(column: CodedColumn): readonly Bits[] {
  const { rows, size, codes, offsets } = column;
  const words = wordsFor(rows);
  const block = new Uint32Array(words * size);
  for (let row = 0; row < rows; row++) {
    const end = offsets === undefined ? row + 1 : offsets[row + 1]!;
    for (let i = offsets === undefined ? row : offsets[row]!; i < end; i++) {
      const code = codes[i]!;
      if (code < size) block[code * words + (row >>> 5)]! |= 1 << (row & 31);
    }
  }
  return Array.from({ length: size }, (_, code) => block.subarray(code * words, (code + 1) * words));
}

function countDifferent(a: Bits, b: Bits): number {
  return countBits(a) + countBits(b) - 2 * countBoth(a, b);
}

/** Changes `counts` of the rows `before` to those of the rows `after`, reading only rows in one of them. */
function tally(column: CodedColumn, after: Bits, before: Bits, counts: Uint32Array): void {
  const { codes, offsets } = column;
  if (offsets === undefined) tallySingle(codes, after, before, counts);
  else tallyLists(codes, offsets, after, before, counts);
}

function tallySingle(codes: CodedColumn["codes"], after: Bits, before: Bits, counts: Uint32Array): void {
  for (let w = 0; w < after.length; w++) {
    const kept = after[w]!;
    let different = kept ^ before[w]!;
    while (different !== 0) {
      const bit = 31 - Math.clz32(different);
      different ^= 1 << bit;
      counts[codes[(w << 5) + bit]!]! += ((kept >>> bit) & 1) * 2 - 1;
    }
  }
}

function tallyLists(
  codes: CodedColumn["codes"],
  offsets: Uint32Array,
  after: Bits,
  before: Bits,
  counts: Uint32Array,
): void {
  for (let w = 0; w < after.length; w++) {
    const kept = after[w]!;
    let different = kept ^ before[w]!;
    while (different !== 0) {
      const bit = 31 - Math.clz32(different);
      different ^= 1 << bit;
      const change = ((kept >>> bit) & 1) * 2 - 1;
      const row = (w << 5) + bit;
      const end = offsets[row + 1]!;
      for (let i = offsets[row]!; i < end; i++) counts[codes[i]!]! += change;
    }
  }
}
