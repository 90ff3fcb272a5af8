import type { Echelon, EchelonChain, EchelonTier } from "../../model/echelon.ts";

/** A logarithmic axis of output. Ticks and ends in CNY 100m. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** How a chain stands to what is aimed at. `open`: output known, nothing aimed at. */
export type Standing = "reached" | "below" | "open" | "unknown";

/** A place the plan has in a band: taken by a chain, or not named yet. */
export type Place = "reached" | "below" | "unknown" | "unnamed";

/** Room left beyond the outermost values, as a factor. */
const ROOM = 1.6;
const MOST_TICKS = 7;

export function standingOf({ output, aim }: EchelonChain): Standing {
  if (output === undefined) return "unknown";
  if (aim?.distance === undefined) return "open";
  return aim.distance <= 0 ? "reached" : "below";
}

/** An axis over all outputs and all floors and targets they are measured against; undefined where no chain has an output above 0. */
export function axisOf({ tiers, others }: Echelon): Axis | undefined {
  const chains = [...tiers.flatMap((tier) => tier.chains), ...others].filter(({ output }) => output !== undefined);
  const outputs = chains.flatMap(({ output }) => (output !== undefined && output > 0 ? [output] : []));
  if (outputs.length === 0) return undefined;
  const isAnyOutside = others.some(({ output }) => output !== undefined);
  const marks = [
    ...chains.flatMap(({ aim, target }) => [aim?.value, target?.value]),
    ...(isAnyOutside ? tiers.map(({ floor }) => floor) : []),
  ];
  const values = [...outputs, ...marks.filter((value): value is number => value !== undefined && value > 0)];
  const from = Math.min(...values) / ROOM;
  const to = Math.max(...values) * ROOM;
  return { from, to, ticks: ticksBetween(from, to) };
}

/** Powers of ten, with 2 and 5 times them where there is room. */
function ticksBetween(from: number, to: number): readonly number[] {
  const series = (factors: readonly number[]) => {
    const ticks: number[] = [];
    for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++)
      for (const factor of factors) {
        const tick = Number((factor * 10 ** power).toPrecision(1));
        if (tick >= from && tick <= to) ticks.push(tick);
      }
    return ticks;
  };
  const fine = series([1, 2, 5]);
  return fine.length <= MOST_TICKS ? fine : series([1]);
}

/** Place of a value on the axis, 0–1; what lies outside stands at its end. */
export function shareAt({ from, to }: Axis, value: number): number {
  if (value <= from) return 0;
  return Math.min(1, Math.log(value / from) / Math.log(to / from));
}

/** Chains whose output is known, the largest first, and the others in the order of the system. */
export function splitByOutput(chains: readonly EchelonChain[]): {
  readonly known: readonly EchelonChain[];
  readonly unknown: readonly EchelonChain[];
} {
  return {
    known: chains.filter(({ output }) => output !== undefined).sort((a, b) => (b.output ?? 0) - (a.output ?? 0)),
    unknown: chains.filter(({ output }) => output === undefined),
  };
}

/** One place a chain of the band and one a chain the plan wants besides; what is best comes first. */
export function placesOf({ chains, wanted = 0 }: EchelonTier): readonly Place[] {
  const count = (standing: Place) =>
    chains.filter((chain) => {
      const own = standingOf(chain);
      return standing === (own === "open" ? "unknown" : own);
    }).length;
  const taken = (["reached", "below", "unknown"] as const).flatMap((place) =>
    Array.from({ length: count(place) }, () => place),
  );
  const unnamed = Math.max(0, wanted - chains.length);
  return [...taken, ...Array.from({ length: unnamed }, () => "unnamed" as const)];
}

/** The chain of a band that is nearest to what it aims at without having reached it. */
export function nearestBelow({ chains }: EchelonTier): EchelonChain | undefined {
  const below = chains.filter((chain) => standingOf(chain) === "below");
  return below.sort((a, b) => (a.aim?.distance ?? 0) - (b.aim?.distance ?? 0))[0];
}

/** False where chains stand in a band and none of them can be measured: nothing is known to be reached, or not. */
export const isJudged = ({ chains, unknown }: EchelonTier): boolean => chains.length === 0 || unknown < chains.length;
