import { keyOf } from "../../model/entity.ts";
import type { Row } from "../../model/schema.ts";
import type { ReportGroup } from "../../model/task-book.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAttention } from "../../state/use-attention.ts";
import type { TasksShown } from "./use-tasks.ts";

/** Progress reports, of each chain the latest; the older ones open on request. */
export function Reports({ shown }: { readonly shown: TasksShown }) {
  const { t, reports } = shown;
  if (reports.length === 0) return null;
  return (
    <section className="reports" aria-labelledby="reports-heading">
      <h3 id="reports-heading" className="serif">
        {t("reports")}
      </h3>
      <div className="report-grid">
        {reports.map((group) => (
          <ReportOfChain key={group.id} group={group} shown={shown} />
        ))}
      </div>
    </section>
  );
}

function ReportOfChain({ group, shown }: { readonly group: ReportGroup; readonly shown: TasksShown }) {
  const { t } = shown;
  const atlas = useAtlas();
  const [latest, ...older] = group.reports;
  if (latest === undefined) return null;
  return (
    <article className="report">
      <h4>{group.id === "" ? t("city") : atlas.nameOfId("chains", group.id)}</h4>
      <Report row={latest} shown={shown} />
      {older.length > 0 && (
        <details>
          <summary>{t("older", { n: older.length })}</summary>
          {older.map((row) => (
            <Report key={row.id} row={row} shown={shown} />
          ))}
        </details>
      )}
    </article>
  );
}

function Report({ row, shown: { t, period } }: { readonly row: Row<"reports">; readonly shown: TasksShown }) {
  const atlas = useAtlas();
  const { emphasis, select, hover } = useAttention();
  const key = keyOf("report", row.id);
  const parts = [
    [t("colProgress"), atlas.text(row, "progress")],
    [t("colProblem"), atlas.text(row, "problem")],
    [t("colNext"), atlas.text(row, "next_step")],
  ].filter(([, text]) => text !== "");
  const owner = atlas.text(row, "owner");
  return (
    <div
      className={`report-body ${emphasis(key)}`}
      data-key={key}
      onPointerEnter={() => hover(key)}
      onPointerLeave={() => hover(undefined)}
    >
      <button type="button" aria-pressed={emphasis(key) === "selected"} onClick={() => select(key)}>
        <b>{t("reportPeriod", { period: period(row.period) })}</b>
        <span className="aside">
          {owner}
          {row.as_of !== undefined && ` ${t("asOf", { day: row.as_of })}`}
        </span>
      </button>
      <dl>
        {parts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
