import { type KeyboardEvent, useRef, useState } from "react";
import type { Period } from "../../model/indicator-period.ts";
import type { Series } from "../../model/indicator-series.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useSize } from "../../ui/use-size.ts";
import type { CellWorld } from "./cells.ts";
import { hasMonths, type IndicatorGroups } from "./items.ts";
import { GroupRow, LineRow } from "./TableRows.tsx";
import { type IndicatorWords, quarterWord } from "./use-indicator-words.ts";
import { type TreeRow, useTreeRows } from "./use-tree-rows.ts";

/** Pixels: below this the table scrolls in its own box. */
const NEEDED = { rest: 690, column: 66 };
/** A table whose rows open and close. */
const TREEGRID = { role: "treegrid" } as const;

interface IndicatorTableProps {
  readonly groups: IndicatorGroups;
  readonly columns: readonly Period[];
  readonly series: readonly Series[];
  readonly year: number | undefined;
  readonly openQuarters: ReadonlySet<string>;
  readonly onQuarter: (quarter: string) => void;
  readonly world: CellWorld;
  readonly words: IndicatorWords;
}

/** The tree: rows are series, columns periods of the year. One tab stop; arrows walk, left and right close and open, Enter selects. */
export function IndicatorTable(props: IndicatorTableProps) {
  const { groups, columns, series, year, openQuarters, onQuarter, world, words } = props;
  const { t } = words;
  const [box, size] = useSize<HTMLDivElement>();
  const isTight = size !== undefined && size.width < NEEDED.rest + NEEDED.column * columns.length;
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, toggle } = useTreeRows(groups, year);
  const [active, setActive] = useState<string>();
  const { select } = useAttention();
  const hasOwner = series.some((each) => each.rows.some(({ owner_zh, owner_en, due }) => owner_zh ?? owner_en ?? due));
  const stop = rows.some(({ id }) => id === active) ? active : rows[0]?.id;
  const focus = (id: string | undefined) => {
    const row = [...(body.current?.rows ?? [])].find((each) => each.dataset["row"] === id);
    row?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const at = rows.findIndex(({ id }) => id === active);
    const row = rows[at];
    if (row === undefined) return;
    const done = act(event.key, row, {
      rows,
      at,
      toggle,
      focus,
      select: () => row.key !== undefined && select(row.key),
    });
    if (done) event.preventDefault();
  };
  return (
    <div ref={box} className={`ind-table ${isTight ? "tight" : ""}`}>
      <table {...TREEGRID} aria-label={t("expandHint")} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{t("colIndicator")}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`number ${column.kind}`}>
                {column.kind === "quarter" && hasMonths(series, column) ? (
                  <button
                    type="button"
                    aria-expanded={openQuarters.has(column.id)}
                    title={t(openQuarters.has(column.id) ? "closeMonths" : "openMonths", {
                      quarter: words.period(column),
                    })}
                    onClick={() => onQuarter(column.id)}
                  >
                    {columnWord(column, words)}{" "}
                    <span aria-hidden="true">{openQuarters.has(column.id) ? "−" : "+"}</span>
                  </button>
                ) : (
                  columnWord(column, words)
                )}
              </th>
            ))}
            <th scope="col">{t("colPace")}</th>
            <th scope="col">{t("colLatest")}</th>
            {hasOwner && <th scope="col">{t("colOwner")}</th>}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={handleKey}>
          {rows.map((row) => {
            const shared = {
              row,
              columns,
              year,
              words,
              hasOwner,
              tabIndex: row.id === stop ? 0 : -1,
              onFocus: () => setActive(row.id),
              onToggle: () => toggle(row.id),
            } as const;
            return row.line === undefined ? (
              <GroupRow key={row.id} {...shared} />
            ) : (
              <LineRow key={row.id} {...shared} line={row.line} world={world} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Heading of a column, short: 全年, 一季度, 3月. */
function columnWord(period: Period, { t }: IndicatorWords): string {
  if (period.kind === "year") return t("colYear", { year: String(period.year) });
  if (period.kind === "half") return t(period.from === 1 ? "colHalf1" : "colHalf2");
  return period.kind === "quarter" ? quarterWord(t, period) : t("colMonth", { n: period.from });
}

interface Moves {
  readonly rows: readonly TreeRow[];
  readonly at: number;
  readonly toggle: (id: string) => void;
  readonly focus: (id: string | undefined) => void;
  readonly select: () => void;
}

/** What a key does to a row; false where it does nothing. */
function act(key: string, row: TreeRow, { rows, at, toggle, focus, select }: Moves): boolean {
  switch (key) {
    case "ArrowDown":
      focus(rows[at + 1]?.id);
      return true;
    case "ArrowUp":
      focus(rows[at - 1]?.id);
      return true;
    case "Home":
      focus(rows[0]?.id);
      return true;
    case "End":
      focus(rows[rows.length - 1]?.id);
      return true;
    case "ArrowRight":
      if (row.isOpen === false) toggle(row.id);
      else if (row.isOpen === true) focus(rows[at + 1]?.id);
      return true;
    case "ArrowLeft":
      if (row.isOpen === true) toggle(row.id);
      else focus(wholeOf(rows, at)?.id);
      return true;
    case "Enter":
    case " ":
      if (row.key === undefined) toggle(row.id);
      else select();
      return true;
    default:
      return false;
  }
}

/** The row a row is a part of. */
const wholeOf = (rows: readonly TreeRow[], at: number): TreeRow | undefined => {
  const level = rows[at]?.level ?? 0;
  return rows
    .slice(0, at)
    .reverse()
    .find((above) => above.level < level);
};
