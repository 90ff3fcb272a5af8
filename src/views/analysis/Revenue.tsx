import type { ChainSpread } from "../../model/concentration.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { Figure } from "./Figure.tsx";
import type { AnalysisWords } from "./use-words.ts";

interface RevenueProps {
  readonly chains: readonly ChainSpread[];
  readonly words: AnalysisWords;
}

/** Share of the three largest firms in the revenue of a chain, where enough of them state it. */
export function Revenue({ chains, words }: RevenueProps) {
  const { t, percent, rows, refusal, span, comma } = words;
  const { name } = useAtlas();
  const explain = (each: ChainSpread) => {
    const { topRevenue } = each;
    return {
      what: t("revenueWhat", { chain: name("chains", each.chain) }),
      formula: t("revenueFormula"),
      inputs: [
        {
          label: t("in.leaders"),
          value: t("rowsOf", { n: topRevenue.leaders.length }),
          rows: rows("enterprises", topRevenue.leaders),
        },
      ],
      asOf: span(each.span),
      refusal: "refusal" in topRevenue ? refusal(topRevenue.refusal) : undefined,
    };
  };
  const short = (each: ChainSpread): string => {
    const chain = name("chains", each.chain);
    const why = "refusal" in each.topRevenue ? each.topRevenue.refusal : undefined;
    if (why?.code === "few-rows") return t("revenueFew", { chain, n: why.rows });
    if (why?.code === "blank-values") return t("revenueBlank", { chain, blank: why.blank, rows: why.rows });
    return chain;
  };
  const refused = chains.filter(({ topRevenue }) => "refusal" in topRevenue);
  return (
    <section className="analysis-part">
      <h3>{t("revenueHead")}</h3>
      <ul className="thin-list share-list">
        {chains.map((each) =>
          "value" in each.topRevenue ? (
            <li key={each.chain.id}>
              <span>{name("chains", each.chain)}</span>
              <span className="share-bar" aria-hidden="true">
                <span style={{ width: `${each.topRevenue.value * 100}%` }} />
              </span>
              <span className="thin-aside">
                <Figure {...explain(each)}>{percent(each.topRevenue.value)}</Figure>
              </span>
            </li>
          ) : null,
        )}
      </ul>
      {refused.length > 0 && (
        <p className="analysis-aside">
          {t("revenueRefused", { n: refused.length })}
          {refused.map((each, place) => (
            <span key={each.chain.id} className="analysis-token">
              <Figure {...explain(each)}>{short(each)}</Figure>
              {place < refused.length - 1 && comma}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
