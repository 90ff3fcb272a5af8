import { useDeferredValue, useEffect, useRef } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { DropZone } from "./DropZone.tsx";
import { Failure } from "./Failure.tsx";
import { FileList } from "./FileList.tsx";
import { Findings } from "./Findings.tsx";
import type { DroppedFile, PublishedPack, Reply } from "./protocol.ts";
import { Reading } from "./Reading.tsx";
import { useCheck, useCheckStore } from "./use-check.ts";
import { Verdict } from "./Verdict.tsx";
import { verdictWords } from "./verdict-words.ts";
import "./check.css";

/** The read files, for the site to open on. */
export type SitePreview = Reply["preview"] & {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
};

interface CheckViewProps {
  readonly published: PublishedPack | undefined;
  readonly onSave: (name: string, content: Blob) => void;
  readonly onOpen: (preview: SitePreview) => void;
}

/** A clerk puts her files in, reads what is wrong with them, looks at the site they make, and takes the clean pack away. */
export function CheckView({ published, onSave, onOpen }: CheckViewProps) {
  const t = useText(checkMessages);
  const store = useCheckStore();
  const { phase, report } = useCheck();
  const later = useDeferredValue(report);
  const open = (files: readonly DroppedFile[]) => store.open(files, published);
  const result = useRef<HTMLDivElement>(null);
  const wasReading = useRef(false);
  useEffect(() => {
    if (phase === "reading") wasReading.current = true;
    else if (wasReading.current) {
      wasReading.current = false;
      result.current?.focus();
    }
  }, [phase]);
  return (
    <div className="check" data-view="check" data-phase={phase}>
      <h1 className="serif">{t("title")}</h1>
      <p className="visually-hidden" role="status">
        {phase === "reading" ? t("reading") : phase === "done" && report !== undefined ? verdictWords(report, t) : ""}
      </p>
      <DropZone isSmall={phase !== "empty"} onFiles={open} onSave={onSave} />
      {phase === "reading" && <Reading />}
      <div ref={result} tabIndex={-1} className="check-result">
        {phase === "failed" && <Failure />}
        {report !== undefined && <Verdict report={report} onSave={onSave} onOpen={onOpen} />}
        {report !== undefined && later !== undefined && (
          <>
            <FileList report={later} />
            <Findings report={later} />
          </>
        )}
      </div>
    </div>
  );
}
