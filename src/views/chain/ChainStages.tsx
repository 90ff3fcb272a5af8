import { PRESENCES } from "../../model/presence.ts";
import { useFrame } from "../../ui/frame-context.ts";
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
}

/** Bands with their headings: name, number of nodes, and how many show each presence where there is room. */
export function ChainStages({ content, layout }: ChainStagesProps) {
  const { density } = useFrame();
  return (
    <g className="stages" aria-hidden="true">
      {layout.stages.map((stage) => (
        <g key={stage.id}>
          <rect className="stage-band" x={stage.x} y={stage.y} width={stage.width} height={stage.height} />
          <path className="stage-line" d={`M${stage.x} ${stage.y}h${stage.width}`} />
          <text
            className="stage-name serif"
            x={stage.heading.x}
            y={stage.heading.y}
            fontSize={density === "compact" ? 12 : 15}
          >
            {stage.name}
            <tspan className="stage-count" dx={7}>
              {stage.count}
            </tspan>
          </text>
          {density === "full" && <Counts stage={stage} content={content} />}
        </g>
      ))}
    </g>
  );
}

function Counts({ stage, content }: { readonly stage: PlacedStage; readonly content: ChainContent }) {
  const nodes = content.nodes.filter((item) => item.node.stage_id === stage.id);
  const counts = PRESENCES.map((presence) => ({
    presence,
    n: nodes.filter((item) => item.presence === presence).length,
  })).filter(({ n }) => n > 0);
  const start = stage.headingEnd - counts.length * PITCH;
  const nameEnd = stage.heading.x + 15 * stage.name.length + CLEAR + 14;
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
