import type { Work, WorkRow } from "../work-table.ts";
import { found, rowsIn } from "./at-work.ts";

/** Nodes of one chain named where another chain is meant: flows, parents, projects, demands, technologies, enterprises. */
export function checkChains(work: Work): void {
  const chainOf = new Map(rowsIn(work, "nodes").map(({ row }) => [row.id, row.chain_id]));
  checkFlows(work, chainOf);
  for (const { row, at } of rowsIn(work, "nodes")) compare(work, chainOf, at, "parent_id", row.parent_id, row.chain_id);
  for (const { row, at } of rowsIn(work, "projects")) {
    compare(work, chainOf, at, "node_id", row.node_id, row.chain_id);
    for (const node of row.more_node_ids) compare(work, chainOf, at, "more_node_ids", node, row.chain_id);
  }
  for (const { row, at } of rowsIn(work, "demands")) compare(work, chainOf, at, "node_id", row.node_id, row.chain_id);
  checkOwners(work, chainOf);
}

type ChainOf = ReadonlyMap<string, string>;

/** A flow between two nodes of one chain that is put into another is wrong in its chain, not at both ends. */
function checkFlows(work: Work, chainOf: ChainOf): void {
  for (const { row, at } of rowsIn(work, "flows")) {
    const [from, to] = [chainOf.get(row.from_id), chainOf.get(row.to_id)];
    if (from !== undefined && from === to) {
      if (from !== row.chain_id) mismatch(work, at, "chain_id", row.chain_id, `${from} ≠ ${row.chain_id}`);
      continue;
    }
    for (const column of ["from_id", "to_id"] as const) compare(work, chainOf, at, column, row[column], row.chain_id);
  }
}

/** Tells a node that lies in another chain than its row. */
function compare(
  work: Work,
  chainOf: ChainOf,
  at: WorkRow,
  column: string,
  node: string | undefined,
  chain: string | undefined,
): void {
  const own = chainOf.get(node ?? "");
  if (node === undefined || own === undefined || chain === undefined || own === chain) return;
  mismatch(work, at, column, node, `${own} ≠ ${chain}`);
}

const mismatch = (work: Work, at: WorkRow, column: string, value: string, detail: string): void =>
  found(work, at.table, at, { severity: "warning", code: "chain-mismatch", column, value, detail });

/** A technology serves a node of its chain at least; each node of an enterprise lies in one of its chains. */
function checkOwners(work: Work, chainOf: ChainOf): void {
  for (const { row, at } of rowsIn(work, "technologies")) {
    const chains = row.node_ids.map((node) => chainOf.get(node));
    if (row.chain_id === undefined || chains.length === 0 || chains.includes(row.chain_id)) continue;
    const detail = `${chains.join(", ")} ≠ ${row.chain_id}`;
    mismatch(work, at, "chain_id", row.chain_id, detail);
  }
  for (const { row, at } of rowsIn(work, "enterprises")) {
    if (row.chain_ids.length === 0) continue;
    for (const node of row.node_ids) {
      const chain = chainOf.get(node);
      if (chain === undefined || row.chain_ids.includes(chain)) continue;
      const detail = `${chain} ≠ ${row.chain_ids.join(", ")}`;
      mismatch(work, at, "node_ids", node, detail);
    }
  }
}
