import { useMemo } from "react";
import { VALIDITIES } from "../../model/validity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { LazyDataTable } from "../../ui/LazyDataTable.tsx";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { firmTable, nextSort } from "./firm-table.ts";
import { askedFirst, byLadder, factsOf, isTerm, ladderOf, poolFirms, titleOrder, titlesAsked } from "./items.ts";
import { Ladder } from "./Ladder.tsx";
import { Terms } from "./Terms.tsx";
import { usePoolWords } from "./use-words.ts";
import { poolFinding } from "./words.ts";
import "../../ui/row-button.css";
import "../../ui/on-paper.css";
import "./pool.css";

/** Firms by the titles they hold, and how these stand in time. */
export function PoolView() {
  const { pack, index, filter, filtered } = useAtlas();
  const { state, set } = useAddress();
  const { select, selected, hover, emphasis } = useAttention();
  const words = usePoolWords();
  const { t } = words;
  const term = isTerm(state.by) ? state.by : undefined;
  const { all, chosen } = useMemo(
    () => poolFirms(pack, index, filter, filtered, TODAY),
    [pack, index, filter, filtered],
  );
  const steps = useMemo(() => ladderOf(pack, all), [pack, all]);
  const facts = useMemo(
    () =>
      factsOf(
        chosen.map((firm) => ({ ...firm, titles: titlesAsked(firm, filter.designation, undefined, TODAY) })),
        TODAY,
      ),
    [chosen, filter.designation],
  );
  const shown = useMemo(() => {
    const asked = chosen.filter(
      (firm) => term === undefined || titlesAsked(firm, filter.designation, term, TODAY).length > 0,
    );
    return byLadder(asked, titleOrder(pack, all)).map((firm) => askedFirst(firm, filter.designation, term, TODAY));
  }, [pack, all, chosen, filter.designation, term]);
  const table = useMemo(() => firmTable(shown, words, state.sort), [shown, words, state.sort]);
  const isThere = pack.tables.enterprises.rows.length > 0;
  return (
    <ViewFrame
      view="pool"
      title={t("title")}
      finding={isThere ? poolFinding(facts, t) : ""}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={isThere ? <Legend t={t} /> : null}
      hasTwin={false}
      table={table}
    >
      {isThere ? (
        <div className="pool-room on-paper">
          <Ladder steps={steps} words={words} />
          <section className="pool-firms" aria-label={table.caption}>
            <Terms facts={facts} words={words} chosen={term} onChoose={(next) => set({ by: next ?? "" })} />
            <p className="pool-count" aria-live="polite">
              {shown.length === all.length
                ? t("rows", { n: shown.length })
                : t("rowsOf", { n: shown.length, of: all.length })}
            </p>
            <div className="pool-table">
              <LazyDataTable
                table={table}
                selected={selected}
                onSelect={select}
                onHover={hover}
                sort={state.sort}
                onSort={(column) => set({ sort: nextSort(column, state.sort) })}
                rowClass={emphasis}
              />
              {shown.length === 0 && <p className="pool-empty">{t("empty")}</p>}
            </div>
          </section>
        </div>
      ) : (
        <p className="nothing">{t("nothing")}</p>
      )}
    </ViewFrame>
  );
}

function Legend({ t }: Pick<ReturnType<typeof usePoolWords>, "t">) {
  return (
    <ul className="pool-legend">
      {VALIDITIES.map((validity) => (
        <li key={validity}>
          <i className={`pool-mark ${validity}`} aria-hidden="true" /> {t(`validity.${validity}`)}
        </li>
      ))}
    </ul>
  );
}
