import type { TableName } from "../schema.ts";
import { found, rowsIn, setCell, type Work, type WorkRow } from "../work-table.ts";

const PARENTS: readonly (readonly [table: TableName, column: string])[] = [
  ["regions", "parent_id"],
  ["chains", "parent_id"],
  ["nodes", "parent_id"],
  ["technologies", "depends_on_ids"],
];

/** Rows that lead back to themselves. A loop of parents is cut at the row named; a loop of flows is real (recycling) and stays. */
export function checkCycles(work: Work): void {
  for (const [table, column] of PARENTS) cutLoops(work, table, column);
  noteFlowLoops(work);
}

function cutLoops(work: Work, table: TableName, column: string): void {
  const rows = new Map((work.tables.get(table)?.rows ?? []).map((at) => [at.row.id, at]));
  const next = new Map([...rows].map(([id, at]) => [id, namesIn(at, column)]));
  for (const loop of loopsOf(next)) {
    const at = rows.get(loop[0] ?? "");
    const value = loop[1] ?? loop[0] ?? "";
    if (at === undefined) continue;
    found(work, table, at, {
      severity: "error",
      code: "parent-cycle",
      column,
      value,
      detail: [...loop, loop[0]].join(" → "),
    });
    const rest = namesIn(at, column).filter((id) => id !== value);
    setCell(at, column, Array.isArray(at.row[column]) ? rest : undefined);
  }
}

function noteFlowLoops(work: Work): void {
  const flows = rowsIn(work, "flows").filter(({ row }) => row.from_id !== row.to_id);
  const next = new Map<string, string[]>();
  for (const { row } of flows) next.set(row.from_id, [...(next.get(row.from_id) ?? []), row.to_id]);
  for (const loop of loopsOf(next)) {
    const [from, to] = [loop[0], loop[1]];
    const flow = flows.find(({ row }) => row.from_id === from && row.to_id === to);
    if (flow === undefined) continue;
    found(work, "flows", flow.at, {
      severity: "note",
      code: "flow-cycle",
      column: "to_id",
      value: flow.row.to_id,
      detail: [...loop, loop[0]].join(" → "),
    });
  }
}

const namesIn = (at: WorkRow, column: string): readonly string[] => {
  const cell = at.row[column];
  if (Array.isArray(cell)) return cell;
  return typeof cell === "string" ? [cell] : [];
};

/**
 * Loops of a graph: cutting the first step of each leaves none. Each starts with the step that closes it in a walk that visits
 * every row once, without recursion: a file may be deep.
 */
export function loopsOf(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const loops: string[][] = [];
  const state = new Map<string, "open" | "done">();
  for (const start of next.keys()) {
    if (state.has(start)) continue;
    const path: { id: string; step: number }[] = [{ id: start, step: 0 }];
    state.set(start, "open");
    for (let top = path[0]; top !== undefined; top = path[path.length - 1]) {
      const id = next.get(top.id)?.[top.step++];
      if (id === undefined) {
        state.set(top.id, "done");
        path.pop();
      } else if (state.get(id) === "open") {
        const loop = path.slice(path.findIndex((step) => step.id === id)).map((step) => step.id);
        loops.push([top.id, ...loop.slice(0, -1)]);
      } else if (!state.has(id)) {
        state.set(id, "open");
        path.push({ id, step: 0 });
      }
    }
  }
  return loops;
}
