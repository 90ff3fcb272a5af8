/** One class of a choropleth: values from `least` to `most`, both included and both found. */
export interface ValueClass {
  readonly least: number;
  readonly most: number;
  /** Values in it. */
  readonly count: number;
  /** Step of the ramp, 1 the lightest. */
  readonly shade: number;
}

export interface Classes {
  /** Values that are zero: a class of its own, shade 0. */
  readonly zero: number;
  readonly classes: readonly ValueClass[];
  /** Step of the ramp for a value, 0 for zero. */
  shadeOf(value: number): number;
}

/** More different values than this are thinned before classes are sought: the search is quadratic. */
const MOST_VALUES = 240;

/**
 * Natural breaks: the split of the values above zero into at most `most` classes with the least squared distance to the class
 * means (Fisher, 1958; Jenks, 1977), so that near values share a class and the bounds shown are values found. Fewer different
 * values than classes: each is a class. Steps spread over the whole ramp.
 */
export function classify(values: readonly number[], most = 5): Classes {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const bounds = naturalBounds(positive, most);
  const classes = bounds.map((bound, index): ValueClass => {
    const inside = positive.filter((value) => value <= bound && value > (bounds[index - 1] ?? 0));
    const shade =
      bounds.length === 1 ? Math.ceil(most / 2) : 1 + Math.round(((most - 1) * index) / (bounds.length - 1));
    return { least: inside[0] ?? bound, most: bound, count: inside.length, shade };
  });
  return {
    zero: values.filter((value) => value === 0).length,
    classes,
    shadeOf: (value) => {
      if (value <= 0) return 0;
      const found = classes.find((each) => value <= each.most) ?? classes[classes.length - 1];
      return found?.shade ?? 0;
    },
  };
}

/** Largest value of each class, ascending. */
function naturalBounds(sorted: readonly number[], most: number): readonly number[] {
  const different = [...new Set(sorted)];
  if (different.length <= most) return different;
  const sample = thin(sorted, MOST_VALUES);
  const parts = Math.min(most, new Set(sample).size);
  const { length } = sample;
  const sums = [0];
  const squares = [0];
  for (const value of sample) {
    sums.push((sums[sums.length - 1] ?? 0) + value);
    squares.push((squares[squares.length - 1] ?? 0) + value * value);
  }
  const spread = (from: number, to: number) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  /** least[k][end]: least spread of the first `end` values in k + 1 classes, and where the last of them starts. */
  let least = Array.from({ length: length + 1 }, (_, end) => (end === 0 ? 0 : spread(0, end)));
  const starts: number[][] = [];
  for (let k = 1; k < parts; k += 1) {
    const next: number[] = [];
    const start: number[] = [];
    for (let end = 0; end <= length; end += 1) {
      next[end] = Number.POSITIVE_INFINITY;
      for (let from = k; from < end; from += 1) {
        if (sample[from] === sample[from - 1]) continue;
        const cost = (least[from] ?? Number.POSITIVE_INFINITY) + spread(from, end);
        if (cost < (next[end] ?? 0)) {
          next[end] = cost;
          start[end] = from;
        }
      }
    }
    least = next;
    starts.push(start);
  }
  const bounds: number[] = [];
  let end = length;
  for (let k = parts - 1; k >= 0; k -= 1) {
    bounds.unshift(sample[end - 1] ?? 0);
    end = starts[k - 1]?.[end] ?? 0;
  }
  return bounds;
}

/** At most `most` of the sorted values, evenly spread, first and last kept. */
function thin(sorted: readonly number[], most: number): readonly number[] {
  if (sorted.length <= most) return sorted;
  return Array.from(
    { length: most },
    (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (most - 1))] ?? 0,
  );
}
