import { PRESENCES } from "../../model/presence.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { PresenceMark } from "../../ui/PresenceMark.tsx";
import type { ChainLayout, PlacedStage } from "./geometry.ts";
import type { ChainContent } from "./items.ts";

/** Pixels between two counts of a heading. */
const PITCH = 31;
/** Pixels left between the heading's name and its counts. */
const CLEAR = 20;

interface ChainStagesProps {
  readonly content: ChainContent;
  readonly layout: ChainLayout;
  readonly isCompact: boolean;
}

/** Bands with their headings: name, number of nodes, and how many show each presence where there is room. */
export function ChainStages({ content, layout, isCompact }: ChainStagesProps) {
  return (
    <g className="stages" aria-hidden="true">
      {layout.stages.map((stage) => (
        <g key={stage.id}>
          <rect className="stage-band" x={stage.x} y={stage.y} width={stage.width} height={stage.height} />
          <path className="stage-line" d={`M${stage.x} ${stage.y}h${stage.width}`} />
          <text className="stage-name serif" x={stage.heading.x} y={stage.heading.y} fontSize={isCompact ? 12 : 15}>
            {stage.name}
            <tspan className="stage-count" dx={7}>
              {stage.count}
            </tspan>
          </text>
          {!isCompact && <Counts stage={stage} content={content} hasFlows={layout.flows.length > 0} />}
        </g>
      ))}
    </g>
  );
}

interface CountsProps {
  readonly stage: PlacedStage;
  readonly content: ChainContent;
  /** Flows fall into a lane at its right end: its counts stand beside its name. */
  readonly hasFlows: boolean;
}

function Counts({ stage, content, hasFlows }: CountsProps) {
  const nodes = content.nodes.filter((item) => item.node.stage_id === stage.id);
  const counts = PRESENCES.map((presence) => ({
    presence,
    n: nodes.filter((item) => item.presence === presence).length,
  })).filter(({ n }) => n > 0);
  const nameEnd = stage.heading.x + approximateTextWidth(`${stage.name} 00`, 15, true) + CLEAR;
  const start = stage.lane === "below" && hasFlows ? nameEnd : stage.headingEnd - counts.length * PITCH;
  if (start < nameEnd) return null;
  return counts.map(({ presence, n }, position) => (
    <g key={presence}>
      <PresenceMark presence={presence} x={start + position * PITCH + 6} y={stage.heading.y - 5} radius={4.6} />
      <text className="stage-count" x={start + position * PITCH + 15} y={stage.heading.y} fontSize={12}>
        {n}
      </text>
    </g>
  ));
}
