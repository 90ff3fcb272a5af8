import { useMemo } from "react";
import { keyOf } from "../../model/entity.ts";
import { localSharesOf, type NeedMet } from "../../model/gap-share.ts";
import { flowsOf } from "../../model/node-items.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { Figure } from "./Figure.tsx";
import type { GapLine } from "./items.ts";
import { RowName } from "./RowName.tsx";
import type { AnalysisWords } from "./use-words.ts";

/** Local shares of one chain: as declared, and of what each node needs where all weights are known. */
export function LocalShares({ line, words }: { readonly line: GapLine; readonly words: AnalysisWords }) {
  const { t, percent } = words;
  const { pack, name } = useAtlas();
  const shares = useMemo(() => {
    const rows = line.gap.nodes.map(({ node }) => node);
    return localSharesOf(rows, flowsOf(pack, line.gap.chain.id));
  }, [line, pack]);
  const { declared, judged } = shares;
  const needs = shares.needs.filter(({ suppliers }) => suppliers.length > 0);
  return (
    <section className="analysis-part">
      <h3>{t("shareHead")}</h3>
      {declared.length === 0 ? (
        <p className="analysis-aside">{t("shareNone")}</p>
      ) : (
        <>
          <p className="analysis-aside">{t("shareLine", { n: declared.length, judged })}</p>
          <ul className="thin-list share-list">
            {declared.map((node) => (
              <li key={node.id}>
                <RowName of={keyOf("node", node.id)}>{name("nodes", node)}</RowName>
                <span className="share-bar" aria-hidden="true">
                  <span style={{ width: `${(node.local_share ?? 0) * 100}%` }} />
                </span>
                <span className="thin-aside">{percent(node.local_share ?? 0)}</span>
              </li>
            ))}
          </ul>
          <Needs needs={needs} words={words} />
        </>
      )}
    </section>
  );
}

function Needs({ needs, words }: { readonly needs: readonly NeedMet[]; readonly words: AnalysisWords }) {
  const { t, percent, rows, refusal, comma } = words;
  const { name } = useAtlas();
  const known = needs.filter(({ value }) => value !== undefined);
  const refused = needs.filter((need) => need.refusal !== undefined);
  const explain = (need: NeedMet) => ({
    what: t("needWhat", { node: name("nodes", need.node) }),
    formula: t("needFormula"),
    inputs: [
      { label: t("c.node"), value: t("rowsOf", { n: need.suppliers.length }), rows: rows("nodes", need.suppliers) },
    ],
    ...(need.refusal === undefined ? {} : { refusal: refusal(need.refusal) }),
  });
  return (
    <>
      {known.map((need) => (
        <p key={need.node.id} className="analysis-aside">
          <Figure {...explain(need)}>
            {t("needLine", { node: name("nodes", need.node), value: percent(need.value ?? 0) })}
          </Figure>
        </p>
      ))}
      {refused.length > 0 && (
        <p className="analysis-aside">
          {t("needsRefused", { n: refused.length })}
          {refused.map((need, place) => (
            <span key={need.node.id} className="analysis-token">
              <Figure {...explain(need)}>{name("nodes", need.node)}</Figure>
              {place < refused.length - 1 && comma}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
