import { type EchelonChain, type EchelonTier, echelonOf } from "../../model/echelon.ts";
import { type AtlasIndex, applyFilter, type Filtered, NO_FILTER } from "../../model/filter.ts";
import { chainsInOrder } from "../../model/focus.ts";
import { type ChainGap, gapsOf } from "../../model/gap.ts";
import type { DataLanguage } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Presence } from "../../model/presence.ts";
import { type RoleHolder, rolesFor, rolesOf } from "../../model/roles.ts";
import type { Row, TableName } from "../../model/schema.ts";
import { type LinkPicture, linkPicture } from "./links.ts";
import { type SourceUse, sourcesOf } from "./sources.ts";
import { type Unknown, unknownsOf } from "./unknowns.ts";
import { type Work, workOf } from "./work.ts";

/** Where a chain stands among the chains of its city. */
export interface ChainPlace {
  /** From 1. */
  readonly position: number;
  readonly of: number;
  readonly before: Row<"chains"> | undefined;
  readonly after: Row<"chains"> | undefined;
}

/** All the sheet of one chain says, in data: counts are of the rows of the tables that belong to the chain, whatever else is filtered. */
export interface Dossier {
  readonly chain: Row<"chains">;
  readonly place: ChainPlace;
  /** The band of the echelon and the distance to it; undefined where the pack puts the chain in none. */
  readonly tier: { readonly tier: EchelonTier; readonly own: EchelonChain } | undefined;
  /** Of the chain itself, by rank. */
  readonly roles: readonly RoleHolder[];
  readonly gap: ChainGap;
  readonly links: LinkPicture;
  /** Leading firms first, then those at most links, then by place in the table. */
  readonly enterprises: readonly Row<"enterprises">[];
  /** Enterprises by county or zone, most first; `undefined`: the row names none. */
  readonly regions: readonly { readonly id: string | undefined; readonly count: number }[];
  readonly technologies: readonly Row<"technologies">[];
  readonly applications: readonly Row<"applications">[];
  readonly policies: readonly Row<"policies">[];
  /** Policies for the whole city, which name no chain. */
  readonly sharedPolicies: number;
  readonly resources: readonly Row<"resources">[];
  readonly work: Work;
  readonly sources: SourceUse;
  readonly unknowns: readonly Unknown[];
  /** Whether the pack has the table at all: a chain without rows in it then says so. */
  has(table: TableName): boolean;
}

interface DossierInput {
  readonly pack: Pack;
  readonly index: AtlasIndex;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly language: DataLanguage;
  /** yyyy-mm-dd. */
  readonly today: string;
}

/** The rows that belong to one chain, and nothing else narrowed. */
export const ofChain = (index: AtlasIndex, chain: string): Filtered =>
  applyFilter(index, { ...NO_FILTER, chain: [chain] });

/** What the sheet of a chain says; undefined where the pack has no such chain. */
export function dossierOf(input: DossierInput, id: string): Dossier | undefined {
  const { pack, index, presence, language } = input;
  const chain = pack.tables.chains.byId.get(id);
  const gap = gapsOf(pack, presence).find((each) => each.chain.id === chain?.id);
  if (chain === undefined || gap === undefined) return undefined;
  const filtered = ofChain(index, chain.id);
  const isOwn = (row: { readonly chain_id: string | undefined }) => row.chain_id !== undefined;
  const links = linkPicture(pack, gap);
  const enterprises = byWeight(filtered.rows("enterprises"), links.leading);
  const dossier = {
    chain,
    place: placeOf(pack, chain),
    tier: tierOf(pack, chain),
    roles: rolesFor(rolesOf(pack, language), "chain", chain.id),
    gap,
    links,
    enterprises,
    regions: countBy(enterprises, (row) => row.region_id),
    technologies: filtered.rows("technologies"),
    applications: filtered.rows("applications"),
    policies: newestFirst(filtered.rows("policies").filter(isOwn), (row) => row.issued),
    sharedPolicies: pack.tables.policies.rows.filter((row) => !isOwn(row)).length,
    resources: filtered.rows("resources"),
    work: workOf(pack, filtered, input.today),
    has: (table: TableName) => pack.tables[table].rows.length > 0,
  };
  return { ...dossier, sources: sourcesOf(pack, dossier), unknowns: unknownsOf(pack, dossier) };
}

function placeOf(pack: Pack, chain: Row<"chains">): ChainPlace {
  const chains = chainsInOrder(pack);
  const at = chains.indexOf(chain);
  return { position: at + 1, of: chains.length, before: chains[at - 1], after: chains[at + 1] };
}

function tierOf(pack: Pack, chain: Row<"chains">): Dossier["tier"] {
  if (chain.tier === undefined || chain.tier === "") return undefined;
  const [tier] = echelonOf(pack, [chain]).tiers.filter(({ chains }) => chains.length > 0);
  const own = tier?.chains[0];
  return tier === undefined || own === undefined ? undefined : { tier, own };
}

function byWeight(rows: readonly Row<"enterprises">[], leading: ReadonlySet<string>): readonly Row<"enterprises">[] {
  const weight = (row: Row<"enterprises">) =>
    (leading.has(row.id) ? 1000 : 0) + row.designations.length * 10 + row.node_ids.length;
  return rows
    .map((row, place) => ({ row, place, weight: weight(row) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ row }) => row);
}

function countBy<R>(
  rows: readonly R[],
  idOf: (row: R) => string | undefined,
): readonly { readonly id: string | undefined; readonly count: number }[] {
  const counts = new Map<string | undefined, number>();
  for (const row of rows) counts.set(idOf(row), (counts.get(idOf(row)) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined) || b.count - a.count);
}

/** Rows by date, the newest first, the undated last. */
const newestFirst = <R>(rows: readonly R[], dateOf: (row: R) => string | undefined): readonly R[] =>
  [...rows].sort((a, b) =>
    (dateOf(a) ?? "") < (dateOf(b) ?? "") ? 1 : (dateOf(a) ?? "") > (dateOf(b) ?? "") ? -1 : 0,
  );
