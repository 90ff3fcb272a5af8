/** What an application passes through, from left to right: ids of its cards in each column. */
export type Route = readonly string[];

const SWEEPS = 12;

/**
 * Order of the cards of every column so that few ribbons cross: each column sorted by the mean place of its neighbours, forth and
 * back, the best kept. Starts from the order in which the routes name the cards and is the same on every run.
 */
export function orderColumns(routes: readonly Route[]): readonly (readonly string[])[] {
  const width = routes[0]?.length ?? 0;
  let columns = Array.from({ length: width }, (_, column) => [...new Set(routes.map((route) => route[column] ?? ""))]);
  let best = columns;
  let least = crossings(columns, routes);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const isForth = sweep % 2 === 0;
    columns = [...columns];
    for (let step = 1; step < width; step++) {
      const column = isForth ? step : width - 1 - step;
      columns[column] = sorted(
        columns[column] ?? [],
        columns[column + (isForth ? -1 : 1)] ?? [],
        column,
        isForth ? -1 : 1,
        routes,
      );
    }
    const count = crossings(columns, routes);
    if (count < least) {
      least = count;
      best = columns;
    }
  }
  return best;
}

function sorted(
  cards: readonly string[],
  beside: readonly string[],
  column: number,
  side: number,
  routes: readonly Route[],
): string[] {
  const place = placesOf(beside);
  const mean = new Map(
    cards.map((card) => {
      const places = routes
        .filter((route) => route[column] === card)
        .map((route) => place.get(route[column + side] ?? "") ?? 0);
      return [card, places.reduce((sum, each) => sum + each, 0) / Math.max(places.length, 1)];
    }),
  );
  const before = placesOf(cards);
  return [...cards].sort(
    (a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || (before.get(a) ?? 0) - (before.get(b) ?? 0),
  );
}

const placesOf = (cards: readonly string[]): ReadonlyMap<string, number> =>
  new Map(cards.map((card, place) => [card, place]));

/** Pairs of ribbons that cross between any two neighbouring columns. */
export function crossings(columns: readonly (readonly string[])[], routes: readonly Route[]): number {
  let count = 0;
  for (let column = 0; column + 1 < columns.length; column++) {
    const left = placesOf(columns[column] ?? []);
    const right = placesOf(columns[column + 1] ?? []);
    const pairs = routes.map(
      (route) => [left.get(route[column] ?? "") ?? 0, right.get(route[column + 1] ?? "") ?? 0] as const,
    );
    for (const [i, a] of pairs.entries())
      for (const b of pairs.slice(i + 1)) if ((a[0] - b[0]) * (a[1] - b[1]) < 0) count++;
  }
  return count;
}
