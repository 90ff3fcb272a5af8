import type { Finding } from "../../model/finding.ts";
import type { TableColumns } from "../../model/table-columns.ts";
import type { Place } from "../table-builder.ts";
import { scaled } from "./values/units.ts";

/** Up to here a share under a header of % was written as 1 or less. */
const SMALL = 0.01;

/** Shares under a header that says %, some written as 35 and some as 0.5: the latter may have been meant as one half. */
export function mixedShares(file: string, places: readonly Place[], columns: TableColumns): readonly Finding[] {
  return places.flatMap(({ name, column, unit }) => {
    const cells = columns.columns[name];
    if (column.unit !== "share" || unit !== "%" || cells?.kind !== "number") return [];
    const { numbers } = cells;
    const large = numbers.findIndex((share) => share > SMALL);
    if (large < 0) return [];
    const other = columns.rowNumbers[large] ?? 0;
    const detail = `第 ${other} 行 row ${other}: ${percentOf(numbers[large] ?? 0)}%`;
    return [...numbers].flatMap((share, index): Finding[] => {
      if (!(share > 0 && share <= SMALL)) return [];
      const row = columns.rowNumbers[index] ?? 0;
      return [{ severity: "warning", code: "share-mixed", file, row, column: name, value: percentOf(share), detail }];
    });
  });
}

const percentOf = (share: number): string => String(scaled(share.toFixed(12), { times: 1n, over: 1n, exponent: 2 }));
