import { chainsInOrder } from "./focus.ts";
import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** What a chain is measured against: the floor of its band, or its own target where the band states no floor. */
export interface Aim {
  /** CNY 100m. */
  readonly value: number;
  readonly from: "tier" | "chain";
  readonly year: number | undefined;
  /** CNY 100m still missing: value − output; 0 or less: reached. Undefined where the output is not known. */
  readonly distance: number | undefined;
  /** Output / value; undefined where the output is not known or the value is 0. */
  readonly share: number | undefined;
}

/** A chain with its place in the echelon. */
export interface EchelonChain {
  readonly chain: Row<"chains">;
  /** CNY 100m; undefined: the pack states none, and the chain has no distance. */
  readonly output: number | undefined;
  /** Undefined where neither the band nor the chain says what is aimed at. */
  readonly aim: Aim | undefined;
  /** The chain's own target beside the floor of its band. */
  readonly target: Aim | undefined;
}

/** A band of the echelon and the chains the plan puts in it. */
export interface EchelonTier {
  readonly id: string;
  /** Undefined where the pack only names the band at its chains. */
  readonly row: Row<"tiers"> | undefined;
  /** CNY 100m. */
  readonly floor: number | undefined;
  /** Chains the plan wants here. */
  readonly wanted: number | undefined;
  readonly year: number | undefined;
  readonly chains: readonly EchelonChain[];
  /** Chains whose output has reached the aim, has not, or cannot be told. Together all chains of the band. */
  readonly reached: number;
  readonly below: number;
  readonly unknown: number;
}

export interface Echelon {
  /** Highest first. */
  readonly tiers: readonly EchelonTier[];
  /** Chains the pack puts in no band. */
  readonly others: readonly EchelonChain[];
}

/** True where the pack says anything of bands: a table of them, or a band at a chain. */
export const hasEchelon = (pack: Pack): boolean =>
  pack.tables.tiers.rows.length > 0 || pack.tables.chains.rows.some(({ tier }) => tier !== undefined && tier !== "");

/**
 * The echelon of the chains given, in the order of the city's system. Bands are the rows of `tiers`; a band no row describes is made of
 * the chains that name it, and stands after them.
 */
export function echelonOf(pack: Pack, chains: readonly Row<"chains">[]): Echelon {
  const chosen = new Set(chains.map(({ id }) => id));
  const members = new Map<string, Row<"chains">[]>();
  const others: EchelonChain[] = [];
  for (const chain of chainsInOrder(pack)) {
    if (!chosen.has(chain.id)) continue;
    const id = tierIdOf(pack, chain);
    if (id === undefined) others.push(placed(chain, undefined));
    else members.set(id, [...(members.get(id) ?? []), chain]);
  }
  const rows = tiersInOrder(pack);
  const known = new Set(rows.map(({ id }) => id));
  const unlisted = [...members.keys()].filter((id) => !known.has(id));
  return {
    tiers: [
      ...rows.map((row) => tierOf(row.id, row, members.get(row.id) ?? [])),
      ...unlisted.map((id) => tierOf(id, undefined, members.get(id) ?? [])),
    ],
    others,
  };
}

/** Bands as the pack orders them, else by their floor, the highest first. */
function tiersInOrder(pack: Pack): readonly Row<"tiers">[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...pack.tables.tiers.rows].sort(
    (a, b) => (a.order ?? last) - (b.order ?? last) || (b.floor_cny_100m ?? -1) - (a.floor_cny_100m ?? -1),
  );
}

function tierIdOf(pack: Pack, { tier }: Row<"chains">): string | undefined {
  if (tier === undefined || tier === "") return undefined;
  return pack.tables.tiers.byId.get(tier)?.id ?? tier;
}

function tierOf(id: string, row: Row<"tiers"> | undefined, rows: readonly Row<"chains">[]): EchelonTier {
  const chains = rows.map((chain) => placed(chain, row));
  const count = (is: (chain: EchelonChain) => boolean) => chains.filter(is).length;
  return {
    id,
    row,
    floor: row?.floor_cny_100m,
    wanted: row?.wanted,
    year: row?.target_year,
    chains,
    reached: count(hasReached),
    below: count((chain) => (chain.aim?.distance ?? 0) > 0),
    unknown: count((chain) => chain.aim?.distance === undefined),
  };
}

/** Where an output lies among the floors of the bands, whatever band the plan names. */
export interface BandByOutput {
  /** The highest band whose floor the output has reached. */
  readonly at: EchelonTier | undefined;
  /** The next band above, and what is missing to its floor in CNY 100m. */
  readonly next: EchelonTier | undefined;
  readonly distance: number | undefined;
}

/** The band an output (CNY 100m) reaches and the one above it; both undefined where no band states a floor. */
export function bandByOutput(tiers: readonly EchelonTier[], output: number): BandByOutput {
  const floors = tiers.filter(({ floor }) => floor !== undefined).sort((a, b) => (a.floor ?? 0) - (b.floor ?? 0));
  const next = floors.find(({ floor = 0 }) => floor > output);
  const at = floors.filter(({ floor = 0 }) => floor <= output).at(-1);
  return { at, next, distance: next?.floor === undefined ? undefined : difference(next.floor, output) };
}

/** True where the output is known and is not below what is aimed at. */
const hasReached = ({ aim }: EchelonChain): boolean => aim?.distance !== undefined && aim.distance <= 0;

function placed(chain: Row<"chains">, tier: Row<"tiers"> | undefined): EchelonChain {
  const output = chain.output_cny_100m;
  const own = aimAt(chain.target_cny_100m, "chain", chain.target_year ?? tier?.target_year, output);
  const floor = aimAt(tier?.floor_cny_100m, "tier", tier?.target_year, output);
  return { chain, output, aim: floor ?? own, target: floor === undefined ? undefined : own };
}

function aimAt(
  value: number | undefined,
  from: Aim["from"],
  year: number | undefined,
  output: number | undefined,
): Aim | undefined {
  if (value === undefined) return undefined;
  const share = output === undefined || value === 0 ? undefined : output / value;
  const distance = output === undefined ? undefined : difference(value, output);
  return { value, from, year, distance, share };
}

/** Without rounding 0.3 − 0.1 is 0.19999999999999998. */
const difference = (a: number, b: number): number => Math.round((a - b) * 1e6) / 1e6;
