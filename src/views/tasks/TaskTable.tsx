import { Fragment } from "react";
import { keyOf } from "../../model/entity.ts";
import { QUARTERS, quarterOf, type TaskGroup, type TaskLine } from "../../model/task-book.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { GoalMark } from "./GoalMark.tsx";
import type { TasksShown } from "./use-tasks.ts";

const COLUMNS = 7;

/** The task book: a row a task, a column a quarter; what was done, what stands in the way and what comes next stand in a second line. */
export function TaskTable({ shown }: { readonly shown: TasksShown }) {
  const { t, groups, counts, year } = shown;
  const now = year === undefined || year === Number(TODAY.slice(0, 4)) ? quarterOf(TODAY) : undefined;
  return (
    <div className="task-scroller">
      <table className="task-table" aria-label={t("caption", { n: counts.all })}>
        <thead>
          <tr>
            <th scope="col">{t("colTask")}</th>
            {QUARTERS.map((quarter) => (
              <th key={quarter} scope="col" className={quarter === now ? "now" : ""}>
                {t(`quarter${quarter}`)}
                {quarter === now && <small> {t("quarterNow")}</small>}
              </th>
            ))}
            <th scope="col">{t("colState")}</th>
            <th scope="col">{t("colDue")}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupBody key={group.id} group={group} now={now} shown={shown} />
        ))}
      </table>
    </div>
  );
}

interface GroupBodyProps {
  readonly group: TaskGroup;
  readonly now: number | undefined;
  readonly shown: TasksShown;
}

function GroupBody({ group, now, shown }: GroupBodyProps) {
  const { t, groupName } = shown;
  const done = group.lines.filter(({ row }) => row.state === "done").length;
  const overdue = group.lines.filter(({ daysOverdue }) => daysOverdue > 0).length;
  return (
    <tbody>
      <tr className="task-group">
        <th scope="rowgroup" colSpan={COLUMNS}>
          {groupName(group)}
          <small className="aside"> {t("groupCount", { n: group.lines.length, done })}</small>
          {overdue > 0 && <small className="late-word"> {t("groupOverdue", { n: overdue })}</small>}
        </th>
      </tr>
      {group.lines.map((line) => (
        <TaskRows key={line.row.id} line={line} now={now} shown={shown} />
      ))}
    </tbody>
  );
}

interface TaskRowsProps {
  readonly line: TaskLine;
  readonly now: number | undefined;
  readonly shown: TasksShown;
}

function TaskRows({ line: { row, goals, daysOverdue }, now, shown: { t, by } }: TaskRowsProps) {
  const atlas = useAtlas();
  const { term } = useTerms();
  const { emphasis, select, hover } = useAttention();
  const key = keyOf("task", row.id);
  const looks = emphasis(key);
  const owner = by === "owner" ? "" : atlas.text(row, "owner");
  const notes = [
    [t("colProgress"), row.progress],
    [t("colProblem"), row.problem],
    [t("colNext"), row.next_step],
  ].filter(([, text]) => text !== undefined);
  const shared = {
    onClick: () => select(key),
    onMouseEnter: () => hover(key),
    onMouseLeave: () => hover(undefined),
  } as const;
  return (
    <>
      <tr {...shared} className={`task-row ${looks} ${notes.length > 0 ? "with-notes" : ""}`} data-key={key}>
        <th scope="row" rowSpan={notes.length > 0 ? 2 : 1}>
          <button
            type="button"
            aria-pressed={looks === "selected"}
            onClick={(event) => {
              event.stopPropagation();
              select(key);
            }}
          >
            {atlas.name("tasks", row)}
          </button>
          {owner !== "" && <small className="aside">{owner}</small>}
        </th>
        {goals.map(({ quarter, text, state }) => (
          <td key={quarter} className={`goal ${state} ${quarter === now ? "now" : ""}`}>
            {state !== "none" && (
              <>
                <GoalMark state={state} />
                <span className="visually-hidden">{t(`goal.${state}`)}: </span>
              </>
            )}
            {text ?? (state === "none" ? <span className="aside">—</span> : t(`goal.${state}`))}
          </td>
        ))}
        <td className="task-state">
          {row.state === undefined ? <span className="aside">{t("noState")}</span> : term(`workState.${row.state}`)}
        </td>
        <td className="task-due">
          {row.due ?? "—"}
          {daysOverdue > 0 && <b className="late-word">{t("overdue", { n: daysOverdue })}</b>}
        </td>
      </tr>
      {notes.length > 0 && (
        <tr {...shared} className={`task-row ${looks}`}>
          <td colSpan={COLUMNS - 1} className="task-notes">
            {notes.map(([label, text]) => (
              <Fragment key={label}>
                <span>
                  <i>{label}</i> {text}
                </span>{" "}
              </Fragment>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
