import type { ViewId } from "../state/address.ts";
import { useShownViews } from "../state/shown-view.ts";
import { SelectionStrip } from "./SelectionStrip.tsx";
import { ViewHost } from "./ViewHost.tsx";
import { OVERVIEW_VIEWS } from "./view-code.ts";

/**
 * The maps the pack has at once: four of them two by two, in a row on ultra-wide walls, one under the other on phones. Where there are two,
 * all chains at once stand beside the map of one.
 */
export function Overview() {
  const { isAvailable } = useShownViews();
  const maps: Exclude<ViewId, "overview">[] = OVERVIEW_VIEWS.filter(isAvailable);
  const count = maps.length;
  if (count === 2 && isAvailable("chains")) maps.splice(1, 0, "chains");
  return (
    <div className="overview">
      <SelectionStrip />
      <div className="overview-grid" data-maps={count}>
        {maps.map((view) => (
          <ViewHost key={view} view={view} density="compact" />
        ))}
      </div>
    </div>
  );
}
