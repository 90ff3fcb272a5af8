import type { Work } from "../work-table.ts";
import { found, rowsIn } from "./at-work.ts";

/** Nodes of one chain named where another chain is meant: flows, parents, projects, technologies, enterprises. */
export function checkChains(work: Work): void {
  const chainOf = new Map(rowsIn(work, "nodes").map(({ row }) => [row.id, row.chain_id]));
  checkFlows(work, chainOf);
  checkProjects(work, chainOf);
  checkOwners(work, chainOf);
}

type ChainOf = ReadonlyMap<string, string>;

function checkFlows(work: Work, chainOf: ChainOf): void {
  for (const { row, at } of rowsIn(work, "flows")) {
    for (const column of ["from_id", "to_id"] as const) mismatch("flows", at, column, row[column], row.chain_id);
  }
  for (const { row, at } of rowsIn(work, "nodes")) {
    if (row.parent_id !== undefined) mismatch("nodes", at, "parent_id", row.parent_id, row.chain_id);
  }
  function mismatch(table: "flows" | "nodes", at: { line: number }, column: string, node: string, chain: string): void {
    const detail = chainOf.get(node);
    if (detail === chain || detail === undefined) return;
    found(work, table, at, {
      severity: "warning",
      code: "chain-mismatch",
      column,
      value: node,
      detail: `${detail} ≠ ${chain}`,
    });
  }
}

function checkProjects(work: Work, chainOf: ChainOf): void {
  for (const { row, at } of rowsIn(work, "projects")) {
    const chain = row.node_id === undefined ? undefined : chainOf.get(row.node_id);
    if (chain === undefined || row.chain_id === undefined || chain === row.chain_id) continue;
    const detail = `${chain} ≠ ${row.chain_id}`;
    found(work, "projects", at, {
      severity: "warning",
      code: "chain-mismatch",
      column: "node_id",
      value: row.node_id ?? "",
      detail,
    });
  }
}

/** A technology serves a node of its chain at least; each node of an enterprise lies in one of its chains. */
function checkOwners(work: Work, chainOf: ChainOf): void {
  for (const { row, at } of rowsIn(work, "technologies")) {
    const chains = row.node_ids.map((node) => chainOf.get(node));
    if (row.chain_id === undefined || chains.length === 0 || chains.includes(row.chain_id)) continue;
    const detail = `${chains.join(", ")} ≠ ${row.chain_id}`;
    found(work, "technologies", at, {
      severity: "warning",
      code: "chain-mismatch",
      column: "chain_id",
      value: row.chain_id,
      detail,
    });
  }
  for (const { row, at } of rowsIn(work, "enterprises")) {
    if (row.chain_ids.length === 0) continue;
    for (const node of row.node_ids) {
      const chain = chainOf.get(node);
      if (chain === undefined || row.chain_ids.includes(chain)) continue;
      const detail = `${chain} ≠ ${row.chain_ids.join(", ")}`;
      found(work, "enterprises", at, {
        severity: "warning",
        code: "chain-mismatch",
        column: "node_ids",
        value: node,
        detail,
      });
    }
  }
}
