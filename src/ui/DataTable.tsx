import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { EntityKey } from "../model/entity.ts";
import { usePrinting } from "./printing.ts";
import type { TwinTable } from "./twin-table.ts";
import "./data-table.css";

export interface DataTableProps {
  readonly table: TwinTable;
  readonly selected: EntityKey | undefined;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover?: ((key: EntityKey | undefined) => void) | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** Column id; - before it: descending. */
  readonly sort?: string | undefined;
  /** Class of a row: emphasis. */
  readonly rowClass?: ((key: EntityKey) => string) | undefined;
}

/** Above this many rows only those in sight are in the page, all of them when it is printed. */
const WINDOW_FROM = 400;
/** Pixels. */
const ROW_HEIGHT = 29;

/** A table whose rows can be selected: arrows walk, Enter selects. The first cell of a row is its heading. */
export function DataTable(props: DataTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  return (
    <div className="data-table" ref={scroller}>
      {props.table.rows.length > WINDOW_FROM && !isPrinting ? (
        <WindowedTable {...props} scroller={scroller} />
      ) : (
        <PlainTable {...props} rows={props.table.rows} first={0} before={0} after={0} />
      )}
    </div>
  );
}

function WindowedTable(props: DataTableProps & { readonly scroller: RefObject<HTMLDivElement | null> }) {
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

interface PlainTableProps extends DataTableProps {
  readonly rows: TwinTable["rows"];
  readonly first: number;
  /** Pixels of rows not in the page. */
  readonly before: number;
  readonly after: number;
}

function PlainTable({
  table,
  rows,
  first,
  before,
  after,
  selected,
  onSelect,
  onHover,
  onSort,
  sort,
  rowClass,
}: PlainTableProps) {
  return (
    <table aria-rowcount={table.rows.length + 1}>
      <caption className="visually-hidden">{table.caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {table.columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={column.isNumber === true ? "number" : ""}
              aria-sort={sortState(column.id, sort)}
            >
              {onSort === undefined ? (
                column.label
              ) : (
                <button type="button" onClick={() => onSort(column.id)}>
                  {column.label}
                  <span aria-hidden="true">{sort === column.id ? " ▲" : sort === `-${column.id}` ? " ▼" : ""}</span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows}>
        {before > 0 && <Spacer height={before} />}
        {rows.map((row, position) => (
          <tr
            key={row.key}
            aria-rowindex={first + position + 2}
            aria-selected={row.key === selected}
            className={rowClass?.(row.key) ?? ""}
            data-key={row.key}
            onMouseEnter={onHover && (() => onHover(row.key))}
            onMouseLeave={onHover && (() => onHover(undefined))}
            onClick={() => onSelect(row.key)}
          >
            {row.cells.map((cell, index) => {
              const column = table.columns[index];
              if (index === 0) {
                return (
                  <th key={column?.id} scope="row">
                    <button
                      type="button"
                      onClick={(event) => {
                        event.stopPropagation();
                        onSelect(row.key);
                      }}
                    >
                      {cell ?? "—"}
                    </button>
                  </th>
                );
              }
              return (
                <td key={column?.id} className={column?.isNumber === true ? "number" : ""}>
                  {cell ?? "—"}
                </td>
              );
            })}
          </tr>
        ))}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  );
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true">
    <td style={{ height, padding: 0, border: 0 }} />
  </tr>
);

function sortState(column: string, sort: string | undefined): "ascending" | "descending" | undefined {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : undefined;
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest("tr");
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector("button");
  if (button === null || button === undefined) return;
  event.preventDefault();
  button.focus();
}
