import { useMemo } from "react";
import { echelonMessages } from "../../i18n/echelon.ts";
import { formatNumber } from "../../i18n/text.ts";
import { echelonOf, hasEchelon } from "../../model/echelon.ts";
import { fieldOf } from "../../model/fields.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { axisOf } from "./items.ts";
import { LegendMark, PlaceMark } from "./Marks.tsx";
import { type BoardContext, ChainRows, TierSection } from "./TierSection.tsx";
import { echelonTable } from "./twin.ts";
import { type EchelonWords, echelonFinding } from "./words.ts";
import "../../ui/on-paper.css";
import "./echelon.css";

/** Chains by the band of output they are to reach, and how far each still is from it. */
export function EchelonView() {
  const t = useText(echelonMessages);
  const { pack, filtered, nameOfId, nameOfKey } = useAtlas();
  const attention = useAttention();
  const explainWords = useExplainWords();
  const words = useEchelonWords();
  const chains = filtered.rows("chains");
  const echelon = useMemo(() => echelonOf(pack, chains), [pack, chains]);
  const axis = useMemo(() => axisOf(echelon), [echelon]);
  const isThere = hasEchelon(pack);
  const context: BoardContext = { words, explainWords, axis, tiers: echelon.tiers, attention, nameOf: nameOfKey };
  return (
    <ViewFrame
      view="echelon"
      title={t("title")}
      finding={isThere ? echelonFinding(echelon, words) : ""}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={isThere ? <EchelonLegend hasAxis={axis !== undefined} /> : null}
      hasTwin={isThere}
      table={echelonTable(echelon, words, (id) => nameOfId("chains", id))}
    >
      {isThere ? (
        <div className="echelon on-paper" data-drawing="echelon">
          {echelon.tiers.map((tier) => (
            <TierSection key={tier.id} tier={tier} {...context} />
          ))}
          {echelon.others.length > 0 && (
            <section className="ech-tier ech-others" aria-label={t("others")}>
              <header>
                <h3 className="serif">{t("others")}</h3>
              </header>
              <ChainRows chains={echelon.others} tier={undefined} {...context} />
            </section>
          )}
        </div>
      ) : (
        <p className="nothing">{t("nothing")}</p>
      )}
    </ViewFrame>
  );
}

function useEchelonWords(): EchelonWords {
  const t = useText(echelonMessages);
  const terms = useTerms();
  const language = useLanguage();
  const { text } = useAtlas();
  return useMemo(() => {
    const field = fieldOf("chains", "output_cny_100m");
    return {
      t,
      money: (value) => (field === undefined ? String(value) : terms.quantity(field, value)),
      tick: (value) => formatNumber(language === "en" ? value / 10 : value, language),
      tierName: ({ id, row }) => (row === undefined ? id : text(row, "name") || id),
    };
  }, [t, terms, language, text]);
}

function EchelonLegend({ hasAxis }: { readonly hasAxis: boolean }) {
  const t = useText(echelonMessages);
  return (
    <ul className="ech-legend">
      {hasAxis && (
        <>
          <li>
            <LegendMark mark="reached" /> {t("legendReached")}
          </li>
          <li>
            <LegendMark mark="below" /> {t("legendBelow")}
          </li>
          <li>
            <LegendMark mark="floor" /> {t("legendFloor")}
          </li>
          <li>
            <LegendMark mark="target" /> {t("legendTarget")}
          </li>
        </>
      )}
      <li>
        <PlaceMark place="reached" /> {t("standing.reached")}
      </li>
      <li>
        <PlaceMark place="below" /> {t("standing.below")}
      </li>
      <li>
        <PlaceMark place="unknown" /> {t("legendUnknown")}
      </li>
      <li>
        <PlaceMark place="unnamed" /> {t("legendUnnamed")}
      </li>
    </ul>
  );
}
