import type { AnyRow } from "./schema.ts";

const SHOWN = 3;

/** Up to three ids a person may have meant: rows of that very name, the same id in other letters, else ids a few letters away. */
export function nearestIds(value: string, rows: readonly AnyRow[]): readonly string[] {
  const named = rows.filter((row) => row.name_zh === value || row.name_en === value || row.title_zh === value);
  if (named.length > 0) return named.slice(0, SHOWN).map(({ id }) => id);
  const wanted = value.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  return rows
    .map(({ id }) => ({ id, distance: editDistance(wanted, id, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

/** Levenshtein distance: letters to add, drop or change. Infinity where the lengths alone differ by more than `limit`. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
