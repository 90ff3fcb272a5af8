import type { Emphasis } from "../../model/emphasis.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { ChainLayout, PlacedFlow } from "./geometry.ts";

interface ChainFlowsProps {
  readonly layout: ChainLayout;
  readonly look: (key: EntityKey) => Emphasis;
  readonly isResting: boolean;
}

/** Curves from supplier to user; strong where both ends are, drawn last so that nothing faint crosses over them. */
export function ChainFlows({ layout, look, isResting }: ChainFlowsProps) {
  const isStrong = ({ from, to }: { readonly from: string; readonly to: string }) =>
    !isResting && look(keyOf("node", from)) !== "faint" && look(keyOf("node", to)) !== "faint";
  const strong = layout.flows.filter(isStrong);
  const rest = layout.flows.filter((flow) => !isStrong(flow));
  const tone = isResting ? "" : "faint";
  return (
    <g className="flows" aria-hidden="true">
      {layout.trunks.map((trunk) => (
        <path key={trunk.key} className={`flow ${tone}`} d={trunk.d} strokeWidth={trunk.width} />
      ))}
      {rest.map((flow) => (
        <Flow key={flow.key} flow={flow} tone={tone} />
      ))}
      {strong.map((flow) => (
        <Flow key={flow.key} flow={flow} tone="strong" />
      ))}
    </g>
  );
}

function Flow({ flow, tone }: { readonly flow: PlacedFlow; readonly tone: string }) {
  const kind = `${flow.kind === "return" ? "return" : ""} ${flow.isDotted ? "dotted" : ""} ${tone}`;
  return (
    <g>
      <path className={`flow ${kind}`} d={flow.d} data-flow={flow.key} />
      {flow.hasArrow && flow.arrow !== undefined && (
        <path
          className={`flow-head ${kind}`}
          d="M0 0l-8 -4.2v8.4z"
          transform={`translate(${flow.arrow.x} ${flow.arrow.y}) rotate(${flow.arrow.angle})`}
        />
      )}
    </g>
  );
}
