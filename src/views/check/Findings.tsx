import { useId, useState } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { wordCause } from "../../i18n/findings.ts";
import { termMessages } from "../../i18n/terms.ts";
import { useLanguage, useText } from "../../state/language.ts";
import { GroupSection } from "./GroupSection.tsx";
import { type CheckReport, EVERYTHING, type FindingGroup, type Narrowing, SEVERITIES } from "./report-items.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { bySection, type GroupBy } from "./sections.ts";
import { useGroups, useNarrowing } from "./use-check.ts";
import "./findings.css";

interface FindingsProps {
  readonly report: CheckReport;
}

/** Every finding, by table or by cause, narrowed by severity, file and text. */
export function Findings({ report }: FindingsProps) {
  const t = useText(checkMessages);
  const [narrowing, setNarrowing] = useNarrowing();
  const [by, setBy] = useState<GroupBy>("table");
  const groups = useGroups(narrowing);
  if (report.groups.length === 0) return null;
  const sections = bySection(groups, by);
  const first = groups[0]?.key;
  return (
    <section className="check-findings" aria-labelledby="findings">
      <h2 id="findings" className="serif">
        {t("findings")}
      </h2>
      <Filters report={report} narrowing={narrowing} onNarrow={setNarrowing} by={by} onBy={setBy} />
      <p className="check-small finding-help">{t("severities")}</p>
      {groups.length === 0 && (
        <p>
          {t("none")}{" "}
          <button type="button" className="link" onClick={() => setNarrowing(EVERYTHING)}>
            {t("clearFilter")}
          </button>
        </p>
      )}
      {sections.map((section) => (
        <Section key={section.key} section={section} by={by} first={first} report={report} />
      ))}
    </section>
  );
}

interface SectionProps {
  readonly section: ReturnType<typeof bySection>[number];
  readonly by: GroupBy;
  readonly first: string | undefined;
  readonly report: CheckReport;
}

function Section({ section, by, first, report }: SectionProps) {
  const t = useText(checkMessages);
  const term = useText(termMessages);
  const nameOf = (group: FindingGroup) => {
    const file = report.files.find((each) => each.file === group.file);
    const name = group.table === undefined ? "" : `${term(`table.${group.table}`)} `;
    const sheet = file?.sheet === undefined ? "" : ` ${t("file.sheet", { sheet: file.sheet })}`;
    return `${name}${file?.from ?? group.file}${sheet}`;
  };
  const language = useLanguage();
  const [lead] = section.groups;
  const count = section.groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <div className="finding-section">
      {by === "table" && lead !== undefined && <h3>{nameOf(lead)}</h3>}
      {by === "cause" && lead !== undefined && (
        <h3>
          {wordCause(lead.code, language)} <small>{t("groupCount", { n: count })}</small>
        </h3>
      )}
      {section.groups.map((group) => (
        <GroupSection
          key={group.key}
          group={group}
          isFirst={group.key === first}
          name={by === "cause" ? nameOf(group) : ""}
        />
      ))}
    </div>
  );
}

interface FiltersProps {
  readonly report: CheckReport;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly by: GroupBy;
  readonly onBy: (by: GroupBy) => void;
}

function Filters({ report, narrowing, onNarrow, by, onBy }: FiltersProps) {
  const t = useText(checkMessages);
  const id = useId();
  const files = [...new Set(report.groups.map(({ file }) => file))];
  const nameOf = (file: string) => {
    const { from, sheet } = report.files.find((each) => each.file === file) ?? { from: file };
    return sheet === undefined ? from : `${from} › ${sheet}`;
  };
  return (
    <div className="finding-filters">
      <fieldset>
        <legend>{t("filterSeverity")}</legend>
        {(["", ...SEVERITIES] as const).map((severity) => (
          <button
            type="button"
            key={severity}
            className="tool"
            aria-pressed={narrowing.severity === severity}
            onClick={() => onNarrow({ ...narrowing, severity })}
          >
            {severity === "" ? t("all") : <SeverityMark severity={severity} />}
            {severity !== "" && ` ${t(`severity.${severity}`)} ${report.counts[severity]}`}
          </button>
        ))}
      </fieldset>
      <label htmlFor={`${id}file`}>
        {t("filterFile")}
        <select
          id={`${id}file`}
          value={narrowing.file}
          onChange={({ currentTarget }) => onNarrow({ ...narrowing, file: currentTarget.value })}
        >
          <option value="">{t("all")}</option>
          {files.map((file) => (
            <option key={file} value={file}>
              {nameOf(file)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}text`}>
        {t("filterText")}
        <input
          id={`${id}text`}
          type="search"
          placeholder={t("filterPlaceholder")}
          value={narrowing.text}
          onChange={({ currentTarget }) => onNarrow({ ...narrowing, text: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{t("groupBy")}</legend>
        {(["table", "cause"] as const).map((each) => (
          <button type="button" key={each} className="tool" aria-pressed={by === each} onClick={() => onBy(each)}>
            {t(each === "table" ? "byTable" : "byCause")}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
