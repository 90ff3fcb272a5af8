import { type Filter, NO_FILTER } from "../../src/model/filter.ts";
import type { Pack } from "../../src/model/pack.ts";
import { NO_TITLE } from "../../src/model/presence.ts";
import { DESIGNATIONS } from "../../src/model/schema.ts";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Filters over chain, node, region and title: each alone first, then any together. The same for the same seed. */
export function randomFilters(pack: Pack, count: number, seed: number): readonly Filter[] {
  const random = randomOf(seed);
  const some = (values: readonly string[], most: number) => {
    const chosen = Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => values[Math.floor(random() * values.length)] ?? "",
    );
    return [...new Set(chosen)].filter((value) => value !== "");
  };
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
  const { chains, nodes, regions } = pack.tables;
  const parts = [
    () => ({ chain: some(ids(chains.rows), 2) }),
    () => ({ node: some(ids(nodes.rows), 6) }),
    () => ({ region: some(ids(regions.rows), 2) }),
    () => ({ designation: some([...DESIGNATIONS, NO_TITLE], 3) }),
  ];
  const ofOneChain = () => {
    const chain = some(ids(chains.rows), 1);
    const own = nodes.rows.filter((node) => chain.includes(node.chain_id));
    return { chain, node: some(ids(own), 8) };
  };
  return Array.from({ length: count }, (_, position): Filter => {
    const alone = parts[position];
    if (alone !== undefined) return { ...NO_FILTER, ...alone() };
    const must = Math.floor(random() * parts.length);
    const together = parts.filter((_, place) => place === must || random() < 0.4).map((part) => part());
    return { ...NO_FILTER, ...(random() < 0.25 ? ofOneChain() : {}), ...Object.assign({}, ...together) };
  });
}
