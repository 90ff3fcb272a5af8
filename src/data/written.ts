import type { Written } from "../model/pack.ts";
import type { TableContent } from "../model/parsed-table.ts";
import { RowScanner } from "./row-scanner.ts";

/** The cells of a table as they were written, found again in its text when asked for. */
export function writtenOf({ written, columns, report }: TableContent): Written {
  const { rowNumbers } = columns;
  const rejected = new Map(report.rejected.map(({ row, cells }) => [row, cells]));
  return {
    row: (index) => rowNumbers[index] ?? 0,
    cells: (row) => {
      const index = placeOf(rowNumbers, row);
      const start = written.starts[index];
      if (start === undefined || rowNumbers[index] !== row) return rejected.get(row);
      const scanner = new RowScanner(written.text, written.delimiter, start);
      return scanner.next() ? scanner.cells : undefined;
    },
  };
}

/** Where a row number stands, or would stand, among the numbers, which rise. */
function placeOf(rowNumbers: Uint32Array, row: number): number {
  let [low, high] = [0, rowNumbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowNumbers[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
