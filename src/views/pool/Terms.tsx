import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained } from "../../ui/Explained.tsx";
import { type PoolFacts, TERMS, type Term } from "./items.ts";
import type { PoolWords } from "./words.ts";

interface TermsProps {
  readonly facts: PoolFacts;
  readonly words: PoolWords;
  readonly chosen: Term | undefined;
  readonly onChoose: (term: Term | undefined) => void;
}

/** Titles by how they stand in time: each a button that narrows the table, and how that is computed. */
export function Terms({ facts, words, chosen, onChoose }: TermsProps) {
  const { t } = words;
  const { counts, surely, possibly } = facts;
  const count: Readonly<Record<Term, string | number>> = {
    valid: counts.valid + counts.due,
    soon: possibly === 0 ? surely : t("soonCount", { surely, all: surely + possibly }),
    expired: counts.expired,
    unknown: counts.unknown,
  };
  const isEmpty = (term: Term) => (term === "soon" ? surely + possibly : count[term]) === 0;
  return (
    <fieldset className="pool-terms">
      <legend className="visually-hidden">{t("terms")}</legend>
      {TERMS.map((term) => (
        <button
          key={term}
          type="button"
          className={`legend-item ${isEmpty(term) ? "empty" : ""}`}
          aria-pressed={chosen === term}
          onClick={() => onChoose(chosen === term ? undefined : term)}
        >
          <i className={`pool-mark ${term}`} aria-hidden="true" />
          <span>{t(`term.${term}`)}</span> <b>{count[term]}</b>
        </button>
      ))}
      <HowComputed facts={facts} words={words} />
    </fieldset>
  );
}

function HowComputed({ facts, words: { t, titleName } }: Pick<TermsProps, "facts" | "words">) {
  const { pack } = useAtlas();
  const explainWords = useExplainWords();
  const rules = pack.tables.designations.rows.filter(({ valid_years }) => valid_years !== undefined);
  return (
    <Explained
      words={explainWords}
      explanation={{
        what: t("explainWhat"),
        formula: t("explainFormula"),
        inputs: [
          {
            label: t("explainRules"),
            value:
              rules.length === 0
                ? t("explainNoRules")
                : rules
                    .map(({ id, valid_years: n = 0 }) => t("explainRule", { title: titleName(id), n }))
                    .join(t("comma")),
            rows: rules.map(({ id }) => ({ key: keyOf("designation", id), name: titleName(id) })),
          },
          { label: t("explainNoYear"), value: t("explainItems", { n: facts.noYear }) },
          { label: t("explainNoRule"), value: t("explainItems", { n: facts.noRule }) },
        ],
        asOf: TODAY,
      }}
    >
      {t("how")}
    </Explained>
  );
}
