import { useRef } from "react";
import { useAddress } from "../state/use-address.ts";
import { useHost } from "./embed/use-host.ts";
import { FictionBand } from "./FictionBand.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { ViewHost } from "./ViewHost.tsx";
import "./embed/embed.css";
import { PageHeading } from "./PageHeading.tsx";

/** One view inside another site's page: title, legend, table switch, source line, nothing else. */
export function EmbedShell() {
  const { state } = useAddress();
  const shell = useRef<HTMLDivElement>(null);
  const view = state.view === "overview" ? "chain" : state.view;
  useHost(shell, view, state.lang);
  return (
    <div className="embed-shell" ref={shell}>
      <FictionBand />
      <main id="main">
        <PageHeading />
        <ViewHost view={view} density="full" />
      </main>
      <SourceLine />
    </div>
  );
}
