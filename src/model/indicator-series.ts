import { type Period, parsePeriod } from "./indicator-period.ts";
import { type Row, TABLE_OF_SCOPE, type TableName } from "./schema.ts";

export type Indicator = Row<"indicators">;
export type FigureKind = "target" | "actual";

/** What is measured of whom: figures of one series may be compared over time. */
export interface Series {
  /** Same metric, unit, definition and subject give the same key. */
  readonly key: string;
  /** The key without the definition: series of one line stand beside each other, never in one line of a chart. */
  readonly line: string;
  readonly metric: string;
  readonly unit: string;
  /** "" where the pack says none. */
  readonly definition: string;
  readonly subject: Subject;
  /** In the order of the table; empty for a whole that is only computed. */
  readonly rows: readonly Indicator[];
  readonly figures: ReadonlyMap<string, Figure>;
  /** Rows whose period is blank or no period of the calendar. */
  readonly undated: readonly Indicator[];
  readonly rollup: NonNullable<Indicator["rollup"]> | undefined;
  readonly better: "up" | "down";
}

/** Whom a series is about. `id` is "" where the pack does not say. */
export interface Subject {
  readonly table: TableName;
  readonly id: string;
}

/** Plan and actual of one period, each with the row that states it. */
export interface Figure {
  readonly period: Period;
  readonly target: Stated | undefined;
  readonly actual: Stated | undefined;
  /** Rows of the same period that state another number than the one shown. */
  readonly others: readonly Indicator[];
}

export interface Stated {
  readonly value: number;
  readonly row: Indicator;
}

/** All series of the rows, in the order their first rows stand in. `root`: the region the pack is about. */
export function seriesOf(rows: readonly Indicator[], root: string): readonly Series[] {
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = keyOf(row, root);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined ? [] : [makeSeries(key, first, group, root)];
  });
}

/** A whole nobody states: same measure, another subject, no figures. */
export function emptySeries(like: Series, subject: Subject): Series {
  const { metric, unit, definition, rollup, better } = like;
  const key = keyOfParts(metric, unit, definition, subject);
  const line = keyOfParts(metric, unit, undefined, subject);
  return { key, line, metric, unit, definition, subject, rows: [], figures: new Map(), undated: [], rollup, better };
}

/** Same metric, unit and definition, whoever the subject is. */
export const measureOf = ({ metric, unit, definition }: Series): string => JSON.stringify([metric, unit, definition]);

const metricOf = (row: Indicator): string => (row.metric_zh ?? row.metric_en ?? "").trim();
const definitionOf = (row: Indicator): string => (row.definition_zh ?? row.definition_en ?? "").trim();

/** The city is the root region, however its scope is written. */
function subjectOf(row: Indicator, root: string): Subject {
  if (row.scope === undefined || row.scope === "city") return { table: "regions", id: row.scope_id ?? root };
  return { table: TABLE_OF_SCOPE[row.scope], id: row.scope_id ?? "" };
}

const keyOf = (row: Indicator, root: string): string =>
  keyOfParts(metricOf(row), row.unit ?? "", definitionOf(row), subjectOf(row, root));

const keyOfParts = (metric: string, unit: string, definition: string | undefined, { table, id }: Subject): string =>
  JSON.stringify([metric, unit, definition, table, id]);

function makeSeries(key: string, first: Indicator, rows: readonly Indicator[], root: string): Series {
  const subject = subjectOf(first, root);
  const [metric, unit] = [metricOf(first), first.unit ?? ""];
  return {
    key,
    line: keyOfParts(metric, unit, undefined, subject),
    metric,
    unit,
    definition: definitionOf(first),
    subject,
    rows,
    figures: figuresOf(rows),
    undated: rows.filter(({ period }) => parsePeriod(period) === undefined),
    rollup: rows.find(({ rollup }) => rollup !== undefined)?.rollup,
    better: rows.some(({ better }) => better === "down") ? "down" : "up",
  };
}

function figuresOf(rows: readonly Indicator[]): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    const period = parsePeriod(row.period);
    if (period === undefined) continue;
    const known = figures.get(period.id);
    const target = known?.target ?? statedIn(row, "target");
    const actual = known?.actual ?? statedIn(row, "actual");
    const isOther = differs(row.target, target) || differs(row.actual, actual);
    figures.set(period.id, { period, target, actual, others: [...(known?.others ?? []), ...(isOther ? [row] : [])] });
  }
  return figures;
}

const statedIn = (row: Indicator, kind: FigureKind): Stated | undefined => {
  const value = row[kind];
  return value === undefined ? undefined : { value, row };
};

const differs = (value: number | undefined, stated: Stated | undefined): boolean =>
  value !== undefined && stated !== undefined && value !== stated.value;
