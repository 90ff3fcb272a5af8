import { Fragment, useState } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { columnLetter } from "./columns.ts";
import type { WrittenRow } from "./protocol.ts";
import { shownColumns } from "./report-items.ts";

interface RowCellsProps {
  readonly header: readonly string[];
  readonly row: WrittenRow;
  readonly marked: number | undefined;
}

/** A row as its sheet shows it: letters over the columns, the header, the cells; the one in question marked. */
export function RowCells({ header, row, marked }: RowCellsProps) {
  const t = useText(checkMessages);
  const [isWhole, setWhole] = useState(false);
  const width = Math.max(header.length, row.cells.length);
  const columns = shownColumns(width, marked, isWhole);
  const hasGap = (position: number) => position > 0 && (columns[position] ?? 0) - (columns[position - 1] ?? 0) > 1;
  const gap = (key: string, Cell: "td" | "th") => (
    <Cell key={key} className="gap">
      <span className="visually-hidden">{t("skipped")}</span>
      <span aria-hidden="true">…</span>
    </Cell>
  );
  const line = (draw: (index: number) => React.ReactNode, Cell: "td" | "th") =>
    columns.map((index, position) => (
      <Fragment key={index}>
        {hasGap(position) && gap(`gap${index}`, Cell)}
        {draw(index)}
      </Fragment>
    ));
  const label = t("cells", { row: String(row.row) });
  return (
    <div className="row-cells">
      <div className="check-scroll" role="region" tabIndex={0} aria-label={label} ref={showMarked}>
        <table className="sheet">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <td className="corner" />
              {line(
                (index) => (
                  <th scope="col" className={index === marked ? "marked" : ""}>
                    {columnLetter(index)}
                  </th>
                ),
                "td",
              )}
            </tr>
            <tr>
              <th scope="row">{t("header")}</th>
              {line(
                (index) => (
                  <td className="sheet-header">{header[index]}</td>
                ),
                "td",
              )}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{row.row}</th>
              {line(
                (index) => (
                  <td className={index === marked ? "marked" : ""}>
                    {index === marked ? <mark>{row.cells[index] || t("blank")}</mark> : row.cells[index]}
                  </td>
                ),
                "td",
              )}
            </tr>
          </tbody>
        </table>
      </div>
      {shownColumns(width, marked, false).length < width && (
        <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? "partRow" : "wholeRow")}
        </button>
      )}
    </div>
  );
}

/** Brings the marked cell into sight where the row is wider than the page. */
function showMarked(scroller: HTMLDivElement | null): void {
  const cell = scroller?.querySelector<HTMLElement>("td.marked");
  if (!scroller || !cell || scroller.scrollWidth <= scroller.clientWidth) return;
  scroller.scrollLeft = cell.offsetLeft - (scroller.clientWidth - cell.offsetWidth) / 2;
}
