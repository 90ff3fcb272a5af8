import { type DemandCase, type DemandLevel, demandLadder, type Rung } from "../../model/demand-ledger.ts";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { rove } from "../../ui/rove.ts";
import { type LedgerChoice, NO_CHOICE } from "./items.ts";
import { ShareBar } from "./ShareBar.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";

interface LadderProps {
  readonly cases: readonly DemandCase[];
  readonly choice: LedgerChoice;
  readonly onChoose: (choice: LedgerChoice) => void;
}

/** The levels from the province down to the township: what lies on each, what came up to it, what should go up from it. */
export function Ladder({ cases, choice, onChoose }: LadderProps) {
  const { t } = useLedgerWords();
  const rungs = [...demandLadder(cases)].reverse();
  const most = Math.max(1, ...rungs.map((rung) => rung.cases.length));
  const placed = rungs.reduce((sum, rung) => sum + rung.cases.length, 0);
  return (
    <section className="demand-ladder" data-drawing="demands" aria-label={t("ladder")}>
      <h3>
        {t("ladder")} <small>{t("rule")}</small>
      </h3>
      <ol onKeyDown={rove}>
        {rungs.map((rung, place) => {
          const below = rungs[place + 1];
          return (
            <li key={rung.level}>
              <RungButton
                rung={rung}
                most={most}
                isFirst={place === 0}
                isPressed={choice.level === rung.level && !choice.goesUp}
                onPress={() => onChoose(chooseLevel(choice, rung.level))}
              />
              {below !== undefined && (
                <GoUp
                  rung={below}
                  isPressed={choice.goesUp && choice.level === below.level}
                  onPress={() => onChoose(chooseGoingUp(choice, below.level))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {placed < cases.length && <p className="demand-ladder-rest">{t("noLevel", { n: cases.length - placed })}</p>}
    </section>
  );
}

const chooseLevel = (choice: LedgerChoice, level: DemandLevel): LedgerChoice => ({
  ...choice,
  goesUp: false,
  level: choice.level === level && !choice.goesUp ? undefined : level,
});

const chooseGoingUp = (choice: LedgerChoice, level: DemandLevel): LedgerChoice =>
  choice.goesUp && choice.level === level ? NO_CHOICE : { ...NO_CHOICE, level, goesUp: true };

interface RungButtonProps {
  readonly rung: Rung;
  readonly most: number;
  readonly isFirst: boolean;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function RungButton({ rung, most, isFirst, isPressed, onPress }: RungButtonProps) {
  const { t, level: wordOf } = useLedgerWords();
  const { level, cases, totals, fromBelow } = rung;
  const parts = fromBelow.map((from) => t("part", { level: wordOf(from.level), n: from.cases.length }));
  const risen = fromBelow.reduce((sum, from) => sum + from.cases.length, 0);
  return (
    <button
      type="button"
      className="rung"
      data-level={level}
      data-rove=""
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <span className="rung-level">{wordOf(level)}</span>
      <span className="rung-words">
        <span>{t("unsettled", { n: totals.count - totals.settled })}</span>
        <span>{t("settled", { n: totals.settled })}</span>
        {totals.overdue > 0 && (
          <span className="demand-overdue">
            <OverdueMark /> {t("overdueN", { n: totals.overdue })}
          </span>
        )}
      </span>
      <span className="rung-count serif">{cases.length}</span>
      <ShareBar totals={totals} most={most} />
      {risen > 0 && <span className="rung-below">{t("fromBelow", { n: risen, parts: parts.join("，") })}</span>}
    </button>
  );
}

interface GoUpProps {
  readonly rung: Rung;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

/** The step from a level to the one above, and how many should take it. */
function GoUp({ rung: { level, goUp }, isPressed, onPress }: GoUpProps) {
  const { t, level: wordOf } = useLedgerWords();
  const arrow = (
    <svg width={12} height={16} viewBox="0 0 12 16" aria-hidden="true" focusable="false">
      <path d="M6 15V2M2 6l4-4 4 4" />
    </svg>
  );
  if (goUp.length === 0) return <span className="go-up none">{arrow}</span>;
  return (
    <button
      type="button"
      className="go-up"
      data-rove=""
      tabIndex={-1}
      aria-pressed={isPressed}
      aria-label={t("goUpFrom", { level: wordOf(level), n: goUp.length })}
      onClick={onPress}
    >
      {arrow} {t("goUp", { n: goUp.length })}
    </button>
  );
}
