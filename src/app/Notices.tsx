import { lazy, Suspense, useMemo, useState } from "react";
import { useAtlas } from "../state/atlas.tsx";
import { settleAddress } from "../state/settle-address.ts";
import { useAddress } from "../state/use-address.ts";

const NoticeList = lazy(() => import("./NoticeList.tsx").then((module) => ({ default: module.NoticeList })));

/** Says what in the address could not be honoured. */
export function Notices() {
  const { pack } = useAtlas();
  const address = useAddress();
  const notices = useMemo(() => [...address.notices, ...settleAddress(address.state, pack).notices], [address, pack]);
  const spelled = JSON.stringify(notices);
  const [dismissed, setDismissed] = useState("[]");
  if (notices.length === 0 || spelled === dismissed) return null;
  return (
    <Suspense fallback={null}>
      <NoticeList notices={notices} onDismiss={() => setDismissed(spelled)} />
    </Suspense>
  );
}
