import type { Column } from "../model/column.ts";
import { COMPOSITE_KEYS, columnsOf, type TableName } from "../model/schema.ts";
import type { CellValue, ColumnCells, TableColumns } from "../model/table-columns.ts";
import { isEscaped, isPlainText, ODD, readNumber, readPlain } from "./read-cell.ts";
import type { RowScanner } from "./row-scanner.ts";
import { TextIndex } from "./text-index.ts";

/** Where a column of the schema stands in the file. */
export interface Place {
  readonly name: string;
  readonly column: Column;
  readonly index: number;
  /** Unit its header states, where that is not the column's own: no cell is plain then. */
  readonly unit?: string;
}

/** Rows a table has room for at first, and how many times that at most once it is full. */
const ROOM = 1024;
const MOST_TIMES = 16;
/** Room beyond what the rows so far let expect. */
const SPARE = 1.05;

/** Collects rows into typed columns. */
export class TableBuilder {
  /** Rows so far. */
  count = 0;
  private readonly table: TableName;
  private readonly text: string;
  /** Row of the spreadsheet by id. */
  private readonly rowOf: TextIndex;
  private readonly width: number;
  private readonly key: readonly string[] | undefined;
  private readonly writers: readonly Writer[];
  private readonly groups: readonly (readonly number[])[];
  /** Places of the cells that name a row. */
  private readonly naming: readonly number[];
  private readonly takesNothing: boolean;
  private room = ROOM;
  private rowNumbers = new Uint32Array(ROOM);
  private starts = new Uint32Array(ROOM);

  constructor(table: TableName, text: string, places: readonly Place[], width: number) {
    this.table = table;
    this.text = text;
    this.rowOf = new TextIndex(text);
    this.width = width;
    this.key = COMPOSITE_KEYS[table];
    const id: Place[] = this.key === undefined ? [] : [{ name: "id", column: ID, index: -1 }];
    this.writers = [...id, ...places].map((place) => new Writer(place, text));
    const placeOf = (name: string) => places.find((place) => place.name === name)?.index ?? -1;
    this.naming = (this.key ?? ["id"]).map(placeOf);
    this.takesNothing = places.some(({ column, index, unit }) => unit !== undefined || (column.required && index < 0));
    this.groups = groupsOf(table).map((names) =>
      places.flatMap(({ name, index }) => (names.includes(name) ? index : [])),
    );
  }

  /** Adds the scanned row if every cell is what its column wants; false, and nothing added, where one is not. */
  addPlain(row: number, scanned: RowScanner): boolean {
    if (scanned.count !== this.width || this.takesNothing) return false;
    this.makeRoom(scanned.start);
    for (const writer of this.writers) if (writer.index >= 0 && !writer.writePlain(this.count, scanned)) return false;
    for (const group of this.groups) if (isBlank(group, scanned)) return false;
    if (this.key === undefined) {
      const place = this.naming[0] ?? 0;
      return this.name(row, scanned.start, this.text, scanned.starts[place] ?? 0, scanned.ends[place] ?? 0);
    }
    const id = this.naming.map((index) => scanned.cell(index)).join("~");
    this.writers[0]?.put(this.count, id);
    return this.name(row, scanned.start, id, 0, id.length);
  }

  /** Adds a row of values, its id among them. */
  add(row: number, start: number, values: Readonly<Record<string, CellValue>>): void {
    this.makeRoom(start);
    for (const writer of this.writers) writer.put(this.count, values[writer.name]);
    const id = String(values["id"]);
    this.name(row, start, id, 0, id.length);
  }

  /** Row of the spreadsheet that has the id already. */
  rowOfId(id: string): number | undefined {
    const row = this.rowOf.get(id, 0, id.length);
    return row < 0 ? undefined : row;
  }

  /** Ends a row, whose id is a part of a text; false where that is blank or another row has it. */
  private name(row: number, start: number, text: string, from: number, to: number): boolean {
    if (from === to || this.rowOf.get(text, from, to) >= 0) return false;
    this.rowOf.set(text, from, to, row);
    this.rowNumbers[this.count] = row;
    this.starts[this.count] = start;
    this.count += 1;
    return true;
  }

  /** Room for as many rows as the text up to here lets expect of the rest. */
  private makeRoom(start: number): void {
    const { count } = this;
    if (count < this.room) return;
    const expected = Math.ceil(((count * this.text.length) / Math.max(start, 1)) * SPARE);
    this.room = Math.min(Math.max(expected, Math.ceil(count * SPARE) + ROOM), count * MOST_TIMES);
    this.rowNumbers = grown(this.rowNumbers, this.room);
    this.starts = grown(this.starts, this.room);
    for (const writer of this.writers) writer.grow(this.room);
  }

  finish(): { readonly columns: TableColumns; readonly starts: Uint32Array } {
    const { count } = this;
    const columns = Object.fromEntries(this.writers.map((writer) => [writer.name, writer.finish(count)]));
    const rowNumbers = filled(this.rowNumbers, count);
    return { columns: { table: this.table, count, rowNumbers, columns }, starts: filled(this.starts, count) };
  }
}

function isBlank(group: readonly number[], { starts, ends }: RowScanner): boolean {
  for (const index of group) if (starts[index] !== ends[index]) return false;
  return true;
}

const ID: Column = { kind: "id" };

function grown(old: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(room);
  next.set(old);
  return next;
}

