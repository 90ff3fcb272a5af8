import { type Computed, chainIdsOf, LEAST_ROWS, partOf, partsOf } from "./concentration.ts";
import { chainsInOrder } from "./focus.ts";
import { groupBy } from "./graph/flow.ts";
import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** Enterprises of one chain that name one place. */
export interface Cluster {
  readonly chain: Row<"chains">;
  readonly firms: readonly string[];
  /** All enterprises of the chain in the pack, placed or not. */
  readonly ofChain: number;
}

/** A park or a part of the city, with the chains whose enterprises stand together there. */
export interface ClusteredPlace {
  readonly table: "parks" | "regions";
  readonly id: string;
  /** Enterprises that name the place, of whatever chain. */
  readonly firms: readonly string[];
  /** Chains with enough there to call them together, most first. */
  readonly clusters: readonly Cluster[];
}

/** How near to each other the enterprises of a chain stand. */
export interface Nearness {
  readonly chain: Row<"chains">;
  readonly exact: readonly string[];
  /** Enterprises whose position is the middle of their township or county, or does not say how exact it is. */
  readonly approximate: readonly string[];
  readonly without: readonly string[];
  /** Median way to the next enterprise of the chain, in km. */
  readonly median: Computed;
}

export interface Agglomeration {
  /** Places with any enterprise, most first. */
  readonly parks: readonly ClusteredPlace[];
  readonly regions: readonly ClusteredPlace[];
  /** Enterprises that name no park. */
  readonly withoutPark: readonly string[];
  readonly nearness: readonly Nearness[];
}

/** Enterprises of one chain in one place to call it a cluster. */
export const CLUSTER_FROM = 3;

/** Where enterprises of a chain stand together: by the park and region they name, and by distance where positions are exact. */
export function agglomerationOf(pack: Pack): Agglomeration {
  const { rows } = pack.tables.enterprises;
  const chains = new Map(rows.map((firm) => [firm.id, chainIdsOf(pack, firm)]));
  const sizes = new Map<string, number>();
  for (const ids of chains.values()) for (const id of ids) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const parts = new Set(partsOf(pack).map(({ id }) => id));
  const parkOf = ({ park_id }: Row<"enterprises">) => pack.tables.parks.byId.get(park_id ?? "")?.id;
  const place = (table: ClusteredPlace["table"], idOf: (firm: Row<"enterprises">) => string | undefined) =>
    placesOf(pack, table, idOf, chains, sizes);
  return {
    parks: place("parks", parkOf),
    regions: place("regions", ({ region_id }) => partOf(pack, parts, region_id)),
    withoutPark: rows.filter((firm) => parkOf(firm) === undefined).map(({ id }) => id),
    nearness: chainsInOrder(pack).map((chain) =>
      nearnessOf(
        chain,
        rows.filter(({ id }) => chains.get(id)?.includes(chain.id) === true),
      ),
    ),
  };
}

function placesOf(
  pack: Pack,
  table: ClusteredPlace["table"],
  idOf: (firm: Row<"enterprises">) => string | undefined,
  chains: ReadonlyMap<string, readonly string[]>,
  sizes: ReadonlyMap<string, number>,
): readonly ClusteredPlace[] {
  const placed = pack.tables.enterprises.rows.filter((firm) => idOf(firm) !== undefined);
  const order = chainsInOrder(pack);
  return [...groupBy(placed, (firm) => idOf(firm) ?? "")]
    .map(([id, firms]): ClusteredPlace => {
      const ids = firms.map((firm) => firm.id);
      const clusters = order
        .map((chain) => ({
          chain,
          firms: ids.filter((firm) => chains.get(firm)?.includes(chain.id) === true),
          ofChain: sizes.get(chain.id) ?? 0,
        }))
        .filter((cluster) => cluster.firms.length >= CLUSTER_FROM)
        .sort((a, b) => b.firms.length - a.firms.length);
      return { table, id, firms: ids, clusters };
    })
    .sort((a, b) => b.firms.length - a.firms.length || (a.id < b.id ? -1 : 1));
}

function nearnessOf(chain: Row<"chains">, firms: readonly Row<"enterprises">[]): Nearness {
  const isPlaced = ({ lon, lat }: Row<"enterprises">) => lon !== undefined && lat !== undefined;
  const exact = firms.filter((firm) => isPlaced(firm) && firm.position === "site");
  const ids = (rows: readonly Row<"enterprises">[]) => rows.map(({ id }) => id);
  const median: Computed =
    exact.length < LEAST_ROWS
      ? { refusal: { code: "no-exact-positions", rows: exact.length, least: LEAST_ROWS } }
      : { value: medianOf(nextDistances(exact.map(({ lon = 0, lat = 0 }) => ({ lon, lat })))) };
  return {
    chain,
    exact: ids(exact),
    approximate: ids(firms.filter((firm) => isPlaced(firm) && firm.position !== "site")),
    without: ids(firms.filter((firm) => !isPlaced(firm))),
    median,
  };
}

interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Kilometres of one degree of latitude. */
const KM_PER_DEGREE = 111.195;

/** Way from each point to the nearest other, in km, walking north and south until no nearer one is possible. */
function nextDistances(points: readonly Point[]): readonly number[] {
  const sorted = [...points].sort((a, b) => a.lat - b.lat);
  return sorted.map((point, place) => {
    let best = Number.POSITIVE_INFINITY;
    for (const step of [-1, 1]) {
      for (let at = place + step; ; at += step) {
        const other = sorted[at];
        if (other === undefined || Math.abs(other.lat - point.lat) * KM_PER_DEGREE > best) break;
        best = Math.min(best, kilometres(point, other));
      }
    }
    return best;
  });
}

/** Great circle by the haversine formula, radius 6371 km. */
function kilometres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
