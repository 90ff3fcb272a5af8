import type { TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { found, setCell } from "./at-work.ts";

const PARENTS: readonly (readonly [table: TableName, column: string])[] = [
  ["regions", "parent_id"],
  ["chains", "parent_id"],
  ["nodes", "parent_id"],
  ["technologies", "depends_on_ids"],
  ["indicators", "parent_id"],
];
/** Tables whose loop is taken apart whole: which of its rows is the whole of the others nobody can tell, and none is added up. */
const UNTIED: readonly TableName[] = ["indicators"];

/** Steps of a loop that a message names. */
const NAMED_STEPS = 8;

/** Rows that lead back to themselves: the loop is cut at the row named, of indicators at every row. */
export function checkCycles(work: Work): void {
  for (const [table, column] of PARENTS) cutLoops(work, table, column);
}

function cutLoops(work: Work, table: TableName, column: string): void {
  const rows = new Map((work.tables.get(table)?.rows ?? []).map((at) => [at.row.id, at]));
  const next = new Map([...rows].map(([id, at]) => [id, namesIn(at, column)]));
  for (const loop of loopsOf(next)) {
    const at = rows.get(loop[0] ?? "");
    const value = loop[1] ?? loop[0] ?? "";
    if (at === undefined) continue;
    found(work, table, at, { severity: "error", code: "parent-cycle", column, value, detail: wordLoop(loop) });
    const rest = namesIn(at, column).filter((id) => id !== value);
    setCell(at, column, Array.isArray(at.row[column]) ? rest : undefined);
    if (!UNTIED.includes(table)) continue;
    for (const other of loop.flatMap((id) => rows.get(id) ?? [])) setCell(other, column, undefined);
  }
}

/** a → b → a; of a long loop its first and last steps and how many lie between. */
export function wordLoop(loop: readonly string[]): string {
  const half = NAMED_STEPS / 2;
  const between = loop.length - NAMED_STEPS;
  const steps = between > 0 ? [...loop.slice(0, half), `… ${between} …`, ...loop.slice(-half)] : loop;
  return [...steps, loop[0]].join(" → ");
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
  /** Place of a row in the path walked now, -1 once left. */
  const places = new Map<string, number>();
  for (const start of next.keys()) {
    if (places.has(start)) continue;
    const path: { id: string; step: number }[] = [{ id: start, step: 0 }];
    places.set(start, 0);
    for (let top = path[0]; top !== undefined; top = path[path.length - 1]) {
      const id = next.get(top.id)?.[top.step++];
      const place = id === undefined ? undefined : places.get(id);
      if (id === undefined) {
        places.set(top.id, -1);
        path.pop();
      } else if (place === undefined) {
        places.set(id, path.length);
        path.push({ id, step: 0 });
      } else if (place >= 0) {
        loops.push([top.id, ...path.slice(place, -1).map((step) => step.id)]);
      }
    }
  }
  return loops;
}
