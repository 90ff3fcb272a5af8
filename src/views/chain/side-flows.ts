import { flowKey } from "../../model/graph/flow.ts";
import { type Drawn, flowBase, HEAD, rightPort } from "./flows.ts";
import type { PlacedFlow } from "./geometry.ts";
import { moveTo, tenth } from "./path.ts";

/** Flows between two cards of one column: a bow on its right side, as wide as the gap or, beside the last column, the edge allows. Only joined columns have them. */
export function sideFlows(drawn: Drawn, gap: number, edge: number): readonly PlacedFlow[] {
  const { arrangement, cards } = drawn;
  const last = arrangement.columns.length - 1;
  return arrangement.flows.flatMap((flow): readonly PlacedFlow[] => {
    const from = cards.get(flow.from);
    const to = cards.get(flow.to);
    if (from?.column === undefined || from.column !== to?.column || arrangement.cycles.returning.has(flowKey(flow)))
      return [];
    const start = rightPort(from);
    const tip = rightPort(to);
    const room = from.column === last ? Math.min(gap, edge - 3) : gap;
    const bow = start.x + Math.min(room, 6 + Math.abs(tip.y - start.y) / 8) * 1.33;
    const d = `${moveTo(start)}C${tenth(bow)},${tenth(start.y)} ${tenth(bow)},${tenth(tip.y)} ${tenth(tip.x + HEAD)},${tenth(tip.y)}`;
    const arrow = { x: tenth(tip.x + 0.5), y: tip.y, angle: 180 };
    return [{ ...flowBase(arrangement, flow), d, kind: "supply", route: "side", hasArrow: true, arrow }];
  });
}
