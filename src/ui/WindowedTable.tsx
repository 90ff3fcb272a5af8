import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { type DataTableProps, PlainTable } from "./PlainTable.tsx";

/** Pixels. */
const ROW_HEIGHT = 29;

/** A long table: only the rows in sight of its scroller are in the page. */
export function WindowedTable(props: DataTableProps & { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const virtual = useVirtualizer({
    count: props.table.rows.length,
    getScrollElement: () => props.scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  return (
    <PlainTable
      {...props}
      rows={props.table.rows.slice(first?.index ?? 0, (last?.index ?? -1) + 1)}
      first={first?.index ?? 0}
      before={first?.start ?? 0}
      after={virtual.getTotalSize() - (last?.end ?? 0)}
    />
  );
}
