import type { AnyRow } from "./schema.ts";
import { sameSpelling } from "./spelling.ts";

/** Candidates a message can hold. */
const SHOWN = 3;
/** Rows looked at in search of near ids, a table: a file of nothing but unknown ids must not take minutes. */
const LOOKS = 3_000_000;
/** Nobody writes a longer id or name; a longer cell is something else. */
const LONGEST = 100;
/** Columns that name a row, in whatever table. */
const NAMES = ["name_zh", "name_en", "title_zh", "title_en", "product_zh", "product_en", "metric_zh", "item_zh"];

/** The ways a person may have meant a row of a table without writing its id. */
export interface Lookup {
  /** The one id written so but for case, width and spaces. */
  spelled(value: string): string | undefined;
  /** Ids of the rows of that very name, but for case, width and spaces. */
  named(value: string): readonly string[];
  /** Up to three ids, with their names, that a person may have meant: rows of that name, ids and names a few letters away, names that hold the value. */
  near(value: string): readonly string[];
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly { readonly text: string; readonly letters: number }[];
}

export function lookupOf(rows: readonly AnyRow[]): Lookup {
  const known = new Map<string, readonly string[]>();
  let spellings: ReadonlyMap<string, string> | undefined;
  let names: ReadonlyMap<string, readonly string[]> | undefined;
  let candidates: readonly Candidate[] | undefined;
  let looks = 0;
  const named = (value: string) => {
    names ??= idsByName(rows);
    return names.get(sameSpelling(value)) ?? [];
  };
  const search = (value: string): readonly string[] => {
    if (value.length > LONGEST || looks > LOOKS) return [];
    looks += rows.length;
    candidates ??= rows.map(candidateOf);
    return nearest(sameSpelling(value), candidates);
  };
  return {
    spelled: (value) => {
      spellings ??= idsBySpelling(rows);
      return spellings.get(sameSpelling(value));
    },
    named,
    near: (value) => {
      const before = known.get(value);
      if (before !== undefined) return before;
      const same = named(value).slice(0, SHOWN);
      const found = same.length > 0 ? same : search(value);
      known.set(value, found);
      return found;
    },
  };
}

function idsBySpelling(rows: readonly AnyRow[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { aliases, id } of rows) {
    for (const alias of Array.isArray(aliases) ? aliases : []) ids.set(sameSpelling(alias), id);
  }
  for (const { id } of rows) ids.set(sameSpelling(id), id);
  return ids;
}

function idsByName(rows: readonly AnyRow[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const row of rows) {
    for (const spelling of new Set(namesOf(row).map(sameSpelling))) {
      const same = ids.get(spelling);
      if (same === undefined) ids.set(spelling, [row.id]);
      else same.push(row.id);
    }
  }
  return ids;
}

const namesOf = (row: AnyRow): readonly string[] =>
  NAMES.flatMap((column) => {
    const name = row[column];
    return typeof name === "string" && name !== "" && name !== row.id ? [name] : [];
  });

function candidateOf(row: AnyRow): Candidate {
  const names = namesOf(row);
  const spellings = [row.id, ...names]
    .map(sameSpelling)
    .filter((text) => text.length <= LONGEST)
    .map((text) => ({ text, letters: lettersOf(text) }));
  return { id: row.id, name: names[0] ?? "", spellings };
}

function nearest(wanted: string, candidates: readonly Candidate[]): readonly string[] {
  const letters = lettersOf(wanted);
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const found: { readonly candidate: Candidate; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    let best = Number.POSITIVE_INFINITY;
    for (const { text, letters: own } of candidate.spellings) {
      if (wanted.length > 1 && text.length > wanted.length && text.includes(wanted)) best = Math.min(best, limit);
      else if (countOf(own ^ letters) <= 2 * limit) best = Math.min(best, editDistance(wanted, text, limit));
    }
    if (best <= limit) found.push({ candidate, distance: best });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SHOWN)
    .map(({ candidate }) => candidate.id);
}

/** One bit for each of 32 classes of letters that occur: texts k letters apart differ in 2k bits at most. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Levenshtein distance: letters to add, drop or change. Infinity where it is more than `limit`. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      const change = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const distance = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    previous = current;
  }
  const distance = previous[to.length] ?? 0;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}
