import { useEffect, useState } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { useLanguage, useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { SitePreview } from "./CheckView.tsx";
import { downloadName } from "./download-name.ts";
import type { Download } from "./protocol.ts";
import type { CheckReport } from "./report-items.ts";
import { useCheckStore } from "./use-check.ts";
import { nextSteps, verdictWords } from "./verdict-words.ts";

interface VerdictProps {
  readonly report: CheckReport;
  readonly onSave: (name: string, content: Blob) => void;
  readonly onOpen: (preview: SitePreview) => void;
}

const TYPES: Readonly<Record<Download, string>> = {
  pack: "application/zip",
  rejected: "text/csv;charset=utf-8",
  report: "text/csv;charset=utf-8",
};

/** What became of the files in one sentence, what to do next, and the ways on. */
export function Verdict({ report, onSave, onOpen }: VerdictProps) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const store = useCheckStore();
  const [busy, setBusy] = useState<Download | "preview" | "">("");
  const [outcome, setOutcome] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said belongs to the report it was said of
  useEffect(() => setOutcome(""), [report]);
  const during = async (what: Download | "preview", work: () => Promise<string>) => {
    setBusy(what);
    setOutcome("");
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome(t("downloadFailed", { reason: error instanceof Error ? error.message : String(error) }));
    }
    setBusy("");
  };
  const preview = () =>
    during("preview", async () => {
      const { id, title_zh, title_en } = report;
      onOpen({ id, title_zh, title_en, ...(await store.ask({ kind: "preview" })) });
      return "";
    });
  const download = (what: Download) =>
    during(what, async () => {
      const bytes = await store.ask({ kind: "download", what, language });
      const name = downloadName(report, what, new Date());
      onSave(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[what] }));
      return [t("downloaded", { name }), ...(what === "pack" ? [t("internal")] : [])].join(" ");
    });
  const isEmpty = report.files.length === 0;
  const tone =
    isEmpty || report.kinds.error > 0
      ? "error"
      : report.kinds.warning > 0 || report.dangling.cells > 0
        ? "warning"
        : "good";
  const offered: readonly Download[] = report.totals.rejected > 0 ? ["pack", "rejected", "report"] : ["pack", "report"];
  return (
    <section className={`check-panel verdict ${tone}`} aria-labelledby="verdict">
      <h2 id="verdict" className="serif">
        {verdictWords(report, t)}
      </h2>
      {!isEmpty && <p className="check-counts">{t("counts", { ...report.counts })}</p>}
      <ol className="next-steps">
        {nextSteps(report, t).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {!isEmpty && (
        <div className="verdict-ways">
          <button type="button" className="tool check-button primary" disabled={busy !== ""} onClick={preview}>
            <Icon name="map" /> {t(busy === "preview" ? "opening" : "openSite")}
          </button>
          {offered.map((what) => (
            <button
              type="button"
              key={what}
              className="tool check-button"
              disabled={busy !== ""}
              onClick={() => download(what)}
            >
              <Icon name="download" /> {t(busy === what ? "downloading" : `download.${what}`)}
            </button>
          ))}
        </div>
      )}
      <p className="check-small" role="status">
        {outcome}
      </p>
    </section>
  );
}
