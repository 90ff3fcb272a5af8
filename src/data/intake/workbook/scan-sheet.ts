import type { Shown } from "./shown-as.ts";
import { attribute, forEachTag } from "./xml-tags.ts";

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** What a sheet says before it is read: how large it is, and what its reader does not tell. */
export interface SheetScan {
  /** Rows and columns up to the last cell, blank ones counted. */
  readonly rows: number;
  readonly columns: number;
  /** A filter that lets only some rows through. */
  readonly isFiltered: boolean;
  /** Buttons for filtering, whether or not one is set. */
  readonly hasFilterButtons: boolean;
  /** How cells show their number, where not in full; by `cellKey`. */
  readonly shown: ReadonlyMap<number, Shown>;
  /** Cells of which nothing is to be taken, whatever their reader makes of them; by `cellKey`. */
  readonly void: ReadonlyMap<number, VoidCell>;
}

/** `blank`: the cell names a type and holds no value; `lost`: its text is not among the shared texts; `unstored`: a formula whose text was not stored. */
export type VoidCell = "blank" | "lost" | "unstored";

/** One number for a cell, counted from 0. */
export const cellKey = (row: number, column: number): number => row * LAST_COLUMN + column;

/** Row and column of a `cellKey`. */
export const cellPlace = (key: number): readonly [row: number, column: number] => [
  Math.floor(key / LAST_COLUMN),
  key % LAST_COLUMN,
];

/** Undefined where a cell lies outside any spreadsheet, or the widths of columns are stated again and again. `texts` is how many texts the sheets share. */
export function scanSheet(xml: string, styles: readonly Shown[], texts: number): SheetScan | undefined {
  let [row, column, rows, columns, stated] = [-1, -1, 0, 0, 0];
  let [isFiltered, hasFilterButtons, isSound] = [false, false, true];
  const shown = new Map<number, Shown>();
  const cell = new Cell(texts);
  forEachTag(xml, (name, attributes, isEnd, from, to) => {
    if (name === "v") {
      if (!isEnd) cell.value(xml, to, false);
      if (isEnd || attributes.endsWith("/")) cell.value(xml, from, true);
    }
    if (isEnd) return;
    if (name === "row") {
      row = Number(attribute(attributes, "r") ?? row + 2) - 1;
      column = -1;
    } else if (name === "c") {
      const place = placeOf(attribute(attributes, "r")) ?? [row, column + 1];
      [row, column] = place;
      isSound &&= isInside(row, column);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      const style = styles[Number(attribute(attributes, "s") ?? 0)];
      if (style !== undefined) shown.set(cellKey(row, column), style);
      cell.begin(cellKey(row, column), attribute(attributes, "t"));
    } else if (name === "f") {
      cell.hasFormula = true;
    } else if (name === "col") {
      stated += Math.abs(Number(attribute(attributes, "max")) - Number(attribute(attributes, "min"))) + 1;
    } else if (name === "filterColumn") isFiltered = true;
    else if (name === "autoFilter") hasFilterButtons = true;
  });
  cell.settle();
  if (!isSound || !(stated <= 2 * LAST_COLUMN)) return undefined;
  return { rows, columns, isFiltered, hasFilterButtons, shown, void: cell.void };
}

/** The cell the scan is in: what it says it holds, and whether it does. */
class Cell {
  readonly void = new Map<number, VoidCell>();
  hasFormula = false;
  private readonly texts: number;
  private key = -1;
  private type: string | undefined;
  private from = -1;
  private written: string | undefined;

  constructor(texts: number) {
    this.texts = texts;
  }

  begin(key: number, type: string | undefined): void {
    this.settle();
    this.key = key;
    this.type = type;
    this.hasFormula = false;
    this.written = undefined;
  }

  /** At the beginning and at the end of the value. */
  value(xml: string, at: number, isEnd: boolean): void {
    if (isEnd && (this.type === "s" || this.type === "b" || this.type === "str"))
      this.written = xml.slice(this.from, at);
    this.from = at;
  }

  /** Told once the next cell begins. */
  settle(): void {
    if (this.type === "str") {
      if (this.hasFormula && this.written === undefined) this.void.set(this.key, "unstored");
    } else if (this.type === "s" || this.type === "b") {
      const text = this.written?.trim() ?? "";
      if (text === "") this.void.set(this.key, this.hasFormula ? "unstored" : "blank");
      else if (this.type === "s" && !(/^\d+$/.test(text) && Number(text) < this.texts)) this.void.set(this.key, "lost");
    }
    this.type = undefined;
  }
}

const isInside = (row: number, column: number): boolean =>
  Number.isInteger(row) && row >= 0 && row < LAST_ROW && column >= 0 && column < LAST_COLUMN;

/** Row and column of an address such as AB12, from 0; undefined where a cell states none. */
function placeOf(address: string | undefined): readonly [row: number, column: number] | undefined {
  if (address === undefined || address === "") return undefined;
  const digits = address.search(/\d/);
  const column = digits < 1 ? 0 : columnNumber(address.slice(0, digits));
  return [Number(address.slice(Math.max(digits, 0))) - 1, column - 1];
}

/** A as 1, Z as 26, AA as 27; NaN for anything else. */
function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.NaN;
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return Number.NaN;
    number = number * 26 + value;
  }
  return number;
}

/** The letters of a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
