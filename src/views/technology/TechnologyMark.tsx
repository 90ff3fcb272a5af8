import type { KeyboardEvent } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { PlacedTechnology, PlacedText } from "./geometry.ts";
import { StatusBar } from "./StatusPaint.tsx";

interface TechnologyMarkProps {
  readonly mark: PlacedTechnology;
  readonly emphasis: Emphasis;
  readonly scope: string;
  readonly words: string;
  readonly isFirst: boolean;
  readonly onSelect: () => void;
  readonly onHover: (isOver: boolean) => void;
}

/** One technology: bar, readiness level at its head, name, warning, firms. */
export function TechnologyMark({ mark, emphasis, scope, words, isFirst, onSelect, onHover }: TechnologyMarkProps) {
  const { item, bar, box, level } = mark;
  return (
    <g
      className={`mark technology ${emphasis} ${item.dates === "none" ? "off-axis" : ""}`}
      data-key={item.key}
      data-rove
      role="button"
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={emphasis === "selected"}
      onClick={onSelect}
      onKeyDown={(event) => onEnter(event, onSelect)}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => onHover(true)}
      onBlur={() => onHover(false)}
    >
      <title>{words}</title>
      <rect className="hit" x={box.x} y={box.y + 1} width={box.width} height={box.height - 2} rx={2} />
      {emphasis === "selected" && (
        <rect
          className="ring-around"
          x={bar.x - 4}
          y={bar.y - 4}
          width={bar.width + 8}
          height={bar.height + 8}
          rx={3}
        />
      )}
      <StatusBar bar={bar} status={item.status} scope={scope} isFaint={emphasis === "faint"} />
      <Level trl={item.trl} {...level} />
      <Lines text={mark.label} className="label" />
      {mark.triangle !== undefined && (
        <path className="overdue" d={`M${mark.triangle.x} ${mark.triangle.y - 5.5}l6 10.5h-12z`} />
      )}
      {mark.actor !== undefined && (
        <Lines text={mark.actor} className={`actor ${item.actors.length === 0 ? "missing" : ""}`} />
      )}
    </g>
  );
}

function Level({
  trl,
  x,
  y,
  radius,
}: {
  readonly trl: number | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  return (
    <g className="level" aria-hidden="true">
      {radius > 0 && <circle className={trl === undefined ? "unknown" : ""} cx={x} cy={y} r={radius} />}
      <text x={x} y={y + (radius > 0 ? 4 : 4.3)} fontSize={radius > 0 ? 11 : 12} textAnchor="middle">
        {trl ?? "?"}
      </text>
    </g>
  );
}

/** Lines of text one under the other. */
export function Lines({ text, className }: { readonly text: PlacedText; readonly className: string }) {
  return (
    <text className={className} fontSize={text.size} aria-hidden="true">
      {text.lines.map((line, position) => (
        <tspan key={line} x={text.x} y={text.y + position * (text.size + 3)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Enter and Space do what a click does. */
export function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  act();
}
