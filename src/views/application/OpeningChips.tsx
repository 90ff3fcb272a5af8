import type { DrawingProps } from "./drawing.ts";
import type { PlacedOpenings } from "./geometry.ts";
import { Lines } from "./Lines.tsx";
import { pressable } from "./pressable.ts";

/** Nodes with firms and no application, beneath the map. */
export function OpeningChips({ openings, ...props }: DrawingProps & { readonly openings: PlacedOpenings }) {
  const { more } = openings;
  return (
    <g className="openings">
      <line
        className="rule"
        x1={openings.heading.x}
        x2={props.width - openings.heading.x}
        y1={openings.top - 7}
        y2={openings.top - 7}
      />
      <Lines text={openings.heading} className="heading" />
      {openings.chips.map(({ opening, box, text }) => (
        <g
          key={opening.id}
          className={`mark opening ${props.emphasis(opening.key)}`}
          data-key={opening.key}
          tabIndex={-1}
          aria-label={`${opening.name}, ${props.words.opening}: ${opening.firms.join(", ")}`}
          role="button"
          {...pressable(
            () => props.onSelect(opening.key),
            (isOver) => props.onHover(isOver ? opening.key : undefined),
          )}
        >
          <title>{`${opening.name} · ${props.words.opening} · ${opening.firms.join(", ")}`}</title>
          <rect {...box} rx={2} />
          <Lines text={text} className="name" />
        </g>
      ))}
      {more !== undefined && (
        <g
          className="more"
          tabIndex={-1}
          aria-label={more.count === 0 ? props.words.less : props.words.more(more.count)}
          role="button"
          {...pressable(props.onMore, () => undefined)}
        >
          <rect {...more.box} rx={2} />
          <text
            x={more.box.x + more.box.width / 2}
            y={more.box.y + more.box.height / 2 + 4.3}
            fontSize={12}
            textAnchor="middle"
          >
            {more.count === 0 ? "−" : `+${more.count}`}
          </text>
        </g>
      )}
    </g>
  );
}
