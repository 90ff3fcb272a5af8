import { useMemo } from "react";
import { projectsMessages } from "../../i18n/projects.ts";
import type { Translate } from "../../i18n/text.ts";
import { daysOver, elapsed } from "../../model/days.ts";
import { type Field, fieldOf } from "../../model/fields.ts";
import type { BoardStage, LineStage, ProjectCycle } from "../../model/project-cycle.ts";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useElapsedWords } from "../../state/use-elapsed-words.ts";
import { useTerms } from "../../state/use-terms.ts";

type ProjectsText = Translate<keyof (typeof projectsMessages)["zh-CN"]>;

/** What is said of a project on the board, in the language of the page. */
export interface CycleWords {
  readonly t: ProjectsText;
  stage(stage: BoardStage): string;
  /** 计划开工, Start planned. */
  planned(stage: LineStage): string;
  amount(value: number | undefined): string;
  /** How long it has been where it is, as exactly as the row says; else what it does say of its beginning. */
  inStage(cycle: ProjectCycle): string;
}

/** Days after which a row no longer says where its project is today. */
const OLD_AFTER = 365;

const field = (id: string): Field | undefined => fieldOf("projects", id);

export function useCycleWords(): CycleWords {
  const t = useText(projectsMessages);
  const terms = useTerms();
  const inWords = useElapsedWords();
  return useMemo(() => {
    const investment = field("investment_cny_100m");
    return {
      t,
      stage: (stage) => (stage === "unknown" ? t("stageUnknown") : terms.word("projectStage", stage)),
      planned: (stage) => {
        const plan = field(`plan_${stage}`);
        return plan === undefined ? "" : terms.label(plan);
      },
      amount: (value) =>
        value === undefined || investment === undefined ? t("noAmount") : terms.quantity(investment, value),
      inStage: ({ inStage, row }) => {
        if (inStage === undefined) return row.started === undefined ? t("noDate") : t("started", { date: row.started });
        const isOld = (daysOver(row.as_of, TODAY) ?? 0) > OLD_AFTER && elapsed(inStage.since, row.as_of) !== undefined;
        if (isOld && row.as_of !== undefined) return t("inStageAsOf", { since: inStage.since, date: row.as_of });
        const time = inWords(inStage);
        return inStage.unit === "day" ? t("inStage", { time }) : t("inStageSince", { date: inStage.since, time });
      },
    };
  }, [t, terms, inWords]);
}
