import { lazy, Suspense, useMemo, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { localized } from "../model/naming.ts";
import { type Pack, rowsOf } from "../model/pack.ts";
import type { TableName } from "../model/schema.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";

const DATED: readonly TableName[] = ["enterprises", "projects", "parks", "chains"];
const FindingsPanel = lazy(() => import("./FindingsPanel.tsx").then((module) => ({ default: module.FindingsPanel })));

/** Newest date any main row states. */
function newestDate(pack: Pack): string {
  let newest = "";
  for (const table of DATED) {
    for (const row of rowsOf(pack, table)) {
      const date = row["as_of"];
      if (typeof date === "string" && date > newest) newest = date;
    }
  }
  return newest;
}

/** Where the numbers come from, how new they are, what was left out, and the standing of the boundaries. On every page and print. */
export function SourceLine() {
  const t = useText(shellMessages);
  const { pack, language } = useAtlas();
  const newest = useMemo(() => newestDate(pack), [pack]);
  const notice = localized({ id: "", ...boundaryNotice(pack) }, "boundaryNotice", language);
  const review = pack.meta.mapReview.number;
  return (
    <footer className="source-line">
      <span>{t("sources", { n: pack.tables.sources.rows.length })}</span>
      {newest !== "" && <span>{t("newest", { date: newest })}</span>}
      <span>{t("noneIsNotMissing")}</span>
      <FindingsNote />
      <span className="push">{notice}</span>
      <span>
        {t("review")}
        {review === undefined || review === "" ? <b className="alert">{t("reviewMissing")}</b> : review}
      </span>
    </footer>
  );
}

const boundaryNotice = (pack: Pack) => ({
  boundaryNotice_zh: pack.meta.boundaryNotice_zh,
  boundaryNotice_en: pack.meta.boundaryNotice_en,
});

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
