import { type ComponentType, lazy, Suspense, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { isFiltering } from "../model/filter.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { useAttention } from "../state/use-attention.ts";
import { useSourceFacts } from "./use-source-facts.ts";

const FindingsPanel = lazy(() => import("./FindingsPanel.tsx").then((module) => ({ default: module.FindingsPanel })));
/** For paper only: a page that cannot fetch it goes on without. */
const PrintedFilter = lazy<ComponentType>(() =>
  import("./export/on-request.ts").then(
    (module) => ({ default: module.ON_REQUEST.PrintedFilter }),
    () => ({ default: () => null }),
  ),
);

/** Where the numbers come from, how new they are, what was left out, and the standing of the boundaries. On every page and print. */
export function SourceLine() {
  const t = useText(shellMessages);
  const { filter } = useAtlas();
  const { selected } = useAttention();
  const { sources, newest, caution, fiction, notice, review } = useSourceFacts();
  return (
    <footer className="source-line">
      {(selected !== undefined || isFiltering(filter)) && (
        <Suspense fallback={null}>
          <PrintedFilter />
        </Suspense>
      )}
      {fiction !== "" && <b className="alert">{fiction}</b>}
      <span>{sources}</span>
      {newest !== "" && <span className="newest">{newest}</span>}
      <span className="caution">{caution}</span>
      <FindingsNote />
      <span className="push">{notice}</span>
      <span>
        {t("review")}
        {review ?? <b className="alert">{t("reviewMissing")}</b>}
      </span>
    </footer>
  );
}

function FindingsNote() {
  const t = useText(shellMessages);
  const { pack } = useAtlas();
  const [isOpen, setOpen] = useState(false);
  const leftOut = pack.reports.reduce((sum, report) => sum + report.rejected.length, 0);
  const told = pack.findings.filter((finding) => finding.severity !== "note");
  if (told.length === 0 && leftOut === 0) return null;
  return (
    <span>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {leftOut > 0 ? t("leftOut", { n: leftOut }) : t("findings", { n: told.length })}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FindingsPanel findings={told} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
