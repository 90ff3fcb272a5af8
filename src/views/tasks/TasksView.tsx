import { TASK_GROUPS } from "../../model/task-book.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { GoalMark } from "./GoalMark.tsx";
import { Reports } from "./Reports.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { tasksTwin } from "./twin.ts";
import { type TasksShown, useTasks } from "./use-tasks.ts";
import "./tasks.css";

const GOALS = ["done", "late", "now", "ahead", "stopped"] as const;
const STATES = [
  ["done", "done"],
  ["inProgress", "in_progress"],
  ["notStarted", "not_started"],
  ["stopped", "stopped"],
] as const;

/** The task book by chain, unit or region, and beneath it the progress reports of the chains. */
export function TasksView() {
  const shown = useTasks();
  const { t, counts, reports } = shown;
  const atlas = useAtlas();
  const terms = useTerms();
  const { tasks, reports: allReports } = atlas.pack.tables;
  const isNone = tasks.rows.length + allReports.rows.length === 0;
  return (
    <ViewFrame
      view="tasks"
      title={t("title")}
      finding={findingOf(shown, isNone)}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={counts.all > 0 && <Legend shown={shown} />}
      tools={counts.all > 0 && <Tools shown={shown} />}
      note={isNone ? "" : t("note")}
      table={tasksTwin(shown, atlas, terms)}
    >
      {counts.all + reports.length === 0 ? (
        <p className="empty-view">{t(isNone ? "findingNone" : "findingFiltered")}</p>
      ) : (
        <div className="tasks-view" data-drawing="tasks">
          {counts.all > 0 && <TaskTable shown={shown} />}
          <Reports shown={shown} />
        </div>
      )}
    </ViewFrame>
  );
}

function findingOf(shown: TasksShown, isNone: boolean): string {
  const { t, counts, unstated, reports, year, period } = shown;
  if (isNone) return t("findingNone");
  if (counts.all + reports.length === 0) return t("findingFiltered");
  const parts: string[] = [];
  if (counts.all > 0) {
    const states = STATES.flatMap(([count, state]) =>
      counts[count] === 0 ? [] : [t(`state.${state}`, { n: counts[count] })],
    );
    if (unstated > 0) states.push(t("state.none", { n: unstated }));
    states.push(counts.overdue > 0 ? t("findingOverdue", { n: counts.overdue }) : t("findingNoneLate"));
    if (counts.late > 0) states.push(t("findingLate", { n: counts.late }));
    const ofYear = year === undefined ? "" : t("findingYear", { year: String(year) });
    parts.push(t("findingTasks", { year: ofYear, n: counts.all, states: states.join(t("separator")) }));
  }
  if (reports.length > 0) {
    const latest = reports.map(({ reports: rows }) => rows[0]?.period ?? "").sort();
    const newest = latest[latest.length - 1] ?? "";
    const values = { chains: reports.length, period: period(newest) };
    parts.push(t(newest === "" ? "findingReportsUndated" : "findingReports", values));
  }
  return parts.join(/。$/.test(parts[0] ?? "") ? "" : " ");
}

/** How the tasks are grouped, and of which year. */
function Tools({ shown: { t, by, year, years } }: { readonly shown: TasksShown }) {
  const { set } = useAddress();
  return (
    <>
      <span className="task-segments" role="group" aria-label={t("by")}>
        {TASK_GROUPS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === by}
            onClick={() => set({ by: each === "chain" ? "" : each })}
          >
            {t(`by.${each}`)}
          </button>
        ))}
      </span>
      {years.length > 1 && (
        <select
          className="tool"
          aria-label={t("year")}
          value={year}
          onChange={(event) => set({ period: event.target.value })}
        >
          {years.map((each) => (
            <option key={each} value={each}>
              {t("yearOption", { year: String(each) })}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Legend({ shown: { t, counts } }: { readonly shown: TasksShown }) {
  return (
    <>
      <span className="aside">{t("legendGoal")}</span>
      {GOALS.filter((state) => state !== "stopped" || counts.stopped > 0).map((state) => (
        <span key={state} className="goal-word">
          <GoalMark state={state} /> {t(`goal.${state}`)}
        </span>
      ))}
    </>
  );
}
