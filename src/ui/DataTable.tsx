import { lazy, Suspense, useRef } from "react";
import { type DataTableProps, PlainTable } from "./PlainTable.tsx";
import { usePrinting } from "./printing.ts";

export type { DataTableProps };

/** Fetched where a table is long: most are not. */
const WindowedTable = lazy(() => import("./WindowedTable.tsx").then((module) => ({ default: module.WindowedTable })));

/** Above this many rows only those in sight are in the page, all of them when it is printed. */
const WINDOW_FROM = 400;

/** A table whose rows can be selected: arrows walk, Enter selects. The first cell of a row is its heading. */
export function DataTable(props: DataTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  // A browser repeats a head on every sheet, but not the buttons in it.
  const onSort = isPrinting ? undefined : props.onSort;
  return (
    <div className="data-table" ref={scroller}>
      {props.table.rows.length > WINDOW_FROM && !isPrinting ? (
        <Suspense fallback={<div className="waiting" aria-busy="true" />}>
          <WindowedTable {...props} scroller={scroller} />
        </Suspense>
      ) : (
        <PlainTable {...props} onSort={onSort} rows={props.table.rows} first={0} before={0} after={0} />
      )}
    </div>
  );
}
