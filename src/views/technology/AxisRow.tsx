import { measureText } from "../../ui/measure-text.ts";
import type { Roadmap } from "./geometry.ts";
import { labelsBeside } from "./year-scale.ts";

export interface AxisWords {
  readonly today: string;
  /** Heading of the lanes: node or chain. */
  readonly lanes: string;
  readonly undated: string;
  readonly undatedCount: number;
}

/** Years, today, and the headings of the columns. */
export function AxisRow({ map, words }: { readonly map: Roadmap; readonly words: AxisWords }) {
  const base = map.axisHeight - 7;
  const thisYear = map.ticks.filter((tick) => map.todayX !== undefined && tick.x <= map.todayX).pop()?.year;
  const todayWidth = measureText(words.today, 12, true) + 10;
  const ticks =
    map.form === "compact" && map.todayX !== undefined
      ? labelsBeside(map.ticks, map.scale.yearWidth, map.todayX, todayWidth)
      : map.ticks;
  return (
    <g className="axis" aria-hidden="true">
      {map.form === "columns" && (
        <>
          <rect className="axis-ground" width={map.width} height={map.axisHeight} />
          {map.undated !== undefined && (
            <rect
              className="undated-ground"
              x={map.undated.x}
              y={0}
              width={map.undated.width}
              height={map.axisHeight}
            />
          )}
        </>
      )}
      {map.lanes[0] !== undefined && map.form === "columns" && (
        <text className="axis-heading" x={map.lanes[0].name.x} y={base} fontSize={12}>
          {words.lanes}
        </text>
      )}
      {map.undated !== undefined && (
        <text
          className="axis-heading"
          x={map.undated.x + (map.form === "columns" ? 10 : 0)}
          y={map.form === "columns" ? base : map.undated.y + 14}
          fontSize={12}
        >
          {words.undated} <tspan className="count">{words.undatedCount}</tspan>
        </text>
      )}
      <line
        className="axis-line"
        x1={map.axis.x0}
        x2={map.axis.x1}
        y1={map.axisHeight - 0.5}
        y2={map.axisHeight - 0.5}
      />
      {ticks.map((tick) =>
        tick.labelX === undefined ? null : (
          <text
            key={tick.year}
            className={`year ${tick.year === thisYear ? "now" : ""}`}
            x={tick.labelX}
            y={map.form === "compact" ? 14 : base}
            fontSize={12}
            textAnchor="middle"
          >
            {tick.year}
          </text>
        ),
      )}
      {map.scale.parts
        .filter((part) => part.isBreak)
        .map((part) => (
          <text
            key={part.x0}
            className="year"
            x={(part.x0 + part.x1) / 2}
            y={map.form === "compact" ? 14 : base}
            fontSize={12}
            textAnchor="middle"
          >
            ⋯
          </text>
        ))}
      {map.todayX !== undefined && (
        <g className="today" transform={`translate(${Math.min(map.todayX, map.axis.x1 - todayWidth / 2)} 0)`}>
          <rect x={-todayWidth / 2} y={map.form === "compact" ? 3 : 1} width={todayWidth} height={16} rx={2} />
          <text y={map.form === "compact" ? 15 : 13} fontSize={12} textAnchor="middle">
            {words.today}
          </text>
        </g>
      )}
    </g>
  );
}
