import { chainsInOrder } from "./focus.ts";
import { regionsAbove } from "./measures.ts";
import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** Fewest rows a share, quotient or index is computed of: below, one row more or less turns it round. */
export const LEAST_ROWS = 5;
/** Largest share of blank cells a figure over values is computed with. */
const MOST_BLANK = 0.2;

/** Why there is no figure. */
export type Refusal =
  | { readonly code: "few-rows"; readonly rows: number; readonly least: number }
  | { readonly code: "few-in-part"; readonly rows: number; readonly least: number }
  | { readonly code: "blank-values"; readonly blank: number; readonly rows: number; readonly most: number }
  | { readonly code: "no-parts" }
  | { readonly code: "no-exact-positions"; readonly rows: number; readonly least: number };

/** A figure, or why there is none. */
export type Computed = { readonly value: number } | { readonly refusal: Refusal };

/** How old the rows behind a figure are. */
export interface Span {
  /** Oldest and newest date a row states; "" where none does. */
  readonly from: string;
  readonly to: string;
  readonly undated: number;
}

/** Enterprises of one chain in one part of the city. */
export interface PartOfChain {
  readonly part: Row<"regions">;
  /** Ids; rows of the pack, no census. */
  readonly firms: readonly string[];
  readonly quotient: Computed;
  /** Enterprises of the part in all chains: the reference. */
  readonly ofPart: number;
}

export interface ChainSpread {
  readonly chain: Row<"chains">;
  /** Enterprises that name a part of the city. */
  readonly firms: readonly string[];
  /** Enterprises of the chain without a part: in none of the figures. */
  readonly unplaced: readonly string[];
  readonly parts: readonly PartOfChain[];
  /** Parts with any, most first. */
  readonly ranked: readonly PartOfChain[];
  /** Σ of squared shares of the parts: 1/number of parts at least, 1 where all is in one. */
  readonly herfindahl: Computed;
  /** Share of the three parts with most. */
  readonly topThree: Computed;
  /** Share of the three enterprises with most revenue in the revenue of the chain. */
  readonly topRevenue: Computed & { readonly leaders: readonly string[] };
  readonly span: Span;
}

export interface Spread {
  /** Regions directly under the root, in the order of the table. */
  readonly parts: readonly Row<"regions">[];
  readonly chains: readonly ChainSpread[];
  /** Enterprises of the pack that name a part. */
  readonly placed: number;
  readonly span: Span;
}

/** Chains an enterprise works in: those it names and those of its nodes. */
export function chainIdsOf(pack: Pack, firm: Row<"enterprises">): readonly string[] {
  const { nodes, chains } = pack.tables;
  const named = [...firm.chain_ids, ...firm.node_ids.map((id) => nodes.byId.get(id)?.chain_id ?? "")];
  return [...new Set(named.map((id) => chains.byId.get(id)?.id).filter((id) => id !== undefined))];
}

/** Regions that make up the city: those directly under its root, functional zones among them. */
export function partsOf(pack: Pack): readonly Row<"regions">[] {
  const { rows, byId } = pack.tables.regions;
  const named = pack.meta.region_id === undefined ? undefined : byId.get(pack.meta.region_id);
  const root = named ?? rows.find(({ parent_id }) => parent_id === undefined);
  return root === undefined ? [] : rows.filter(({ parent_id }) => parent_id === root.id);
}

/** The part of the city a region is or lies in. */
export function partOf(pack: Pack, parts: ReadonlySet<string>, region: string | undefined): string | undefined {
  return regionsAbove(pack, region).find((id) => parts.has(id));
}

/** How the enterprises of each chain spread over the parts of the city, against all enterprises of the pack. Whatever the filter: a reference that changes with it says nothing. */
export function spreadOf(pack: Pack): Spread {
  const parts = partsOf(pack);
  const partIds = new Set(parts.map(({ id }) => id));
  const firmsOf = new Map<string, Row<"enterprises">[]>();
  const partOfFirm = new Map<string, string>();
  const inPart = new Map<string, number>();
  for (const firm of pack.tables.enterprises.rows) {
    const part = partOf(pack, partIds, firm.region_id);
    if (part !== undefined) {
      partOfFirm.set(firm.id, part);
      inPart.set(part, (inPart.get(part) ?? 0) + 1);
    }
    for (const chain of chainIdsOf(pack, firm)) {
      const firms = firmsOf.get(chain);
      if (firms === undefined) firmsOf.set(chain, [firm]);
      else firms.push(firm);
    }
  }
  const placed = partOfFirm.size;
  const chains = chainsInOrder(pack).map((chain) =>
    chainSpread(chain, firmsOf.get(chain.id) ?? [], { parts, partOfFirm, inPart, placed }),
  );
  return { parts, chains, placed, span: spanOf(pack.tables.enterprises.rows) };
}

