import { flowKey, type GraphFlow, type GraphNode, type GraphStage, groupBy, sortedFlows, sortedNodes } from "./flow.ts";

/** One column of the map; a stage has one or more, side by side. */
export interface GraphColumn {
  readonly stage_id: string;
  readonly ids: readonly string[];
}

export interface ColumnOptions {
  /** Most nodes a column may hold; longer ones are split. */
  readonly perColumn: number;
  /** Flows not to be followed, by key: those that lead back. */
  readonly returning: ReadonlySet<string>;
}

interface Ties {
  readonly suppliers: ReadonlyMap<string, readonly GraphFlow[]>;
  readonly users: ReadonlyMap<string, readonly GraphFlow[]>;
}

/**
 * Columns of the column stages, left to right. Within a stage: longest path over its own flows; a node without supplier
 * there stands just before its first user; one without any tie there stands on the side of its ties.
 */
export function columnsOf(
  nodes: readonly GraphNode[],
  flows: readonly GraphFlow[],
  stages: readonly GraphStage[],
  options: ColumnOptions,
): readonly GraphColumn[] {
  const lanes = new Set(stages.filter(({ lane }) => lane === "below").map(({ id }) => id));
  const ordered = sortedNodes(nodes, stages).filter(({ stage_id }) => !lanes.has(stage_id));
  const followed = sortedFlows(flows, ordered).filter((flow) => !options.returning.has(flowKey(flow)));
  const ties = { suppliers: groupBy(followed, ({ to }) => to), users: groupBy(followed, ({ from }) => from) };
  return [...groupBy(ordered, ({ stage_id }) => stage_id)].flatMap(([stage_id, members]) =>
    ranked(
      members.map(({ id }) => id),
      ties,
    )
      .flatMap((ids) => split(ids, ties, options.perColumn))
      .map((ids) => ({ stage_id, ids })),
  );
}

function ranked(members: readonly string[], all: Ties): readonly (readonly string[])[] {
  const inStage = new Set(members);
  const suppliersOf = (id: string) =>
    (all.suppliers.get(id) ?? []).map(({ from }) => from).filter((from) => inStage.has(from));
  const usersOf = (id: string) => (all.users.get(id) ?? []).map(({ to }) => to).filter((to) => inStage.has(to));
  const rank = longestPaths(members, suppliersOf, usersOf);
  const last = Math.max(0, ...rank.values());
  const columns = Array.from({ length: last + 1 }, (): string[] => []);
  const loose: string[] = [];
  for (const id of members) {
    const users = usersOf(id).map((user) => rank.get(user) ?? 0);
    if (suppliersOf(id).length > 0) columns[rank.get(id) ?? 0]?.push(id);
    else if (users.length > 0) columns[Math.min(...users) - 1]?.push(id);
    else loose.push(id);
  }
  for (const id of loose) sideOf(id, all, columns)?.push(id);
  const place = new Map(members.map((id, index): [string, number] => [id, index]));
  return columns.map((ids) => ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

function longestPaths(
  members: readonly string[],
  suppliersOf: (id: string) => readonly string[],
  usersOf: (id: string) => readonly string[],
): ReadonlyMap<string, number> {
  const waiting = new Map(members.map((id): [string, number] => [id, suppliersOf(id).length]));
  const ready = members.filter((id) => waiting.get(id) === 0);
  const rank = new Map<string, number>(ready.map((id) => [id, 0]));
  for (const id of ready)
    for (const user of usersOf(id)) {
      rank.set(user, Math.max(rank.get(user) ?? 0, (rank.get(id) ?? 0) + 1));
      waiting.set(user, (waiting.get(user) ?? 0) - 1);
      if (waiting.get(user) === 0) ready.push(user);
    }
  return rank;
}

function sideOf(id: string, ties: Ties, columns: readonly string[][]): string[] | undefined {
  const first = columns[0];
  const last = columns[columns.length - 1];
  const lean = (ties.users.get(id)?.length ?? 0) - (ties.suppliers.get(id)?.length ?? 0);
  if (lean !== 0) return lean > 0 ? last : first;
  return (last?.length ?? 0) < (first?.length ?? 0) ? last : first;
}

/** Equal parts; nodes with many suppliers go left, for each right one with a supplier costs a channel through the left part. */
function split(ids: readonly string[], ties: Ties, perColumn: number): readonly (readonly string[])[] {
  const parts = Math.ceil(ids.length / Math.max(1, perColumn));
  if (parts < 2) return [ids];
  const place = new Map(ids.map((id, index): [string, number] => [id, index]));
  const placeOf = (id: string) => place.get(id) ?? 0;
  const supplied = (id: string) => ties.suppliers.get(id)?.length ?? 0;
  const ordered = [...ids].sort((a, b) => supplied(b) - supplied(a) || placeOf(a) - placeOf(b));
  const length = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    ordered.slice(part * length, (part + 1) * length).sort((a, b) => placeOf(a) - placeOf(b)),
  ).filter((part) => part.length > 0);
}
