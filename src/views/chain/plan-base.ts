import { flowKey } from "../../model/graph/flow.ts";
import type { ChainFlow, ChainItem, ChainLayoutOptions, ChainStage } from "./geometry.ts";
import { type Arranged, type Lanes, lanesOf } from "./lane.ts";
import { tracksOf } from "./lane-height.ts";
import { type LaneRoute, laneRoutes } from "./lane-routes.ts";
import type { ChainStyle } from "./styles.ts";

/** What holds for a chain whatever way its names break. */
export interface Base {
  readonly arrangement: Arranged;
  readonly style: ChainStyle;
  readonly lanes: Lanes;
  readonly routes: readonly LaneRoute[];
  readonly tracks: readonly (readonly string[])[];
  readonly items: ReadonlyMap<string, ChainItem>;
  /** Column a card stands in or beneath. */
  readonly columnAt: ReadonlyMap<string, number>;
  /** True where lines run to the right of the last column. */
  readonly usesRightEdge: boolean;
  /** Least width of a stage: its heading. */
  readonly headingWidths: ReadonlyMap<string, number>;
}

export function baseOf(
  arrangement: Arranged,
  stages: readonly ChainStage[],
  style: ChainStyle,
  { measure }: ChainLayoutOptions,
): Base {
  const lanes = lanesOf(arrangement, stages);
  const routes = routesOf(arrangement, lanes);
  return {
    arrangement,
    style,
    lanes,
    routes,
    tracks: tracksOf(routes, lanes),
    usesRightEdge: usesRightEdge(arrangement, routes),
    columnAt: new Map([
      ...columnsOf(arrangement),
      ...lanes.slots.map(({ item, column }) => [item.id, column] as const),
    ]),
    items: new Map(arrangement.nodes.map((item): [string, ChainItem] => [item.id, item])),
    headingWidths: new Map(
      stages.map(({ id, name }): [string, number] => [id, measure(`${name} 00`, style.frame.headingSize, true)]),
    ),
  };
}

/** To the lane, or from one card of the last column to another. */
function usesRightEdge({ columns, flows }: Arranged, routes: readonly LaneRoute[]): boolean {
  const last = columns[columns.length - 1]?.ids ?? [];
  const falls = routes.some(({ leave, arrive }) => Math.max(leave, arrive) >= columns.length);
  return falls || flows.some(({ from, to }) => last.includes(from) && last.includes(to));
}

const columnsOf = ({ columns }: Pick<Arranged, "columns">): ReadonlyMap<string, number> =>
  new Map(columns.flatMap(({ ids }, column) => ids.map((id): [string, number] => [id, column])));

/** Ways of all flows that do not run to a later column, those within a column left out unless they lead back. */
function routesOf({ flows, graph, columns, cycles }: Arranged, { slots }: Lanes): readonly LaneRoute[] {
  const columnAt = columnsOf({ columns });
  const isBeside = (flow: ChainFlow) =>
    columnAt.has(flow.from) &&
    columnAt.get(flow.from) === columnAt.get(flow.to) &&
    !cycles.returning.has(flowKey(flow));
  const led = flows.filter((flow) => !graph.ways.has(flowKey(flow)) && !isBeside(flow));
  return laneRoutes(led, (id) => columnAt.get(id), slots);
}
