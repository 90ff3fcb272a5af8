import { useId } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { rove } from "../../ui/rove.ts";
import { AxisRow, type AxisWords } from "./AxisRow.tsx";
import type { Elbow } from "./elbows.ts";
import type { Roadmap } from "./geometry.ts";
import type { TechnologyItem } from "./items.ts";
import { StatusPaint } from "./StatusPaint.tsx";
import { Lines, onEnter, TechnologyMark } from "./TechnologyMark.tsx";

interface RoadmapDrawingProps {
  readonly map: Roadmap;
  readonly elbows: readonly Elbow[];
  readonly label: string;
  readonly words: AxisWords;
  /** Whether the drawing is higher than its window: the axis then stays in sight. */
  readonly isScrolling: boolean;
  readonly emphasis: (key: EntityKey) => Emphasis;
  readonly wordsOf: (item: TechnologyItem) => string;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** The roadmap as laid out, with the axis that stays in sight while it scrolls. */
export function RoadmapDrawing(props: RoadmapDrawingProps) {
  const { map, elbows, words, isScrolling } = props;
  const scope = useId().replace(/\W/g, "");
  const first = props.map.marks.find((mark) => props.emphasis(mark.item.key) === "selected") ?? map.marks[0];
  return (
    <>
      {isScrolling && map.axisHeight > 0 && (
        <div className="sticky-axis" aria-hidden="true">
          <svg width={map.width} height={map.axisHeight} aria-hidden="true" focusable="false">
            <AxisRow map={map} words={words} />
          </svg>
        </div>
      )}
      <svg
        data-drawing
        className={`roadmap ${map.form}`}
        width={map.width}
        height={map.height}
        role="group"
        aria-label={props.label}
        onKeyDown={rove}
      >
        <StatusPaint scope={scope} />
        <Ground map={map} />
        {map.form === "compact" && <CompactPlates {...props} />}
        <Today map={map} />
        {map.form === "stacked" &&
          map.lanes.map(({ lane, box }) => (
            <rect key={lane.id} className="lane-heading" x={0} y={box.y + 3} width={box.width} height={25} />
          ))}
        {map.lanes.map(({ lane, name }) => (
          <LaneName key={lane.id} {...props} laneKey={lane.key} name={name} />
        ))}
        {map.bands.map((band, position) => (
          <Lines key={`${band.name}${String(position)}`} text={band.text} className="band" />
        ))}
        <AxisRow map={map} words={words} />
        <g className="elbows" aria-hidden="true">
          {elbows.map((elbow) => (
            <g key={`${elbow.from}~${elbow.to}`} data-from={elbow.from} data-to={elbow.to}>
              <path className="under" d={elbow.path} />
              <path className="line" d={elbow.path} />
              <path className="arrow" d={elbow.arrow} />
            </g>
          ))}
        </g>
        {map.marks.map((mark) => (
          <TechnologyMark
            key={mark.item.id}
            mark={mark}
            emphasis={props.emphasis(mark.item.key)}
            scope={scope}
            words={props.wordsOf(mark.item)}
            isFirst={mark === first}
            onSelect={() => props.onSelect(mark.item.key)}
            onHover={(isOver) => props.onHover(isOver ? mark.item.key : undefined)}
          />
        ))}
      </svg>
    </>
  );
}

function Ground({ map }: { readonly map: Roadmap }) {
  const { undated, axis } = map;
  return (
    <g aria-hidden="true">
      {undated !== undefined && map.form === "columns" && <rect className="undated-ground" {...undated} />}
      {map.ticks.map((tick) => (
        <line key={tick.year} className="year-line" x1={tick.x} x2={tick.x} y1={map.axisHeight} y2={axis.bottom} />
      ))}
      {map.scale.parts
        .filter((part) => part.isBreak)
        .map((part) => (
          <rect
            key={part.x0}
            className="axis-break"
            x={part.x0}
            y={map.axisHeight}
            width={part.x1 - part.x0}
            height={axis.bottom - map.axisHeight}
          />
        ))}
      {map.form === "columns" &&
        map.lanes.map(({ lane, box, ruleX }) => (
          <line
            key={lane.id}
            className="lane-line"
            x1={ruleX}
            x2={box.x + box.width}
            y1={box.y + box.height}
            y2={box.y + box.height}
          />
        ))}
      {map.bands.map((band) => (
        <line
          key={band.box.y}
          className="band-line"
          x1={band.box.x}
          x2={band.box.x + band.box.width}
          y1={band.box.y}
          y2={band.box.y}
        />
      ))}
      {undated !== undefined && map.form === "compact" && map.axisHeight > 0 && (
        <line
          className="band-line"
          x1={undated.x}
          x2={undated.x + undated.width}
          y1={undated.y - 3}
          y2={undated.y - 3}
        />
      )}
    </g>
  );
}

function Today({ map }: { readonly map: Roadmap }) {
  if (map.todayX === undefined) return null;
  return (
    <line
      className="today-line"
      aria-hidden="true"
      x1={map.todayX}
      x2={map.todayX}
      y1={map.axisHeight - 6}
      y2={map.axis.bottom}
    />
  );
}

/** In a panel the rows of what is selected and tied lie on a tint. */
function CompactPlates({ map, emphasis }: RoadmapDrawingProps) {
  const lit = map.marks.filter(
    (mark) => ["selected", "strong"].includes(emphasis(mark.item.key)) && mark.item.dates !== "none",
  );
  return (
    <g aria-hidden="true">
      {lit.map(({ item, box }) => (
        <rect
          key={item.id}
          className="lit-row"
          x={map.axis.x0}
          y={box.y}
          width={map.axis.x1 - map.axis.x0}
          height={box.height}
        />
      ))}
    </g>
  );
}

interface LaneNameProps extends Pick<RoadmapDrawingProps, "emphasis" | "onSelect" | "onHover"> {
  readonly laneKey: EntityKey | undefined;
  readonly name: Roadmap["lanes"][number]["name"];
}

function LaneName({ laneKey, name, emphasis, onSelect, onHover }: LaneNameProps) {
  if (laneKey === undefined) return <Lines text={name} className="lane-name missing" />;
  return (
    <g
      className={`mark lane ${emphasis(laneKey)}`}
      data-key={laneKey}
      data-rove
      role="button"
      tabIndex={-1}
      aria-label={name.lines.join("")}
      onClick={() => onSelect(laneKey)}
      onKeyDown={(event) => onEnter(event, () => onSelect(laneKey))}
      onPointerEnter={() => onHover(laneKey)}
      onPointerLeave={() => onHover(undefined)}
      onFocus={() => onHover(laneKey)}
      onBlur={() => onHover(undefined)}
    >
      <Lines text={name} className="lane-name" />
    </g>
  );
}
