import { VALIDITIES } from "../../model/validity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useTerms } from "../../state/use-terms.ts";
import type { PoolStep } from "./items.ts";
import type { PoolWords } from "./words.ts";

interface LadderProps {
  readonly steps: readonly PoolStep[];
  readonly words: PoolWords;
}

/** Titles from high to low with the firms that hold them; a step is the page's title filter. */
export function Ladder({ steps, words }: LadderProps) {
  const { filter } = useAtlas();
  const { set } = useAddress();
  const most = Math.max(1, ...steps.map(({ firms }) => firms));
  const toggle = (id: string) => {
    const chosen = filter.designation;
    set({ designation: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  };
  return (
    <nav className="pool-ladder" aria-label={words.t("ladderLabel")}>
      <h3>{words.t("ladder")}</h3>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <Step
              step={step}
              words={words}
              most={most}
              isPressed={filter.designation.includes(step.id)}
              onToggle={() => toggle(step.id)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface StepProps {
  readonly step: PoolStep;
  readonly words: PoolWords;
  /** Firms at the longest step. */
  readonly most: number;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
}

function Step({ step: { id, row, firms, counts }, words: { t, titleName }, most, isPressed, onToggle }: StepProps) {
  const { word } = useTerms();
  const held = VALIDITIES.reduce((sum, validity) => sum + counts[validity], 0);
  const level = row?.level === undefined ? "" : word("approvalLevel", row.level);
  const years = row?.valid_years === undefined ? t("noRule") : t("validYears", { n: row.valid_years });
  return (
    <button
      type="button"
      className={`pool-step ${firms === 0 ? "empty" : ""}`}
      aria-pressed={isPressed}
      disabled={firms === 0 && !isPressed}
      onClick={onToggle}
      title={held === 0 ? undefined : VALIDITIES.map((each) => `${t(`validity.${each}`)} ${counts[each]}`).join(" · ")}
    >
      <span className="pool-step-name">
        <span>{id === "none" ? t("untitled") : titleName(id)}</span> <b>{firms}</b>
      </span>
      {row !== undefined && <small>{[level, years].filter((part) => part !== "").join(" · ")}</small>}
      <span className="pool-bar" aria-hidden="true" style={{ width: `${(firms / most) * 100}%` }}>
        {held === 0 ? (
          <i className="untitled" style={{ flexGrow: 1 }} />
        ) : (
          VALIDITIES.filter((each) => counts[each] > 0).map((each) => (
            <i key={each} className={each} style={{ flexGrow: counts[each] }} />
          ))
        )}
      </span>
    </button>
  );
}
