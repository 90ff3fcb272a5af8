import { useMemo } from "react";
import { checklistMessages } from "../../i18n/checklist.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { CHECK_STATES, checklistOf } from "./items.ts";
import { Matrix } from "./Matrix.tsx";
import { StateMark } from "./StateMark.tsx";
import { type ChecklistWords, checklistFinding, checklistTable } from "./words.ts";
import "../../ui/on-paper.css";
import "./checklist.css";

/** `sort` of the address: chains as the city's system has them. */
const IN_ORDER = "order";

/** What every chain is to have, item by item, and how far it is. */
export function ChecklistView() {
  const { pack, filtered } = useAtlas();
  const { state, set } = useAddress();
  const attention = useAttention();
  const words = useChecklistWords();
  const { t } = words;
  const inOrder = state.sort === IN_ORDER;
  const chains = filtered.rows("chains");
  const rows = filtered.rows("checklist");
  const checklist = useMemo(() => checklistOf(pack, chains, rows, inOrder), [pack, chains, rows, inOrder]);
  const isThere = checklist.items.length > 0;
  const hasShared = checklist.lines.some(({ cells }) => cells.some(({ isShared }) => isShared));
  return (
    <ViewFrame
      view="checklist"
      title={isThere ? t("title", { n: checklist.items.length }) : t("titleEmpty")}
      finding={isThere ? checklistFinding(checklist, words) : ""}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={isThere ? <Legend checklist={checklist} words={words} /> : null}
      tools={
        isThere && (
          <select
            className="check-order"
            aria-label={t("order")}
            value={inOrder ? IN_ORDER : ""}
            onChange={(event) => set({ sort: event.target.value })}
          >
            <option value="">{t("byUrgency")}</option>
            <option value={IN_ORDER}>{t("byOrder")}</option>
          </select>
        )
      }
      hasTwin={isThere}
      table={checklistTable(checklist, words)}
      note={hasShared ? t("note") : undefined}
    >
      {isThere ? (
        <div className="check-window on-paper">
          <Matrix checklist={checklist} words={words} attention={attention} />
        </div>
      ) : (
        <p className="nothing">{t("nothing")}</p>
      )}
    </ViewFrame>
  );
}

function useChecklistWords(): ChecklistWords {
  const t = useText(checklistMessages);
  const terms = useTerms();
  const { text, nameOfKey } = useAtlas();
  return useMemo(
    () => ({
      t,
      nameOf: nameOfKey,
      itemName: ({ id, row }) => text(row as unknown as AnyRow, "item") || id,
      stateName: (state) => (state === "none" ? t("none") : terms.word("workState", state)),
    }),
    [t, terms, text, nameOfKey],
  );
}

interface LegendProps {
  readonly checklist: ReturnType<typeof checklistOf>;
  readonly words: ChecklistWords;
}

function Legend({ checklist: { total }, words: { stateName } }: LegendProps) {
  return (
    <ul className="check-legend">
      {CHECK_STATES.map((state) => (
        <li key={state} className={total[state] === 0 ? "empty" : ""}>
          <StateMark state={state} /> {stateName(state)} <b>{total[state]}</b>
        </li>
      ))}
    </ul>
  );
}