interface Reference {
  readonly parts: readonly Row<"regions">[];
  readonly partOfFirm: ReadonlyMap<string, string>;
  readonly inPart: ReadonlyMap<string, number>;
  readonly placed: number;
}

function chainSpread(
  chain: Row<"chains">,
  rows: readonly Row<"enterprises">[],
  { parts, partOfFirm, inPart, placed }: Reference,
): ChainSpread {
  const ids = rows.map(({ id }) => id);
  const firms = ids.filter((id) => partOfFirm.has(id));
  const perPart = parts.map((part): PartOfChain => {
    const own = firms.filter((id) => partOfFirm.get(id) === part.id);
    const ofPart = inPart.get(part.id) ?? 0;
    return { part, firms: own, ofPart, quotient: quotientOf(own.length, ofPart, firms.length, placed) };
  });
  const ranked = perPart
    .filter((part) => part.firms.length > 0)
    .sort((a, b) => b.firms.length - a.firms.length || (a.part.id < b.part.id ? -1 : 1));
  const share = (part: PartOfChain) => part.firms.length / firms.length;
  const computed = (value: () => number): Computed => {
    if (parts.length < 2) return { refusal: { code: "no-parts" } };
    return firms.length < LEAST_ROWS ? fewRows(firms.length) : { value: value() };
  };
  return {
    chain,
    firms,
    unplaced: ids.filter((id) => !partOfFirm.has(id)),
    parts: perPart,
    ranked,
    herfindahl: computed(() => ranked.reduce((sum, part) => sum + share(part) ** 2, 0)),
    topThree: computed(() => ranked.slice(0, 3).reduce((sum, part) => sum + share(part), 0)),
    topRevenue: topRevenueOf(rows),
    span: spanOf(rows),
  };
}

const fewRows = (rows: number): Computed => ({ refusal: { code: "few-rows", rows, least: LEAST_ROWS } });

/** Location quotient: (own / of the part) / (of the chain / all); 1 = the share of the whole. By counts of rows of the pack. */
function quotientOf(own: number, ofPart: number, ofChain: number, all: number): Computed {
  if (ofChain < LEAST_ROWS) return fewRows(ofChain);
  if (ofPart < LEAST_ROWS) return { refusal: { code: "few-in-part", rows: ofPart, least: LEAST_ROWS } };
  return { value: own / ofPart / (ofChain / all) };
}

/** Share of the three largest in the revenue of all, where enough rows give theirs. */
function topRevenueOf(rows: readonly Row<"enterprises">[]): ChainSpread["topRevenue"] {
  const given = rows
    .filter(({ revenue_cny_100m }) => revenue_cny_100m !== undefined)
    .sort((a, b) => (b.revenue_cny_100m ?? 0) - (a.revenue_cny_100m ?? 0) || (a.id < b.id ? -1 : 1));
  const leaders = given.slice(0, 3).map(({ id }) => id);
  if (rows.length < LEAST_ROWS) return { ...fewRows(rows.length), leaders };
  const blank = rows.length - given.length;
  if (blank / rows.length > MOST_BLANK)
    return { refusal: { code: "blank-values", blank, rows: rows.length, most: MOST_BLANK }, leaders };
  const sum = (of: readonly Row<"enterprises">[]) => of.reduce((total, row) => total + (row.revenue_cny_100m ?? 0), 0);
  const total = sum(given);
  if (total === 0)
    return { refusal: { code: "blank-values", blank: rows.length, rows: rows.length, most: MOST_BLANK }, leaders };
  return { value: sum(given.slice(0, 3)) / total, leaders };
}

/** Oldest and newest `as_of` of the rows. */
function spanOf(rows: readonly { readonly as_of?: string | undefined }[]): Span {
  let from = "";
  let to = "";
  let undated = 0;
  for (const { as_of } of rows) {
    if (as_of === undefined || as_of === "") undated++;
    else {
      if (from === "" || as_of < from) from = as_of;
      if (as_of > to) to = as_of;
    }
  }
  return { from, to, undated };
}
