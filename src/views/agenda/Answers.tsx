import type { Answer } from "../../model/agenda-answers.ts";
import { goKey } from "./AgendaCard.tsx";
import { Sentence } from "./Sentence.tsx";
import type { Wording } from "./use-wording.ts";
import { WayLink } from "./WayLink.tsx";

interface AnswersProps {
  readonly answers: readonly Answer[];
  readonly isReading: boolean;
  readonly wording: Wording;
}

/** What leaders ask, answered in a line each. */
export function Answers({ answers, isReading, wording }: AnswersProps) {
  const { t } = wording;
  return (
    <dl className="agenda-answers" aria-label={t("questions")}>
      {answers.map((answer) => (
        <div key={answer.question} data-question={answer.question}>
          <dt>
            {t(`q.${answer.question}`)}
            {!UNANSWERED.has(answer.code) && <WayLink way={answer.way}>{t(goKey(answer.way.view))}</WayLink>}
          </dt>
          <dd className={UNANSWERED.has(answer.code) ? "unanswered" : ""}>
            {answer.code === "changes-none" && isReading ? (
              t("a.changes-reading")
            ) : (
              <Sentence
                worded={wording.answer(answer)}
                tallies={answer.tallies}
                explain={(name, tally) => wording.explainAnswer(answer, name, tally)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The pack has not what an answer needs. */
const UNANSWERED: ReadonlySet<Answer["code"]> = new Set(["plan-none", "changes-none", "asks-none"]);
