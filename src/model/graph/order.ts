import { crossingsOf } from "./crossings.ts";
import type { LayerGraph } from "./layers.ts";

const SWEEPS = 24;
/** Items; larger graphs are not tried from further starts. */
const MOST_FOR_KICKS = 200;

export interface Ordered {
  /** Items of each column, top to bottom. */
  readonly columns: readonly (readonly number[])[];
  readonly crossings: number;
}

/**
 * Order inside the columns with few crossings: barycentre sweeps (Sugiyama 1981; a place counts as its share of the
 * column), the best kept, then neighbours swapped until nothing improves; and once more from there while it pays.
 */
export function orderOf(graph: LayerGraph): Ordered {
  let best = improve(graph, graph.columns);
  if (graph.items.length > MOST_FOR_KICKS) return best;
  for (let isBetter = true; isBetter && best.crossings > 0; ) {
    isBetter = false;
    for (const kicked of kicksOf(best.columns)) {
      const other = improve(graph, kicked);
      if (other.crossings >= best.crossings) continue;
      best = other;
      isBetter = true;
      break;
    }
  }
  return best;
}

/** The same order with one column turned round, or halved and the halves exchanged. */
function kicksOf(columns: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  return columns.flatMap((column, at) => {
    const half = Math.ceil(column.length / 2);
    const turned = [[...column].reverse(), [...column.slice(half), ...column.slice(0, half)]];
    return column.length < 2 ? [] : turned.map((other) => columns.map((same, index) => (index === at ? other : same)));
  });
}

function improve(graph: LayerGraph, start: readonly (readonly number[])[]): Ordered {
  let best: Ordered = { columns: start, crossings: crossingsOf(start, graph.next) };
  for (const isRightwards of [true, false]) {
    const swapped = swapNeighbours(graph, sweep(graph, best, isRightwards).columns);
    if (swapped.crossings < best.crossings) best = swapped;
  }
  return best;
}

function sweep(graph: LayerGraph, start: Ordered, isRightwards: boolean): Ordered {
  const columns = start.columns.map((column) => [...column]);
  const share = new Float64Array(graph.items.length);
  const note = (column: readonly number[]) =>
    column.forEach((item, place) => {
      share[item] = (place + 0.5) / column.length;
    });
  columns.forEach(note);
  let best = start;
  for (let round = 0; round < SWEEPS && best.crossings > 0; round++) {
    const isRight = (round % 2 === 0) === isRightwards;
    for (let step = 1; step < columns.length; step++) {
      const column = columns[isRight ? step : columns.length - 1 - step] ?? [];
      sortByNeighbours(column, isRight ? graph.previous : graph.next, share);
      note(column);
    }
    const crossings = crossingsOf(columns, graph.next);
    if (crossings < best.crossings) best = { columns: columns.map((column) => [...column]), crossings };
  }
  return best;
}

function sortByNeighbours(column: number[], neighbours: readonly (readonly number[])[], share: Float64Array): void {
  const wanted = new Map<number, number>();
  for (const item of column) {
    const tied = neighbours[item] ?? [];
    let sum = 0;
    for (const other of tied) sum += share[other] ?? 0;
    wanted.set(item, tied.length === 0 ? (share[item] ?? 0) : sum / tied.length);
  }
  column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}

function swapNeighbours(graph: LayerGraph, start: readonly (readonly number[])[]): Ordered {
  const columns = start.map((column) => [...column]);
  const place = new Int32Array(graph.items.length);
  for (const column of columns)
    column.forEach((item, at) => {
      place[item] = at;
    });
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const column of columns) {
      const sides = [graph.previous, graph.next].map((neighbours) => placesOf(column, neighbours, place));
      if (swapColumn(column, sides, place)) isBetter = true;
    }
  }
  return { columns, crossings: crossingsOf(columns, graph.next) };
}

type Places = ReadonlyMap<number, readonly number[]>;

function placesOf(column: readonly number[], neighbours: readonly (readonly number[])[], place: Int32Array): Places {
  return new Map(
    column.map((item): [number, readonly number[]] => [
      item,
      (neighbours[item] ?? []).map((other) => place[other] ?? 0).sort((a, b) => a - b),
    ]),
  );
}

function swapColumn(column: number[], sides: readonly Places[], place: Int32Array): boolean {
  let hasSwapped = false;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let at = 0; at + 1 < column.length; at++) {
      const upper = column[at] ?? 0;
      const lower = column[at + 1] ?? 0;
      let gain = 0;
      for (const side of sides) gain += swapGain(side.get(upper) ?? [], side.get(lower) ?? []);
      if (gain <= 0) continue;
      column[at] = lower;
      column[at + 1] = upper;
      place[lower] = at;
      place[upper] = at + 1;
      isBetter = true;
      hasSwapped = true;
    }
  }
  return hasSwapped;
}

/** Crossings saved if the two change places; both lists ascending. */
function swapGain(upper: readonly number[], lower: readonly number[]): number {
  let gain = 0;
  let less = 0;
  let notMore = 0;
  for (const end of upper) {
    while (less < lower.length && (lower[less] ?? 0) < end) less++;
    while (notMore < lower.length && (lower[notMore] ?? 0) <= end) notMore++;
    gain += less - (lower.length - notMore);
  }
  return gain;
}
