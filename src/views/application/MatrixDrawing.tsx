import type { EntityKey } from "../../model/entity.ts";
import { keyOf } from "../../model/entity.ts";
import { rove } from "../../ui/rove.ts";
import { type DrawingProps, emphasisOfMany } from "./drawing.ts";
import type { MatrixMap, PlacedCell } from "./geometry.ts";
import { Lines } from "./Lines.tsx";
import { pressable } from "./pressable.ts";

interface MatrixDrawingProps extends DrawingProps {
  readonly map: MatrixMap;
  /** The cell whose cases are open: "row~field". */
  readonly opened: string | undefined;
  readonly onCell: (cell: PlacedCell) => void;
}

/** The matrix as laid out: heads, rows, tinted cells with their counts, totals. */
export function MatrixDrawing({ map, opened, onCell, ...props }: MatrixDrawingProps) {
  const firstFull = map.cells.find((cell) => cell.items.length > 0);
  const openField = (id: string) => {
    const cells = map.cells.filter((cell) => cell.field.id === id);
    props.onOpen(
      cells[0]?.field.name ?? "",
      cells.flatMap((cell) => cell.items),
      cells[0]?.box.x ?? 0,
    );
  };
  const last = map.rows[map.rows.length - 1];
  const bottom = last === undefined ? 0 : last.box.y + last.box.height;
  return (
    <svg
      data-drawing
      className="application-map matrix"
      width={map.width}
      height={map.height}
      role="group"
      aria-label={props.label}
      onKeyDown={rove}
    >
      {map.heads.map(({ field, text, total }) => (
        <g
          key={field.id}
          className="mark head"
          tabIndex={-1}
          aria-label={`${field.name}, ${props.words.cases(field.total)}`}
          role="button"
          {...pressable(
            () => openField(field.id),
            () => undefined,
          )}
        >
          <title>{`${field.name} · ${props.words.cases(field.total)}`}</title>
          <Lines text={text} className="name" anchor="middle" />
          <Lines text={total} className="total" anchor="middle" />
        </g>
      ))}
      <line
        className="rule"
        x1={map.rows[0]?.box.x ?? 0}
        x2={map.totals.x + 16}
        y1={bottom + 0.5}
        y2={bottom + 0.5}
        aria-hidden="true"
      />
      <text className="total-heading" x={map.rows[0]?.box.x ?? 0} y={map.totals.y} fontSize={12} aria-hidden="true">
        {props.words.total}
      </text>
      {map.rows.map(({ row, text, total }) => (
        <g key={row.id} className="matrix-row">
          <RowHead rowKey={row.key} name={row.name} count={row.total} text={text} {...props} />
          <Lines text={total} className={`total ${row.total === 0 ? "none" : ""}`} anchor="middle" />
        </g>
      ))}
      {map.cells.map((cell) => (
        <Cell
          key={`${cell.row.id}~${cell.field.id}`}
          cell={cell}
          isFirst={cell === firstFull}
          isOpen={opened === `${cell.row.id}~${cell.field.id}`}
          size={map.textSize}
          onCell={onCell}
          {...props}
        />
      ))}
      {map.key.map(({ field, text }) => (
        <Lines key={field.id} text={text} className="key-entry" />
      ))}
      <text
        className="total grand"
        x={map.totals.x}
        y={map.totals.y}
        fontSize={map.textSize}
        textAnchor="middle"
        aria-hidden="true"
      >
        {map.rows.reduce((sum, { row }) => sum + row.total, 0)}
      </text>
    </svg>
  );
}

interface RowHeadProps extends DrawingProps {
  readonly rowKey: EntityKey | undefined;
  readonly name: string;
  readonly count: number;
  readonly text: MatrixMap["rows"][number]["text"];
}

function RowHead({ rowKey, name, count, text, emphasis, words, onSelect, onHover }: RowHeadProps) {
  if (rowKey === undefined) return <Lines text={text} className="name" />;
  return (
    <g
      className={`mark row-head ${emphasis(rowKey)} ${count === 0 ? "open" : ""}`}
      data-key={rowKey}
      tabIndex={-1}
      aria-label={`${name}, ${words.cases(count)}`}
      role="button"
      {...pressable(
        () => onSelect(rowKey),
        (isOver) => onHover(isOver ? rowKey : undefined),
      )}
    >
      <title>{`${name} · ${words.cases(count)}`}</title>
      <Lines text={text} className="name" />
    </g>
  );
}

interface CellProps extends DrawingProps {
  readonly cell: PlacedCell;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly size: number;
  readonly onCell: (cell: PlacedCell) => void;
}

function Cell({ cell, isFirst, isOpen, size, onCell, emphasis, words }: CellProps) {
  const { box, items, row, field, shade } = cell;
  const rect = (
    <rect
      className={`case-shade shade-${shade}`}
      x={box.x + 1}
      y={box.y + 1}
      width={box.width - 2}
      height={box.height - 2}
    />
  );
  if (items.length === 0)
    return (
      <g className="cell empty" aria-hidden="true">
        {rect}
      </g>
    );
  const drawn = isOpen ? "selected" : emphasisOfMany(items.map((id) => emphasis(keyOf("application", id))));
  return (
    <g
      className={`mark cell ${drawn}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={`${row.name}, ${field.name}: ${words.cases(items.length)}`}
      aria-expanded={isOpen}
      role="button"
      {...pressable(
        () => onCell(cell),
        () => undefined,
      )}
    >
      <title>{`${row.name} · ${field.name} · ${words.cases(items.length)}`}</title>
      {rect}
      <text
        x={box.x + box.width / 2}
        y={box.y + box.height / 2 + size * 0.36}
        fontSize={size}
        textAnchor="middle"
        aria-hidden="true"
      >
        {items.length}
      </text>
    </g>
  );
}
