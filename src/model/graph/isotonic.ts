/** One thing in a column: where it wishes to be, how strongly, and how far it stays below the one before. */
export interface Wish {
  /** Wished place of its middle. */
  readonly at: number;
  readonly weight: number;
  /** Least distance from the middle of the one before; ignored for the first. */
  readonly apart: number;
}

interface Pool {
  sum: number;
  weight: number;
  readonly start: number;
}

/**
 * Places nearest to the wishes (weighted least squares) that keep the order and the distances and stay between `low` and
 * `high`, by pooling adjacent violators (Ayer et al. 1955). Where all cannot fit, they begin at `low` and pass `high`.
 */
export function placeInOrder(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  const offset: number[] = [];
  let sum = 0;
  wishes.forEach((wish, index) => {
    sum += index === 0 ? 0 : wish.apart;
    offset.push(sum);
  });
  const pools: Pool[] = [];
  wishes.forEach((wish, index) => {
    pools.push({ sum: (wish.at - (offset[index] ?? 0)) * wish.weight, weight: wish.weight, start: index });
    mergeBack(pools);
  });
  const top = Math.max(low, high - sum);
  const places: number[] = [];
  pools.forEach((pool, index) => {
    const end = pools[index + 1]?.start ?? wishes.length;
    const mean = Math.min(Math.max(pool.sum / pool.weight, low), top);
    for (let at = pool.start; at < end; at++) places.push(mean + (offset[at] ?? 0));
  });
  return places;
}

function mergeBack(pools: Pool[]): void {
  for (;;) {
    const last = pools[pools.length - 1];
    const before = pools[pools.length - 2];
    if (last === undefined || before === undefined || before.sum / before.weight < last.sum / last.weight) return;
    before.sum += last.sum;
    before.weight += last.weight;
    pools.pop();
  }
}
