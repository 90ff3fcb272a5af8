/** A node as the order of a chain needs it. */
export interface GraphNode {
  readonly id: string;
  readonly stage_id: string;
  readonly order: number;
}

/** A stage in its place; `below` is a lane beneath the columns and counts as the last stage. */
export interface GraphStage {
  readonly id: string;
  readonly lane: "column" | "below";
}

export interface GraphFlow {
  readonly from: string;
  readonly to: string;
}

/** Names a flow; there is one of a kind between two nodes. */
export const flowKey = (flow: GraphFlow): string => `${flow.from}→${flow.to}`;

/** Place of each stage on the way from supplier to user, from 0; lanes beneath come last. */
export function stagePlaces(stages: readonly GraphStage[]): ReadonlyMap<string, number> {
  const inOrder = [...stages.filter(({ lane }) => lane === "column"), ...stages.filter(({ lane }) => lane === "below")];
  return new Map(inOrder.map((stage, place): [string, number] => [stage.id, place]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Nodes whose stage is known, each once, by stage, then `order`, then id. */
export function sortedNodes<N extends GraphNode>(nodes: readonly N[], stages: readonly GraphStage[]): readonly N[] {
  const places = stagePlaces(stages);
  const placeOf = (node: GraphNode) => places.get(node.stage_id) ?? 0;
  const byId = new Map(
    nodes.filter(({ stage_id }) => places.has(stage_id)).map((node): [string, N] => [node.id, node]),
  );
  return [...byId.values()].sort((a, b) => placeOf(a) - placeOf(b) || a.order - b.order || compare(a.id, b.id));
}

/** Flows between two different known nodes, each once, in the order of the nodes. */
export function sortedFlows<F extends GraphFlow>(flows: readonly F[], nodes: readonly GraphNode[]): readonly F[] {
  const places = new Map(nodes.map((node, place): [string, number] => [node.id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const known = flows.filter(({ from, to }) => from !== to && places.has(from) && places.has(to));
  const byKey = new Map(known.map((flow): [string, F] => [flowKey(flow), flow]));
  return [...byKey.values()].sort((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
}

/** Lists by key, in the order met. */
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
