import {
  flowKey,
  type GraphFlow,
  type GraphNode,
  type GraphStage,
  groupBy,
  sortedFlows,
  sortedNodes,
  stagePlaces,
} from "./flow.ts";

/** What cycles a chain has, by keys of flows. */
export interface Cycles {
  /** Flows that are part of a cycle. */
  readonly inCycle: ReadonlySet<string>;
  /** Those of them that lead back: without them there is no cycle. */
  readonly returning: ReadonlySet<string>;
}

/**
 * Which flows are part of a cycle and which of those lead back: to an earlier stage, or within a stage to a node that
 * the walk in the order of the nodes is still inside of. Components by Tarjan, SIAM J. Comput. 1, 1972.
 */
export function cyclesOf(
  nodes: readonly GraphNode[],
  flows: readonly GraphFlow[],
  stages: readonly GraphStage[],
): Cycles {
  const ordered = sortedNodes(nodes, stages);
  const known = sortedFlows(flows, ordered);
  const component = componentsOf(ordered, known);
  const inside = known.filter(({ from, to }) => component.get(from) === component.get(to));
  const places = stagePlaces(stages);
  const placeOf = new Map(ordered.map((node): [string, number] => [node.id, places.get(node.stage_id) ?? 0]));
  const step = ({ from, to }: GraphFlow) => (placeOf.get(to) ?? 0) - (placeOf.get(from) ?? 0);
  const withinStage = inside.filter((flow) => step(flow) === 0);
  const returning = new Set(inside.filter((flow) => step(flow) < 0).map(flowKey));
  for (const key of backFlows(ordered, withinStage)) returning.add(key);
  return { inCycle: new Set(inside.map(flowKey)), returning };
}

interface Visit {
  readonly id: string;
  next: number;
}

/** Walks depth first without recursion, so that a long chain cannot exhaust the stack. */
function walk(
  nodes: readonly GraphNode[],
  flows: readonly GraphFlow[],
  on: {
    enter(id: string): void;
    flow(flow: GraphFlow): "enter" | "pass";
    leave(id: string, parent: string | undefined): void;
  },
): void {
  const outgoing = groupBy(flows, ({ from }) => from);
  const seen = new Set<string>();
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    const path: Visit[] = [{ id, next: 0 }];
    seen.add(id);
    on.enter(id);
    for (let visit = path[0]; visit !== undefined; visit = path[path.length - 1]) {
      const flow = outgoing.get(visit.id)?.[visit.next++];
      if (flow === undefined) {
        path.pop();
        on.leave(visit.id, path[path.length - 1]?.id);
      } else if (on.flow(flow) === "enter") {
        seen.add(flow.to);
        on.enter(flow.to);
        path.push({ id: flow.to, next: 0 });
      }
    }
  }
}

function componentsOf(nodes: readonly GraphNode[], flows: readonly GraphFlow[]): ReadonlyMap<string, number> {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const open: string[] = [];
  const lowOf = (id: string) => low.get(id) ?? 0;
  walk(nodes, flows, {
    enter(id) {
      low.set(id, number.size);
      number.set(id, number.size);
      open.push(id);
    },
    flow({ from, to }) {
      if (!number.has(to)) return "enter";
      if (!component.has(to)) low.set(from, Math.min(lowOf(from), number.get(to) ?? 0));
      return "pass";
    },
    leave(id, parent) {
      if (parent !== undefined) low.set(parent, Math.min(lowOf(parent), lowOf(id)));
      if (lowOf(id) !== number.get(id)) return;
      for (let member = open.pop(); member !== undefined; member = member === id ? undefined : open.pop())
        component.set(member, number.get(id) ?? 0);
    },
  });
  return component;
}

function backFlows(nodes: readonly GraphNode[], flows: readonly GraphFlow[]): readonly string[] {
  const back: string[] = [];
  const met = new Set<string>();
  const inside = new Set<string>();
  walk(nodes, flows, {
    enter(id) {
      met.add(id);
      inside.add(id);
    },
    flow(flow) {
      if (inside.has(flow.to)) back.push(flowKey(flow));
      return met.has(flow.to) ? "pass" : "enter";
    },
    leave(id) {
      inside.delete(id);
    },
  });
  return back;
}
