import { useMemo } from "react";
import { tasksMessages } from "../../i18n/tasks.ts";
import type { Translate } from "../../i18n/text.ts";
import { firstDayOf, parsePeriod } from "../../model/indicator-period.ts";
import {
  countTasks,
  quarterOf,
  type ReportGroup,
  reportGroups,
  TASK_GROUPS,
  type TaskCounts,
  type TaskGroup,
  type TaskGrouping,
  taskGroups,
  taskLine,
  taskYears,
} from "../../model/task-book.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";

export type TasksKey = keyof (typeof tasksMessages)["zh-CN"];

export interface TasksShown {
  readonly t: Translate<TasksKey>;
  readonly by: TaskGrouping;
  readonly groups: readonly TaskGroup[];
  readonly counts: TaskCounts;
  /** Tasks whose state is blank. */
  readonly unstated: number;
  readonly reports: readonly ReportGroup[];
  /** Years there are tasks of. */
  readonly years: readonly number[];
  /** The year shown; undefined: all, where no task says its year. */
  readonly year: number | undefined;
  /** Heading of a group. */
  groupName(group: TaskGroup): string;
  period(text: string | undefined): string;
}

/** What the address and the filter leave of tasks and reports. */
export function useTasks(): TasksShown {
  const t = useText(tasksMessages);
  const atlas = useAtlas();
  const { pack, filtered } = atlas;
  const { state } = useAddress();
  const by = TASK_GROUPS.find((each) => each === state.by) ?? "chain";
  const rows = filtered.rows("tasks");
  const years = useMemo(() => taskYears(pack.tables.tasks.rows), [pack]);
  const year = yearOf(state.period, years);
  const lines = useMemo(
    () =>
      rows
        .filter((row) => year === undefined || row.year === undefined || row.year === year)
        .map((row) => taskLine(row, TODAY)),
    [rows, year],
  );
  const groups = useMemo(
    () => taskGroups(pack, lines, by, (row) => atlas.text(row, "owner")),
    [pack, lines, by, atlas],
  );
  const reportRows = filtered.rows("reports");
  const reports = useMemo(() => reportGroups(pack, reportRows), [pack, reportRows]);
  return {
    t,
    by,
    groups,
    counts: useMemo(() => countTasks(lines), [lines]),
    unstated: lines.filter(({ row }) => row.state === undefined).length,
    reports,
    years,
    year,
    groupName: ({ id }) => {
      if (by === "owner") return id === "" ? t("noOwner") : id;
      if (id === "") return t("city");
      return atlas.nameOfId(by === "chain" ? "chains" : "regions", id);
    },
    period: (text) => periodWord(t, text),
  };
}

/** The year asked for, else this year, else the latest before it, else the first. */
function yearOf(asked: string, years: readonly number[]): number | undefined {
  const wanted = parsePeriod(asked)?.year;
  if (wanted !== undefined) return wanted;
  const thisYear = Number(TODAY.slice(0, 4));
  return years.filter((year) => year <= thisYear).pop() ?? years[0];
}

function periodWord(t: Translate<TasksKey>, text: string | undefined): string {
  const period = parsePeriod(text);
  if (period === undefined) return text ?? t("noPeriod");
  const year = String(period.year);
  if (period.kind === "year") return t("period.year", { year });
  if (period.kind === "half") return t(period.from === 1 ? "period.half1" : "period.half2", { year });
  if (period.kind === "quarter") {
    return t("period.quarter", { year, quarter: t(`quarter${quarterOf(firstDayOf(period))}`) });
  }
  return period.kind === "month" ? t("period.month", { year, n: period.from }) : period.id;
}
