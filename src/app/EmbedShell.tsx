import { useAddress } from "../state/use-address.ts";
import { SourceLine } from "./SourceLine.tsx";
import { ViewHost } from "./ViewHost.tsx";

/** One view inside another site's page: title, legend, table switch, source line, nothing else. */
export function EmbedShell() {
  const { state } = useAddress();
  return (
    <div className="embed-shell">
      <main id="main">
        <ViewHost view={state.view === "overview" ? "chain" : state.view} density="full" />
      </main>
      <SourceLine />
    </div>
  );
}
