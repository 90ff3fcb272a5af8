import { type ReactNode, useId, useRef, useState } from "react";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { usePanel } from "../../ui/use-panel.ts";

interface ToolPanelProps {
  readonly icon: IconName;
  readonly label: string;
  readonly title: string;
  readonly close: string;
  readonly children: ReactNode;
}

/** A tool of the list that opens a panel beside it; at the foot of the window on a phone. */
export function ToolPanel({ icon, label, title, close, children }: ToolPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const heading = useId();
  usePanel({ button, panel, isOpen, onClose: () => setOpen(false) });
  const handleClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} /> <span className="tool-word">{label}</span>
      </button>
      {isOpen && (
        <div ref={panel} className="list-panel" role="dialog" tabIndex={-1} popover="manual" aria-labelledby={heading}>
          <div className="list-panel-head">
            <h3 id={heading}>{title}</h3>
            <button type="button" className="tool list-panel-close" onClick={handleClose} aria-label={close}>
              <Icon name="close" size={14} />
            </button>
          </div>
          {children}
        </div>
      )}
    </>
  );
}
