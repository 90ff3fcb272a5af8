import { cyclesOf } from "./graph/cycles.ts";
import { flowKey, type GraphFlow, type GraphNode, type GraphStage, groupBy } from "./graph/flow.ts";

/**
 * Choke points of a chain: of each node the nodes that flows from the sources of the chain reach only by way of it. Flows that lead
 * back are not walked; a source is a node without supplier. Nodes that cut nothing are left out. Reads the flows as ways, not as
 * recipes: that a product may need all its inputs at once no flow says.
 */
export function chokesOf(
  nodes: readonly GraphNode[],
  flows: readonly GraphFlow[],
  stages: readonly GraphStage[],
): ReadonlyMap<string, readonly string[]> {
  const { returning } = cyclesOf(nodes, flows, stages);
  const known = new Set(nodes.map(({ id }) => id));
  const onward = flows.filter(
    (flow) => flow.from !== flow.to && known.has(flow.from) && known.has(flow.to) && !returning.has(flowKey(flow)),
  );
  const users = groupBy(onward, ({ from }) => from);
  const supplied = new Set(onward.map(({ to }) => to));
  const sources = nodes.map(({ id }) => id).filter((id) => users.has(id) && !supplied.has(id));
  const reachable = reach(sources, users, undefined);
  const chokes = new Map<string, readonly string[]>();
  for (const { id } of nodes) {
    if (!users.has(id)) continue;
    const left = reach(sources, users, id);
    const cut = nodes
      .map((node) => node.id)
      .filter((other) => other !== id && reachable.has(other) && !left.has(other));
    if (cut.length > 0) chokes.set(id, cut);
  }
  return chokes;
}

function reach(
  sources: readonly string[],
  users: ReadonlyMap<string, readonly GraphFlow[]>,
  without: string | undefined,
): ReadonlySet<string> {
  const found = new Set(sources.filter((id) => id !== without));
  for (const id of found) for (const { to } of users.get(id) ?? []) if (to !== without) found.add(to);
  return found;
}
