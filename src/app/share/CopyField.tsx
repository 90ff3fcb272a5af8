import { useRef, useState } from "react";
import { shareMessages } from "../../i18n/share.ts";
import { useText } from "../../state/language.ts";
import { copyText } from "./copy-text.ts";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines shown; 1 is a field. */
  readonly lines: number;
}

/** A text to carry away: read-only, selected when entered, with a button that copies it. */
export function CopyField({ label, text, lines }: CopyFieldProps) {
  const t = useText(shareMessages);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const told = outcome?.text === text ? outcome : undefined;
  const copy = async () => {
    if (field.current !== null) setOutcome({ text, isCopied: await copyText(text, field.current) });
  };
  const shared = {
    readOnly: true,
    value: text,
    "aria-label": label,
    onFocus: () => field.current?.select(),
    spellCheck: false,
  } as const;
  return (
    <div className="copy-field">
      {lines === 1 ? <input ref={field} type="text" {...shared} /> : <textarea ref={field} rows={lines} {...shared} />}
      <button type="button" className="tool" onClick={() => void copy()} aria-label={`${t("copy")}: ${label}`}>
        {told?.isCopied === true ? t("copied") : t("copy")}
      </button>
      <span className="copy-outcome" role="status">
        {told === undefined ? (
          ""
        ) : told.isCopied ? (
          <span className="visually-hidden">{t("copied")}</span>
        ) : (
          t("copyByHand")
        )}
      </span>
    </div>
  );
}
