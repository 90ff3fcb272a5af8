import { wordFinding } from "../i18n/findings.ts";
import { shellMessages } from "../i18n/shell.ts";
import type { Finding } from "../model/finding.ts";
import { useLanguage, useText } from "../state/language.ts";
import { FreshnessList } from "./FreshnessList.tsx";

/** Findings listed on the page; all are in the check command. */
const SHOWN = 100;

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** What the intake found, worded: where, what, why, what to do. */
export function FindingsPanel({ findings, onClose }: FindingsPanelProps) {
  const t = useText(shellMessages);
  const language = useLanguage();
  const listed = findings.filter(({ code }) => code !== "rows-stale");
  return (
    <div className="findings" role="region" aria-label={t("findings", { n: findings.length })}>
      <FreshnessList />
      <ul>
        {listed.slice(0, SHOWN).map((finding) => {
          const { message, fix } = wordFinding(finding, language);
          return (
            <li
              key={`${finding.file} ${finding.row} ${finding.column} ${finding.code} ${finding.value}`}
              className={finding.severity}
            >
              <b>
                {finding.file}
                {finding.row === undefined ? "" : `:${finding.row}`} {finding.column ?? ""}
              </b>{" "}
              {message} {fix}
            </li>
          );
        })}
      </ul>
      <button type="button" className="tool" onClick={onClose}>
        {t("close")}
      </button>
    </div>
  );
}
