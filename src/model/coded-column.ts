import { addBit, allBits, type Bits, hasBit, noBits } from "./bitset.ts";

export type Codes = Uint16Array | Uint32Array;

/** Which of `size` values each row of a table has: the typed column a dimension is filtered and counted by. */
export interface CodedColumn {
  readonly rows: number;
  /** Number of values; codes are 0 … size - 1. */
  readonly size: number;
  /** With `offsets`: the codes of row r stand from offsets[r] to offsets[r + 1], none twice. Without: one a row, `size` for none. */
  readonly codes: Codes;
  readonly offsets?: Uint32Array;
  /** Rows that have every value, whatever the values are: a policy for all chains. They have no codes besides. */
  readonly every?: Bits;
}

/** A column of lists: every row may have several values. */
export type ListColumn = CodedColumn & { readonly offsets: Uint32Array };

const isShort = (size: number): boolean => size < 0xffff;

/** A column with one value a row; -1 for none. */
export function columnOfCodes(codes: ArrayLike<number>, size: number): CodedColumn {
  const kept: Codes = isShort(size) ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    kept[row] = code < 0 ? size : code;
  }
  return { rows: codes.length, size, codes: kept };
}

/** Builds a column row by row: `add` the values of a row, then `endRow`. A value added twice counts once, -1 is no value. */
export class CodedColumnBuilder {
  private readonly ownRows: number;
  private readonly ownSize: number;
  private readonly offsets: Uint32Array;
  /** Row + 1 that last had the value. */
  private readonly seen: Uint32Array;
  private ownCodes: Uint32Array;
  private row = 0;
  private length = 0;
  private isSingle = true;
  private every: Bits | undefined;

  constructor(rows: number, size: number) {
    this.ownRows = rows;
    this.ownSize = size;
    this.offsets = new Uint32Array(rows + 1);
    this.seen = new Uint32Array(size);
    this.ownCodes = new Uint32Array(Math.max(16, rows));
  }

  /** Whether the row did not have the value yet. */
  add(code: number): boolean {
    if (code < 0 || this.seen[code] === this.row + 1) return false;
    this.seen[code] = this.row + 1;
    if (this.length === this.ownCodes.length) this.grow();
    this.ownCodes[this.length] = code;
    this.length += 1;
    return true;
  }

  /** Adds the values another column has at a row of its own. */
  addFrom(column: CodedColumn, row: number): void {
    const { codes, offsets, size, every } = column;
    if (every !== undefined && hasBit(every, row)) this.addEvery();
    if (offsets === undefined) {
      const code = codes[row]!;
      if (code < size) this.add(code);
      return;
    }
    const end = offsets[row + 1]!;
    for (let i = offsets[row]!; i < end; i++) this.add(codes[i]!);
  }

  /** Adds the values in `to` of those values the row has in `links` that are among `passing`. */
  addThrough(links: CodedColumn, row: number, passing: Bits, to: CodedColumn): void {
    const { codes, offsets } = links;
    const end = offsets === undefined ? row + 1 : offsets[row + 1]!;
    for (let i = offsets === undefined ? row : offsets[row]!; i < end; i++) {
      if (hasBit(passing, codes[i]!)) this.addFrom(to, codes[i]!);
    }
  }

  /** The row has every value; nothing is added to it besides. */
  addEvery(): void {
    this.every ??= noBits(this.ownRows);
    addBit(this.every, this.row);
  }

  endRow(): void {
    if (this.length - this.offsets[this.row]! > 1) this.isSingle = false;
    this.row += 1;
    this.offsets[this.row] = this.length;
  }

  /** The column; with one code a row where no row has more, which halves the reads of a count. */
  build(): CodedColumn {
    const used = this.ownCodes.subarray(0, this.length);
    const every = this.every === undefined ? {} : { every: this.every };
    const shape = { rows: this.ownRows, size: this.ownSize, ...every };
    if (this.isSingle) return { ...shape, codes: this.single(used) };
    const codes = isShort(this.ownSize) ? Uint16Array.from(used) : used.slice();
    return { ...shape, codes, offsets: this.offsets };
  }

