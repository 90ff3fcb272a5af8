import type { Filtered } from "./filter.ts";
import { areaOf, featuresById } from "./geo/shapes.ts";
import type { Pack } from "./pack.ts";
import { isLeading, nodesOfProject, type Presence } from "./presence.ts";
import type { Row } from "./schema.ts";

/** What a region can be coloured by. Rows count in the region they name and in every region that holds it. */
export const MEASURES = [
  "enterprises",
  "leading",
  "density",
  "projects",
  "investment",
  "parks",
  "nodes",
  "quotient",
] as const;
export type MeasureId = (typeof MEASURES)[number];

export interface RegionMeasure {
  readonly id: MeasureId;
  /** Value by region id; a region of which nothing can be said is left out. */
  readonly values: ReadonlyMap<string, number>;
  /** Rows that could not be counted anywhere: no region, no amount. */
  readonly unplaced: number;
  /** Why there is no value at all. */
  readonly refusal?: "needs-chain";
}

export interface MeasureInput {
  readonly pack: Pack;
  readonly filtered: Filtered;
  readonly presence: ReadonlyMap<string, Presence>;
  /** Chains chosen; the location quotient needs them. */
  readonly chains: readonly string[];
}

/** A region and all that hold it, nearest first. */
export function regionsAbove(pack: Pack, id: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let region = id === undefined ? undefined : pack.tables.regions.byId.get(id); region !== undefined; ) {
    if (found.includes(region.id)) break;
    found.push(region.id);
    region = region.parent_id === undefined ? undefined : pack.tables.regions.byId.get(region.parent_id);
  }
  return found;
}

type Placed = { readonly region_id?: string | undefined };

function sumByRegion<R extends Placed>(
  pack: Pack,
  rows: readonly R[],
  amount: (row: R) => number,
): ReadonlyMap<string, number> {
  const values = new Map<string, number>(pack.tables.regions.rows.map((region) => [region.id, 0]));
  for (const row of rows)
    for (const id of regionsAbove(pack, row.region_id)) values.set(id, (values.get(id) ?? 0) + amount(row));
  return values;
}

const one = () => 1;
const unplacedOf = (rows: readonly Placed[]) => rows.filter((row) => row.region_id === undefined).length;

function count(id: MeasureId, pack: Pack, rows: readonly Placed[]): RegionMeasure {
  return { id, values: sumByRegion(pack, rows, one), unplaced: unplacedOf(rows) };
}

/** The value of a measure for every region. */
export function measureRegions(id: MeasureId, input: MeasureInput): RegionMeasure {
  const { pack, filtered } = input;
  const enterprises = filtered.rows("enterprises");
  const projects = filtered.rows("projects");
  switch (id) {
    case "enterprises":
      return count(id, pack, enterprises);
    case "leading":
      return count(id, pack, enterprises.filter(isLeading));
    case "density":
      return densityOf(pack, enterprises);
    case "projects":
      return count(id, pack, projects);
    case "investment":
      return investmentOf(pack, projects);
    case "parks":
      return count(id, pack, filtered.rows("parks"));
    case "nodes":
      return nodesHeld(input);
    case "quotient":
      return quotientOf(input);
  }
}

/** Enterprises per 100 km²: n / area × 100, area of the boundary on the sphere. Regions without boundary are left out. */
function densityOf(pack: Pack, enterprises: readonly Row<"enterprises">[]): RegionMeasure {
  const { values, unplaced } = count("density", pack, enterprises);
  const shapes = featuresById(pack.shapes.boundaries);
  const perArea = [...values].flatMap(([id, n]): [string, number][] => {
    const shape = shapes.get(id);
    return shape === undefined ? [] : [[id, Math.round((n / areaOf(shape.geometry)) * 10_000) / 100]];
  });
  return { id: "density", values: new Map(perArea), unplaced };
}

