import { memo } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { NodeItem } from "../../model/node-items.ts";
import { PresenceMark } from "../../ui/PresenceMark.tsx";
import type { PlacedCard } from "./geometry.ts";

/** Badges of a declared strength; none where the office declares none. */
const BADGES = { strong: "▲", developing: "△", weak: "▽", missing: "✕" } as const;

interface CardProps {
  readonly card: PlacedCard;
  readonly item: NodeItem;
  readonly look: Emphasis;
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** A node: name, what is counted of it, its presence mark at the port where flows arrive. */
export const Card = memo(function Card({ card, item, look, label, tabIndex, onFocus, onSelect, onHover }: CardProps) {
  const { strength } = item.node;
  return (
    <g
      className={`mark card ${item.presence} ${look} ${item.isIn ? "" : "out"}`}
      data-key={item.key}
      data-in={item.isIn}
      role="button"
      tabIndex={tabIndex}
      aria-pressed={look === "selected"}
      onClick={() => onSelect(item.key)}
      onFocus={() => {
        onFocus(item.key);
        onHover(item.key);
      }}
      onBlur={() => onHover(undefined)}
      onPointerEnter={() => onHover(item.key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <title>{label}</title>
      <rect className="card-box" x={card.x} y={card.y} width={card.width} height={card.height} rx={3} />
      {card.lines.map((line) => (
        <text
          key={line.text + line.y}
          className="card-name"
          x={line.x}
          y={line.y}
          fontSize={line.size}
          fontWeight={line.isBold ? 600 : undefined}
        >
          {line.text}
        </text>
      ))}
      {card.counts !== undefined && (
        <text className="card-counts" x={card.counts.x} y={card.counts.y} fontSize={card.counts.size}>
          {card.counts.text}
        </text>
      )}
      {strength !== undefined && (
        <text
          className={`strength ${strength}`}
          x={card.x + card.width - 6}
          y={card.y + 14}
          textAnchor="end"
          fontSize={12}
        >
          {BADGES[strength]}
        </text>
      )}
      <PresenceMark
        presence={item.presence}
        x={card.mark.x}
        y={card.mark.y}
        radius={card.mark.radius}
        className={look}
      />
    </g>
  );
});
