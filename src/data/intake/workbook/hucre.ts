import { type Zippable, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { SheetValue } from "./cell-text.ts";

/** A rectangle of cells, counted from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as its reader gives it: all that is known of hucre beyond this file. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly details: readonly Detail[];
}

/** A cell that holds a formula or an error value. */
export interface Detail {
  readonly row: number;
  readonly column: number;
  readonly isFormula: boolean;
  readonly isError: boolean;
  readonly value: SheetValue;
}

/** Reads the sheets named from parts already unpacked. Rejects where they are not well-formed. */
export async function readSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  names: ReadonlySet<string>,
): Promise<readonly ReadSheet[]> {
  const contents: Zippable = Object.create(null);
  for (const [path, bytes] of parts) contents[path] = [bytes, { level: 0 }];
  const { sheets } = await readXlsx(zipSync(contents), {
    sheets: ({ name, hidden, veryHidden }) => !hidden && !veryHidden && names.has(name),
  });
  return sheets.map(({ name, rows, merges = [], rowDefs, columns = [], cells }) => ({
    name,
    rows,
    merges,
    hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden, height }]) => (hidden || height === 0 ? [row] : [])),
    hiddenColumns: columns.flatMap(({ hidden, width }, column) => (hidden || width === 0 ? [column] : [])),
    details: [...(cells ?? [])].flatMap(([key, { type, formula, value }]): Detail[] => {
      if (type !== "error" && formula === undefined) return [];
      const [row = 0, column = 0] = key.split(",").map(Number);
      return [{ row, column, isFormula: formula !== undefined, isError: type === "error", value: value as SheetValue }];
    }),
  }));
}
