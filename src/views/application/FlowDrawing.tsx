import { keyOf } from "../../model/entity.ts";
import { PresenceMark } from "../../ui/PresenceMark.tsx";
import { rove } from "../../ui/rove.ts";
import { type DrawingProps, emphasisOfMany } from "./drawing.ts";
import type { FlowMap, PlacedCard, PlacedRibbon } from "./geometry.ts";
import { Lines } from "./Lines.tsx";
import { OpeningChips } from "./OpeningChips.tsx";
import { pressable } from "./pressable.ts";

const DRAWN_LAST: Readonly<Record<string, number>> = { faint: 0, normal: 1, strong: 2, selected: 3 };

/** The flow as laid out: ribbons beneath, cards above, openings under them. */
export function FlowDrawing({ map, ...props }: DrawingProps & { readonly map: FlowMap }) {
  const ribbons = [...map.ribbons].sort(
    (a, b) => (DRAWN_LAST[props.emphasis(a.item.key)] ?? 0) - (DRAWN_LAST[props.emphasis(b.item.key)] ?? 0),
  );
  return (
    <svg
      data-drawing
      className={`application-map flow-${map.form}`}
      width={map.width}
      height={map.height}
      role="group"
      aria-label={props.label}
      onKeyDown={rove}
    >
      {map.headings.map(({ text, width, count }) => (
        <g key={text.lines[0]} className="column-heading" aria-hidden="true">
          <text x={text.x} y={text.y} fontSize={text.size}>
            {text.lines[0]} <tspan className="count">{count}</tspan>
          </text>
          <line x1={text.x} x2={text.x + width} y1={text.y + 6} y2={text.y + 6} />
        </g>
      ))}
      {ribbons.map((ribbon) => (
        <Ribbon
          key={ribbon.item.id}
          {...props}
          ribbon={ribbon}
          thickness={map.ribbonWidth}
          isQuiet={map.form === "list"}
        />
      ))}
      {map.cards.map((placed, position) => (
        <Card key={placed.card.id} placed={placed} isFirst={position === 0} {...props} />
      ))}
      {map.openings !== undefined && <OpeningChips openings={map.openings} {...props} />}
    </svg>
  );
}

interface RibbonProps extends DrawingProps {
  readonly ribbon: PlacedRibbon;
  readonly thickness: number;
  /** Whether another mark stands for the application: then the ribbon is only a line. */
  readonly isQuiet: boolean;
}

function Ribbon({ ribbon, thickness, isQuiet, emphasis, onSelect, onHover }: RibbonProps) {
  const { item, paths } = ribbon;
  const words = [item.product, item.scenario, item.field, ...item.makers].filter((part) => part !== "").join(" · ");
  const lines = paths.map((path) => <path key={path} d={path} strokeWidth={thickness} />);
  if (isQuiet) {
    return (
      <g className={`ribbon quiet ${emphasis(item.key)}`} aria-hidden="true">
        {lines}
      </g>
    );
  }
  return (
    <g
      className={`mark ribbon ${emphasis(item.key)}`}
      data-key={item.key}
      tabIndex={-1}
      aria-label={words}
      aria-pressed={emphasis(item.key) === "selected"}
      role="button"
      {...pressable(
        () => onSelect(item.key),
        (isOver) => onHover(isOver ? item.key : undefined),
      )}
    >
      <title>{words}</title>
      {lines}
    </g>
  );
}

interface CardProps extends DrawingProps {
  readonly placed: PlacedCard;
  readonly isFirst: boolean;
}

function Card({ placed, isFirst, emphasis, presence, words, onSelect, onHover, onOpen }: CardProps) {
  const { card, box, text, count, mark } = placed;
  const { key } = card;
  const own = emphasisOfMany(card.items.map((id) => emphasis(keyOf("application", id))));
  const drawn = key === undefined ? own : emphasis(key);
  const found = card.nodeId === undefined ? undefined : presence.get(card.nodeId);
  const onlyItem =
    card.items.length === 1 && card.items[0] !== undefined ? keyOf("application", card.items[0]) : undefined;
  return (
    <g
      className={`mark card ${card.column} ${drawn}`}
      {...(key === undefined ? {} : { "data-key": key })}
      tabIndex={isFirst ? 0 : -1}
      role="button"
      {...pressable(
        () => (key === undefined ? onOpen(card.name, card.items, box.x) : onSelect(key)),
        (isOver) => onHover(isOver ? (key ?? onlyItem) : undefined),
      )}
    >
      <title>{`${card.name} · ${words.cases(card.items.length)}`}</title>
      <rect {...box} rx={2} />
      {mark !== undefined && found !== undefined && <PresenceMark presence={found} x={mark.x} y={mark.y} radius={5} />}
      <Lines text={text} className="name" />
      {count !== undefined && <Lines text={count} className="count" />}
    </g>
  );
}
