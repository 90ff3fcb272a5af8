import { type CSSProperties, Suspense, useMemo } from "react";
import { useAddress } from "../../state/use-address.ts";
import { type FrameContext, FrameProvider, useFrame } from "../../ui/frame-context.ts";
import type { MapId } from "../../views/dossier/section.ts";
import { type Fetched, fetched, Show } from "../fetched.tsx";

/** The rooms themselves: the list of all views holds this page too. */
const MAPS: { readonly [M in MapId]: Fetched } = {
  chain: fetched(async () => (await import("../../views/chain/ChainView.tsx")).ChainView),
  technology: fetched(async () => (await import("../../views/technology/TechnologyView.tsx")).TechnologyView),
  application: fetched(async () => (await import("../../views/application/ApplicationView.tsx")).ApplicationView),
  region: fetched(async () => (await import("../../views/region/RegionView.tsx")).RegionView),
};

/** One of the four maps, small, as its own room draws it; it opens alone. Its legend explains and does not filter here. */
export function DossierMap({ id, style }: { readonly id: MapId; readonly style?: CSSProperties }) {
  const frame = useFrame();
  const { set } = useAddress();
  const small = useMemo<FrameContext>(
    () => ({ ...frame, density: "compact", isTable: false, onOpen: () => set({ view: id }) }),
    [frame, id, set],
  );
  return (
    <div className={`dossier-map ${id}`} data-dossier-map={id} style={style}>
      <FrameProvider value={small}>
        <Suspense fallback={<div className="waiting" aria-busy="true" />}>
          <Show what={MAPS[id]} />
          <span data-ready={id} hidden />
        </Suspense>
      </FrameProvider>
    </div>
  );
}