/** The rows of an array that has room for more; a copy where most of it is spare. */
const filled = <A extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(array: A, count: number): A =>
  (count * 2 < array.length ? array.slice(0, count) : array.subarray(0, count)) as A;

/** Columns of which one must be filled. */
export function groupsOf(table: TableName): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [name, { group }] of Object.entries(columnsOf(table))) {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups.values()];
}

/** Kinds of which a table holds few different values, and the same ones over and over. */
const CODED: ReadonlySet<Column["kind"]> = new Set(["ref", "refs", "list", "choice", "flag", "date"]);

/** Takes the cells of one column. */
class Writer {
  readonly name: string;
  readonly index: number;
  private readonly ownColumn: Column;
  private readonly text: string;
  private readonly form: ColumnCells["kind"];
  private readonly ownPut = new Map<number, string>();
  /** Last row put: only that one may be written again. */
  private lastPut = -1;
  private readonly codes: TextIndex;
  private readonly values: CellValue[];
  private readonly entries = new Map<string, string>();
  private numbers: Float64Array<ArrayBuffer>;
  private starts: Uint32Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;

  constructor({ name, column, index }: Place, text: string) {
    this.name = name;
    this.index = index;
    this.ownColumn = column;
    this.text = text;
    this.codes = new TextIndex(text);
    this.form = column.kind === "number" ? "number" : CODED.has(column.kind) ? "coded" : "text";
    this.values = [column.kind === "refs" || column.kind === "list" ? [] : undefined];
    this.numbers = new Float64Array(this.form === "number" ? ROOM : 0);
    this.starts = new Uint32Array(this.form === "number" ? 0 : ROOM);
    this.ends = new Uint32Array(this.form === "text" ? ROOM : 0);
  }

  /** Writes a cell of the scanned row as it stands; false where it is not what the column wants. */
  writePlain(row: number, scanned: RowScanner): boolean {
    const { index, text, ownColumn } = this;
    const start = scanned.starts[index] ?? 0;
    const end = scanned.ends[index] ?? 0;
    if (start === end) {
      this.blank(row);
      return ownColumn.required !== true;
    }
    if (this.form === "number") {
      const value = readNumber(ownColumn, text, start, end);
      if (value !== ODD) this.numbers[row] = value;
      return value !== ODD;
    }
    if (scanned.isDoubled(index)) return this.writeDoubled(row, scanned.cell(index));
    if (this.form === "coded") return this.writeCoded(row, text, start, end);
    if (!this.isPlain(start, end)) return false;
    this.starts[row] = isEscaped(text, start, end) ? start + 1 : start;
    this.ends[row] = end;
    return true;
  }

  private isPlain(start: number, end: number): boolean {
    const { text, ownColumn } = this;
    if (ownColumn.kind === "text") return isPlainText(text, start, end);
    return readPlain(ownColumn, text.slice(start, end)) !== ODD;
  }

  private writeDoubled(row: number, cell: string): boolean {
    if (this.form === "coded") return this.writeCoded(row, cell, 0, cell.length);
    const value = readPlain(this.ownColumn, cell);
    if (value !== ODD) this.put(row, value);
    return value !== ODD;
  }

  private writeCoded(row: number, text: string, start: number, end: number): boolean {
    let code = this.codes.get(text, start, end);
    if (code < 0) {
      const value = readPlain(this.ownColumn, text.slice(start, end));
      if (value === ODD) return false;
      code = this.values.push(this.shared(value)) - 1;
      this.codes.set(text, start, end, code);
    }
    this.starts[row] = code;
    return true;
  }

  /** Writes a value, whatever its cell looked like. */
  put(row: number, value: CellValue): void {
    this.blank(row);
    if (value === undefined) return;
    if (this.form === "number") this.numbers[row] = value as number;
    else if (this.form === "coded") this.starts[row] = this.values.push(this.shared(value)) - 1;
    else {
      this.ownPut.set(row, String(value));
      this.lastPut = row;
    }
  }

  /** The value, each entry of a list kept once however many lists hold it; without room to spare: a table keeps a hundred thousand lists. */
  private shared(value: CellValue): CellValue {
    if (!Array.isArray(value)) return value;
    return value.map((entry: string) => {
      const known = this.entries.get(entry);
      if (known === undefined) this.entries.set(entry, entry);
      return known ?? entry;
    });
  }

  private blank(row: number): void {
    if (this.form === "number") this.numbers[row] = Number.NaN;
    else {
      this.starts[row] = 0;
      if (this.form === "text") {
        this.ends[row] = 0;
        if (this.lastPut === row) this.ownPut.delete(row);
      }
    }
  }

  grow(room: number): void {
    if (this.form === "number") {
      const next = new Float64Array(room);
      next.set(this.numbers);
      this.numbers = next;
    } else {
      this.starts = grown(this.starts, room);
      if (this.form === "text") this.ends = grown(this.ends, room);
    }
  }

  finish(count: number): ColumnCells {
    switch (this.form) {
      case "number":
        return { kind: "number", numbers: filled(this.numbers, count) };
      case "coded":
        return { kind: "coded", codes: filled(this.starts, count), values: this.values };
      default:
        return {
          kind: "text",
          text: this.text,
          starts: filled(this.starts, count),
          ends: filled(this.ends, count),
          put: this.ownPut,
        };
    }
  }
}
