import { keyOf } from "../../model/entity.ts";
import { type GoalState, QUARTERS } from "../../model/task-book.ts";
import type { Atlas } from "../../state/atlas.tsx";
import type { Terms } from "../../state/use-terms.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { TasksShown } from "./use-tasks.ts";

/** The tasks and, after them, the reports as rows of one table: what an office copies into its own sheet. */
export function tasksTwin(
  { t, groups, groupName, counts, reports, period }: TasksShown,
  atlas: Atlas,
  { term }: Terms,
): TwinTable {
  const goal = (text: string | undefined, state: GoalState) =>
    text === undefined && state === "none" ? undefined : `${text ?? ""}（${t(`goal.${state}`)}）`;
  return {
    caption: t("caption", { n: counts.all }),
    columns: [
      { id: "group", label: t("by") },
      { id: "task", label: t("colTask") },
      { id: "owner", label: t("colOwner") },
      ...QUARTERS.map((quarter) => ({ id: `q${quarter}`, label: t(`quarter${quarter}`) })),
      { id: "state", label: t("colState") },
      { id: "due", label: t("colDue") },
      { id: "period", label: t("colPeriod") },
      { id: "progress", label: t("colProgress") },
      { id: "problem", label: t("colProblem") },
      { id: "next", label: t("colNext") },
    ],
    rows: [
      ...groups.flatMap((group) =>
        group.lines.map(({ row, goals, daysOverdue }) => ({
          key: keyOf("task", row.id),
          cells: [
            groupName(group),
            atlas.name("tasks", row),
            atlas.text(row, "owner") || undefined,
            ...goals.map(({ text, state }) => goal(text, state)),
            row.state === undefined ? undefined : term(`workState.${row.state}`),
            daysOverdue > 0 ? `${row.due ?? ""} ${t("overdue", { n: daysOverdue })}` : row.due,
            row.year === undefined ? undefined : t("period.year", { year: String(row.year) }),
            row.progress,
            row.problem,
            row.next_step,
          ],
        })),
      ),
      ...reports.flatMap(({ id, reports: rows }) =>
        rows.map((row) => ({
          key: keyOf("report", row.id),
          cells: [
            id === "" ? t("city") : atlas.nameOfId("chains", id),
            atlas.name("reports", row),
            atlas.text(row, "owner") || undefined,
            ...QUARTERS.map(() => undefined),
            undefined,
            undefined,
            period(row.period),
            atlas.text(row, "progress") || undefined,
            atlas.text(row, "problem") || undefined,
            atlas.text(row, "next_step") || undefined,
          ],
        })),
      ),
    ],
  };
}
