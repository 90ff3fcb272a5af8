import { type AtlasIndex, applyFilter, type Filter, type Filtered } from "../../model/filter.ts";
import type { Pack } from "../../model/pack.ts";
import { NO_TITLE } from "../../model/presence.ts";
import { DESIGNATIONS, type Row } from "../../model/schema.ts";
import { expiresInTwelveMonths, type HeldTitle, titlesOn, type Validity } from "../../model/validity.ts";

/** What the pool can be narrowed to by time, in the `by` of the address. `soon`: expires within twelve months, surely or possibly. */
export const TERMS = ["valid", "soon", "expired", "unknown"] as const;
export type Term = (typeof TERMS)[number];

export const isTerm = (text: string): text is Term => (TERMS as readonly string[]).includes(text);

/** A firm with its titles. */
export interface PoolFirm {
  readonly firm: Row<"enterprises">;
  readonly titles: readonly HeldTitle[];
}

/** A step of the ladder: a title and the firms that hold it, by how their titles stand. */
export interface PoolStep {
  /** Id of the title; `none` for firms without any. */
  readonly id: string;
  readonly row: Row<"designations"> | undefined;
  readonly firms: number;
  readonly counts: Readonly<Record<Validity, number>>;
}

/** Titles held in all, by how they stand; `surely` and `possibly` expire within twelve months. */
export interface PoolFacts {
  readonly firms: number;
  readonly titled: number;
  readonly titles: number;
  readonly counts: Readonly<Record<Validity, number>>;
  readonly surely: number;
  readonly possibly: number;
  readonly noYear: number;
  readonly noRule: number;
}

/** Firms that pass the filter of the page but for the title: what the ladder counts, so that a chosen step leaves the others standing. */
export function poolFirms(pack: Pack, index: AtlasIndex, filter: Filter, filtered: Filtered, today: string) {
  const all = filter.designation.length === 0 ? filtered : applyFilter(index, { ...filter, designation: [] });
  const withTitles = (firm: Row<"enterprises">): PoolFirm => ({ firm, titles: titlesOn(pack, firm, today) });
  return {
    all: all.rows("enterprises").map(withTitles),
    chosen: filtered.rows("enterprises").map(withTitles),
  };
}

/** Titles in the order of the pack's table, else of the schema; then those neither knows. */
export function titleOrder(pack: Pack, firms: readonly PoolFirm[]): readonly string[] {
  const last = Number.MAX_SAFE_INTEGER;
  const rows = [...pack.tables.designations.rows].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  const held = firms.flatMap(({ titles }) => titles.map(({ title }) => title));
  return [...new Set([...rows.map(({ id }) => id), ...DESIGNATIONS.filter((id) => held.includes(id)), ...held])];
}

/** The ladder: every title a firm holds or the pack describes, and at its foot the firms without any. */
export function ladderOf(pack: Pack, firms: readonly PoolFirm[]): readonly PoolStep[] {
  const steps = titleOrder(pack, firms).map((id): PoolStep => {
    const held = firms.flatMap(({ titles }) => titles.filter(({ title }) => title === id));
    const holders = firms.filter(({ titles }) => titles.some(({ title }) => title === id)).length;
    return { id, row: pack.tables.designations.byId.get(id), firms: holders, counts: countOf(held) };
  });
  const untitled = firms.filter(({ titles }) => titles.length === 0).length;
  return [...steps, { id: NO_TITLE, row: undefined, firms: untitled, counts: countOf([]) }];
}

export function factsOf(firms: readonly PoolFirm[], today: string): PoolFacts {
  const titles = firms.flatMap((firm) => firm.titles);
  const soon = titles.map((title) => expiresInTwelveMonths(title, today));
  return {
    firms: firms.length,
    titled: firms.filter((firm) => firm.titles.length > 0).length,
    titles: titles.length,
    counts: countOf(titles),
    surely: soon.filter((each) => each === "surely").length,
    possibly: soon.filter((each) => each === "possibly").length,
    noYear: titles.filter(({ why }) => why === "no-year").length,
    noRule: titles.filter(({ why }) => why === "no-rule" || why === "future").length,
  };
}

function countOf(titles: readonly HeldTitle[]): Readonly<Record<Validity, number>> {
  const counts = { valid: 0, due: 0, expired: 0, unknown: 0 };
  for (const { validity } of titles) counts[validity] += 1;
  return counts;
}

/** Whether a title stands as asked. */
function isOfTerm(title: HeldTitle, term: Term, today: string): boolean {
  if (term === "soon") return expiresInTwelveMonths(title, today) !== "no";
  if (term === "valid") return title.validity === "valid" || title.validity === "due";
  return title.validity === term;
}

/** Titles asked for (none: every title) that stand as asked. */
export function titlesAsked(
  { titles }: PoolFirm,
  designations: readonly string[],
  term: Term | undefined,
  today: string,
): readonly HeldTitle[] {
  return titles.filter(
    (title) =>
      (designations.length === 0 || designations.includes(title.title)) &&
      (term === undefined || isOfTerm(title, term, today)),
  );
}

/** Firms with the highest step of the ladder first, then those with more titles; equals keep their order. */
export function byLadder(firms: readonly PoolFirm[], order: readonly string[]): readonly PoolFirm[] {
  const rank = new Map(order.map((id, position) => [id, position]));
  const best = ({ titles }: PoolFirm) =>
    Math.min(order.length, ...titles.map(({ title }) => rank.get(title) ?? order.length));
  return firms
    .map((firm) => ({ firm, best: best(firm) }))
    .sort((a, b) => a.best - b.best || b.firm.titles.length - a.firm.titles.length)
    .map(({ firm }) => firm);
}

/** The firm with the titles asked for before its others, so that a narrow cell shows them. */
export function askedFirst(
  firm: PoolFirm,
  designations: readonly string[],
  term: Term | undefined,
  today: string,
): PoolFirm {
  const asked = new Set(titlesAsked(firm, designations, term, today));
  return { ...firm, titles: [...asked, ...firm.titles.filter((title) => !asked.has(title))] };
}
