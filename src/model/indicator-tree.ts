import type { Indicator, Series, Subject } from "./indicator-series.ts";
import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** Two ways of cutting a city; their sums are never added to each other. */
export const CUTS = ["region", "chain"] as const;
export type Cut = (typeof CUTS)[number];

/** Where a firm, a project or a park belongs. */
export interface Place {
  readonly region: string | undefined;
  readonly chains: readonly string[];
}

/** What the tree needs of a pack; the checks of the intake have it before there is a pack. */
export interface IndicatorWorld {
  /** Id of the region the pack is about; "" where it has none. */
  readonly root: string;
  readonly indicators: readonly Indicator[];
  readonly regions: readonly Row<"regions">[];
  readonly chains: readonly Row<"chains">[];
  placeOf(subject: Subject): Place;
}

/** What the parts of a whole are: regions in it, zones beside them, chains, firms or projects or parks, measures of the same subject. */
export type PartKind = "region" | "zone" | "chain" | "member" | "measure";

export interface PartGroup {
  readonly kind: PartKind;
  /** The pack names them as parts by `parent_id`. */
  readonly isDeclared: boolean;
  /** Zones overlap: shown with the regions, never added. */
  readonly isAdded: boolean;
  readonly nodes: readonly IndicatorNode[];
  /** How many parts the whole has, given or not; undefined where nobody can tell: firms of a chain. */
  readonly expected: number | undefined;
  /** Parts that state this measure by another definition only. */
  readonly otherDefinitions: readonly Series[];
}

/** A series and what it is made of. */
export interface IndicatorNode {
  readonly series: Series;
  readonly groups: readonly PartGroup[];
}

/** What the tree needs of a pack. */
export function indicatorWorld(pack: Pack): IndicatorWorld {
  const { regions, chains, indicators, enterprises, projects, parks } = pack.tables;
  return makeWorld(pack.meta.region_id, {
    indicators: indicators.rows,
    regions: regions.rows,
    chains: chains.rows,
    enterprise: (id) => enterprises.byId.get(id),
    project: (id) => projects.byId.get(id),
    park: (id) => parks.byId.get(id),
  });
}

interface WorldRows extends Pick<IndicatorWorld, "indicators" | "regions" | "chains"> {
  enterprise(id: string): Row<"enterprises"> | undefined;
  project(id: string): Row<"projects"> | undefined;
  park(id: string): Row<"parks"> | undefined;
}

/** The same of rows that are no pack yet. The root is the region named, else the first city that lies in nothing. */
export function makeWorld(named: string | undefined, rows: WorldRows): IndicatorWorld {
  const { indicators, regions, chains } = rows;
  const root = named ?? regions.find(({ parent_id, level }) => parent_id === undefined && level === "city")?.id ?? "";
  return {
    root,
    indicators,
    regions,
    chains,
    placeOf: ({ table, id }) => {
      if (table === "enterprises") {
        const row = rows.enterprise(id);
        return { region: row?.region_id, chains: row?.chain_ids ?? [] };
      }
      if (table === "projects") {
        const row = rows.project(id);
        return { region: row?.region_id, chains: row?.chain_id === undefined ? [] : [row.chain_id] };
      }
      return { region: table === "parks" ? rows.park(id)?.region_id : undefined, chains: [] };
    },
  };
}

/** A node and all beneath it, wholes before their parts. */
export function nodesUnder(node: IndicatorNode): readonly IndicatorNode[] {
  return [node, ...node.groups.flatMap(({ nodes }) => nodes.flatMap(nodesUnder))];
}
