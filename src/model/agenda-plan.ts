import { agendaRow, byValue, countOf, found, itemOf, noCells, noTable } from "./agenda-rows.ts";
import type { AgendaRow, AgendaWorld, Looked } from "./agenda-types.ts";
import { daysOver } from "./days.ts";
import { seriesOf } from "./indicator-series.ts";
import { indicatorWorld } from "./indicator-tree.ts";
import { isBehind, type Pace, paceInYear, yearToShow } from "./pace.ts";
import type { Pack } from "./pack.ts";
import { mismatchesIn } from "./rollup-mismatch.ts";
import type { Row } from "./schema.ts";

/** An indicator whose plan can be held against its actual figure. */
export interface Paced {
  /** Row of the target. */
  readonly id: string;
  readonly isBehind: boolean;
  readonly pace: Pace;
  readonly unit: string;
}

/** Indicators of the year that is shown that have both a plan and an actual figure, the furthest behind first. */
export function pacedOf({ pack, filtered, today }: AgendaWorld): readonly Paced[] {
  const all = seriesOf(pack.tables.indicators.rows, indicatorWorld(pack).root);
  const year = yearToShow(all, today);
  if (year === undefined) return [];
  const sourceDate = (id: string) => pack.tables.sources.byId.get(id)?.date;
  return all
    .flatMap((series): readonly Paced[] => {
      const pace = paceInYear(series, year, today, sourceDate);
      if (pace.kind !== "pace" || !filtered.has("indicators", pace.target.row.id)) return [];
      return [{ id: pace.target.row.id, isBehind: isBehind(pace), pace, unit: series.unit }];
    })
    .sort((a, b) => a.pace.gap - b.pace.gap || (a.id < b.id ? -1 : 1));
}

/** Indicators behind their plan, the furthest first. */
export function behindIndicators(world: AgendaWorld): Looked {
  const { rows } = world.pack.tables.indicators;
  if (rows.length === 0) return noTable("indicators");
  if (!isEverPaced(world.pack)) return noCells("indicators", ["target", "actual"]);
  const paced = pacedOf(world);
  const behind = paced
    .filter((each) => each.isBehind)
    .map(({ id, pace, unit }) =>
      agendaRow("indicators", id, { code: "behind", actual: pace.actual, target: pace.target.value, unit }, -pace.gap),
    );
  const judged = countOf(paced.map(({ id }) => agendaRow("indicators", id)));
  return found(
    itemOf({
      kind: "behind-indicators",
      rows: behind,
      of: paced.length,
      tallies: { judged },
      way: { view: "indicators" },
    }),
  );
}

const isEverPaced = ({ tables }: Pack): boolean =>
  tables.indicators.rows.some(({ target }) => target !== undefined) &&
  tables.indicators.rows.some(({ actual }) => actual !== undefined);

/** Indicators whose parts do not give the whole that is stated. */
export function mismatchedIndicators({ pack, filtered }: AgendaWorld): Looked {
  if (pack.tables.indicators.rows.length === 0) return noTable("indicators");
  const rows = new Map<string, AgendaRow>();
  for (const { stated, rolled, series } of mismatchesIn(indicatorWorld(pack))) {
    const { id } = stated.row;
    if (rows.has(id) || !filtered.has("indicators", id)) continue;
    const fact = { code: "parts", own: stated.value, parts: rolled.value, unit: series.unit } as const;
    rows.set(id, agendaRow("indicators", id, fact));
  }
  const all = [...rows.values()];
  const of = filtered.count("indicators");
  return found(itemOf({ kind: "mismatched-indicators", rows: all, of, way: { view: "indicators" } }));
}

/** Indicators with a target whose period is over and no actual figure, the newest first. */
export function unreportedIndicators({ pack, filtered, today }: AgendaWorld): Looked {
  if (pack.tables.indicators.rows.length === 0) return noTable("indicators");
  const aimed = filtered.rows("indicators").filter(({ target }) => target !== undefined);
  if (!pack.tables.indicators.rows.some(({ target }) => target !== undefined)) return noCells("indicators", ["target"]);
  const reported = new Set(
    pack.tables.indicators.rows.filter(({ actual }) => actual !== undefined).map((row) => sameFigure(row)),
  );
  const rows = aimed
    .filter((row) => row.actual === undefined && !reported.has(sameFigure(row)))
    .flatMap(({ id, period }): readonly AgendaRow[] => {
      const days = daysOver(period, today);
      return days === undefined ? [] : [agendaRow("indicators", id, { code: "period", period: period ?? "" }, -days)];
    })
    .sort(byValue);
  return found(itemOf({ kind: "unreported-indicators", rows, of: aimed.length, way: { view: "indicators" } }));
}

/** Plan and actual of one figure may stand in two rows. */
const sameFigure = (row: Row<"indicators">): string =>
  JSON.stringify([
    row.metric_zh ?? row.metric_en,
    row.unit,
    row.definition_zh ?? row.definition_en,
    row.scope ?? "city",
    row.scope_id,
    row.period,
  ]);
