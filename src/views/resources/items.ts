import { type EntityKey, keyOf } from "../../model/entity.ts";
import { chainsInOrder } from "../../model/focus.ts";
import type { Pack } from "../../model/pack.ts";
import type { Row } from "../../model/schema.ts";

type Resource = Row<"resources">;

/** Where an organisation is at home: in the city of the pack, elsewhere, or not stated. */
export type Home = "inside" | "outside" | "unknown";

export interface ResourceItem {
  readonly key: EntityKey;
  readonly row: Resource;
  readonly home: Home;
  /** Ids of the chains it serves. */
  readonly chains: readonly string[];
}

/** Organisations of one kind, as the pack spells it; "" where it spells none. */
export interface KindGroup {
  readonly kind: string;
  readonly items: readonly ResourceItem[];
}

/** How many of each kind serve a chain; `chain` undefined: those that name none. */
export interface ServiceLine {
  readonly chain: Row<"chains"> | undefined;
  readonly items: readonly ResourceItem[];
  /** In the order of the groups. */
  readonly counts: readonly number[];
}

export interface ResourceFacts {
  readonly total: number;
  readonly inside: number;
  readonly outside: number;
  readonly unknown: number;
  /** Chains no organisation serves. */
  readonly without: readonly Row<"chains">[];
}

/** Organisations by kind, the commonest kind first. */
export function kindGroups(pack: Pack, rows: readonly Resource[]): readonly KindGroup[] {
  const isHere = homesOf(pack);
  const groups = new Map<string, ResourceItem[]>();
  for (const row of rows) {
    const kind = (row.kind ?? "").trim();
    const chains = row.chain_ids.map((id) => pack.tables.chains.byId.get(id)?.id ?? id);
    const item = { key: keyOf("resource", row.id), row, home: homeOf(row.home, isHere), chains: [...new Set(chains)] };
    groups.set(kind, [...(groups.get(kind) ?? []), item]);
  }
  return [...groups]
    .map(([kind, items]) => ({ kind, items }))
    .sort((a, b) => Number(a.kind === "") - Number(b.kind === "") || b.items.length - a.items.length);
}

/** A line a chain in the order of the system, and one for organisations that name no chain where there are any. */
export function serviceLines(
  pack: Pack,
  groups: readonly KindGroup[],
  chains: readonly Row<"chains">[],
): readonly ServiceLine[] {
  const shown = new Set(chains.map(({ id }) => id));
  const line = (chain: Row<"chains"> | undefined, serves: (item: ResourceItem) => boolean): ServiceLine => ({
    chain,
    items: groups.flatMap(({ items }) => items.filter(serves)),
    counts: groups.map(({ items }) => items.filter(serves).length),
  });
  const open = line(undefined, (item) => item.chains.length === 0);
  return [
    ...chainsInOrder(pack)
      .filter(({ id }) => shown.has(id))
      .map((chain) => line(chain, (item) => item.chains.includes(chain.id))),
    ...(open.items.length > 0 ? [open] : []),
  ];
}

export function resourceFacts(groups: readonly KindGroup[], lines: readonly ServiceLine[]): ResourceFacts {
  const items = groups.flatMap((group) => group.items);
  const count = (home: Home) => items.filter((item) => item.home === home).length;
  return {
    total: items.length,
    inside: count("inside"),
    outside: count("outside"),
    unknown: count("unknown"),
    without: lines.flatMap(({ chain, items: found }) => (chain !== undefined && found.length === 0 ? [chain] : [])),
  };
}

/** Endings of place names that say what kind of place it is. */
const ENDING = /(?:自治州|自治县|自治区|地区|[省市区县旗州盟])$|\s+(?:city|district|county|prefecture|province)$/i;
/** A bare name shorter than this is found in too many others. */
const LEAST_LETTERS = 2;

/** Whether a text names the city of the pack or a county of it, with or without the ending: 某, 某市, 某省某市, Some City. */
function homesOf(pack: Pack): (text: string) => boolean {
  const names = pack.tables.regions.rows
    .filter(({ id, level }) => level === "city" || level === "county" || id === pack.meta.region_id)
    .flatMap(({ name_zh, name_en }) => [name_zh, name_en])
    .flatMap((name) => {
      const bare = (name ?? "").trim().replace(ENDING, "").toLowerCase();
      return bare.length < LEAST_LETTERS ? [] : [bare];
    });
  return (text) => names.some((name) => text.includes(name));
}

function homeOf(home: string | undefined, isHere: (text: string) => boolean): Home {
  const text = (home ?? "").trim().toLowerCase();
  if (text === "") return "unknown";
  return isHere(text) ? "inside" : "outside";
}

/** The part of a text in two languages ("某市 / Some City") that is in the language asked for; the whole where it is in one. */
export function partInLanguage(text: string, language: "zh" | "en"): string {
  const parts = text.split(/\s*\/\s*/).filter((part) => part !== "");
  const isChinese = (part: string) => /[\u4e00-\u9fff]/.test(part);
  return parts.find((part) => isChinese(part) === (language === "zh")) ?? text;
}
