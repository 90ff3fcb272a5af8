import type { GraphColumn } from "./columns.ts";

/**
 * Joins neighbouring columns of a stage, the two that are shortest together first and the later ones on a tie, until no more
 * than `most` columns are left. Every stage keeps one column, even where that is more than `most`.
 */
export function squeeze(columns: readonly GraphColumn[], most: number): readonly GraphColumn[] {
  let squeezed = columns;
  while (squeezed.length > most) {
    const at = shortestPair(squeezed);
    const left = squeezed[at];
    const right = squeezed[at + 1];
    if (left === undefined || right === undefined) break;
    const joined = { stage_id: left.stage_id, ids: [...left.ids, ...right.ids] };
    squeezed = [...squeezed.slice(0, at), joined, ...squeezed.slice(at + 2)];
  }
  return squeezed;
}

/** Place of the left one of the two, or -1. */
function shortestPair(columns: readonly GraphColumn[]): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  columns.forEach(({ stage_id, ids }, at) => {
    const right = columns[at + 1];
    if (right?.stage_id !== stage_id || ids.length + right.ids.length > least) return;
    least = ids.length + right.ids.length;
    found = at;
  });
  return found;
}
