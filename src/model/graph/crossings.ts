/** Lines between two neighbouring columns that cross, in n log n (Barth, Jünger, Mutzel, 2002). `left` and `right` are top to bottom. */
export function crossingsBetween(
  left: readonly number[],
  right: readonly number[],
  next: readonly (readonly number[])[],
  placeIn: Int32Array,
): number {
  right.forEach((item, place) => {
    placeIn[item] = place;
  });
  const tree = new Int32Array(right.length + 1);
  let crossings = 0;
  let drawn = 0;
  for (const item of left) {
    const ends = (next[item] ?? []).map((end) => placeIn[end] ?? 0);
    for (const end of ends) {
      let notBelow = 0;
      for (let at = end + 1; at > 0; at -= at & -at) notBelow += tree[at] ?? 0;
      crossings += drawn - notBelow;
    }
    for (const end of ends) for (let at = end + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
    drawn += ends.length;
  }
  return crossings;
}

/** Lines that cross in the whole graph, for the order given. */
export function crossingsOf(columns: readonly (readonly number[])[], next: readonly (readonly number[])[]): number {
  const placeIn = new Int32Array(next.length);
  let crossings = 0;
  columns.forEach((left, column) => {
    const right = columns[column + 1];
    if (right !== undefined) crossings += crossingsBetween(left, right, next, placeIn);
  });
  return crossings;
}
