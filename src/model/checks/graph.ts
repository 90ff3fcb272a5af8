import type { Work, WorkRow } from "../work-table.ts";
import { found, rowsIn } from "./at-work.ts";
import { loopsOf, wordLoop } from "./cycles.ts";

/** Words of what is used again: there a loop is the point. */
const RECYCLING = /回收|再生|循环|再利用|再制造|recycl|reus|regenerat|remanufact/i;

/** Arrows that start where they end, pairs that face each other, loops, and nodes of a drawn chain that no arrow reaches. All are drawn as they are. */
export function checkGraph(work: Work): void {
  for (const table of ["flows", "supplies"] as const) checkSelf(work, table);
  const isRecycling = recyclingIn(work);
  checkFacing(work, isRecycling);
  checkLoops(work, isRecycling);
  checkOrphans(work);
}

function checkSelf(work: Work, table: "flows" | "supplies"): void {
  for (const { row, at } of rowsIn(work, table)) {
    if (row.from_id !== row.to_id) continue;
    found(work, table, at, { severity: "warning", code: "flow-self", column: "to_id", value: row.to_id });
  }
}

/** Tells whether anything in a loop is used again, by the words of the flow that closes it and the names of its nodes. */
type IsRecycling = (at: WorkRow, loop: readonly string[]) => boolean;

function recyclingIn(work: Work): IsRecycling {
  const names = new Map(rowsIn(work, "nodes").map(({ row }) => [row.id, `${row.name_zh} ${row.name_en}`]));
  return ({ row }, loop) =>
    RECYCLING.test(`${row.kind} ${row.note_zh} ${row.note_en}`) ||
    loop.some((id) => RECYCLING.test(names.get(id) ?? ""));
}

/** Firms may well sell to each other; between two links of a chain one direction is wrong as a rule. */
function checkFacing(work: Work, isRecycling: IsRecycling): void {
  const first = new Map<string, WorkRow>();
  for (const { row, at } of rowsIn(work, "flows")) {
    if (row.from_id === row.to_id) continue;
    const facing = first.get(`${row.to_id}~${row.from_id}`);
    first.set(`${row.from_id}~${row.to_id}`, at);
    if (facing === undefined) continue;
    found(work, "flows", at, {
      severity: isRecycling(at, [row.from_id, row.to_id]) ? "note" : "warning",
      code: "flow-both-ways",
      column: "to_id",
      value: `${row.from_id} → ${row.to_id}`,
      detail: String(facing.line),
    });
  }
}

/** Loops of three flows and more. */
function checkLoops(work: Work, isRecycling: IsRecycling): void {
  const flows = new Map<string, WorkRow>();
  const next = new Map<string, string[]>();
  for (const { row, at } of rowsIn(work, "flows")) {
    if (row.from_id === row.to_id) continue;
    flows.set(`${row.from_id}~${row.to_id}`, at);
    const targets = next.get(row.from_id);
    if (targets === undefined) next.set(row.from_id, [row.to_id]);
    else targets.push(row.to_id);
  }
  for (const loop of loopsOf(next)) {
    const at = flows.get(`${loop[0]}~${loop[1]}`);
    if (at === undefined || loop.length < 3) continue;
    found(work, "flows", at, {
      severity: isRecycling(at, loop) ? "note" : "warning",
      code: "flow-cycle",
      column: "to_id",
      value: loop[1] ?? "",
      detail: wordLoop(loop),
    });
  }
}

/** A chain without any flow of its own is not drawn yet; in one that is, a node tied to nothing was forgotten. A flow that was left out is told already. */
function checkOrphans(work: Work): void {
  const nodes = rowsIn(work, "nodes");
  const chainOf = new Map(nodes.map(({ row }) => [row.id, row.chain_id]));
  const tied = new Set((work.tables.get("flows")?.rejected ?? []).flatMap(({ cells }) => cells));
  const drawn = new Set<string>();
  for (const { row } of rowsIn(work, "flows")) {
    if (row.from_id === row.to_id) continue;
    tied.add(row.from_id).add(row.to_id);
    if (chainOf.get(row.from_id) === chainOf.get(row.to_id)) drawn.add(chainOf.get(row.from_id) ?? "");
  }
  for (const { row } of nodes) if (row.parent_id !== undefined) tied.add(row.parent_id).add(row.id);
  for (const { row, at } of nodes) {
    if (tied.has(row.id) || !drawn.has(row.chain_id)) continue;
    found(work, "nodes", at, {
      severity: "warning",
      code: "node-orphan",
      column: "id",
      value: row.id,
      detail: row.chain_id,
    });
  }
}
