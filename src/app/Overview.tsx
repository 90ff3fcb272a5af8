import { useShownViews } from "../state/shown-view.ts";
import { SelectionStrip } from "./SelectionStrip.tsx";
import { ViewHost } from "./ViewHost.tsx";
import { OVERVIEW_VIEWS } from "./view-code.ts";

/** The maps the pack has at once: four of them two by two, in a row on ultra-wide walls, one under the other on phones. */
export function Overview() {
  const { isAvailable } = useShownViews();
  const maps = OVERVIEW_VIEWS.filter(isAvailable);
  return (
    <div className="overview">
      <SelectionStrip />
      <div className="overview-grid" data-maps={maps.length}>
        {maps.map((view) => (
          <ViewHost key={view} view={view} density="compact" />
        ))}
      </div>
    </div>
  );
}
