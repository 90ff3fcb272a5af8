import { type Series, seriesOf } from "./indicator-series.ts";
import { indicatorWorld } from "./indicator-tree.ts";
import { type NoPace, type Pace, paceInYear, yearToShow } from "./pace.ts";
import type { Pack } from "./pack.ts";

/** A series and how it stands in the year shown. */
export interface Judged {
  readonly series: Series;
  readonly pace: Pace;
}

/** Every series of a pack that has a target in a year, and how it stands on a day (yyyy-mm-dd). */
export interface PaceBoard {
  readonly year: number | undefined;
  readonly all: readonly Series[];
  readonly judged: readonly Judged[];
  /** Series with a target in the year of which nothing can be said, and why. */
  readonly refused: readonly { readonly series: Series; readonly pace: NoPace }[];
}

/** `year`: the year asked for; where none is, the latest with figures that is not after the day's. */
export function paceBoard(pack: Pack, today: string, year?: number): PaceBoard {
  const all = seriesOf(pack.tables.indicators.rows, indicatorWorld(pack).root);
  const shown = year ?? yearToShow(all, today);
  if (shown === undefined) return { year: undefined, all, judged: [], refused: [] };
  const sourceDate = (id: string) => pack.tables.sources.byId.get(id)?.date;
  const judged: Judged[] = [];
  const refused: { readonly series: Series; readonly pace: NoPace }[] = [];
  for (const series of all) {
    const pace = paceInYear(series, shown, today, sourceDate);
    if (pace.kind === "pace") judged.push({ series, pace });
    else if (pace.reason !== "no-target") refused.push({ series, pace });
  }
  return { year: shown, all, judged, refused };
}
