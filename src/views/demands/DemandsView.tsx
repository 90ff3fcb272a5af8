import { useMemo, useState } from "react";
import { type DemandCase, demandCase, demandTotals } from "../../model/demand-ledger.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { Groups } from "./Groups.tsx";
import {
  GROUP_OF,
  groupingOf,
  isChosen,
  type LedgerChoice,
  NO_CHOICE,
  parseChoice,
  STATES,
  writeChoice,
} from "./items.ts";
import { Ladder } from "./Ladder.tsx";
import { Ledger } from "./Ledger.tsx";
import { LedgerTotals } from "./LedgerTotals.tsx";
import { StateMark } from "./StateMark.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";
import { useDemandsTwin } from "./use-twin.ts";
import "./demands.css";

/** What firms ask: the ladder from township to province, by kind and office, and the ledger row by row. */
export function DemandsView() {
  const { t } = useLedgerWords();
  const { density } = useFrame();
  const { pack, filtered } = useAtlas();
  const { state, set } = useAddress();
  const cases = useMemo(() => filtered.rows("demands").map((row) => demandCase(row, TODAY)), [filtered]);
  const choice = useMemo(() => parseChoice(state.list), [state.list]);
  const by = groupingOf(state.by);
  const [group, setGroup] = useState<string | undefined | null>(null);
  const shown = useMemo(
    () => cases.filter((demand) => isChosen(demand, choice) && (group === null || GROUP_OF[by](demand.row) === group)),
    [cases, choice, group, by],
  );
  const choose = (next: LedgerChoice) => set({ list: writeChoice(next) });
  return (
    <ViewFrame
      view="demands"
      title={t(density === "compact" ? "titleCompact" : "title")}
      finding={useFinding(cases)}
      howToRead={[t("how1"), t("how2"), t("how3"), t("how4")]}
      legend={cases.length === 0 ? null : <StateLegend cases={cases} choice={choice} onChoose={choose} />}
      table={useDemandsTwin(shown)}
    >
      {cases.length === 0 ? (
        <p className="empty-view demands-empty">{t(pack.tables.demands.rows.length === 0 ? "none" : "nothing")}</p>
      ) : (
        <div className="demands-view">
          <LedgerTotals cases={cases} />
          <Ladder cases={cases} choice={choice} onChoose={choose} />
          <Groups cases={cases} by={by} chosen={group} onChoose={setGroup} />
          <div className="ledger-part">
            {shown.length < cases.length && (
              <p className="ledger-picked" role="status">
                {t("picked", { n: shown.length })}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    setGroup(null);
                    choose(NO_CHOICE);
                  }}
                >
                  {t("clear")}
                </button>
              </p>
            )}
            <Ledger cases={shown} />
          </div>
        </div>
      )}
    </ViewFrame>
  );
}

function useFinding(cases: readonly DemandCase[]): string {
  const { t, percent } = useLedgerWords();
  const { language } = useAtlas();
  if (cases.length === 0) return "";
  const { count: n, settled, share, overdue, goUp: up, withoutDue } = demandTotals(cases);
  const parts = [
    t("finding", { n, settled, share: percent(share), overdue }),
    up > 0 ? t("findingUp", { up }) : "",
    withoutDue > 0 ? t("findingNoDue", { n: withoutDue }) : "",
  ];
  return parts.filter((part) => part !== "").join(language === "en" ? "; " : "；");
}

interface StateLegendProps {
  readonly cases: readonly DemandCase[];
  readonly choice: LedgerChoice;
  readonly onChoose: (choice: LedgerChoice) => void;
}

/** States and what is overdue; each leaves only its own in the ledger. */
function StateLegend({ cases, choice, onChoose }: StateLegendProps) {
  const { t, state: wordOf } = useLedgerWords();
  const count = (test: (demand: DemandCase) => boolean) => cases.filter(test).length;
  return (
    <>
      {STATES.map((state) => {
        const n = count((demand) => demand.state === state);
        if (state === "unknown" && n === 0) return null;
        const isPressed = choice.states.includes(state);
        const others = choice.states.filter((other) => other !== state);
        return (
          <LegendItem
            key={state}
            mark={<StateMark state={state} />}
            label={wordOf(state)}
            count={n}
            isPressed={isPressed}
            onToggle={() => onChoose({ ...choice, states: isPressed ? others : [...others, state] })}
          />
        );
      })}
      <LegendItem
        mark={<OverdueMark />}
        label={t("overdue")}
        count={count(({ daysOver }) => daysOver !== undefined)}
        isPressed={choice.isOverdue}
        onToggle={() => onChoose({ ...choice, isOverdue: !choice.isOverdue })}
      />
    </>
  );
}