/** CNY 100m announced, known amounts only; projects without an amount count as unplaced. */
function investmentOf(pack: Pack, projects: readonly Row<"projects">[]): RegionMeasure {
  const known = projects.filter((row) => row.investment_cny_100m !== undefined && row.region_id !== undefined);
  const sums = sumByRegion(pack, known, (row) => row.investment_cny_100m ?? 0);
  return {
    id: "investment",
    values: new Map([...sums].map(([id, value]) => [id, Math.round(value * 100) / 100])),
    unplaced: projects.length - known.length,
  };
}

/** Different nodes held by enterprises, or named by projects, of the region. */
function nodesHeld({ pack, filtered }: MeasureInput): RegionMeasure {
  const held = new Map<string, Set<string>>(pack.tables.regions.rows.map((region) => [region.id, new Set()]));
  const add = (region: string | undefined, nodes: readonly string[]) => {
    for (const id of regionsAbove(pack, region))
      for (const node of nodes) if (filtered.has("nodes", node)) held.get(id)?.add(node);
  };
  for (const row of filtered.rows("enterprises")) add(row.region_id, row.node_ids);
  for (const row of filtered.rows("projects")) add(row.region_id, nodesOfProject(row));
  return {
    id: "nodes",
    values: new Map([...held].map(([id, nodes]) => [id, nodes.size])),
    unplaced: unplacedOf(filtered.rows("enterprises")) + unplacedOf(filtered.rows("projects")),
  };
}

/**
 * Location quotient of the chosen chains: (e_rc / e_r) / (e_c / e) with e = enterprises of the pack; 1 = the share of the whole.
 * Left out where the region has no enterprise. US Cluster Mapping, 2014. Refused where no chain is chosen.
 */
function quotientOf({ pack, chains }: MeasureInput): RegionMeasure {
  if (chains.length === 0) return { id: "quotient", values: new Map(), unplaced: 0, refusal: "needs-chain" };
  const placed = pack.tables.enterprises.rows.filter((row) => row.region_id !== undefined);
  const ofChain = placed.filter((row) => row.chain_ids.some((id) => chains.includes(id)));
  const all = sumByRegion(pack, placed, one);
  const own = sumByRegion(pack, ofChain, one);
  const share = ofChain.length / Math.max(1, placed.length);
  const values = [...all].flatMap(([id, n]): [string, number][] =>
    n === 0 || share === 0 ? [] : [[id, Math.round(((own.get(id) ?? 0) / n / share) * 100) / 100]],
  );
  return { id: "quotient", values: new Map(values), unplaced: pack.tables.enterprises.rows.length - placed.length };
}

/** One class of a choropleth: values from `least` to `most`, both included. */
export interface MeasureClass {
  readonly least: number;
  readonly most: number;
  /** Regions in it. */
  readonly count: number;
}

/** Class 0 is zero itself; 1 to 5 split the rest so that each holds about as many regions (quantiles), equal values together. */
export interface Classes {
  readonly zero: number;
  readonly classes: readonly MeasureClass[];
  classOf(value: number): number;
}

export function classify(values: readonly number[], most = 5): Classes {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const different = [...new Set(positive)];
  const wanted = Math.min(most, different.length);
  const bounds: number[] = [];
  for (let step = 1; step <= wanted; step += 1) {
    const at =
      different.length <= most
        ? different[step - 1]
        : positive[Math.min(positive.length - 1, Math.ceil((step * positive.length) / wanted) - 1)];
    if (at !== undefined && bounds[bounds.length - 1] !== at) bounds.push(at);
  }
  const classes = bounds.map((bound, index): MeasureClass => {
    const inside = positive.filter((value) => value <= bound && value > (bounds[index - 1] ?? 0));
    return { least: inside[0] ?? bound, most: bound, count: inside.length };
  });
  const offset = most - classes.length;
  return {
    zero: values.filter((value) => value === 0).length,
    classes,
    classOf: (value) => {
      if (value <= 0) return 0;
      const index = bounds.findIndex((bound) => value <= bound);
      return Math.min(most, (index < 0 ? bounds.length - 1 : index) + 1 + Math.floor(offset / 2));
    },
  };
}
