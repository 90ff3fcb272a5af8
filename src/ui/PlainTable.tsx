import type { KeyboardEvent } from "react";
import type { EntityKey } from "../model/entity.ts";
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

export interface PlainTableProps extends DataTableProps {
  readonly rows: TwinTable["rows"];
  readonly first: number;
  /** Pixels of rows not in the page. */
  readonly before: number;
  readonly after: number;
}

/** The rows given, of a table that may have more before and after them. */
export function PlainTable({
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
