import { exportMessages } from "../../i18n/export.ts";
import { useText } from "../../state/language.ts";
import "./export-notice.css";

interface ExportNoticeProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** What became of a file, at the foot of the window until it is read. */
export function ExportNotice({ text, onClose }: ExportNoticeProps) {
  const t = useText(exportMessages);
  return (
    <div className="export-notice" role="status">
      <span>{text}</span>
      <button type="button" className="tool" onClick={onClose}>
        {t("close")}
      </button>
    </div>
  );
}
