import { type ColumnOptions, columnsOf, type GraphColumn } from "./columns.ts";
import { type Cycles, cyclesOf } from "./cycles.ts";
import { flowKey, type GraphFlow, type GraphNode, type GraphStage, sortedFlows, sortedNodes } from "./flow.ts";
import { type LayerGraph, layersOf } from "./layers.ts";
import { orderOf } from "./order.ts";
import { squeeze } from "./squeeze.ts";

/** A chain in columns and in order, still without a size. */
export interface Arrangement<N extends GraphNode, F extends GraphFlow> {
  /** Each once, by stage, `order`, id. */
  readonly nodes: readonly N[];
  /** Each once, between two different known nodes. */
  readonly flows: readonly F[];
  readonly cycles: Cycles;
  /** Nodes of each column, top to bottom as tables give them. */
  readonly columns: readonly GraphColumn[];
  readonly graph: LayerGraph;
  /** Items of `graph` in each column, top to bottom as drawn. */
  readonly order: readonly (readonly number[])[];
  readonly crossings: number;
}

export interface ArrangeOptions extends Pick<ColumnOptions, "perColumn"> {
  /** Most columns of the whole chain; neighbouring columns of a stage are joined to reach it. A stage keeps one at least. */
  readonly mostColumns?: number;
}

/** Columns, channels and order of a chain; the same for any order of rows. */
export function arrange<N extends GraphNode, F extends GraphFlow>(
  items: readonly N[],
  links: readonly F[],
  stages: readonly GraphStage[],
  options: ArrangeOptions,
): Arrangement<N, F> {
  const nodes = sortedNodes(items, stages);
  const flows = sortedFlows(links, nodes);
  const cycles = cyclesOf(nodes, flows, stages);
  const natural = columnsOf(nodes, flows, stages, { perColumn: options.perColumn, returning: cycles.returning });
  const columns = squeeze(natural, options.mostColumns ?? natural.length);
  const graph = layersOf(
    columns,
    flows.filter((flow) => !cycles.returning.has(flowKey(flow))),
  );
  const { columns: order, crossings } = orderOf(graph);
  return { nodes, flows, cycles, columns, graph, order, crossings };
}
