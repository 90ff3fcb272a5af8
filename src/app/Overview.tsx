import { SelectionStrip } from "./SelectionStrip.tsx";
import { ViewHost } from "./ViewHost.tsx";
import { OVERVIEW_VIEWS } from "./view-code.ts";

/** The four maps at once: two by two, four in a row on ultra-wide walls, one under the other on phones. */
export function Overview() {
  return (
    <div className="overview">
      <SelectionStrip />
      <div className="overview-grid">
        {OVERVIEW_VIEWS.map((view) => (
          <ViewHost key={view} view={view} density="compact" />
        ))}
      </div>
    </div>
  );
}
