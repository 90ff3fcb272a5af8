import { type Agglomeration, CLUSTER_FROM, type Nearness } from "../../model/agglomeration.ts";
import { LEAST_ROWS } from "../../model/concentration.ts";
import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { Figure } from "./Figure.tsx";
import { RowName } from "./RowName.tsx";
import type { AnalysisWords } from "./use-words.ts";

interface ClustersProps {
  readonly agglomeration: Agglomeration;
  readonly words: AnalysisWords;
}

/** Parks where firms of one chain stand together, most first. */
export function Clusters({ agglomeration, words }: ClustersProps) {
  const { t, number, percent, rows } = words;
  const { filtered, nameOfId, name } = useAtlas();
  const found = agglomeration.parks
    .filter(({ id }) => filtered.has("parks", id))
    .flatMap(({ id, clusters }) => clusters.map((cluster) => ({ ...cluster, park: id })))
    .filter(({ chain }) => filtered.has("chains", chain.id))
    .sort((a, b) => b.firms.length - a.firms.length || (a.park < b.park ? -1 : 1));
  const most = Math.max(1, ...found.map(({ firms }) => firms.length));
  return (
    <section className="analysis-part">
      <h3>{t("clustersHead")}</h3>
      <p className="analysis-aside">
        {found.length === 0
          ? t("clustersNone", { n: CLUSTER_FROM })
          : t("clustersNote", { without: agglomeration.withoutPark.length, from: CLUSTER_FROM })}
      </p>
      <ul className="thin-list cluster-list">
        {found.map(({ park, chain, firms, ofChain }) => (
          <li key={`${park} ${chain.id}`}>
            <span>
              <RowName of={keyOf("park", park)}>{nameOfId("parks", park)}</RowName>
            </span>
            <span>
              <RowName of={keyOf("chain", chain.id)}>{name("chains", chain)}</RowName>
            </span>
            <span className="dots" aria-hidden="true" style={{ ["--most" as string]: most }}>
              {firms.map((id) => (
                <i key={id} />
              ))}
            </span>
            <span className="thin-aside">
              <Figure
                what={t("clusterWhat", { park: nameOfId("parks", park), chain: name("chains", chain) })}
                formula={t("clusterFormula")}
                inputs={[
                  { label: t("in.here"), value: t("rowsOf", { n: firms.length }), rows: rows("enterprises", firms) },
                  { label: t("in.ofChain"), value: t("rowsOf", { n: ofChain }) },
                ]}
                asOf={words.packDay}
              >
                {number(firms.length)} · {percent(firms.length / ofChain)}
              </Figure>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How near firms of a chain stand to each other, by exact positions only. */
export function Nearest({ agglomeration, words }: ClustersProps) {
  const { t, number, rows, refusal, comma } = words;
  const { filtered, name } = useAtlas();
  const all = agglomeration.nearness.filter(({ chain }) => filtered.has("chains", chain.id));
  const refused = all.filter(({ median }) => "refusal" in median);
  const explain = ({ chain, exact, approximate, without, median }: Nearness) => ({
    what: t("nearWhat", { chain: name("chains", chain) }),
    formula: t("nearFormula"),
    inputs: [
      { label: t("in.exact"), value: t("rowsOf", { n: exact.length }), rows: rows("enterprises", exact) },
      {
        label: t("in.approximate"),
        value: t("rowsOf", { n: approximate.length }),
        rows: rows("enterprises", approximate),
      },
      { label: t("in.without"), value: t("rowsOf", { n: without.length }), rows: rows("enterprises", without) },
    ],
    asOf: words.packDay,
    refusal: "refusal" in median ? refusal(median.refusal) : undefined,
  });
  return (
    <section className="analysis-part">
      <h3>{t("nearHead")}</h3>
      <ul className="thin-list">
        {all.map((each) =>
          "value" in each.median ? (
            <li key={each.chain.id}>
              <Figure {...explain(each)}>
                {t("nearLine", {
                  chain: name("chains", each.chain),
                  value: number(each.median.value, 1),
                  exact: each.exact.length,
                })}
              </Figure>
            </li>
          ) : null,
        )}
      </ul>
      {refused.length > 0 && (
        <p className="analysis-aside">
          {t("nearRefused", { n: refused.length, least: LEAST_ROWS })}{" "}
          {refused.map((each, place) => (
            <span key={each.chain.id} className="analysis-token">
              <Figure {...explain(each)}>{name("chains", each.chain)}</Figure>
              {place < refused.length - 1 && comma}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
