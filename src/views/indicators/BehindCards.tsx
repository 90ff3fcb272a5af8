import { keyOf } from "../../model/entity.ts";
import { furthestBehind } from "../../model/pace.ts";
import type { Judged, PaceBoard } from "../../model/pace-board.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAttention } from "../../state/use-attention.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained } from "../../ui/Explained.tsx";
import { explainPace } from "./explain.ts";
import { PaceMark } from "./PaceMark.tsx";
import type { IndicatorWords } from "./use-indicator-words.ts";

const MOST = 3;

interface BehindCardsProps {
  readonly board: PaceBoard;
  readonly words: IndicatorWords;
}

/** The three furthest behind, each in a sentence. */
export function BehindCards({ board, words }: BehindCardsProps) {
  const { t } = words;
  const worst = furthestBehind(board.judged, MOST);
  if (worst.length === 0) return board.judged.length > 0 && <p className="ind-no-cards">{t("behindNone")}</p>;
  return (
    <section className="ind-cards" aria-label={t("behindTitle", { n: worst.length })}>
      <h3>{t("behindTitle", { n: worst.length })}</h3>
      <ol>
        {worst.map((judged) => (
          <BehindCard key={judged.series.key} judged={judged} words={words} />
        ))}
      </ol>
    </section>
  );
}

function BehindCard({ judged: { series, pace }, words }: { readonly judged: Judged; readonly words: IndicatorWords }) {
  const { t, metric, subject, period, points } = words;
  const explainWords = useExplainWords();
  const atlas = useAtlas();
  const { emphasis, select, hover } = useAttention();
  const row = pace.target.row;
  const key = keyOf("indicator", row.id);
  const owner = atlas.text(row, "owner");
  const due = row.due === undefined ? "" : ` · ${t("due")} ${row.due}`;
  return (
    <li
      className={`ind-card ${emphasis(key)}`}
      data-key={key}
      onPointerEnter={() => hover(key)}
      onPointerLeave={() => hover(undefined)}
    >
      <button
        type="button"
        className="ind-card-name"
        aria-pressed={emphasis(key) === "selected"}
        onClick={() => select(key)}
      >
        <b>{metric(series)}</b> <span>{subject(series.subject)}</span>{" "}
        <span className="aside">{period(pace.period)}</span>
      </button>
      <span className="ind-verdict">
        <PaceMark verdict={pace.verdict} />
        <Explained explanation={explainPace(series, pace, words)} words={explainWords}>
          {pace.verdict === "missed"
            ? t("pace.missed")
            : t("paceGap", { word: t("pace.behind"), gap: points(pace.gap) })}
        </Explained>
      </span>
      <p>{sentenceOf({ series, pace }, words)}</p>
      <p className="aside">
        {owner === "" ? t("noOwner") : owner}
        {due}
      </p>
    </li>
  );
}

function sentenceOf({ series, pace }: Judged, words: IndicatorWords): string {
  const { t, quantity, percent, points } = words;
  const values = {
    actual: quantity(pace.actual, series),
    target: quantity(pace.target.value, series),
    base: pace.base === undefined ? "" : quantity(pace.base.value, series),
    done: percent(pace.done),
    gone: percent(pace.gone),
    gap: points(pace.gap),
  };
  if (pace.verdict === "missed") return t(pace.better === "down" ? "card_over" : "card_missed", values);
  if (pace.basis === "rate") return t("card_rate", values);
  if (pace.basis === "level" && pace.base !== undefined) return t("card_level", values);
  return t(pace.better === "down" ? "card_limit" : "card_amount", values);
}
