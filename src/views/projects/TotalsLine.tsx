import { useMemo } from "react";
import { keyOf } from "../../model/entity.ts";
import type { ProjectCycle } from "../../model/project-cycle.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained, type ExplainedRow, type Explanation } from "../../ui/Explained.tsx";
import type { Board } from "./items.ts";
import { useCycleWords } from "./use-cycle-words.ts";

/** Count, sum of the amounts known and how many are not, investment done; the numbers explain themselves. */
export function TotalsLine({ board }: { readonly board: Board }) {
  const { t, amount } = useCycleWords();
  const explain = useExplainWords();
  const { count, investment, unknownAmounts, done, knownDone, overdue, planned } = board.totals;
  const { sum, late } = useExplanations(board);
  return (
    <p className="projects-totals">
      <b>{t("totalsCount", { n: count })}</b>
      {unknownAmounts < count && (
        <span>
          {t("totalsSum")}{" "}
          <Explained explanation={sum} words={explain}>
            {amount(investment)}
          </Explained>
        </span>
      )}
      {unknownAmounts > 0 && <span>{t("noAmounts", { n: unknownAmounts })}</span>}
      {knownDone > 0 && <span>{t("totalsDone", { sum: amount(done), n: knownDone })}</span>}
      {planned > 0 && (
        <span>
          {t("overdueOnly")}{" "}
          <Explained explanation={late} words={explain}>
            {t("count", { n: overdue })}
          </Explained>
        </span>
      )}
    </p>
  );
}

function useExplanations(board: Board): { readonly sum: Explanation; readonly late: Explanation } {
  const { t } = useCycleWords();
  const { name } = useAtlas();
  return useMemo(() => {
    const cycles = board.columns.flatMap((column) => column.cycles);
    const part = (label: string, of: readonly ProjectCycle[]) => ({
      label,
      value: t("count", { n: of.length }),
      rows: of.map(({ row }): ExplainedRow => ({ key: keyOf("project", row.id), name: name("projects", row) })),
    });
    const isKnown = ({ row }: ProjectCycle) => row.investment_cny_100m !== undefined;
    return {
      sum: {
        what: t("sumWhat"),
        formula: t("sumFormula"),
        inputs: [
          part(t("sumKnown"), cycles.filter(isKnown)),
          part(
            t("sumUnknown"),
            cycles.filter((cycle) => !isKnown(cycle)),
          ),
        ],
      },
      late: {
        what: t("overdueWhat"),
        formula: t("overdueFormula", { date: TODAY }),
        inputs: [
          part(
            t("overdueRows"),
            cycles.filter(({ overdue }) => overdue !== undefined),
          ),
          part(
            t("overduePlanned"),
            cycles.filter(({ isPlanned }) => isPlanned),
          ),
        ],
      },
    };
  }, [board, t, name]);
}
