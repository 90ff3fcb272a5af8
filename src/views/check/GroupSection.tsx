import { useState } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { useLanguage, useText } from "../../state/language.ts";
import { FindingItem } from "./FindingItem.tsx";
import type { FindingGroup } from "./report-items.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { useWritten } from "./use-check.ts";
import { wordPlaced } from "./word-placed.ts";

/** Findings drawn at once: more at a time would hold up the page. */
const STEP = 5;

interface GroupSectionProps {
  readonly group: FindingGroup;
  /** The worst stands open. */
  readonly isFirst: boolean;
  /** Whose they are, where they stand under their cause. */
  readonly name: string;
}

/** Findings of one cause in one table, folded to a line; drawn when opened. */
export function GroupSection({ group, isFirst, name }: GroupSectionProps) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(isFirst);
  const [first] = group.shown;
  if (first === undefined) return null;
  const { message } = wordPlaced(first, language);
  return (
    <details
      className={`finding-group ${group.severity}`}
      open={isOpen}
      data-code={group.code}
      data-file={group.file}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <SeverityMark severity={group.severity} />
        <span className="group-severity">{t(`severity.${group.severity}`)}</span>
        <span className="group-count">{t("groupCount", { n: group.count })}</span>
        <span className="group-words">
          {name !== "" && <b>{name}</b>}{" "}
          <span className="group-example">{group.count > 1 ? t("example", { message }) : message}</span>
        </span>
      </summary>
      {isOpen && <GroupBody group={group} />}
    </details>
  );
}

function GroupBody({ group }: { readonly group: FindingGroup }) {
  const t = useText(checkMessages);
  const [count, setCount] = useState(STEP);
  const { shown, file } = group;
  const items = shown.slice(0, count);
  const rows = [...new Set(items.flatMap(({ place }) => (place.row === undefined ? [] : [place.row])))];
  const written = useWritten(file, rows);
  const more = Math.min(STEP * 5, shown.length - items.length);
  return (
    <>
      {group.count > shown.length && (
        <p className="check-small">{t("groupFirst", { n: group.count, shown: shown.length })}</p>
      )}
      <ol className="finding-items">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity but their place in the list
          <FindingItem key={index} item={item} written={written} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="tool" onClick={() => setCount(count + more)}>
          {t("more", { n: more })}
        </button>
      )}
    </>
  );
}
