import { lazy, Suspense, useMemo, useState } from "react";
import type { AddressNotice } from "../state/address.ts";
import { useAtlas } from "../state/atlas.tsx";
import { settleAddress } from "../state/settle-address.ts";
import { useShownViews } from "../state/shown-view.ts";
import { useAddress } from "../state/use-address.ts";

const NoticeList = lazy(() => import("./NoticeList.tsx").then((module) => ({ default: module.NoticeList })));

/** Says what in the address could not be honoured. */
export function Notices() {
  const { pack } = useAtlas();
  const address = useAddress();
  const { isAvailable } = useShownViews();
  const notices = useMemo(() => {
    const { view } = address.state;
    const absent: readonly AddressNotice[] = isAvailable(view)
      ? []
      : [{ reason: "absent-view", parameter: "view", value: view }];
    return [...address.notices, ...absent, ...settleAddress(address.state, pack).notices];
  }, [address, pack, isAvailable]);
  const spelled = JSON.stringify(notices);
  const [dismissed, setDismissed] = useState("[]");
  if (notices.length === 0 || spelled === dismissed) return null;
  return (
    <Suspense fallback={null}>
      <NoticeList notices={notices} onDismiss={() => setDismissed(spelled)} />
    </Suspense>
  );
}
