import type { Pack } from "../../model/pack.ts";
import type { Row } from "../../model/schema.ts";
import type { Dossier } from "./items.ts";

/** Where the rows of a sheet come from. */
export interface SourceUse {
  /** Sources the rows of the chain name, those named most often first. */
  readonly rows: readonly { readonly row: Row<"sources">; readonly uses: number }[];
  /** Rows of the sheet, and how many of them name no source. */
  readonly counted: number;
  readonly without: number;
  /** Newest and oldest date a row states for itself; undefined where none does. */
  readonly newest: string | undefined;
  readonly oldest: string | undefined;
}

interface Sourced {
  readonly source_ids: readonly string[];
  readonly as_of: string | undefined;
}

/** The sources behind a sheet, counted over its rows. */
export function sourcesOf(pack: Pack, dossier: Omit<Dossier, "sources" | "unknowns">): SourceUse {
  const rows = rowsBehind(dossier);
  const uses = new Map<string, number>();
  for (const { source_ids } of rows)
    for (const id of source_ids) {
      const source = pack.tables.sources.byId.get(id)?.id;
      if (source !== undefined) uses.set(source, (uses.get(source) ?? 0) + 1);
    }
  const dates = rows.flatMap(({ as_of }) => (as_of === undefined ? [] : [as_of])).sort();
  return {
    rows: [...uses]
      .sort((a, b) => b[1] - a[1])
      .flatMap(([id, n]) => {
        const row = pack.tables.sources.byId.get(id);
        return row === undefined ? [] : [{ row, uses: n }];
      }),
    counted: rows.length,
    without: rows.filter(({ source_ids }) => source_ids.length === 0).length,
    newest: dates.at(-1),
    oldest: dates[0],
  };
}

function rowsBehind(dossier: Omit<Dossier, "sources" | "unknowns">): readonly Sourced[] {
  const { chain, gap, enterprises, technologies, applications, policies, resources, work } = dossier;
  return [
    chain,
    ...gap.nodes.map(({ node }) => node),
    ...enterprises,
    ...work.projects.cycles.map(({ row }) => row),
    ...technologies,
    ...applications,
    ...policies,
    ...resources,
    ...work.indicatorRows,
    ...work.tasks.map(({ row }) => row),
    ...work.checklist,
    ...work.demands.cases.map(({ row }) => row),
    ...(work.report === undefined ? [] : [work.report]),
  ];
}
