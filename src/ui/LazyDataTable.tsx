import { lazy, Suspense } from "react";
import type { DataTableProps } from "./DataTable.tsx";

const Table = lazy(() => import("./DataTable.tsx").then((module) => ({ default: module.DataTable })));

/** The table, fetched when the first one is shown: maps alone do without it. */
export function LazyDataTable(props: DataTableProps) {
  return (
    <Suspense fallback={<div className="waiting" aria-busy="true" />}>
      <Table {...props} />
    </Suspense>
  );
}
