import { useMemo } from "react";
import { type DemandCase, demandTotals } from "../../model/demand-ledger.ts";
import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained, type ExplainedRow } from "../../ui/Explained.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";

/** Count, share solved and what should go up; the last two explain themselves. */
export function LedgerTotals({ cases }: { readonly cases: readonly DemandCase[] }) {
  const { t, percent } = useLedgerWords();
  const explain = useExplainWords();
  const { name } = useAtlas();
  const totals = useMemo(() => demandTotals(cases), [cases]);
  const part = (label: string, test: (demand: DemandCase) => boolean) => {
    const own = cases.filter(test);
    const rows = own.map(({ row }): ExplainedRow => ({ key: keyOf("demand", row.id), name: name("demands", row) }));
    return { label, value: t("count", { n: own.length }), rows };
  };
  return (
    <p className="demand-totals">
      <b>{t("totals", { n: totals.count })}</b>
      <span>
        {t("share")}{" "}
        <Explained
          words={explain}
          explanation={{
            what: t("shareWhat"),
            formula: t("shareFormula"),
            inputs: [
              part(t("shareSettled"), ({ isSettled }) => isSettled),
              { label: t("shareAll"), value: t("count", { n: totals.count }) },
            ],
          }}
        >
          {t("shareValue", { share: percent(totals.share) })}
        </Explained>
      </span>
      <span>{t("overdueN", { n: totals.overdue })}</span>
      <span>
        <Explained
          words={explain}
          explanation={{
            what: t("upWhat"),
            formula: t("upFormula", { date: TODAY }),
            inputs: [
              part(t("upRows"), ({ goesTo }) => goesTo !== undefined),
              part(t("upTop"), ({ daysOver, goesTo }) => daysOver !== undefined && goesTo === undefined),
            ],
          }}
        >
          {t("goUp", { n: totals.goUp })}
        </Explained>
      </span>
    </p>
  );
}
