import type { Filtered } from "./filter.ts";
import { areaOf, featuresById } from "./geo/shapes.ts";
import type { Pack } from "./pack.ts";
import { isLeading, type Presence } from "./presence.ts";
import type { Row } from "./schema.ts";

/** What a region can be coloured by. Rows count in the region they name and in every region that holds it. */
export const MEASURES = [
  "enterprises",
  "leading",
  "designated",
  "density",
  "led",
  "nodes",
  "parks",
  "projects",
  "investment",
  "technologies",
  "quotient",
] as const;
export type MeasureId = (typeof MEASURES)[number];

export interface RegionMeasure {
  readonly id: MeasureId;
  /** Value by region id; a region of which nothing can be said is left out. */
  readonly values: ReadonlyMap<string, number>;
  /** Rows that could not be counted anywhere: no region; for investment also no amount. */
  readonly unplaced: number;
  /** Why there is no value at all. */
  readonly refusal?: "needs-chain";
}

export interface MeasureInput {
  readonly pack: Pack;
  readonly filtered: Pick<Filtered, "rows" | "has">;
  readonly presence: ReadonlyMap<string, Presence>;
  /** Chains chosen; the location quotient needs them. */
  readonly chains: readonly string[];
}

/** The value of a measure for every region. Each formula stands at its function below. */
export function measureRegions(id: MeasureId, input: MeasureInput): RegionMeasure {
  const { pack, filtered, presence } = input;
  const enterprises = filtered.rows("enterprises");
  switch (id) {
    case "enterprises":
      return count(id, pack, enterprises);
    case "leading":
      return count(id, pack, enterprises.filter(isLeading));
    case "designated":
      return count(
        id,
        pack,
        enterprises.filter((row) => row.designations.length > 0),
      );
    case "density":
      return densityOf(pack, enterprises);
    case "led":
      return nodesHeld(id, input, (node) => presence.get(node) === "led");
    case "nodes":
      return nodesHeld(id, input, () => true);
    case "parks":
      return count(id, pack, filtered.rows("parks"));
    case "projects":
      return count(id, pack, filtered.rows("projects"));
    case "investment":
      return investmentOf(pack, filtered.rows("projects"));
    case "technologies":
      return technologiesOf(input);
    case "quotient":
      return quotientOf(input);
  }
}

/** The region an id or a former id names and all that hold it, nearest first. */
export function regionsAbove(pack: Pack, id: string | undefined): readonly string[] {
  const { byId } = pack.tables.regions;
  const found: string[] = [];
  for (let region = id === undefined ? undefined : byId.get(id); region !== undefined; ) {
    if (found.includes(region.id)) break;
    found.push(region.id);
    region = region.parent_id === undefined ? undefined : byId.get(region.parent_id);
  }
  return found;
}

type Placed = { readonly region_id?: string | undefined };

const one = () => 1;
const hundredth = (value: number) => Math.round(value * 100) / 100;

function sumByRegion<R extends Placed>(
  pack: Pack,
  rows: readonly R[],
  amount: (row: R) => number,
): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const row of rows) {
    if (row.region_id !== undefined) own.set(row.region_id, (own.get(row.region_id) ?? 0) + amount(row));
  }
  const sums = new Map<string, number>(pack.tables.regions.rows.map((region) => [region.id, 0]));
  for (const [region, sum] of own) {
    for (const id of regionsAbove(pack, region)) sums.set(id, (sums.get(id) ?? 0) + sum);
  }
  return sums;
}

const hasRegion = (pack: Pack, row: Placed): boolean =>
  row.region_id !== undefined && pack.tables.regions.byId.has(row.region_id);
const unplacedOf = (pack: Pack, rows: readonly Placed[]) => rows.filter((row) => !hasRegion(pack, row)).length;

/** Number of rows. */
function count(id: MeasureId, pack: Pack, rows: readonly Placed[]): RegionMeasure {
  return { id, values: sumByRegion(pack, rows, one), unplaced: unplacedOf(pack, rows) };
}

