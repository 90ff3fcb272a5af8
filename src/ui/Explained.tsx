import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import type { EntityKey } from "../model/entity.ts";
import { useFrame } from "./frame-context.ts";
import { usePanel } from "./use-panel.ts";
import "./explained.css";

/** A row a number rests on, by name. */
export interface ExplainedRow {
  readonly key: EntityKey;
  readonly name: string;
}

/** Where a computed number comes from, in words: formula, inputs, date, and the rows behind it. */
export interface Explanation {
  /** What the number is, for the heading. */
  readonly what: string;
  readonly formula: string;
  readonly inputs: readonly {
    readonly label: string;
    readonly value: string;
    readonly rows?: readonly ExplainedRow[];
  }[];
  readonly asOf?: string | undefined;
  /** Why there is no number. */
  readonly refusal?: string | undefined;
}

/** Words of the panel, in the language of the page (`state/use-explain-words.ts`). */
export interface ExplainWords {
  readonly explain: (what: string) => string;
  readonly formula: string;
  readonly inputs: string;
  readonly asOf: string;
  readonly refused: string;
  readonly more: (n: number) => string;
  readonly close: string;
}

interface ExplainedProps {
  /** The number as it stands in the text. */
  readonly children: ReactNode;
  readonly explanation: Explanation;
  readonly words: ExplainWords;
}

const MOST_ROWS = 12;

/** A number that opens its formula, its inputs with their date, and the rows behind it; a row's name selects it. On paper only the number. */
export function Explained({ children, explanation, words }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const onClose = useCallback(() => setOpen(false), []);
  usePanel({ button, panel, isOpen, onClose });
  const length = typeof children === "string" || typeof children === "number" ? String(children).length : undefined;
  const handleClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className="explained">
      <button
        ref={button}
        type="button"
        className={`explained-number ${length === undefined ? "" : `signs-${length}`} ${explanation.refusal === undefined ? "" : "refused"}`}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={words.explain(explanation.what)}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && <Panel panel={panel} explanation={explanation} words={words} onClose={handleClose} />}
    </span>
  );
}

interface PanelProps {
  readonly panel: React.RefObject<HTMLSpanElement | null>;
  readonly explanation: Explanation;
  readonly words: ExplainWords;
  readonly onClose: () => void;
}

/** Spans, for the number may stand in a paragraph. */
function Panel({ panel, explanation, words, onClose }: PanelProps) {
  const heading = useId();
  const { what, formula, inputs, asOf, refusal } = explanation;
  return (
    <span
      ref={panel}
      className="explained-panel"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={heading}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") event.stopPropagation();
      }}
    >
      <b id={heading} className="explained-what">
        {what}
      </b>
      {refusal !== undefined && <Line label={words.refused} text={refusal} className="refusal" />}
      <Line label={words.formula} text={formula} />
      {inputs.map(({ label, value, rows = [] }) => (
        <Line key={label} label={label} text={value}>
          {rows.length > 0 && <Rows rows={rows} more={words.more} />}
        </Line>
      ))}
      {asOf !== undefined && asOf !== "" && <Line label={words.asOf} text={asOf} />}
      <button type="button" className="tool explained-close" onClick={onClose}>
        {words.close}
      </button>
    </span>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

const Line = ({ label, text, className = "", children }: LineProps) => (
  <span className={`explained-line ${className}`}>
    <span className="explained-label">{label}</span>
    <span className="explained-text">
      {text}
      {children}
    </span>
  </span>
);

function Rows({ rows, more }: { readonly rows: readonly ExplainedRow[]; readonly more: ExplainWords["more"] }) {
  const { onSelect } = useFrame();
  return (
    <span className="explained-rows">
      {rows.slice(0, MOST_ROWS).map(({ key, name }) => (
        <button type="button" key={key} data-key={key} onClick={() => onSelect(key)}>
          {name}
        </button>
      ))}
      {rows.length > MOST_ROWS && <span>{more(rows.length - MOST_ROWS)}</span>}
    </span>
  );
}
