import "./export-notice.css";

interface ExportNoticeProps {
  readonly text: string;
  readonly close: string;
  readonly onClose: () => void;
}

/** What became of a file, at the foot of the window until it is read. */
export function ExportNotice({ text, close, onClose }: ExportNoticeProps) {
  return (
    <div className="export-notice" role="status">
      <span>{text}</span>
      <button type="button" className="tool" onClick={onClose}>
        {close}
      </button>
    </div>
  );
}
