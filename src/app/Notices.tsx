import { useMemo, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { settleAddress } from "../state/settle-address.ts";
import { useAddress } from "../state/use-address.ts";

/** Says what in the address could not be honoured. */
export function Notices() {
  const t = useText(shellMessages);
  const { pack } = useAtlas();
  const address = useAddress();
  const notices = useMemo(() => [...address.notices, ...settleAddress(address.state, pack).notices], [address, pack]);
  const spelled = JSON.stringify(notices);
  const [dismissed, setDismissed] = useState("[]");
  if (notices.length === 0 || spelled === dismissed) return null;
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
      <button type="button" className="tool" onClick={() => setDismissed(spelled)}>
        {t("dismiss")}
      </button>
    </div>
  );
}
