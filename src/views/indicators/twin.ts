import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Period } from "../../model/indicator-period.ts";
import { type IndicatorNode, nodesUnder } from "../../model/indicator-tree.ts";
import { latestFigure, paceInYear } from "../../model/pace.ts";
import type { Atlas } from "../../state/atlas.tsx";
import type { TwinCell, TwinTable } from "../../ui/twin-table.ts";
import type { CellWorld } from "./cells.ts";
import { type IndicatorGroups, linesOf, rowOf } from "./items.ts";
import type { IndicatorWords } from "./use-indicator-words.ts";

/** Every series of the tree, open or not, as rows: what the pack states, and how it stands. Wholes nobody states are left out. */
export function indicatorTwin(
  { groups, rest }: IndicatorGroups,
  columns: readonly Period[],
  year: number | undefined,
  world: CellWorld,
  words: IndicatorWords,
  atlas: Atlas,
): TwinTable {
  const { t, period } = words;
  const nodes = [...groups.flatMap((group) => group.nodes), ...rest].flatMap(nodesUnder);
  const stated = [...new Map(nodes.map((node) => [node.series.key, node])).values()].filter(
    ({ series }) => series.rows.length > 0,
  );
  return {
    caption: t("caption", { n: stated.length, year: String(year ?? "") }),
    columns: [
      { id: "metric", label: t("colIndicator") },
      { id: "subject", label: t("colSubject") },
      { id: "unit", label: t("colUnit") },
      { id: "definition", label: t("colDefinition") },
      ...columns.flatMap((column) => [
        { id: `${column.id}-target`, label: t("csvPlan", { period: period(column) }), isNumber: true },
        { id: `${column.id}-actual`, label: t("csvActual", { period: period(column) }), isNumber: true },
      ]),
      { id: "pace", label: t("csvPace") },
      { id: "latest-period", label: t("csvLatestPeriod") },
      { id: "latest", label: t("csvLatest"), isNumber: true },
      { id: "owner", label: t("owner") },
      { id: "source", label: t("colSource") },
    ],
    rows: stated.flatMap((node) => {
      const key = keyOfNode(node, year);
      return key === undefined ? [] : [{ key, cells: cellsOf(node, columns, year, world, words, atlas) }];
    }),
  };
}

const keyOfNode = (node: IndicatorNode, year: number | undefined): EntityKey | undefined =>
  linesOf([node], year, () => false)[0]?.key ?? keyOf("indicator", node.series.rows[0]?.id ?? "");

function cellsOf(
  { series }: IndicatorNode,
  columns: readonly Period[],
  year: number | undefined,
  world: CellWorld,
  words: IndicatorWords,
  atlas: Atlas,
): readonly TwinCell[] {
  const { t } = words;
  const latest = latestFigure(series);
  const row = rowOf(latest) ?? series.undated[0];
  const pace = year === undefined ? undefined : paceInYear(series, year, world.today, world.sourceDate);
  return [
    words.metric(series),
    words.subject(series.subject),
    words.unit(series) || undefined,
    words.definition(series) || undefined,
    ...columns.flatMap(({ id }) => {
      const figure = series.figures.get(id);
      return [figure?.target?.value, figure?.actual?.value];
    }),
    pace === undefined ? undefined : pace.kind === "pace" ? t(`pace.${pace.verdict}`) : t(`refused.${pace.reason}`),
    latest === undefined ? t("undated") : words.period(latest.period),
    row?.actual ?? row?.target,
    (row === undefined ? "" : atlas.text(row, "owner")) || undefined,
    row?.source_ids.map((id) => atlas.nameOfId("sources", id)).join(t("semicolon")) || undefined,
  ];
}
