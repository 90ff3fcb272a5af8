import { flowKey, type GraphFlow, groupBy } from "./flow.ts";

/** All that leads to a node and all it leads to, by ids, the node itself in neither. */
export interface Closure {
  readonly upstream: ReadonlySet<string>;
  readonly downstream: ReadonlySet<string>;
}

/** Everything upstream and downstream of a node, not walking through the flows that lead back (keys of `cyclesOf`). */
export function closureOf(id: string, flows: readonly GraphFlow[], returning: ReadonlySet<string>): Closure {
  const onward = flows.filter((flow) => flow.from !== flow.to && !returning.has(flowKey(flow)));
  const users = groupBy(onward, ({ from }) => from);
  const suppliers = groupBy(onward, ({ to }) => to);
  return {
    upstream: reach(id, (node) => (suppliers.get(node) ?? []).map(({ from }) => from)),
    downstream: reach(id, (node) => (users.get(node) ?? []).map(({ to }) => to)),
  };
}

function reach(start: string, nextOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>([start]);
  for (const id of found) for (const next of nextOf(id)) found.add(next);
  found.delete(start);
  return found;
}
