import { asideMessages } from "../i18n/aside.ts";
import { shellMessages } from "../i18n/shell.ts";
import { TABLES_OF_VIEW, type TabledView } from "../model/available-views.ts";
import type { AddressNotice } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";
import { useTerms } from "../state/use-terms.ts";

interface NoticeListProps {
  readonly notices: readonly AddressNotice[];
  readonly onDismiss: () => void;
}

/** What in the address could not be honoured, and the way to be rid of it. */
export function NoticeList({ notices, onDismiss }: NoticeListProps) {
  const t = useText(asideMessages);
  const absent = useAbsentWords();
  return (
    <div className="notices" role="status">
      <ul>
        {notices.slice(0, 5).map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>
            {t(`notice.${notice.reason}`, {
              parameter: notice.parameter.slice(0, 40),
              value: notice.value.slice(0, 80),
              ...(notice.reason === "absent-view" ? absent(notice.value as TabledView | "overview") : {}),
            })}
          </li>
        ))}
      </ul>
      <button type="button" className="tool" onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}

/** What a view without tables lacks, and what is shown in its place, in words. */
function useAbsentWords() {
  const t = useText(shellMessages);
  const { word } = useTerms();
  const { view } = useShownViews();
  return (asked: TabledView | "overview") => {
    const [table] = TABLES_OF_VIEW[asked === "overview" ? "chain" : asked];
    return {
      asked: t(`view.${asked}`),
      shown: t(`view.${view}`),
      table: word("table", table),
      file: `${table}.csv`,
    };
  };
}