  private single(used: Uint32Array): Codes {
    const codes = isShort(this.ownSize) ? new Uint16Array(this.ownRows) : new Uint32Array(this.ownRows);
    for (let row = 0; row < this.ownRows; row++) {
      const start = this.offsets[row]!;
      codes[row] = start === this.offsets[row + 1] ? this.ownSize : used[start]!;
    }
    return codes;
  }

  private grow(): void {
    const wider = new Uint32Array(this.ownCodes.length * 2);
    wider.set(this.ownCodes);
    this.ownCodes = wider;
  }
}

/** For every value the rows that have it, ascending: a column the other way round. Leaves out rows with every value. */
export function inverse(column: CodedColumn): ListColumn {
  const { rows, size, codes, offsets } = column;
  const ends = new Uint32Array(size + 2);
  for (let i = 0; i < codes.length; i++) ends[codes[i]! + 1]! += 1;
  for (let value = 0; value < size; value++) ends[value + 1]! += ends[value]!;
  const items = new Uint32Array(ends[size]!);
  const next = ends.slice();
  for (let row = 0; row < rows; row++) {
    const end = offsets === undefined ? row + 1 : offsets[row + 1]!;
    for (let i = offsets === undefined ? row : offsets[row]!; i < end; i++) {
      const code = codes[i]!;
      if (code < size) items[next[code]!++] = row;
    }
  }
  return { rows: size, size: rows, codes: items, offsets: ends.subarray(0, size + 1) };
}

/** The values in `to` of each row's values in `column`: of an enterprise's nodes, the stages. */
export function compose(column: CodedColumn, to: CodedColumn): CodedColumn {
  const builder = new CodedColumnBuilder(column.rows, to.size);
  const all = allBits(column.size);
  for (let row = 0; row < column.rows; row++) {
    if (column.every !== undefined && hasBit(column.every, row)) builder.addEvery();
    builder.addThrough(column, row, all, to);
    builder.endRow();
  }
  return builder.build();
}

/** The values of each row in any of the columns. */
export function union(first: CodedColumn, ...others: readonly CodedColumn[]): CodedColumn {
  const builder = new CodedColumnBuilder(first.rows, first.size);
  for (let row = 0; row < first.rows; row++) {
    builder.addFrom(first, row);
    for (const other of others) builder.addFrom(other, row);
    builder.endRow();
  }
  return builder.build();
}

/** The values of some rows; the others have none. */
export function restrict(column: CodedColumn, rows: Bits): CodedColumn {
  const builder = new CodedColumnBuilder(column.rows, column.size);
  for (let row = 0; row < column.rows; row++) {
    if (hasBit(rows, row)) builder.addFrom(column, row);
    builder.endRow();
  }
  return builder.build();
}

/** The values each row has in both columns. */
export function common(a: CodedColumn, b: CodedColumn): CodedColumn {
  const builder = new CodedColumnBuilder(a.rows, a.size);
  /** Row + 1 that last had the value in b. */
  const inB = new Uint32Array(a.size + 1);
  for (let row = 0; row < a.rows; row++) {
    forValues(b, row, (code) => {
      inB[code] = row + 1;
    });
    forValues(a, row, (code) => {
      if (inB[code] === row + 1) builder.add(code);
    });
    builder.endRow();
  }
  return builder.build();
}

function forValues({ codes, offsets, size }: CodedColumn, row: number, use: (code: number) => void): void {
  const end = offsets === undefined ? row + 1 : offsets[row + 1]!;
  for (let i = offsets === undefined ? row : offsets[row]!; i < end; i++) if (codes[i]! < size) use(codes[i]!);
}

/** Of the rows `among`, those with a value among `passing`. */
export function rowsReaching(column: CodedColumn, passing: Bits, among: Bits): Bits {
  const { rows, codes, offsets } = column;
  const reaching = noBits(rows);
  for (let row = 0; row < rows; row++) {
    if (!hasBit(among, row)) continue;
    const end = offsets === undefined ? row + 1 : offsets[row + 1]!;
    for (let i = offsets === undefined ? row : offsets[row]!; i < end; i++) {
      if (!hasBit(passing, codes[i]!)) continue;
      addBit(reaching, row);
      break;
    }
  }
  return reaching;
}

/** Number of rows with each value. */
export function countByValue({ codes, size }: CodedColumn): Uint32Array {
  const counts = new Uint32Array(size + 1);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]! += 1;
  return counts.subarray(0, size);
}
