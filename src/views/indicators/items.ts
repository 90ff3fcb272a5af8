import { type EntityKey, keyOf } from "../../model/entity.ts";
import { growIndicators } from "../../model/grow-indicators.ts";
import { monthsOf, type Period, parsePeriod, quartersOf, yearPeriod } from "../../model/indicator-period.ts";
import type { Figure, Indicator, Series, Subject } from "../../model/indicator-series.ts";
import {
  type Cut,
  type IndicatorNode,
  type IndicatorWorld,
  nodesUnder,
  type PartKind,
} from "../../model/indicator-tree.ts";
import { latestFigure } from "../../model/pace.ts";

/** One row of the tree. */
export interface IndicatorLine {
  readonly node: IndicatorNode;
  /** 2 for what stands directly in a group, as a treegrid counts. */
  readonly level: number;
  /** How it is a part of the row above; undefined at the top. */
  readonly partOf: PartKind | undefined;
  readonly hasParts: boolean;
  readonly isOpen: boolean;
  /** The row of the table it selects: of the year shown, else its latest. Undefined for a whole nobody states. */
  readonly key: EntityKey | undefined;
}

/** Series of one subject that are part of nothing. */
export interface IndicatorGroup {
  readonly id: string;
  readonly subject: Subject;
  readonly nodes: readonly IndicatorNode[];
}

/** What there is to show: groups with figures of the year, and series without any. */
export interface IndicatorGroups {
  readonly groups: readonly IndicatorGroup[];
  readonly rest: readonly IndicatorNode[];
}

/** Groups of one way of cutting. `passes`: rows the filter of the page lets through; a whole stays where one of its parts does. */
export function indicatorGroups(
  world: IndicatorWorld,
  cut: Cut,
  year: number | undefined,
  passes: (row: Indicator) => boolean,
): IndicatorGroups {
  const shown = growIndicators(world, cut).flatMap((node) => narrowed(node, passes) ?? []);
  const inYear = ({ series }: IndicatorNode) => year !== undefined && hasFigureIn(series, year);
  const nodes = shown.filter((node) => nodesUnder(node).some(inYear));
  const groups = new Map<string, IndicatorGroup>();
  for (const node of nodes) {
    const { subject } = node.series;
    const id = `${subject.table}:${subject.id}`;
    groups.set(id, { id, subject, nodes: [...(groups.get(id)?.nodes ?? []), node] });
  }
  const order = (group: IndicatorGroup): number => (group.subject.id === world.root ? 0 : 1);
  return {
    groups: [...groups.values()].sort((a, b) => order(a) - order(b)),
    rest: shown.filter((node) => !nodes.includes(node)),
  };
}

function narrowed(node: IndicatorNode, passes: (row: Indicator) => boolean): IndicatorNode | undefined {
  const isIn = node.series.rows.some(passes);
  const keeps = (part: IndicatorNode): boolean => nodesUnder(part).some(({ series }) => series.rows.some(passes));
  return isIn || keeps(node) ? node : undefined;
}

const hasFigureIn = ({ figures }: Series, year: number): boolean =>
  [...figures.values()].some(({ period }) => period.year === year);

/** The rows of nodes and, where a node is open, of its parts. */
export function linesOf(
  nodes: readonly IndicatorNode[],
  year: number | undefined,
  isOpen: (node: IndicatorNode, level: number) => boolean,
  level = 2,
  partOf?: PartKind,
): readonly IndicatorLine[] {
  return nodes.flatMap((node) => {
    const hasParts = node.groups.length > 0;
    const open = hasParts && isOpen(node, level);
    const line = { node, level, partOf, hasParts, isOpen: open, key: keyOfSeries(node.series, year) };
    const parts = open
      ? node.groups.flatMap(({ kind, nodes: each }) => linesOf(each, year, isOpen, level + 1, kind))
      : [];
    return [line, ...parts];
  });
}

/** The row of the table a series selects. */
function keyOfSeries(series: Series, year: number | undefined): EntityKey | undefined {
  const ofYear = [...series.figures.values()].filter(({ period }) => period.year === year);
  const longest = ofYear.sort((a, b) => b.period.to - b.period.from - (a.period.to - a.period.from))[0];
  const row = rowOf(longest ?? latestFigure(series)) ?? series.rows[0];
  return row === undefined ? undefined : keyOf("indicator", row.id);
}

/** The row a figure selects: of its actual value, else of its target. */
export const rowOf = (figure: Figure | undefined): Indicator | undefined => figure?.actual?.row ?? figure?.target?.row;

/** Row whose words stand for a node: its own, else of the first of its parts. */
export function wordingRow(node: IndicatorNode): Indicator | undefined {
  const [row] = node.series.rows;
  if (row !== undefined) return row;
  for (const { nodes } of node.groups) {
    for (const part of nodes) {
      const found = wordingRow(part);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Periods of a year that have a figure somewhere: the year, its halves, its quarters, and the months of quarters that are open. */
export function periodColumns(
  series: readonly Series[],
  year: number,
  openQuarters: ReadonlySet<string>,
): readonly Period[] {
  const given = [...new Set(series.flatMap(({ figures }) => [...figures.keys()]))].flatMap(
    (id) => parsePeriod(id) ?? [],
  );
  const ofYear = given.filter((period) => period.year === year);
  const within = (quarter: Period) =>
    ofYear.some(
      ({ kind, from, to }) => (kind === "quarter" || kind === "month") && from >= quarter.from && to <= quarter.to,
    );
  const halves = ofYear.filter(({ kind }) => kind === "half").sort((a, b) => a.from - b.from);
  const quarters = quartersOf(year)
    .filter(within)
    .flatMap((quarter) => [quarter, ...(openQuarters.has(quarter.id) ? monthsOf(quarter) : [])]);
  return [yearPeriod(year), ...halves, ...quarters];
}

/** True where a quarter has figures of single months: it can be opened. */
export function hasMonths(series: readonly Series[], quarter: Period): boolean {
  const months = monthsOf(quarter);
  return series.some(({ figures }) => months.some(({ id }) => figures.has(id)));
}
