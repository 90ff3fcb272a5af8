import type { PlacedText } from "./geometry.ts";

/** Lines of text one under the other. */
export function Lines({
  text,
  className,
  anchor = "start",
}: {
  readonly text: PlacedText;
  readonly className: string;
  readonly anchor?: "start" | "middle";
}) {
  return (
    <text className={className} fontSize={text.size} textAnchor={anchor} aria-hidden="true">
      {text.lines.map((line, position) => (
        <tspan
          key={`${String(position)}${line}`}
          x={text.x}
          y={text.y + position * (text.size + (text.size > 12 ? 3 : 2))}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
