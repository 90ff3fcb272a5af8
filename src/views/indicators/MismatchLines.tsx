import { useState } from "react";
import { keyOf } from "../../model/entity.ts";
import { parsePeriod } from "../../model/indicator-period.ts";
import type { Mismatch } from "../../model/rollup-mismatch.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained } from "../../ui/Explained.tsx";
import { explainRolled } from "./explain.ts";
import type { IndicatorKey, IndicatorWords } from "./use-indicator-words.ts";

const FIRST = 4;

interface MismatchLinesProps {
  readonly mismatches: readonly Mismatch[];
  readonly words: IndicatorWords;
}

/** Wholes that their parts do not give, both numbers in a line. */
export function MismatchLines({ mismatches, words }: MismatchLinesProps) {
  const [isWhole, setWhole] = useState(false);
  if (mismatches.length === 0) return null;
  const { t } = words;
  const shown = isWhole ? mismatches : mismatches.slice(0, FIRST);
  return (
    <section className="ind-mismatches" aria-label={t("mismatchTitle")}>
      <h3>{t("mismatchTitle")}</h3>
      <ul>
        {shown.map((mismatch) => (
          <MismatchLine
            key={`${mismatch.stated.row.id} ${mismatch.kind} ${mismatch.over}`}
            mismatch={mismatch}
            words={words}
          />
        ))}
      </ul>
      {mismatches.length > shown.length && (
        <button type="button" className="tool" onClick={() => setWhole(true)}>
          {t("mismatchMore", { n: mismatches.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function MismatchLine({ mismatch, words }: { readonly mismatch: Mismatch; readonly words: IndicatorWords }) {
  const { select, emphasis, hover } = useAttention();
  const explainWords = useExplainWords();
  const { t, metric, subject, period, quantity } = words;
  const { series, stated, rolled, kind } = mismatch;
  const key = keyOf("indicator", stated.row.id);
  const parsed = parsePeriod(mismatch.period);
  if (parsed === undefined) return null;
  const marker = "\u0000";
  const text = t(messageOf(mismatch), {
    metric: metric(series),
    subject: subject(series.subject),
    period: period(parsed),
    kind: t(kind),
    stated: quantity(stated.value, series),
    parts: t(`parts.${mismatch.over}`, { n: rolled.parts.length }),
    sum: marker,
    gap: quantity(Number(Math.abs(rolled.value - stated.value).toPrecision(10)), series),
  });
  const [before = "", after = ""] = text.split(marker);
  const explanation = explainRolled({ series, metric: metric(series), period: parsed, kind }, rolled, stated, words);
  return (
    <li
      className={emphasis(key)}
      data-key={key}
      onPointerEnter={() => hover(key)}
      onPointerLeave={() => hover(undefined)}
    >
      <button type="button" className="ind-line" onClick={() => select(key)}>
        {before}
      </button>
      <Explained explanation={explanation} words={explainWords}>
        {quantity(rolled.value, series)}
      </Explained>
      {after}
      {mismatch.over === "chain" && !mismatch.isDeclared && t("mismatchChains")}
    </li>
  );
}

function messageOf({ how, rolled }: Mismatch): IndicatorKey {
  if (how === "exceeds") return "mismatchExceeds";
  if (rolled.rule === "mean") return "mismatchMean";
  return rolled.rule === "last" && rolled.through !== undefined ? "mismatchLast" : "mismatch";
}
