import { asideMessages } from "../i18n/aside.ts";
import type { AddressNotice } from "../state/address.ts";
import { useText } from "../state/language.ts";

interface NoticeListProps {
  readonly notices: readonly AddressNotice[];
  readonly onDismiss: () => void;
}

/** What in the address could not be honoured, and the way to be rid of it. */
export function NoticeList({ notices, onDismiss }: NoticeListProps) {
  const t = useText(asideMessages);
  return (
    <div className="notices" role="status">
      <ul>
        {notices.slice(0, 5).map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>
            {t(`notice.${notice.reason}`, {
              parameter: notice.parameter.slice(0, 40),
              value: notice.value.slice(0, 80),
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