/** Enterprises per 100 km²: n / area × 100, area of the boundary on the sphere. Regions without boundary are left out. */
function densityOf(pack: Pack, enterprises: readonly Row<"enterprises">[]): RegionMeasure {
  const { values, unplaced } = count("density", pack, enterprises);
  const shapes = featuresById(pack.shapes.boundaries);
  const perArea = [...values].flatMap(([id, n]): [string, number][] => {
    const area = areaOf(shapes.get(id)?.geometry);
    return area === 0 ? [] : [[id, hundredth((n / area) * 100)]];
  });
  return { id: "density", values: new Map(perArea), unplaced };
}

/** CNY 100m announced, known amounts only; projects without an amount or a region count as unplaced. */
function investmentOf(pack: Pack, projects: readonly Row<"projects">[]): RegionMeasure {
  const known = projects.filter((row) => row.investment_cny_100m !== undefined && hasRegion(pack, row));
  const sums = sumByRegion(pack, known, (row) => row.investment_cny_100m ?? 0);
  return {
    id: "investment",
    values: new Map([...sums].map(([id, value]) => [id, hundredth(value)])),
    unplaced: projects.length - known.length,
  };
}

/** Different things each region has, by id: a thing that two parts of a region share counts once in the whole. */
function countDifferent(
  pack: Pack,
  entries: Iterable<readonly [region: string | undefined, things: readonly string[]]>,
) {
  const held = new Map<string, Set<string>>(pack.tables.regions.rows.map((region) => [region.id, new Set()]));
  for (const [region, things] of entries) {
    for (const id of regionsAbove(pack, region)) for (const thing of things) held.get(id)?.add(thing);
  }
  return new Map([...held].map(([id, things]) => [id, things.size]));
}

/** Different nodes that pass the filter and are held by enterprises of the region. */
function nodesHeld(
  id: MeasureId,
  { pack, filtered }: MeasureInput,
  isCounted: (node: string) => boolean,
): RegionMeasure {
  const enterprises = filtered.rows("enterprises");
  const isWanted = (node: string) => filtered.has("nodes", node) && isCounted(node);
  const values = countDifferent(
    pack,
    enterprises.map((row) => [row.region_id, row.node_ids.filter(isWanted)] as const),
  );
  return { id, values, unplaced: unplacedOf(pack, enterprises) };
}

/** Technologies with at least one local enterprise at work on them, once in each region of those; unplaced: with none. */
function technologiesOf({ pack, filtered }: MeasureInput): RegionMeasure {
  const technologies = filtered.rows("technologies");
  const { byId } = pack.tables.enterprises;
  const places = technologies.map((row) => row.enterprise_ids.map((id) => byId.get(id)?.region_id));
  return {
    id: "technologies",
    values: countDifferent(
      pack,
      technologies.flatMap((row, index) => (places[index] ?? []).map((region) => [region, [row.id]] as const)),
    ),
    unplaced: places.filter((regions) => regions.every((region) => regionsAbove(pack, region).length === 0)).length,
  };
}

/**
 * Location quotient of the chosen chains: (e_rc / e_r) / (e_c / e), e = enterprises of the pack whatever the filter, of a chain by
 * name or by a node; 1 = the share of the whole. Left out where the region has no enterprise. Refused where no chain is chosen.
 */
function quotientOf({ pack, chains }: MeasureInput): RegionMeasure {
  if (chains.length === 0) return { id: "quotient", values: new Map(), unplaced: 0, refusal: "needs-chain" };
  const { rows } = pack.tables.enterprises;
  const placed = rows.filter((row) => hasRegion(pack, row));
  const chosen = new Set(chains);
  const isOfChain = (node: string) => chosen.has(pack.tables.nodes.byId.get(node)?.chain_id ?? "");
  const ofChain = placed.filter((row) => row.chain_ids.some((id) => chosen.has(id)) || row.node_ids.some(isOfChain));
  const all = sumByRegion(pack, placed, one);
  const own = sumByRegion(pack, ofChain, one);
  const share = ofChain.length / Math.max(1, placed.length);
  const values = [...all].flatMap(([id, n]): [string, number][] =>
    n === 0 || share === 0 ? [] : [[id, hundredth((own.get(id) ?? 0) / n / share)]],
  );
  return { id: "quotient", values: new Map(values), unplaced: rows.length - placed.length };
}
