import { useMemo } from "react";
import type { DayRange } from "../../model/days.ts";
import { type ProjectCycle, projectCycle, type StageDates } from "../../model/project-cycle.ts";
import type { Row } from "../../model/schema.ts";
import { TODAY } from "../../state/today.ts";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { type CycleWords, useCycleWords } from "../../views/projects/use-cycle-words.ts";
import "./project-dates.css";

/** Stages of a project with planned and actual date and what lies between; nothing where no stage has a date of its own. */
export function ProjectDates({ row }: { readonly row: Row<"projects"> }) {
  const { t, inStage } = useCycleWords();
  const cycle = useMemo(() => projectCycle(row, TODAY), [row]);
  const dated = cycle.dates.some(({ planned, actual, isStarted }) => planned ?? (isStarted ? undefined : actual));
  if (!dated) return null;
  const shown = cycle.dates.filter(
    ({ stage, planned, actual }) => stage === cycle.stage || planned !== undefined || actual !== undefined,
  );
  return (
    <section className="detail-section project-dates">
      <h3>
        {t("datesTitle")}
        {cycle.inStage !== undefined && <span className="section-note">{inStage(cycle)}</span>}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("colStage")}</th>
            <th scope="col">{t("colPlanned")}</th>
            <th scope="col">{t("colActual")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((dates) => (
            <StageLine key={dates.stage} dates={dates} cycle={cycle} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StageLine({ dates, cycle }: { readonly dates: StageDates; readonly cycle: ProjectCycle }) {
  const words = useCycleWords();
  const { stage, planned, actual, isStarted, slip } = dates;
  const isPresent = stage === cycle.stage;
  return (
    <tr aria-current={isPresent ? "step" : undefined}>
      <th scope="row">
        {words.stage(stage)}
        {isPresent && <small>{words.t("present")}</small>}
      </th>
      <td>{planned}</td>
      <td title={isStarted ? words.t("signedOrStarted") : undefined}>{actual}</td>
      <td className="slip">
        {cycle.overdue?.stage === stage ? (
          <span className="board-overdue">
            <OverdueMark /> {words.t("overdueDays", { n: cycle.overdue.days })}
          </span>
        ) : (
          slip !== undefined && slipText(slip, words.t)
        )}
      </td>
    </tr>
  );
}

/** Late or early by as many days as the dates say for certain; in time where they may be the same. */
function slipText({ least, most }: DayRange, t: CycleWords["t"]): string {
  const between = (a: number, b: number) => (a === b ? String(a) : `${a}–${b}`);
  if (least > 0) return t("late", { days: between(least, most) });
  return most < 0 ? t("early", { days: between(-most, -least) }) : t("inTime");
}
